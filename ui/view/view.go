// Package view is what a view of training is: a way to look at a moment, with
// keys and a memory of its own. Each view is a folder beside this file, and knows
// no other.
package view

import (
	"backstep/ui/desk"
	"backstep/ui/number"
)

// View is one of the views that keys 1 to 8 choose from. Beside what it is asked
// for here it draws itself. All of it is called on the event loop, but for the
// Work that it asks for.
type View interface {
	// Name is what the command `view` takes.
	Name() string
	// Keys are what keys mean in this view alone.
	Keys() []Key
	// Commands are what those keys name, where the desk has no such command.
	Commands() []desk.Command
	// Prepare is told what is about to be shown, and computes what a frame needs of
	// it where that is quick.
	Prepare(m *desk.Moment, at Frame)
	// Ask returns what is to be computed beside the event loop, if anything.
	// Pending is the key of the question that is being worked on; nil: none is.
	Ask(m *desk.Moment, pending any) (q Question, ok bool)
	// Click returns the command line of a click on a target of the view's own, and
	// Wheel that of a notch of the wheel, to the right or up; empty: none.
	Click(x, y int) string
	Wheel(x, y int) string
}

// Frame is what a view needs to know of the frame that it is drawn into.
type Frame struct {
	W, H   int
	Format number.Format
}

// Key is a row of the key table: keys, and the command line that they type.
type Key struct {
	Keys  []string // as Bubble Tea names them
	Shown string   // as people write them
	Does  string   // in help
	Hint  string   // in the footer; empty: not there
	Line  string   // the command line
}

// Plain is a view that remembers nothing and computes nothing; others embed it
// for what they do not need.
type Plain string

// Name is what the command `view` takes.
func (p Plain) Name() string { return string(p) }

// Keys are none.
func (Plain) Keys() []Key { return nil }

// Commands are none.
func (Plain) Commands() []desk.Command { return nil }

// Prepare has nothing to do.
func (Plain) Prepare(*desk.Moment, Frame) {}

// Ask asks for nothing.
func (Plain) Ask(*desk.Moment, any) (Question, bool) { return Question{}, false }

// Click does nothing.
func (Plain) Click(_, _ int) string { return "" }

// Wheel does nothing.
func (Plain) Wheel(_, _ int) string { return "" }
