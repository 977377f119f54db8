package ui

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/view/landscape"
)

// Explained returns the number in focus, and the numbers that its formula
// names, by what they are.
func (m *Model) Explained() (focus explain.Quantity, value float64, feeds map[explain.Quantity]float64) {
	focus = m.focus()
	e := m.explain(focus)
	feeds = map[explain.Quantity]float64{}
	for _, q := range e.Feeds {
		feeds[q] = m.explain(q).Result.Value
	}
	return focus, m.setup.Explain(m.seen.Step, focus).Result.Value, feeds
}

// Phase returns the phase at work.
func (m *Model) Phase() stepper.Phase { return m.seen.Path.Phase(m.seen.Position) }

// Layers returns how many layers the network has.
func (m *Model) Layers() int { return m.lastLayer() + 1 }

// Units returns how many units all layers have, with the inputs.
func (m *Model) Units() int {
	n := 0
	for l := -1; l <= m.lastLayer(); l++ {
		n += m.units(l)
	}
	return n
}

// Weights returns how many weights the selected unit has, with its bias; 1 of
// an input.
func (m *Model) Weights() int {
	if m.selection.Layer < 0 {
		return 1
	}
	n := m.setup.Config.Architecture.From(m.selection.Layer)
	if m.setup.Config.Architecture.Bias {
		n++
	}
	return n
}

// WholeStep returns the step of the present position with all that lies ahead.
func (m *Model) WholeStep() *network.Step { return m.walk.Step() }

// SeenStep returns the step as far as the model knows it.
func (m *Model) SeenStep() *network.Step { return m.seen.Step }

// Reached reports whether the present position has reached a number of its step.
func (m *Model) Reached(kind stepper.Kind, layer, unit int) bool {
	return m.seen.Path.Reached(m.seen.Position, kind, layer, unit)
}

// Revealed reports whether it has reached all of it.
func (m *Model) Revealed() bool { return m.seen.Updated() }

// FrameOf returns the frame that the model would show with another step.
func (m *Model) FrameOf(step *network.Step) string {
	other := *m
	other.seen.Step, other.gradients = step, gradientsView{}
	other.grid = grid.NewFrame(0, 0, m.options.Glyphs)
	other.prepare()
	other.draw()
	return other.drawing.frame
}

// Landscape returns what the view of the landscape shows.
func (m *Model) Landscape() *landscape.Picture {
	var s scene
	fillLandscape(m, &s)
	return s.Landscape
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
