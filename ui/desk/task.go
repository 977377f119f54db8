package desk

import (
	"sync/atomic"

	"backstep/network/stepper"
)

// Task is work that takes long. It has the walk until it is handed back with
// [Desk.TakeBack]. Meanwhile the desk shows the last moment, and carries out what
// needs no walk.
type Task struct {
	// Sliced says that Part is to be stopped after the time of a frame: there will
	// be something to show.
	Sliced bool

	quick bool // all of it takes a few milliseconds: it is done at once
	walk  *stepper.Walk
	stop  atomic.Bool
	part  func(w *stepper.Walk, stop func() bool)
	end   func(t *Task) Result

	generation int // of the play that it is a chunk of; 0 if it is none
}

// Part works until there is nothing left to do, until stop says so, or until the
// desk calls it back. It may be called in another goroutine.
func (t *Task) Part(stop func() bool) {
	t.part(t.walk, func() bool { return t.stop.Load() || stop() })
}

// never is the stop of a Part that is to be carried out whole.
func never() bool { return false }

// Result is what came of a command, and what is left to be done.
type Result struct {
	Message string // to be shown, if there is one
	Alarm   bool   // the message is about something wrong
	Err     error  // the line was not understood, or cannot be carried out

	Busy  bool   // a task has the walk, which the rest of the line needs
	Task  *Task  // to be carried out, then handed to TakeBack
	Every int    // the next Move of playing is due after 1/Every seconds; 0 if none is
	again bool   // the rest is the same again: others have their turn first
	Rest  string // what is left of the line, for when all else is done
}

// done reports whether nothing is left to be done before what follows.
func (r *Result) done() bool { return r.Err == nil && !r.Busy && r.Task == nil && r.Every == 0 }
