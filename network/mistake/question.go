package mistake

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// Question asks for a number of a step.
type Question struct {
	Subject  explain.Subject
	Step     *network.Step // whole
	Before   *network.Step // the step before; nil if there is none
	Quantity explain.Quantity

	// Numbers writes the numbers that the answer is worked out from. Without it they have
	// four digits.
	Numbers explain.Numbers
}

// Askable reports whether the number, and all that it is worked out from, are finite, and
// there is something to work out or to look up.
func (q Question) Askable() bool {
	if k := q.Quantity.Kind; k == explain.Initial || k == explain.Weight {
		return false
	}
	return q.rightWay().askable()
}

func (r *rightWay) askable() bool {
	for _, t := range r.d.line() {
		if t.Operator == "" && !network.Finite(t.Operand.Value) {
			return false
		}
	}
	return network.Finite(r.value()) && network.Finite(r.d.value())
}

// Right returns the number.
func (q Question) Right() float64 { return q.rightWay().value() }

// Needed returns the arithmetic that gives the number, in one line.
func (q Question) Needed() explain.Line {
	r := q.rightWay()
	if q.Quantity.Kind == explain.Gradient { // Its products stand in a table.
		return r.d.worked()
	}
	return r.d.shown()
}

func (q Question) world() world {
	return world{subject: q.Subject, step: q.Step, before: q.Before, q: q.Quantity, most: few}
}

func (q Question) numbers() explain.Numbers {
	if q.Numbers == nil {
		return significant{shownDigits}
	}
	return q.Numbers
}

// In so many places one mistake is looked for if a few digits are given, and if all are.
const (
	few  = 16
	many = 256
)

// rightWay is how the number that is asked for is worked out, and how it can go wrong.
type rightWay struct {
	Question
	world world
	e     explain.Explanation
	d     derivation

	// These are nil before they are asked for.
	reached    map[int]explain.Range // by a person who works with so many digits, or 0 for those shown
	ways       []way
	made, both []Mistake // one at a time, and two
	tried      []Mistake
}

func (q Question) rightWay() *rightWay {
	w := q.world()
	e := w.explanation()
	return &rightWay{Question: q, world: w, e: e, d: w.derivation(e)}
}

func (r *rightWay) value() float64 { return r.e.Result.Value }

// within returns what a person may come to who works with numbers of so many digits, or with
// those that are shown.
func (r *rightWay) within(digits int) explain.Range {
	reach, ok := r.reached[digits]
	if ok {
		return reach
	}
	n := r.numbers()
	if digits > 0 {
		n = significant{digits}
	}
	reach = r.reach(n)
	if r.reached == nil {
		r.reached = map[int]explain.Range{}
	}
	r.reached[digits] = reach
	return reach
}

// reach returns what a person may come to who works the number out with numbers as they are
// written.
func (r *rightWay) reach(n explain.Numbers) explain.Range {
	all := explain.Range{Low: r.value(), High: r.value()}
	lines := slices.Concat([]explain.Line{r.d.line(), r.d.worked()}, r.e.Inline, r.e.Brief, r.e.Tail)
	if r.Quantity.Kind == explain.Loss && r.Quantity.Sample != explain.Batch {
		lines = append(lines, r.world.lossOfAnswers().line())
	}
	parts := slices.Concat(r.e.Parts, r.d.parts)
	for _, l := range lines {
		if len(l) > 0 {
			all = widened(all, l.Range(n, parts...))
		}
	}
	return all
}

// widened returns the range together with the ends of another that are numbers.
func widened(r, other explain.Range) explain.Range {
	if network.Finite(other.Low) {
		r.Low = min(r.Low, other.Low)
	}
	if network.Finite(other.High) {
		r.High = max(r.High, other.High)
	}
	return r
}
