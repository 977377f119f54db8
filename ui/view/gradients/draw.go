package gradients

import "backstep/ui/paint"

func (p drawing) draw() {
	layers := len(p.Moment.Config().Architecture.Layers)
	a := layout(p.W(), p.H(), layers)
	if p.Alone() {
		a.rows = max(1, min((p.H()-flowFrame)/layers, mostRows))
	}
	p.Each(
		paint.PanelAt(a.flow, func(q paint.Painter) { flowPanel{p.on(q)}.draw(a.rows) }),
		paint.PanelAt(a.spread, func(q paint.Painter) { spreadPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.wrong, func(q paint.Painter) { findingsPanel{p.on(q)}.draw() }),
	)
}
