package surface

import "backstep/ui/paint"

func (p drawing) draw() {
	a := layout(p.W(), p.H(), p.pic.Plane.Y >= 0)
	a.widen(p.W(), max(legend{p}.wants(), leastReadings))
	hidden := 0
	if p.pic.Layer >= 0 {
		hidden = p.Moment.Units(p.pic.Layer)
	}
	a.spread(hidden)
	if p.Alone() {
		a.alone(p.W(), p.pic.Plane.Y >= 0)
	}
	if !a.row.Empty() {
		sample{p.on(p.In(a.row))}.draw()
	}
	p.Each(
		paint.PanelAt(a.plane, func(q paint.Painter) { planePanel{p.on(q)}.draw(a) }),
		paint.PanelAt(a.units, p.hiddenUnits),
		paint.PanelAt(a.loss, func(q paint.Painter) { p.on(q).losses() }),
	)
}

// hiddenUnits draws what hidden units have learned.
func (p drawing) hiddenUnits(q paint.Painter) {
	if p.ofPixels() {
		pixels{p.on(q)}.draw()
		return
	}
	units{p.on(q)}.draw()
}
