package curves

import "backstep/ui/paint"

// Draw draws the losses by epoch, and under them how many are right.
func Draw(p paint.Painter, pic *Picture) { view{p, pic}.draw() }

func (p view) draw() {
	c := p.pic
	x := c.Window.axis()
	loss, accuracy := layout(p.W(), p.H(), c.Judged)
	p.Each(
		paint.PanelAt(loss, func(q paint.Painter) { p.on(q).losses(x) }),
		paint.PanelAt(accuracy, func(q paint.Painter) { p.on(q).accuracy(x) }),
	)
}
