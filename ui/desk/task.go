package desk

import (
	"sync/atomic"

	"backstep/network/stepper"
)

// Task is what takes long. It has the walk until it is handed back to
// [Desk.TakeBack]; meanwhile the desk shows the last moment, and answers to what
// needs no walk.
type Task struct {
	// Sliced says that Part is to be stopped after a frame's time: there is
	// something to show by then.
	Sliced bool

	quick bool // all of it is done within a few milliseconds: at once
	walk  *stepper.Walk
	stop  atomic.Bool
	part  func(w *stepper.Walk, stop func() bool)
	end   func(t *Task) Result

	generation int // of the play that it is a stretch of; 0: none
}

// Part works until there is nothing left to do, until stop says so, or until the
// desk calls it back. It can run beside the desk.
func (t *Task) Part(stop func() bool) {
	t.part(t.walk, func() bool { return t.stop.Load() || stop() })
}

// never is for a Part that is to be carried out whole.
func never() bool { return false }

// lend gives the walk to a task. What is quick is carried out at once.
func (d *Desk) lend(t *Task) Result {
	t.walk, d.walk, d.lent = d.walk, nil, t
	if !t.quick {
		return Result{Task: t}
	}
	t.Part(never)
	r := d.TakeBack(t)
	if r.Task == nil && t.generation > 0 {
		return d.PlayOn(t)
	}
	return r
}

// TakeBack takes the walk back after a part of a task, and says what is next:
// another part, or nothing.
func (d *Desk) TakeBack(t *Task) Result {
	d.walk, d.lent = t.walk, nil
	return t.end(t)
}

// Away reports whether a task has the walk.
func (d *Desk) Away() bool { return d.walk == nil }

// Underway reports whether what a command asked for is not done yet: a move that
// takes long, a new run, or playing to a goal.
func (d *Desk) Underway() bool {
	return d.journey.on || (d.play.on && !d.play.goal.none()) || (d.lent != nil && d.lent.generation == 0)
}

// callBack asks the task that has the walk to hand it back soon.
func (d *Desk) callBack() {
	if d.lent != nil {
		d.lent.stop.Store(true)
	}
}

// quickWork is the work that is done while a person waits: a few milliseconds of
// it, counted in products of a weight and a sample.
const quickWork = 1 << 20

// quick reports whether that many steps are computed within a few milliseconds.
func (d *Desk) quick(steps int) bool {
	const overhead = 64 // of a step, in products
	weights, biases := d.seen.Config().Architecture.Count()
	path := d.walk.Path()
	return steps <= quickWork/(overhead+(weights+biases)*path.BatchSize())
}

// Finish carries out what a result has left to be done, to its end.
func (d *Desk) Finish(r Result) Result {
	for r.Err == nil {
		switch {
		case r.Task != nil:
			r = r.then(d.finishTask(r.Task))
		case r.Every > 0:
			r = r.then(d.Move())
		case r.Rest != "":
			r = r.then(d.Do(r.Rest))
		default:
			return r
		}
	}
	return r
}

// finishTask carries out a task.
func (d *Desk) finishTask(t *Task) Result {
	t.Part(never)
	if r := d.TakeBack(t); r.Task != nil {
		return r
	}
	return d.PlayOn(t)
}

// then is what follows a result that has been carried out in part.
func (r Result) then(next Result) Result {
	if next.Rest == "" && r.Rest != "" && (next.Task != nil || next.Every > 0 || r.Task != nil || r.Every > 0) {
		next.Rest = r.Rest
	}
	if next.Message == "" {
		next.Message, next.Alarm = r.Message, r.Alarm
	}
	return next
}
