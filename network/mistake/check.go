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
func (q Question) Check(a Answer) Verdict { return q.rightWay().check(a) }

func (r *rightWay) check(a Answer) Verdict {
	switch off := math.Abs(r.value() - a.Value); {
	case !r.askable():
		return Verdict{Outcome: Unknown}
	case off <= a.allowance() || r.within(0).Holds(a.Value, a.allowance()):
		return Verdict{Outcome: Right}
	case a.Digits < fewest && !a.Exact && off <= a.coarse() && a.Value != 0:
		return Verdict{Outcome: Coarse}
	}
	return r.verdict(func(m *Mistake) fit { return r.fit(m, a) }, a.Exact || a.Digits > fewest)
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
		if r.within(fewest).Holds(a.Value, within) {
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

// Find compares a number that was computed with all digits with the right one, and if it
// differs, with what the usual mistakes give. Numbers are the same within the relative
// tolerance, and the right one also where it may have been rounded otherwise on the way.
func (q Question) Find(value, tolerance float64) Verdict { return q.rightWay().find(value, tolerance) }

func (r *rightWay) find(value, tolerance float64) Verdict {
	r.world.most = many
	within := func(v float64) bool { return math.Abs(v-value) <= tolerance*max(math.Abs(v), math.Abs(value)) }
	if !r.askable() {
		return Verdict{Outcome: Unknown}
	}
	beside := math.Abs(r.value()-value) <= nothing*(1+math.Abs(value)) // as near as rounding leaves it
	if within(r.value()) || beside && r.within(allDigits).Holds(value, 0) {
		return Verdict{Outcome: Right}
	}
	return r.verdict(func(m *Mistake) fit {
		if within(m.Value) {
			return exactly
		}
		return not
	}, true)
}

// near reports whether an answer is near enough to what a mistake gives for a closer look.
func near(m, a, allowance float64) bool {
	const close = 0.05
	return math.Abs(m-a) <= allowance+close*max(math.Abs(m), math.Abs(a))
}
