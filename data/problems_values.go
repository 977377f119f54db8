package data

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/data/table"
	"backstep/data/text"
	"backstep/network/scaling"
)

// sizes finds features that are large, with which units saturate, or of unlike sizes, and
// targets that are large.
func (r *Report) sizes(p *plan) {
	const unlike, large = 10, 10
	scale := func(o *CSVOptions) *string { return &o.Scale }
	switch least, most := r.extremes(p); {
	case most > large && most > unlike*least:
		r.addSizes(Problem{Title: "unlike sizes", Where: text.Short(most) + " beside " + text.Short(least)}, scale)
	case most > large:
		r.addSizes(Problem{Title: "large inputs", Where: "up to " + text.Short(most)}, scale)
	}
	if targets := spanOf(r.Set.said); len(p.targets) == 1 && !p.classes && targets.size() > large {
		c := &r.Table.Columns[p.targets[0]]
		r.addSizes(Problem{Title: "large targets", Where: text.Brief(c.Heading) + ", " + targets.String(), Column: c.Position}, func(o *CSVOptions) *string { return &o.ScaleTarget })
	}
}

// addSizes adds a problem that scaling solves. If a scaling is chosen already, it is taken.
func (r *Report) addSizes(p Problem, of func(*CSVOptions) *string) {
	chosen, names := *of(&r.Options), []string{"standard", "none"}
	if chosen != "" && !slices.Contains(names, chosen) {
		names = append(names, chosen)
	}
	for _, name := range names {
		says := name
		if name != "none" {
			says = "scale: " + name
		}
		p.Remedies = append(p.Remedies, Remedy{Key: name, Says: says, take: func(o *CSVOptions) { *of(o) = name }})
	}
	r.addTaken(p, max(0, slices.Index(names, chosen)))
}

// extremes returns the least and the largest size of features that are numbers. Most is
// 0 if there are none.
func (r *Report) extremes(p *plan) (least, most float64) {
	least = math.Inf(1)
	for _, f := range p.features {
		if c := &r.Table.Columns[f.A]; f.Form == scaling.Itself && c.Kind == table.Numbers && c.Numbers != nil {
			size := r.sizeOf(c)
			least, most = min(least, size), max(most, size)
		}
	}
	return least, most
}

// sizeOf returns the largest absolute value of a column in the rows that are kept.
func (r *Report) sizeOf(c *table.Column) float64 {
	if r.Set.kept == nil {
		return max(c.Most, -c.Least)
	}
	return spanOf(numbersIn(c, r.Set.kept)).size()
}

// labels points out classes that may be meant as one, and numbers that may be meant as
// classes.
func (r *Report) labels() {
	if says := r.Set.alike(); says != "" {
		r.add(Problem{Title: "classes alike", Where: says})
	}
	p := r.Set.plan
	if len(p.targets) != 1 || !strings.Contains(p.takenFor(r.Set), "--task") {
		return
	}
	c := &r.Table.Columns[p.targets[0]]
	remedies := []Remedy{
		{Key: string(TakeNumbers), Says: "numbers", take: func(o *CSVOptions) { o.Task = TakeNumbers }},
		{Key: string(TakeClasses), Says: "classes", take: func(o *CSVOptions) { o.Task = TakeClasses }},
	}
	if p.classes {
		remedies[0], remedies[1] = remedies[1], remedies[0]
	}
	r.add(Problem{Title: "labels", Where: fmt.Sprintf("%s has %d different numbers", text.Brief(c.Heading), spanOf(r.Set.said).distinct), Column: c.Position, Remedies: remedies})
}
