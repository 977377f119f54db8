package desk

import (
	"sync/atomic"

	"backstep/network/stepper"
)

// Task is work that takes long. It has the walk until [Desk.TakeBack] takes the walk
// back. Meanwhile the desk shows the last moment, and carries out commands that need no
// walk.
type Task struct {
	// Sliced says that Part should be stopped after the time of a frame, since there
	// will be something to show.
	Sliced bool

	quick bool // the whole task takes a few milliseconds and is done at once
	walk  *stepper.Walk
	stop  atomic.Bool
	part  func(w *stepper.Walk, stop func() bool)
	end   func(t *Task) Result

	generation int // of the play that the task is a chunk of; 0 if it is no chunk
}

// Part works until there is nothing left to do, until stop returns true, or until the
// desk calls the task back. It may be called in another goroutine.
func (t *Task) Part(stop func() bool) {
	t.part(t.walk, func() bool { return t.stop.Load() || stop() })
}

// Beside carries out work that takes long, while the walk waits, and then what follows.
func (d *Desk) Beside(work func(stop func() bool), then func() Result) Result {
	return d.WithWalk(func() Result {
		return d.lend(&Task{
			part: func(_ *stepper.Walk, stop func() bool) { work(stop) },
			end:  func(*Task) Result { return then() },
		})
	})
}

// never is the stop of a Part that is carried out whole.
func never() bool { return false }

// Result is the outcome of a command, and what is left to do.
type Result struct {
	Message string // to be shown, if not empty
	Alarm   bool   // the message is about something wrong
	Shown   bool   // the present view shows what the message says
	Err     error  // the line was not understood, or cannot be carried out
	Quit    bool   // the program or the script is to end; the rest of the line is dropped

	Busy  bool   // a task has the walk, which the rest of the line needs
	Task  *Task  // to be carried out, then passed to TakeBack
	Every int    // the next Move of playing is due after 1/Every seconds; 0 if none is
	again bool   // the rest repeats the same command, after other work had its turn
	Rest  string // the rest of the line, for when all else is done
}

// done reports whether the command is done, so that the next one may follow.
func (r *Result) done() bool {
	return r.Err == nil && !r.Quit && !r.Busy && r.Task == nil && r.Every == 0
}
