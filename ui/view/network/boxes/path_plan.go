package boxes

import "backstep/ui/grid"

// pathOnly places the units of the path, and those beside them as rows.
func pathOnly(s shape, r room) (d plan, ok bool) {
	z := r.sizes
	z.named = r.names[len(r.names)-1]
	z.border, z.fields, z.above, z.apart, z.pitch = 1, 1, 0, 1, 1
	from := r.on.layer - 1
	d = plan{sizes: z, left: from + 1, right: s.last() - r.on.layer}
	d.columns = []column{{layer: from}, {layer: from + 1}}
	source, target := r.on.ends()
	for _, whole := range []bool{true, false} { // Where both boxes are too high, only the second is one.
		if !whole {
			source = none
		}
		d.columns[0].places = d.line(s, from, source)
		d.columns[1].places = d.line(s, from+1, target)
		d.edges(r.on, target)
		if d.level(source, target); d.rows <= r.h {
			d.apartFrom(r.h)
			return d, d.spread(r.w)
		}
	}
	return plan{}, false
}

// none is no unit.
const none = -3

// edges chooses the edges to the second column: all to the unit in the box, and those of
// the path to the others.
func (d *plan) edges(on path, target int) {
	for i := range d.columns[1].places {
		at := &d.columns[1].places[i]
		switch {
		case at.unit == target:
			at.only = every
		case on.flow == back:
			at.only = on.unit
		default:
			at.only = none
		}
	}
}

// ends returns the unit at either end of the path that has a box.
func (at path) ends() (source, target int) {
	if at.flow == back {
		return at.unit, 0
	}
	return at.from, at.unit
}

// line places the units of a layer below one another: one in a box, the others in rows.
func (d *plan) line(s shape, layer, whole int) []place {
	var places []place
	y := 0
	for u := range s.of(layer) {
		at := place{unit: u, form: inRow, rect: grid.Rect{Y: y, H: 1}, top: y, pitch: 1, port: y}
		switch {
		case layer < 0:
			at.form = input
		case u == whole:
			at.form, at.rect.H = boxed, d.height(s, layer)
			at.top, at.port = y+1, y+2
		}
		y += at.rect.H
		if layer >= 0 || s.of(layer) < 4 {
			y += d.apart
		}
		places = append(places, at)
	}
	return places
}

// level moves one of two columns down so that the edge of the path is straight or, if
// there is none, both stand around one line.
func (d *plan) level(source, target int) {
	from, to := &d.columns[0], &d.columns[1]
	a, b := from.bottom()/2, to.bottom()/2
	if at, ok := from.at(source); ok {
		a = at.port
		b = to.places[0].top
		if unit, ok := to.at(target); ok {
			b = unit.row(source)
		}
	}
	from.down(max(0, b-a))
	to.down(max(0, a-b))
	d.rows = max(from.bottom(), to.bottom())
}

// apartFrom moves the second column down, as far as there is room in h rows, until no wire
// runs along another.
func (d *plan) apartFrom(h int) {
	from, to := &d.columns[0], &d.columns[1]
	moved := 0
	for collisions(from, to) > 0 {
		if to.bottom() == h {
			to.down(-moved)
			return
		}
		to.down(1)
		moved++
	}
	d.rows = max(d.rows, to.bottom())
}

// down moves the units of a column.
func (c *column) down(rows int) {
	for i := range c.places {
		p := &c.places[i]
		p.rect.Y += rows
		p.top += rows
		p.port += rows
	}
}

// bottom returns the first row below the units of a column.
func (c *column) bottom() int { return c.places[len(c.places)-1].rect.Bottom() }
