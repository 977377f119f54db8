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
	d := &Desk{options: options, table: slices.Concat(commands(), options.Commands, quizCommands()), look: Look{Format: number.Default()}}
	d.look.Format.ASCII = options.ASCII
	d.look.Format.Digits = cmp.Or(options.Digits, number.DefaultDigits)
	d.look.NoGhosts, d.look.Notation = options.NoGhosts, options.Notation
	d.speed = defaultSpeed
	if i := slices.Index(SpeedNames(), options.Speed); i >= 0 {
		d.speed = i
	}
	if len(options.Views) > 0 {
		turn(d, options.Views[0].Name)
	}
	next, err := begin(setup, options.Memory)
	if err != nil {
		return d, Result{}, err
	}
	d.opened = options.Opened
	r := next.show(d)
	return d, r, r.Err
}

// begun is a session that is to be shown on a desk, with everything that takes long.
type begun struct {
	setup   *session.Setup
	walk    *stepper.Walk
	runs    runs
	changes []undone
}

// begin makes the walk of a session. What is kept for going back in time takes memory
// bytes at most.
func begin(setup *session.Setup, memory int) (*begun, error) {
	if setup.Session.History != nil {
		return resume(setup, memory)
	}
	trainer, err := setup.Trainer()
	if err != nil {
		return nil, err
	}
	return &begun{setup: setup, walk: stepper.NewWalk(trainer, memory), runs: runs{{setup: setup, from: origin{parent: -1, shares: -1}}}}, nil
}

// show shows the session on a desk, in place of any other.
func (b *begun) show(d *Desk) Result {
	d.seen = Moment{Setup: b.setup, Notation: d.look.Notation, Granularity: d.seen.Granularity, Opened: d.seen.Opened + 1}
	d.seen.Selection.Layer = d.seen.LastLayer()
	d.walk, d.runs, d.changes = b.walk, b.runs, b.changes
	d.file, d.saved, d.listed = d.opened.File, len(b.runs), false
	d.comparing, d.pair = false, pairing{}
	d.based, d.resumed = len(b.runs), b.setup.Session.History != nil
	if b.setup.Session.History == nil {
		return d.enter(d.stay)
	}
	return b.showPlace(d)
}

// showPlace shows the place where the session was saved.
func (b *begun) showPlace(d *Desk) Result {
	place := b.setup.Session.History.Place
	if g, ok := granularityOf(place.By); ok {
		d.seen.Granularity = g
	}
	if slices.Contains(d.viewNames(), place.View) {
		turn(d, place.View)
	}
	d.seen.Marks = marksOf(place.Marks, d.runs)
	given := d.opened.Change
	if len(given) > 0 {
		d.walk.Approach(never) // What is changed is the moment there.
	}
	r := d.enter(func() {
		if at, ok := d.selector().saved(place.Selection); ok {
			d.seen.Selection = at
		}
	})
	if len(given) > 0 {
		r = d.branch(change{given: given, verb: "set"})
	}
	if r.Task == nil && r.Err == nil && d.walk.Tree().Forgotten() <= soonRelived {
		said := r.Message
		r = d.relive()
		r.Message = said
	}
	return r
}

// soonRelived is the most work, counted like quickWork, for which a person waits until the
// history of a saved session is whole: a fraction of a second. What is more is computed when
// the person goes there.
const soonRelived = 1 << 26

// relive makes the history whole, and finds out where each run ended, while the place is
// shown already.
func (d *driver) relive() Result {
	approach, numbers := d.approach(), d.runs.numbers()
	ends := map[int]ending{}
	var got arrival
	return d.lend(&Task{
		part: func(w *stepper.Walk, stop func() bool) {
			w.Tree().Relive(stop)
			for _, i := range numbers {
				if !stop() {
					ends[i] = endOf(w, i)
				}
			}
			got = approach(w, never)
		},
		end: func(*Task) Result {
			d.learn(got)
			for i, end := range ends {
				if had := &d.runs[i].end; had.weights == nil || end.at.Compare(had.at) >= 0 {
					d.runs[i].end = end
				}
			}
			d.seen.end = d.runs[d.walk.Cursor().Run].end
			d.note(got)
			d.listRuns()
			return Result{}
		},
	})
}
