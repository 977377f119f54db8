package mistake

import (
	"math"

	"backstep/network/explain"
)

// Outcome is what an answer turned out to be.
type Outcome int

// The outcomes of an answer.
const (
	Right   Outcome = iota
	Coarse          // right as far as it goes, but with fewer than two digits
	Usual           // a usual mistake gives it
	Several         // any of some mistakes may have given it
	Unknown         // not one of the usual mistakes
)

// Verdict is what came of checking an answer.
type Verdict struct {
	Outcome Outcome

	// Fits are the mistakes that give the answer, the most usual first: one if the outcome
	// is Usual, and more if it is Several.
	Fits []Mistake

	// Tried are the mistakes that were compared with the answer, each once, in the order of
	// the list. Those that come to the right number here are left out.
	Tried []Mistake
}

// Check judges an answer. It is right if it is the number, rounded to the digits that were
// given, or if it comes of working with the numbers that are shown.
func (q Question) Check(a Answer) Verdict {
	right := q.Right()
	reach := q.reach()
	if math.Abs(right-a.Value) <= a.allowance() || reach.Holds(a.Value, a.allowance()) {
		return Verdict{Outcome: Right}
	}
	if a.Digits < fewest && !a.Exact && math.Abs(right-a.Value) <= a.coarse() && a.Value != 0 {
		return Verdict{Outcome: Coarse}
	}
	s := q.search(func(m *Mistake) fit {
		if math.Abs(m.Value-a.Value) <= a.allowance() {
			return exactly
		}
		if m.derivation.rounded != nil || !near(m.Value, a.Value, a.allowance()) {
			return not
		}
		if r := m.derivation.line().Range(q.numbers(), m.derivation.parts...); widened(explain.Range{Low: m.Value, High: m.Value}, r).Holds(a.Value, a.allowance()) {
			return roughly
		}
		return not
	})
	return s.verdict(a.Exact || a.Digits > fewest)
}

// Find compares a number that was computed with all digits, and is not right, with what
// the usual mistakes give, within a relative tolerance.
func (q Question) Find(value, tolerance float64) Verdict {
	within := func(m float64) bool {
		return math.Abs(m-value) <= tolerance*max(math.Abs(m), math.Abs(value))
	}
	if within(q.Right()) {
		return Verdict{Outcome: Right}
	}
	s := q.search(func(m *Mistake) fit {
		if within(m.Value) {
			return exactly
		}
		return not
	})
	return s.verdict(true)
}

// near reports whether an answer is near enough to what a mistake gives for a closer look.
func near(m, a, allowance float64) bool {
	const close = 0.05
	return math.Abs(m-a) <= allowance+close*max(math.Abs(m), math.Abs(a))
}
