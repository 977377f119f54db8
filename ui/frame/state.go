package frame

import (
	"backstep/network/explain"
	"backstep/ui/grid"
)

// State is what is drawn around a view.
type State struct {
	Mode string // the name of the mode that the view is; empty for other views

	Sentence explain.Sentence // on the number in focus, or on the mode
	Views    []Choice         // to choose from, in the order of their keys; none in a mode

	Warning Warning // the gravest of what is wrong; it takes the place of the facts

	Message string // of the last command or error, in place of the footer
	Alarm   bool   // the message is an error

	Prompt string // the command being typed, if Typing
	Cursor int    // runes of Prompt before the cursor
	Typing bool

	Offered []string // possible completions of the command, if asked for
	Taken   int      // the index of the one in the command line

	Help     []HelpSection // if not empty, shown in place of the view
	HelpPage int           // of the help, from 0
	Hints    []Hint
}

// Choice is a view that can be chosen.
type Choice struct {
	Key, Name string
	Present   bool
}

// ofSample reports whether the view is the first, whose numbers are those of one sample.
func (s *State) ofSample() bool { return len(s.Views) > 0 && s.Views[0].Present }

// Hint is a key of the footer and what it does.
type Hint struct {
	Key, Does string
	Rank      int // where there is no room, those of the least rank go first; 0 stays
}

// width returns the columns that a hint takes.
func (h Hint) width() int { return grid.Width(h.Key) + 1 + grid.Width(h.Does) }
