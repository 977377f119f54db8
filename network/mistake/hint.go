package mistake

import "backstep/network/explain"

// Hint is one part of the right way to a number.
type Hint struct {
	Name string // "in words"

	// Words is a sentence or a formula. It is empty if there is a line.
	Words string

	// Line is arithmetic in numbers. Of its operands the one at Missing is to be found; it
	// is −1 if there is none.
	Line    explain.Line
	Missing int
}

// Hints returns the hints for a number, from the first to the last. Each says more than the
// one before.
func (q Question) Hints() []Hint {
	r := q.rightWay()
	e, d := r.e, &r.d
	list := []Hint{
		{Name: "in words", Missing: -1},
		{Name: "the formula", Words: e.Formula, Missing: -1},
	}
	if len(e.Meaning.What) > 0 {
		list[0].Words = e.Meaning.What[0]
	}
	numbers := d.shown()
	missing := lastNumber(numbers)
	if len(numbers) < 2 {
		return list
	}
	list = append(list, Hint{Name: "its numbers, one missing", Line: numbers, Missing: missing})
	last := d.worked()
	if d.given() {
		last = d.summed()
	}
	if len(last) == 1 {
		last = numbers // There is but one step.
	}
	if n := len(e.Inline); n > 1 && len(d.terms) == 1 && len(d.times) == 0 {
		last = e.Inline[n-1]
	}
	return append(list, Hint{Name: "all but the last step", Line: last, Missing: -1})
}

// lastNumber returns the index of the last operand that is no setting, or of the last.
func lastNumber(l explain.Line) int {
	last := -1
	for i, t := range l {
		if t.Operator == "" && (last < 0 || t.Operand.Role != explain.Setting) {
			last = i
		}
	}
	return last
}
