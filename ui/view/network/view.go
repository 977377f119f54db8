package network

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
	"backstep/ui/view/network/boxes"
)

// View is the view of the network.
type View struct {
	view.Plain
	surface Surface // nil if there is none to show
	wrong   Panel   // what is wrong; nil if it is not shown
	course  view.OfRun[*probe.Course]
	at      view.Frame
}

// Surface is a panel with the decision surface, which another view makes.
type Surface interface {
	// Tells reports whether the panel has something to say of such data.
	Tells(m *desk.Moment) bool
	// Ask returns the question for a surface in a panel of w × h cells.
	Ask(m *desk.Moment, w, h int) (view.Question, bool)
	// Draw draws the panel.
	Draw(p paint.Painter)
}

// Panel is a panel that another view makes.
type Panel interface{ Draw(p paint.Painter) }

// New returns the view of the network. A large screen shows the surface too and, of a deep
// network, what is wrong, if they are not nil.
func New(surface Surface, wrong Panel) *View {
	return &View{Plain: "network", surface: surface, wrong: wrong}
}

// Prepare remembers the size of the frame.
func (v *View) Prepare(_ *desk.Moment, at view.Frame) { v.at = at }

// Ask returns the question for what a large screen shows besides the moment: the surface,
// and the past of the units.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	empty := grid.Region{}.Sub(grid.Rect{W: v.at.W, H: v.at.H})
	d, ok := v.dashboardOf(paint.New(empty, paint.Look{Format: v.at.Format}, m, nil))
	if !ok {
		return view.Question{}, false
	}
	type keys struct{ surface, past any }
	var asked keys
	var begins []func() view.Work
	if q, ok := v.askPast(m); ok && d.boxed {
		asked.past, begins = q.Key, append(begins, q.Begin)
	}
	if q, ok := v.askSurface(m, d.areas.Surface); ok {
		asked.surface, begins = q.Key, append(begins, q.Begin)
	}
	return view.Question{Key: asked, Begin: func() view.Work { return view.InTurn(begins) }}, len(begins) > 0
}

func (v *View) askSurface(m *desk.Moment, at grid.Rect) (view.Question, bool) {
	if at.Empty() {
		return view.Question{}, false
	}
	return v.surface.Ask(m, at.W, at.H)
}

// askPast returns the question for what the units had for the shown sample in the past.
func (v *View) askPast(m *desk.Moment) (view.Question, bool) {
	type key struct {
		run         desk.Training
		states, row int
	}
	past := statesBefore(m)
	at := key{m.Training(), len(past), m.Row()}
	if m.Step == nil || m.Aside() || len(past) == 0 {
		return view.Question{}, false
	}
	known := v.course.Of(at.run)
	return view.Question{Key: at, Begin: func() view.Work {
		w := probe.NewCourseWork(desk.StretchesOf(m), past, at.row, boxes.Past-1, known)
		return &view.Job[*probe.Course]{
			Work: w.Work, Result: w.Course,
			To: func(c *probe.Course) { v.course.Keep(at.run, c) },
		}
	}}, true
}

// courseOf returns the past of the units for the shown sample, nil if it is not known.
func (v *View) courseOf(m *desk.Moment) *probe.Course {
	if c := v.course.Of(m.Training()); c != nil && !m.Aside() && c.Row == m.Row() {
		return c
	}
	return nil
}

// statesBefore returns the states before the one that the step of a moment began with.
func statesBefore(m *desk.Moment) []*network.State {
	past := m.Past()
	for n := len(past); m.Step != nil && n > 0 && past[n-1].Step >= m.Step.Number-1; n = len(past) {
		past = past[:n-1]
	}
	return past
}
