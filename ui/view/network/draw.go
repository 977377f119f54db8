package network

import (
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/view"
	"backstep/ui/view/network/present"
)

// roomyDiagram is the number of rows from which on the network gets one row more than
// it needs.
const roomyDiagram = 29

// View is the view of the network.
type View struct{ view.Plain }

// New returns the view of the network.
func New() View { return View{"network"} }

// Traits says that what follows from a moved sample is shown.
func (View) Traits() desk.Traits { return desk.Traits{Follows: true} }

// Panels returns the number of panels that can be shown alone, which are the network,
// the formula, the loss and the samples.
func (View) Panels() int { return 1 }

// Draw draws the network and, beside it, where the number in focus came from, the loss
// by epoch and the samples. If a panel is shown alone, it draws only that.
func (View) Draw(p paint.Painter) {
	if p.Alone() {
		present.Draw(p)
		return
	}
	want := panel{numbers{p}}.wants()
	a := layout(p.W(), p.H(), want)
	a.alone(singlePanel(p.Look.Panel), grid.Rect{W: p.W(), H: p.H()}, want)
	p.Place(
		paint.PanelAt(a.network, func(q paint.Painter) { panel{numbers{q}}.draw() }),
		paint.PanelAt(a.formula, formula.Draw),
		paint.PanelAt(a.loss, paint.LossChart),
		paint.PanelAt(a.samples, func(q paint.Painter) { samples{q}.draw() }),
	)
}

// wants returns how much room the contents would like in any phase.
func (p panel) wants() wants {
	m := p.Moment
	const title, heading, sum, meaning, blank = 1, 1, 1, 2, 2
	terms := min(m.Path.BatchSize(m.Position.Step), 8)
	for l := range m.Config().Architecture.Layers {
		terms = max(terms, m.Config().Architecture.From(l)+1)
	}
	want := wants{
		network: naturalRows(m.Config().Architecture),
		formula: title + heading + terms + sum + 2 + meaning + blank,
		samples: title + heading + m.Batch() + sum,
	}
	if buffers := len(m.Config().Optimizer.Buffers()); buffers > 1 {
		want.least = formulaRows + 1 // m, s, both corrections and d have a row each.
	}
	if arch := m.Config().Architecture; arch.Bias {
		for l := range arch.Layers {
			want.biases = max(want.biases, arch.Layers[l].Units*(threeRows.height()+1))
		}
	}
	if p.H() >= roomyDiagram {
		want.network++
	}
	return want
}
