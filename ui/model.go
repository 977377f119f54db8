package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// Model is the whole state of the program. The frame is made from nothing else.
type Model struct {
	options Options
	clock   Clock
	keys    keys
	views   []shown
	scores  *view.Scores // of the present run, for the charts of all views

	desk       *desk.Desk
	errands    errands
	journey    journey
	background background
	health     *view.Health
	diagnosis  background // the work done for the header

	look   look
	help   helpPage
	prompt prompt
	said   said

	size     Size
	grid     *grid.Frame
	hits     paint.Hits // what the mouse points at in each cell
	pointed  grid.Rect  // where the cursor of the way down was last moved to
	dragging bool       // the button was pressed over an epoch, and is held
	drawing  drawing

	first tea.Cmd // the command that the program starts with
}

// said is the message of the last command.
type said struct {
	text  string
	alarm bool // it is about something wrong
}

// helpPage is the help page.
type helpPage struct {
	on   bool
	page int // from 0
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

// prepare prepares the present view for the moment that is about to be shown.
func (m *Model) prepare() {
	m.health.Prepare(m.desk.Seen())
	m.present().Prepare(m.desk.Seen(), m.frame(m.desk))
}

// frame returns what views need to know of the frame: the size of its body, and how
// numbers are written.
func (m *Model) frame(d *desk.Desk) view.Frame {
	body := frame.Body(m.size.W, m.size.H)
	return view.Frame{W: body.W, H: body.H, Format: d.Look().Format}
}
