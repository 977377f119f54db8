package desk

import (
	"backstep/network"
	"backstep/network/stepper"
)

// arrival is what came of computing steps up to where the walk stands.
type arrival struct {
	there  bool          // the step is computed, and those beside and before it
	beside *network.Step // of the moment that is compared with the present one; nil if there is none
	last   *network.Step // the step before, whose numbers are shown as ghosts; nil if none are
	broken *Broken       // why the loss is not finite, if that was found out on the way; else nil
}

// farBack is from how many steps on it takes too long to go back to where training broke.
const farBack = 1 << 14

// approach returns a function that computes the step where the walk stands and, if
// training has broken by then, finds out why the loss is not finite, unless that is far
// back in a session that was saved.
func (d *driver) approach() func(w *stepper.Walk, stop func() bool) arrival {
	known, pair, before, subject := d.seen.Broken != nil, d.pair, d.lastStep(), d.seen.Setup.Subject
	return func(w *stepper.Walk, stop func() bool) (got arrival) {
		beside, there := pair.approach(w, stop)
		if !there {
			return arrival{}
		}
		last, there := before.approach(w, stop)
		if !there || !w.Approach(stop) {
			return arrival{}
		}
		got = arrival{there: true, beside: beside, last: last}
		if run := w.Cursor().Run; !known && w.HasBroken() && w.Tree().Ahead(run, w.Broken()) <= farBack {
			b := w.Break()
			w.Approach(never)
			got.broken = &Broken{b.At.Number, b.At.Loss, subject.Trouble(b.Before, b.At)}
		}
		return got
	}
}

// learn remembers why the loss is not finite, if an arrival found that out.
func (d *driver) learn(a arrival) {
	if a.broken != nil {
		d.seen.Broken = a.broken
	}
}
