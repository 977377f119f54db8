package gradients

import "backstep/ui/paint"

func (p drawing) draw() {
	list, inner := p.findings(), paint.PanelInner(p.W(), p.H())
	a := layout(p.W(), p.H(), rowsWanted(list, inner.W, findingRows-1))
	if p.Alone() {
		a = alone(p.W(), p.H())
	}
	p.Each(
		paint.PanelAt(a.flow, func(q paint.Painter) { p.on(q).flow(a) }),
		paint.PanelAt(a.wrong, func(q paint.Painter) { findingsPanel{p.on(q), list}.draw() }),
	)
}
