package unit

import "backstep/ui/paint"

func (p drawing) draw() {
	a := layout(p.W(), p.H(), p.wants(p.pic))
	p.Each(
		paint.PanelAt(a.curve, func(q paint.Painter) { curvePanel{p.on(q)}.draw() }),
		paint.PanelAt(a.past, func(q paint.Painter) { pastPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.sum, func(q paint.Painter) { sumPanel{p.on(q)}.drawSum() }),
		paint.PanelAt(a.delta, func(q paint.Painter) { sumPanel{p.on(q)}.drawDelta() }),
		paint.PanelAt(a.table, func(q paint.Painter) { tablePanel{p.on(q)}.draw() }),
	)
}

func (p drawing) wants(u *picture) wants {
	m := p.Moment
	layer := m.Selection.Layer
	want := wants{input: layer < 0, past: len(u.Past.Weights), terms: len(u.Sum.Terms), batch: m.Batch()}
	if len(u.Curve) == 0 {
		want.shares = m.Units(layer)
	}
	if layer < m.LastLayer() {
		want.delta = m.Units(layer + 1)
	}
	return want
}
