// Package view defines what a view of training is. A view is a way to look at a moment,
// with keys and a memory of its own. Each view is a folder beside this file and knows
// no other view. A new view needs such a folder and a row in the table in ui/views.go.
package view

import (
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// View is one of the views that the number keys choose from. All its methods are called
// on the event loop. Only the Work that a view starts runs beside it.
type View interface {
	// Name returns the name that the command `view` takes.
	Name() string
	// Traits returns what sets the view apart from one that only shows the moment.
	Traits() desk.Traits
	// Keys returns the keys that have a meaning only in this view.
	Keys() []Key
	// Commands returns the commands that only this view has.
	Commands() []desk.Command
	// Prepare is called before a moment is shown. What a frame needs of the moment is
	// computed here, if that is quick.
	Prepare(m *desk.Moment, at Frame)
	// Ask returns what has to be computed beside the event loop, if anything. Pending
	// is the key of the question that is being worked on, or nil.
	Ask(m *desk.Moment, pending any) (q Question, ok bool)
	// Draw draws the moment of a painter. It changes nothing.
	Draw(p paint.Painter)
	// Panels returns the number of panels that can be shown alone, one after the other.
	Panels() int
	// Click returns the command line for a click at a place of the view, and Wheel the
	// one for a turn of the wheel by x to the right and y up. Both return an empty
	// string if there is none.
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
	Keys  []string                  // the names that Bubble Tea uses
	Shown string                    // the names that users read
	Does  string                    // the text in help
	Hint  string                    // the text in the footer; empty if the key is not there
	When  func(m *desk.Moment) bool // when it is in the footer; nil for always
	First bool                      // it comes before the keys of every view in the footer
	Line  string                    // the command line, or the command if LineAt gives the whole line
	// LineAt returns the command line where that depends on what the view points at, after
	// Prepare. It is nil where Line is the whole line.
	LineAt func() string
}

// Types returns the command line that the key types now.
func (k *Key) Types() string {
	if k.LineAt != nil {
		return k.LineAt()
	}
	return k.Line
}

// Plain is a view that remembers nothing and computes nothing. Other views embed it and
// implement only what differs.
type Plain string

// Name returns the name that the command `view` takes.
func (p Plain) Name() string { return string(p) }

// Traits returns none.
func (Plain) Traits() desk.Traits { return desk.Traits{} }

// Keys returns no keys.
func (Plain) Keys() []Key { return nil }

// Commands returns no commands.
func (Plain) Commands() []desk.Command { return nil }

// Panels returns 1, because only the first panel can be shown alone.
func (Plain) Panels() int { return 1 }

// Prepare does nothing.
func (Plain) Prepare(*desk.Moment, Frame) {}

// Ask returns no question.
func (Plain) Ask(*desk.Moment, any) (Question, bool) { return Question{}, false }

// Click returns no command line.
func (Plain) Click(_, _ int) string { return "" }

// Wheel returns no command line.
func (Plain) Wheel(_, _ int) string { return "" }
