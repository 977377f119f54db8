package desk

import (
	"backstep/network"
	"backstep/network/stepper"
)

// arrival is what came of computing steps up to where the walk stands.
type arrival struct {
	there  bool          // the step is computed, and the one beside it
	beside *network.Step // of the moment that is compared with the present one; nil if there is none
	broken *Broken       // why the loss is not finite, if that was found out on the way; else nil
}

// farBack is from how many steps on it takes too long to go back to where training broke.
const farBack = 1 << 14

// approach returns a function that computes the step where the walk stands and, if
// training has broken by then, finds out why the loss is not finite, unless that is far
// back in a session that was saved.
func (d *driver) approach() func(w *stepper.Walk, stop func() bool) arrival {
	subject, known, pair := d.seen.Setup.Subject, d.seen.Broken != nil, d.pair
	return func(w *stepper.Walk, stop func() bool) arrival {
		beside, there := pair.approach(w, stop)
		switch {
		case !there || !w.Approach(stop):
			return arrival{}
		case known || !w.HasBroken():
			return arrival{there: true, beside: beside}
		}
		if run := w.Cursor().Run; w.Tree().Ahead(run, w.Broken()) > farBack {
			return arrival{there: true, beside: beside}
		}
		b := w.Break()
		w.Approach(never)
		return arrival{true, beside, &Broken{b.At.Number, b.At.Loss, subject.Trouble(b.Before, b.At)}}
	}
}

// learn remembers why the loss is not finite, if an arrival found that out.
func (d *driver) learn(a arrival) {
	if a.broken != nil {
		d.seen.Broken = a.broken
	}
}
