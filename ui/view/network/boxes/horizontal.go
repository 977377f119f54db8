package boxes

// spread gives each column and each gap its columns of cells. What is left of w is shared
// by the gaps. It reports whether everything fits.
func (d *plan) spread(w int) (ok bool) {
	least, trunks := d.least()
	if least > w {
		return false
	}
	spare := min((w-least)/max(len(d.gaps), 1), mostSpare)
	x := 0
	for i := range d.columns {
		c := &d.columns[i]
		c.move(x)
		x += c.w
		if i < len(d.gaps) {
			width := d.gapWidth(trunks[i]) + spare
			d.gaps[i] = d.gap(i, x, width, spare)
			x += width
		}
	}
	return true
}

// mostSpare is the most columns by which a gap is wider than it needs to be.
const mostSpare = 12

// least returns the least width, and the number of trunks in each gap.
func (d *plan) least() (w int, trunks []int) {
	for i := range d.columns {
		c := &d.columns[i]
		c.w = d.unit
		if c.layer < 0 {
			c.w = d.input
		}
		w += c.w
		if i > 0 {
			d.gaps = append(d.gaps, gap{})
			_, n := tracks(&d.columns[i-1], c)
			trunks = append(trunks, n)
			w += d.gapWidth(n)
		}
	}
	return w, trunks
}

// move sets the x of a column.
func (c *column) move(x int) {
	c.x = x
	for i := range c.places {
		c.places[i].rect.X, c.places[i].rect.W = x, c.w
	}
}

// gap places the wires and numbers of the gap after column i. Spare columns lengthen the
// wires.
func (d *plan) gap(i, x, w, spare int) gap {
	from, to := &d.columns[i], &d.columns[i+1]
	g := gap{x: x, w: w, head: headRow(to)}
	if i == 0 && from.layer < 0 && d.above > 0 {
		g.head = 0
	}
	track, _ := tracks(from, to)
	before, ports := d.share(from.layer, spare)
	for _, t := range track {
		g.trunks = append(g.trunks, x+stub+before+t*trunk)
	}
	g.ports = x + w - port - ports
	number := g.ports - d.after() - d.fields*d.number - d.between()
	for f := range d.fields {
		g.cells = append(g.cells, number+f*(d.number+d.between()))
	}
	return g
}

// headRow returns the row above the first edges that are shown.
func headRow(to *column) int {
	for _, unit := range to.places {
		if unit.only != none {
			return max(0, unit.top-1)
		}
	}
	return 0
}

// share divides the spare columns of a gap: so many before its trunks, so many at its ports,
// and the rest between trunks and numbers. The wires of inputs have no need of the first two.
func (d *plan) share(from, spare int) (before, ports int) {
	switch {
	case from < 0:
		return 0, spare / 3
	case spare == 0:
		return 0, 0
	case d.fields == 1:
		return spare / 3, 1
	default:
		return 1 + (spare-1)/3, (spare - 1) / 3
	}
}
