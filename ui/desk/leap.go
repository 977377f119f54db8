package desk

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
)

// leap carries out "leap": it follows a weight back to the epoch that changed it most, as far as
// the states at the ends of epochs tell, and there to its last update.
func leap(d *Desk, _ string) Result {
	t := trailOf(d)
	if len(t.Levels) == 0 || !isWeight(t.Present().Number) {
		return Result{Message: "only a weight or a bias leaps back: go into one first"}
	}
	return d.WithWalk(func() Result {
		q := trailOf(d).Present().Number
		step, ok := largestChange(d.walk.HistoryOf(d.walk.Cursor().Run), q, d.seen.Units(q.Layer), d.seen.Position.Step)
		if !ok {
			return Result{Message: "it changed nowhere more than here"}
		}
		here, t := d.walk.Bookmark(), *trailOf(d)
		d.walk.GotoStep(step)
		q.Kind = explain.Update
		return d.arriveThen(here, d.stay, func() { descent{d}.push(t, q, "") })
	})
}

// isWeight reports whether a number is a weight or bias, whatever made it.
func isWeight(q explain.Quantity) bool {
	return q.Kind == explain.Weight || q.Kind == explain.Update
}

// largestChange returns the last step of the stretch between two states before a step in which
// a weight changed most.
func largestChange(states []*network.State, q explain.Quantity, units, before int) (step int, ok bool) {
	most := 0.0
	for i := 1; i < len(states) && states[i].Step < before; i++ {
		at := func(s *network.State) float64 { return s.Parameters[q.Layer].At(q.From, q.Unit, units) }
		if by := math.Abs(at(states[i]) - at(states[i-1])); by > most {
			most, step, ok = by, states[i].Step, true
		}
	}
	return step, ok
}
