package landscape

import "backstep/ui/paint"

// Draw draws the loss over two weights with the way that training took,
// and what the step does here.
func Draw(p paint.Painter, pic *Picture) { view{p, pic}.draw() }

func (p view) draw() {
	a := layout(p.W(), p.H(), p.Moment.Config().Optimizer.Plain())
	p.Each(
		paint.PanelAt(a.plot, func(q paint.Painter) { plotPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.here, func(q paint.Painter) { p.on(q).here() }),
		paint.PanelAt(a.why, func(q paint.Painter) { whyPanel{p.on(q)}.draw() }),
		paint.PanelAt(a.loss, paint.LossChart),
	)
}
