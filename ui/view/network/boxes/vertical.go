package boxes

import "backstep/ui/grid"

// height returns the rows of a unit of a layer.
func (d *plan) height(s shape, layer int) int { return d.content(s, layer) + 2*d.border }

// extent returns the rows of all units of a layer.
func (d *plan) extent(s shape, layer int) int {
	n := s.of(layer)
	return n*d.height(s, layer) + (n-1)*d.apart
}

// stack gives each unit of the columns its rows. All layers stand around one line, and the
// loss has a row below the outputs.
func (d *plan) stack(s shape) {
	tallest := 0
	for i := range d.columns {
		if l := d.columns[i].layer; l >= 0 {
			tallest = max(tallest, d.extent(s, l))
		}
	}
	d.rows = d.above + tallest
	for i := range d.columns {
		c := &d.columns[i]
		if c.layer < 0 {
			continue
		}
		y := d.above + (tallest-d.extent(s, c.layer))/2
		for u := range s.of(c.layer) {
			c.places = append(c.places, d.place(s, c, u, y))
			y += d.height(s, c.layer) + d.apart
		}
		if c.layer == s.last() && !d.lossInside(s, c.layer) {
			d.rows = max(d.rows, y-d.apart+1)
		}
	}
	d.stackInputs(s)
}

// ports moves the ports of units, which are in the row of a, by a row where their wires
// would run along others.
func (d *plan) ports() {
	for i := range d.columns[1:] {
		from, to := &d.columns[i], &d.columns[i+1]
		if from.layer < 0 {
			continue
		}
		for j := range from.places {
			from.places[j].port += bestMove(from, to, j)
		}
	}
}

// bestMove returns by how many rows the port of a unit should move.
func bestMove(from, to *column, j int) int {
	best, least := 0, collisions(from, to)
	for _, move := range []int{-1, 1} {
		if least == 0 {
			break
		}
		from.places[j].port += move
		if n := collisions(from, to); n < least {
			best, least = move, n
		}
		from.places[j].port -= move
	}
	return best
}

// collisions returns how many wires run along others, whatever the order of the trunks.
func collisions(from, to *column) int {
	track, _ := tracks(from, to)
	return along(from, to, track)
}

// form is how all units are shown.
func (d *plan) form() placeForm {
	if d.border > 0 {
		return boxed
	}
	return plain
}

// place puts a unit into a row of its column.
func (d *plan) place(s shape, c *column, unit, y int) place {
	leavesAt := d.rowOf(1, false) // Wires leave where a stands.
	top := y + d.border
	return place{unit: unit, form: d.form(), only: every, rect: grid.Rect{X: c.x, Y: y, W: c.w, H: d.height(s, c.layer)}, top: top, pitch: d.pitch, port: top + leavesAt}
}

// stackInputs puts each input into the row of an edge that leads from it, so that its wire
// is straight. Each has a row below for the value in the data.
func (d *plan) stackInputs(s shape) {
	c := &d.columns[0]
	if c.layer >= 0 {
		return
	}
	units, n := d.columns[1].places, s.of(-1)
	for i := range n {
		row := units[0].row(i)
		if n > 1 && len(units) >= n {
			row = units[i*(len(units)-1)/(n-1)].row(i)
		} else if n > 1 && len(units) > 1 {
			row = units[0].top + i + i*(units[len(units)-1].top-units[0].top)/(n-1)
		}
		c.places = append(c.places, place{unit: i, form: input, rect: grid.Rect{X: c.x, Y: row, W: c.w, H: 1}, top: row, port: row})
	}
	for i := range c.places {
		if i == n-1 || c.places[i+1].rect.Y > c.places[i].rect.Y+1 {
			c.places[i].rect.H = 2
		}
	}
}
