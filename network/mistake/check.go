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
	r := q.rightWay()
	switch off := math.Abs(r.value() - a.Value); {
	case off <= a.allowance() || r.reach(q.numbers()).Holds(a.Value, a.allowance()):
		return Verdict{Outcome: Right}
	case a.Digits < fewest && !a.Exact && off <= a.coarse() && a.Value != 0:
		return Verdict{Outcome: Coarse}
	}
	s := r.search(func(m *Mistake) fit { return r.fit(m, a) })
	return s.verdict(a.Exact || a.Digits > fewest)
}

// fit returns how well a mistake explains an answer.
func (r *rightWay) fit(m *Mistake, a Answer) fit {
	within := a.allowance()
	switch {
	case math.Abs(m.Value-a.Value) <= within:
		return exactly
	case !near(m.Value, a.Value, within):
		return not
	case m.derivation.rounded:
		if r.reach(significant{fewest}).Holds(a.Value, within) {
			return loosely
		}
		return not
	}
	reach := m.derivation.line().Range(r.numbers(), m.derivation.parts...)
	if widened(explain.Range{Low: m.Value, High: m.Value}, reach).Holds(a.Value, within) {
		return roughly
	}
	return not
}

// Find compares a number that was computed with all digits, and is not right, with what
// the usual mistakes give, within a relative tolerance.
func (q Question) Find(value, tolerance float64) Verdict {
	within := func(m float64) bool {
		return math.Abs(m-value) <= tolerance*max(math.Abs(m), math.Abs(value))
	}
	r := q.rightWay()
	if within(r.value()) {
		return Verdict{Outcome: Right}
	}
	s := r.search(func(m *Mistake) fit {
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
