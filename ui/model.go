package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// Model is the state of the program, all of it: the frame is made from nothing
// else.
type Model struct {
	options Options
	clock   Clock
	keys    keys
	views   []shown

	desk       *desk.Desk
	errands    errands
	journey    journey
	background background

	look   look
	help   helpPage
	prompt prompt
	said   said

	size     Size
	grid     *grid.Frame
	hits     paint.Hits // what the mouse would point at
	dragging bool       // the button went down over epochs, and is held
	drawing  drawing

	first tea.Cmd // what the program begins with
}

// said is what the last command had to say.
type said struct {
	text  string
	alarm bool   // it is about something wrong
	left  string // of a line that was wrong: what was not done
	wrong bool   // the line was not understood, or could not be carried out
}

// helpPage is the help page.
type helpPage struct {
	on   bool
	from int // the first line that is shown
}

// present returns the view that is shown.
func (m *Model) present() *shown {
	for i := range m.views {
		if m.views[i].Name() == m.desk.View() {
			return &m.views[i]
		}
	}
	return &m.views[0]
}

// prepare tells the present view what is about to be shown.
func (m *Model) prepare() {
	m.present().Prepare(m.desk.Seen(), m.frame(m.desk))
}

// frame is what views are told of the frame.
func (m *Model) frame(d *desk.Desk) view.Frame {
	body := frame.Body(m.size.W, m.size.H)
	return view.Frame{W: body.W, H: body.H, Format: d.Look().Format}
}
