package ui

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/view/gradients"
)

// Explained returns the number in focus, and the numbers that its formula
// names, by what they are.
func (m *Model) Explained() (focus explain.Quantity, value float64, feeds map[explain.Quantity]float64) {
	at := m.desk.Moment()
	feeds = map[explain.Quantity]float64{}
	for _, q := range at.Explanation.Feeds {
		e := at.Explain(q)
		feeds[q] = e.Result.Value
	}
	return at.Focus, at.Setup.Explain(at.Step, at.Focus).Result.Value, feeds
}

// Seen returns the present moment.
func (m *Model) Seen() *desk.Moment { return m.desk.Seen() }

// Desk returns the desk.
func (m *Model) Desk() *desk.Desk { return m.desk }

// Layers returns how many layers the network has.
func (m *Model) Layers() int { return m.desk.Seen().LastLayer() + 1 }

// Units returns how many units all layers have, with the inputs.
func (m *Model) Units() int {
	n := 0
	for l := -1; l <= m.desk.Seen().LastLayer(); l++ {
		n += m.desk.Seen().Units(l)
	}
	return n
}

// Weights returns how many weights the selected unit has, with its bias; 1 of
// an input.
func (m *Model) Weights() int {
	at := m.desk.Seen()
	if at.Selection.Layer < 0 {
		return 1
	}
	n := at.Config().Architecture.From(at.Selection.Layer)
	if at.Config().Architecture.Bias {
		n++
	}
	return n
}

// WholeStep returns the step of the present position with all that lies ahead,
// trained apart.
func (m *Model) WholeStep() *network.Step {
	at := m.desk.Seen()
	if at.Step == nil {
		return nil
	}
	trainer, err := at.Setup.Trainer()
	if err != nil {
		panic(err)
	}
	for trainer.State().Step < at.Position.Step-1 {
		trainer.Step()
	}
	return trainer.Record()
}

// SeenStep returns the step as far as the model knows it.
func (m *Model) SeenStep() *network.Step { return m.desk.Seen().Step }

// Reached reports whether the present position has reached a number of its step.
func (m *Model) Reached(kind stepper.Kind, layer, unit int) bool {
	return m.desk.Seen().Reached(kind, layer, unit)
}

// Revealed reports whether it has reached all of it.
func (m *Model) Revealed() bool { return m.desk.Seen().Updated() }

// FrameOf returns the frame that the model would show with another step.
func (m *Model) FrameOf(step *network.Step) string {
	seen, was, drawn := m.desk.Seen(), m.desk.Seen().Step, m.drawing
	seen.Step = step
	for i := range m.views {
		if v, ok := m.views[i].View.(*gradients.View); ok {
			v.Forget()
		}
	}
	m.draw()
	frame := m.drawing.frame
	seen.Step, m.drawing = was, drawn
	m.prepare()
	return frame
}

// Drawn is a text on the frame: the columns that it took, and which of them it
// still has at the end.
type Drawn struct {
	Text string
	At   grid.Rect
}

// Drawn returns the texts of the present frame in the order in which they were
// drawn, and the frame.
func (m *Model) Drawn() ([]Drawn, *grid.Frame) {
	var list []Drawn
	m.grid.Watch(func(text string, at grid.Rect) { list = append(list, Drawn{text, at}) })
	m.draw()
	m.grid.Watch(nil)
	return list, m.grid
}

// Phase returns the phase at work.
func (m *Model) Phase() stepper.Phase { return m.desk.Seen().Phase() }

// Typing reports whether a command line is being typed.
func (m *Model) Typing() bool { return m.prompt.on }
