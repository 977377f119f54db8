package desk

import (
	"cmp"
	"slices"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// defaultMemory is the most bytes that are kept for going back in time, unless the
// options say otherwise.
const defaultMemory = 512 << 20

// New returns the desk of a session before its first command, or as it was when the session
// was saved. If the session goes on from a saved state, the Result may have a task, which
// computes the present step.
func New(setup *session.Setup, options Options) (*Desk, Result, error) {
	if options.Memory == 0 {
		options.Memory = defaultMemory
	}
	d := &Desk{options: options, table: append(commands(), options.Commands...), look: Look{Format: number.Default()}}
	d.look.Format.ASCII = options.ASCII
	d.look.Format.Decimals = cmp.Or(options.Digits, number.DefaultDecimals)
	d.speed = defaultSpeed
	if i := slices.Index(SpeedNames(), options.Speed); i >= 0 {
		d.speed = i
	}
	if len(options.Views) > 0 {
		d.view = options.Views[0].Name
	}
	r, err := show(d, setup)
	return d, r, err
}

// show shows a session in place of any other.
func show(d *Desk, setup *session.Setup) (Result, error) {
	d.seen = Moment{Setup: setup, Granularity: d.seen.Granularity, Opened: d.seen.Opened + 1}
	d.seen.Selection.Layer = d.seen.LastLayer()
	d.changes = nil
	if setup.Session.History != nil {
		return showSaved(d, setup)
	}
	trainer, err := setup.Trainer()
	if err != nil {
		return Result{}, err
	}
	d.walk, d.runs = stepper.NewWalk(trainer, d.options.Memory), runs{{setup: setup, from: origin{parent: -1}}}
	return d.enter(d.stay), nil
}

// showSaved shows a session as it was when it was saved.
func showSaved(d *Desk, setup *session.Setup) (Result, error) {
	if err := resume(d, setup); err != nil {
		return Result{}, err
	}
	place := setup.Session.History.Place
	if g, ok := granularityOf(place.By); ok {
		d.seen.Granularity = g
	}
	if slices.Contains(d.viewNames(), place.View) {
		d.view = place.View
	}
	r := d.enter(func() {
		if at, ok := d.selector().saved(place.Selection); ok {
			d.seen.Selection = at
		}
	})
	if r.Task == nil && d.walk.Tree().Forgotten() <= soonRelived {
		return d.relive(), nil
	}
	return r, nil
}

// soonRelived is the most work, counted like quickWork, for which a person waits until the
// history of a saved session is whole: a fraction of a second. What is more is computed when
// the person goes there.
const soonRelived = 1 << 24

// relive makes the history whole, while the place is shown already.
func (d *driver) relive() Result {
	approach := d.approach()
	return d.lend(&Task{
		part: func(w *stepper.Walk, stop func() bool) {
			w.Tree().Relive(stop)
			approach(w, never)
		},
		end: func(*Task) Result {
			d.note()
			d.seen.Ghosts = d.runs.ghosts(d.walk)
			return Result{}
		},
	})
}
