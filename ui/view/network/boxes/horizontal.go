package boxes

// spread gives each column and each gap its columns of cells. What is left of w is shared
// by the gaps. It reports whether everything fits.
func (d *plan) spread(s shape, w int) (ok bool) {
	least, trunks := d.least(s)
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
func (d *plan) least(s shape) (w int, trunks []int) {
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
	g := gap{x: x, w: w, head: max(0, to.places[0].top-1)}
	if i == 0 && from.layer < 0 && d.above > 0 {
		g.head = 0
	}
	track, _ := tracks(from, to)
	before, ports := d.share(from.layer, spare)
	for _, t := range track {
		g.trunks = append(g.trunks, x+stub+before+t*trunk)
	}
	g.ports = x + w - port - ports
	number := g.ports - blank - d.fields*d.number
	for f := range d.fields {
		g.cells = append(g.cells, number+f*d.number)
	}
	return g
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
		return spare / 3, 1 + (spare-1)/3
	default:
		return 1 + (spare-1)/3, (spare - 1) / 3
	}
}

// span is the range of rows that a trunk passes.
type span struct{ top, bottom int }

func (s span) meets(t span) bool { return s.top <= t.bottom && t.top <= s.bottom }

// tracks gives each source of a gap a track for its trunk, so that no two trunks meet, and
// returns the number of tracks.
func tracks(from, to *column) (track []int, n int) {
	var taken [][]span
	for j := range from.places {
		s := spanOf(from, to, j)
		t := 0
		for t < len(taken) && meetsAny(taken[t], s) {
			t++
		}
		if t == len(taken) {
			taken = append(taken, nil)
		}
		taken[t] = append(taken[t], s)
		track = append(track, t)
	}
	return track, max(len(taken), 1)
}

func meetsAny(list []span, s span) bool {
	for _, t := range list {
		if s.meets(t) {
			return true
		}
	}
	return false
}

// spanOf returns the rows between the port of a source and its edges.
func spanOf(from, to *column, j int) span {
	at := from.places[j].port
	s := span{at, at}
	for i := range to.places {
		if row, ok := to.places[i].edge(from.places[j].unit); ok {
			s.top, s.bottom = min(s.top, row), max(s.bottom, row)
		}
	}
	return s
}
