package unit

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/paint"
)

func (p drawing) draw() {
	want := p.wants()
	a := layout(p.W(), p.H(), want)
	if want.input {
		p.Each(
			paint.PanelAt(a.delta, func(q paint.Painter) { inputPanel{p.on(q)}.drawSamples() }),
			paint.PanelAt(a.curve, func(q paint.Painter) { inputPanel{p.on(q)}.draw() }),
			paint.PanelAt(a.table, func(q paint.Painter) { tablePanel{p.on(q)}.draw() }),
		)
		return
	}
	delta, z, out := p.delta(), p.z(), p.a()
	delta.bare, z.bare = !a.z.Empty(), !a.a.Empty()
	p.Each(
		paint.PanelAt(a.delta, func(q paint.Painter) { chartPanel{p.on(q)}.drawDelta(delta) }),
		paint.PanelAt(a.z, func(q paint.Painter) { chartPanel{p.on(q)}.draw(z, z.symbol) }),
		paint.PanelAt(a.a, func(q paint.Painter) { chartPanel{p.on(q)}.draw(out, out.symbol) }),
		paint.PanelAt(a.curve, func(q paint.Painter) { curvePanel{drawing: p.on(q)}.draw() }),
		paint.PanelAt(a.sum, func(q paint.Painter) { sumPanel{p.on(q)}.drawSum() }),
		paint.PanelAt(a.blame, func(q paint.Painter) { sumPanel{p.on(q)}.drawDelta() }),
		paint.PanelAt(a.node, func(q paint.Painter) { nodePanel{p.on(q)}.draw() }),
		paint.PanelAt(a.weights, func(q paint.Painter) { paint.WeightsPast(q, p.weights()) }),
		paint.PanelAt(a.table, func(q paint.Painter) { tablePanel{p.on(q)}.draw() }),
		paint.PanelAt(a.loss, paint.LossChart),
	)
}

func (p drawing) wants() wants {
	m := p.Moment
	layer := m.Selection.Layer
	want := wants{input: layer < 0, page: p.pic.Page, terms: len(p.pic.Sum.Terms), batch: m.Batch(), back: p.back()}
	if layer < 0 {
		return want
	}
	if len(p.pic.Curve) == 0 {
		want.shares = m.Units(layer)
	}
	want.blame = rowsOfFormula
	if layer < m.LastLayer() {
		want.blame = rowsOfSlope + m.Units(layer+1)
		if m.Units(layer+1) > 1 {
			want.blame++ // their sum
		}
	}
	return want
}

// The rows of δ below the title: of an output, and of a hidden unit besides its terms.
const (
	rowsOfFormula = 5
	rowsOfSlope   = 5
)

// back reports whether δ of the unit is at work, or was last.
func (p drawing) back() bool {
	m := p.Moment
	return m.HasTargets() && m.Selection.Layer >= 0 && m.Reached(stepper.Delta, m.Selection.Layer, m.Selection.Unit)
}

// weights returns the weights that lead to the unit, and its bias.
func (p drawing) weights() []probe.Weight {
	m, at := p.Moment, p.Moment.Selection
	a := m.Config().Architecture
	var list []probe.Weight
	for from := range a.From(at.Layer) {
		list = append(list, probe.Weight{Layer: at.Layer, Unit: at.Unit, From: from})
	}
	if a.Bias {
		list = append(list, probe.Weight{Layer: at.Layer, Unit: at.Unit, From: network.Bias})
	}
	return list
}
