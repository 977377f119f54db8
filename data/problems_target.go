package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
)

// constantTarget is the error that a target is the same in every row.
type constantTarget struct {
	name, value string
	hint        string // what takes it all the same, after a semicolon; it may be empty
}

// Error says it.
func (e *constantTarget) Error() string {
	return fmt.Sprintf("the target %s is %s in every row; there is nothing to tell apart%s", e.name, e.value, e.hint)
}

// constantTitle is the title of the problem of such a target.
const constantTitle = "constant target"

// retargeting is the beginning of the keys of remedies that take another target.
const retargeting = "target "

// Retargets reports whether a pick takes another target than the one that was asked for.
func (k Pick) Retargets() bool {
	return k.Title == constantTitle && strings.HasPrefix(k.Remedy, retargeting)
}

// targetProblem finds a target of which nothing can be learned as it is taken, by the error
// about it. What is done is up to the person. It reports whether something is done.
func (r *Report) targetProblem(err error) bool {
	var constant *constantTarget
	switch p := planOf(r.Table, r.Options); {
	case len(p.targets) != 1:
		return false
	case errors.As(err, &constant):
		return r.add(isConstant(p, constant))
	case errors.Is(err, errNoClassTwice):
		return r.add(noClassTwice(p))
	default:
		return false
	}
}

// noClassTwice is the problem of a target with another text in each row.
func noClassTwice(p *plan) Problem {
	c := &p.table.Columns[p.targets[0]]
	return Problem{
		Title: "classes", Where: text.Brief(c.Heading) + " has another text in each row", Column: c.Position,
		Remedies: []Remedy{{Key: "classes", Says: "each text a class", Asked: true, take: func(o *CSVOptions) { o.Task = TakeClasses }}},
	}
}

// isConstant is the problem of a target that is the same in every row, with the remedies
// that work.
func isConstant(p *plan, constant *constantTarget) Problem {
	c := &p.table.Columns[p.targets[0]]
	problem := Problem{Title: constantTitle, Column: c.Position, Where: constant.name + " is always " + constant.value}
	numbers := Remedy{Key: string(TakeNumbers), Says: "take as numbers", Asked: true, take: func(o *CSVOptions) { o.Task = TakeNumbers }}
	if try(p, numbers) != nil {
		problem.Remedies = append(problem.Remedies, numbers)
	}
	const enough = 3
	for i := len(p.uses) - 1; i >= 0 && len(problem.Remedies) <= enough && len(c.Missing) == 0; i-- {
		if !mayBeTarget(p, i) {
			continue
		}
		if other := retarget(p.table.Columns[i].Heading); try(p, other).varies() {
			problem.Remedies = append(problem.Remedies, other)
		}
	}
	return problem
}

// try returns what a remedy makes of the file, or nil if that is nothing yet.
func try(p *plan, remedy Remedy) *Set {
	o := p.options
	remedy.take(&o)
	set, _ := FromTable(p.table, o) // The error is about what is no remedy then.
	return set
}

// varies reports whether there is a set with a feature that is not the same in every row.
func (s *Set) varies() bool {
	return s != nil && slices.ContainsFunc(s.plan.features, func(f feature) bool {
		return slices.ContainsFunc(f.values(), func(c int) bool { return s.plan.table.Columns[c].Distinct > 1 })
	})
}

// mayBeTarget reports whether a column may be learned in place of the target, without
// another problem.
func mayBeTarget(p *plan, column int) bool {
	c, use := &p.table.Columns[column], p.uses[column]
	suits := use.Role == Input || use.Role == LeftOut && use.Why == ""
	return suits && len(c.Missing) == 0 && c.OddCells == 0 && c.Kind != table.Empty && text.Nameable(c.Heading)
}

// retarget is the remedy that takes the column of a name for the target.
func retarget(name string) Remedy {
	return Remedy{Key: retargeting + name, Says: "learn " + text.Brief(name), Asked: true, take: func(o *CSVOptions) {
		o.Targets = []string{name}
		o.Features = slices.DeleteFunc(slices.Clone(o.Features), func(f string) bool { return f == name })
	}}
}
