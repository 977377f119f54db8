package landscape

import "backstep/ui/paint"

func (p drawing) draw() {
	a := layout(p.W(), p.H(), p.Moment.Config().Optimizer.Plain())
	p.Each(
		paint.PanelAt(a.plot, func(q paint.Painter) { plotPanel{p.on(q), a.here.Empty()}.draw() }),
		paint.PanelAt(a.here, func(q paint.Painter) { p.on(q).here() }),
		paint.PanelAt(a.why, func(q paint.Painter) { whyPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.loss, paint.LossChart),
	)
}
