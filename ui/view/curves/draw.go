package curves

import "backstep/ui/paint"

func (p drawing) draw() {
	c := p.pic
	x := c.Window.axis()
	loss, accuracy := layout(p.W(), p.H(), c.Judged)
	p.Each(
		paint.PanelAt(loss, func(q paint.Painter) { p.on(q).losses(x) }),
		paint.PanelAt(accuracy, func(q paint.Painter) { p.on(q).accuracy(x) }),
	)
}
