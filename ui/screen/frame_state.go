package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// State is what stands around a view.
type State struct {
	Message string // of the last command or error, in place of the footer
	Alarm   bool   // the message is an error

	Prompt string // the command being typed, where Typing
	Cursor int    // runes of Prompt before the cursor
	Typing bool

	Help     []HelpLine // not empty: the help is shown in place of the view
	HelpFrom int        // its first line shown
	Hints    []Hint
}

// Hint is a key of the footer and what it does.
type Hint struct {
	Key, Does string
}

// HelpLine is a line of the help: keys, and what they do; or a heading, where
// it has no keys.
type HelpLine struct {
	Keys, Does string
}

// frameStrip draws a strip of the frame, or the help.
type frameStrip struct {
	paint.Painter
	state *State
}

// DrawFrame draws what stands around a view over the whole frame, and returns
// where the view is to be drawn: not ok where nothing of it is seen.
func DrawFrame(p paint.Painter, s *State) (view paint.Painter, ok bool) {
	w, h := p.W(), p.H()
	if w < MinWidth || h < MinHeight {
		needs := fmt.Sprintf("needs %d × %d", MinWidth, MinHeight)
		if long := "backstep " + needs; grid.Width(long) <= w {
			needs = long
		}
		p.Text(0, 0, needs, theme.Text)
		return p, false
	}
	a := layout(w, h)
	frameStrip{p.In(a.Header), s}.header()
	frameStrip{p.In(a.Ribbon), s}.ribbon()
	if !a.Footer.Empty() {
		frameStrip{p.In(a.Footer), s}.footer()
	}
	if len(s.Help) > 0 {
		frameStrip{p.In(helpArea(w, h)), s}.help()
		return p, false
	}
	return p.In(a.Body), true
}
