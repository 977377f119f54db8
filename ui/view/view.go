// Package view is what a view of training is: a way to look at a moment, with keys
// and a memory of its own. Each view is a folder beside this file, and knows no
// other: a new one is such a folder, and a row of the table in ui/views.go.
package view

import (
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// View is one of the views that the number keys choose from. Everything here is
// called on the event loop; only the Work that a view asks for is done beside it.
type View interface {
	// Name is what the command `view` takes.
	Name() string
	// Keys are what keys mean in this view alone.
	Keys() []Key
	// Commands are those that only this view has.
	Commands() []desk.Command
	// Prepare is told what is about to be shown. What a frame needs of it is
	// computed here, if that is quick.
	Prepare(m *desk.Moment, at Frame)
	// Ask returns what is to be computed beside the event loop, if anything.
	// Pending is the key of the question that is being worked on, nil if there is
	// none.
	Ask(m *desk.Moment, pending any) (q Question, ok bool)
	// Draw draws the moment of a painter. It changes nothing.
	Draw(p paint.Painter)
	// Panels is how many of its panels may be shown alone, one after the other.
	Panels() int
	// Click returns the command line for a click at a target of the view, and Wheel
	// the one for a turn of the wheel, x to the right and y up; empty if there is
	// none.
	Click(x, y int) string
	Wheel(x, y int) string
}

// Frame is what a view needs to know of the frame that it is drawn into.
type Frame struct {
	W, H   int // of the room for the view
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

// Plain is a view that remembers nothing and computes nothing. Others embed it, and
// so write only what they need.
type Plain string

// Name is what the command `view` takes.
func (p Plain) Name() string { return string(p) }

// Keys are none.
func (Plain) Keys() []Key { return nil }

// Commands are none.
func (Plain) Commands() []desk.Command { return nil }

// Panels is the first of them.
func (Plain) Panels() int { return 1 }

// Prepare has nothing to do.
func (Plain) Prepare(*desk.Moment, Frame) {}

// Ask asks for nothing.
func (Plain) Ask(*desk.Moment, any) (Question, bool) { return Question{}, false }

// Click does nothing.
func (Plain) Click(_, _ int) string { return "" }

// Wheel does nothing.
func (Plain) Wheel(_, _ int) string { return "" }
