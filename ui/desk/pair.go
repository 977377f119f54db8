package desk

import (
	"backstep/network"
	"backstep/network/stepper"
)

// Beside is another moment that is compared with the present one: in another run at the
// same epoch and phase, or in the same run some epochs away.
type Beside struct {
	Moment
	Shared int  // the last epoch that both runs share; 0 for none, and if both are one
	Ended  bool // its run ends there, and does not go on together with the other
	Alone  bool // it stands still while the other steps alone
}

// pairing is which moment is compared with the present one.
type pairing struct {
	on    bool
	run   int               // the run of the other moment
	later int               // by how many epochs it is later
	still *stepper.Position // where it stands still; nil if both step
}

// position returns where the other moment is while the walk stands where it does, and
// whether its run ends there.
func (p pairing) position(w *stepper.Walk) (at stepper.Position, ended bool) {
	if p.still != nil {
		return *p.still, false
	}
	path, other := w.Path(), w.Tree().Path(p.run)
	at = path.Beside(&other, w.Position(), p.later)
	if end, ends := w.Tree().End(p.run); ends && at.Step > end {
		return other.Last(end), true
	}
	return at, false
}

// approach computes the step of the other moment until stop returns true, and returns it.
// Before the first step it is nil.
func (p pairing) approach(w *stepper.Walk, stop func() bool) (step *network.Step, there bool) {
	if !p.on {
		return nil, true
	}
	at, _ := p.position(w)
	switch {
	case at.Step == 0:
		return nil, true
	case !w.Tree().Approach(p.run, at.Step, stop):
		return nil, false
	default:
		return w.Tree().Step(p.run, at.Step), true
	}
}

// ahead returns how many steps must be computed before the moment can be shown where the
// walk stands, with the one beside it.
func (d *driver) ahead() int {
	ahead := d.walk.Ahead()
	if before := d.lastStep().ahead(d.walk); before > 0 {
		ahead = before + 1 // The step follows at once.
	}
	if !d.pair.on {
		return ahead
	}
	if at, _ := d.pair.position(d.walk); at.Step > 0 {
		ahead += d.walk.Tree().Ahead(d.pair.run, at.Step)
	}
	return ahead
}

// beside returns the moment that is compared with the present one, given its step, or nil
// if there is none.
func (d *driver) beside(step *network.Step) *Beside {
	if !d.pair.on {
		return nil
	}
	at, ended := d.pair.position(d.walk)
	if at.Step > 0 && (step == nil || step.Number != at.Step) {
		return nil // It is not computed.
	}
	d.walk.Reach(d.pair.run, at)
	b := &Beside{Moment: d.at(d.pair.run, at, step), Ended: ended, Alone: d.pair.still != nil}
	if present := d.walk.Cursor().Run; present != d.pair.run {
		b.Shared = sharedEpochs(d.walk, d.pair.run, present)
	}
	b.Selection, b.Granularity = d.seen.Selection, d.seen.Granularity
	selector{&b.Moment}.keep()
	selector{&b.Moment}.keepSample()
	d.runs[d.pair.run].end.reached(&b.Moment)
	return b
}

// pairUp chooses what to compare, and goes there.
func pairUp(d *Desk) Result {
	return d.WithWalk(func() Result {
		from, marks := d.walk.Bookmark(), d.seen.Marks
		if len(marks) == mostMarks {
			d.goToMark(marks)
		}
		d.comparing = true
		moved := d.walk.Cursor().Run != from.Run()
		d.pair = d.choosePair()
		if !d.pair.on {
			return Result{Message: "no branches yet: change something in the past, with set or edit; or mark a moment with m, and go on"}
		}
		if moved {
			return d.enter(d.stay)
		}
		return d.arrive(from, d.stay)
	})
}

// goToMark goes to one of two marked moments, unless the walk stands in the run of just one
// of them.
func (d *driver) goToMark(marks []Mark) {
	present, here := d.walk.Cursor().Run+1, marks[1]
	switch one, other := marks[0].Run == present, marks[1].Run == present; {
	case one != other:
		return
	case one:
		d.walk.GotoStep(d.seen.Path.LastStepOf(here.Epoch))
	default:
		d.runs[present-1].left = d.walk.Bookmark()
		d.walk.Return(d.runs[here.Run-1].left)
		path := d.walk.Path()
		d.walk.GotoStep(path.LastStepOf(here.Epoch))
	}
}

// choosePair chooses what is compared with where the walk stands: the moment that is
// marked, else the run that this one comes from, or else the latest other one.
func (d *driver) choosePair() pairing {
	present, path := d.walk.Cursor().Run, d.walk.Path()
	epoch := path.EpochOf(d.walk.Position().Step)
	for _, mark := range d.seen.Marks {
		switch {
		case mark.Run-1 != present:
			return pairing{on: true, run: mark.Run - 1}
		case mark.Epoch != epoch:
			return pairing{on: true, run: present, later: mark.Epoch - epoch}
		}
	}
	if parent := d.runs.comesFrom(present); parent >= 0 {
		return pairing{on: true, run: parent}
	}
	numbers := d.runs.numbers()
	for i := len(numbers) - 1; i >= 0; i-- {
		if numbers[i] != present {
			return pairing{on: true, run: numbers[i]}
		}
	}
	return pairing{}
}

// unpair ends the comparison.
func (d *driver) unpair() {
	if !d.comparing {
		return
	}
	d.comparing, d.pair, d.seen.Beside = false, pairing{}, nil
	if d.walk != nil {
		d.listRuns() // The other run may have gone on.
	}
}

// StepAlone lets the moment that is compared with the present one stand still while the
// present one steps alone, or lets both step together again from where they are.
func StepAlone(d *Desk) Result {
	return d.WithWalk(func() Result {
		b := d.seen.Beside
		switch {
		case b == nil:
			return Result{Message: "there is nothing to compare"}
		case d.pair.still == nil:
			at := b.Position
			d.pair.still = &at
		default:
			d.pair.later, d.pair.still = b.Path.EpochOf(b.Position.Step)-d.seen.Path.EpochOf(d.seen.Position.Step), nil
		}
		return d.arrive(d.walk.Bookmark(), d.stay)
	})
}
