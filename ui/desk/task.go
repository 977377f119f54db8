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

// Result is what has come of a command, and what it leaves to be done.
type Result struct {
	Message string // to be shown; empty: nothing is to be said
	Alarm   bool   // the message tells of something wrong
	Err     error  // the line was not understood, or cannot be carried out

	Busy  bool   // the walk is away, and what is left of the line, Rest, needs it
	Task  *Task  // to be carried out, then handed to TakeBack
	Every int    // the next Move of playing is due after a second divided by this; 0: none is
	Rest  string // what of the line is to be done when nothing else is left to do
}

// settled reports whether nothing is left to be done before what follows.
func (r *Result) settled() bool { return r.Err == nil && !r.Busy && r.Task == nil && r.Every == 0 }
