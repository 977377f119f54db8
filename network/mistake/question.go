package mistake

import (
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
	e := q.explanation()
	if !network.Finite(e.Result.Value) {
		return false
	}
	d := q.needed()
	for _, t := range d.line() {
		if t.Operator == "" && !network.Finite(t.Operand.Value) {
			return false
		}
	}
	return network.Finite(d.value())
}

// Right returns the number.
func (q Question) Right() float64 { return q.explanation().Result.Value }

// Needed returns the arithmetic that gives the number, in one line.
func (q Question) Needed() explain.Line {
	d := q.needed()
	return d.shown()
}

func (q Question) explanation() explain.Explanation { return q.Subject.Explain(q.Step, q.Quantity) }

func (q Question) world() world {
	return world{subject: q.Subject, step: q.Step, before: q.Before, q: q.Quantity}
}

func (q Question) needed() derivation {
	w := q.world().own()
	return w.derive()
}

func (q Question) numbers() explain.Numbers {
	if q.Numbers == nil {
		return fourDigits{}
	}
	return q.Numbers
}

// reach returns what a person may come to who works the number out with the numbers that
// are shown.
func (q Question) reach() explain.Range {
	e := q.explanation()
	r := explain.Range{Low: e.Result.Value, High: e.Result.Value}
	d := q.needed()
	lines := []explain.Line{d.line(), d.worked()}
	lines = append(append(append(lines, e.Inline...), e.Brief...), e.Tail...)
	for _, l := range lines {
		if len(l) == 0 {
			continue
		}
		r = widened(r, l.Range(q.numbers(), append(e.Parts, d.parts...)...))
	}
	return r
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
