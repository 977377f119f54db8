package tiles

// form is how much is drawn of units and weights.
type form struct {
	symbols bool // each row of a unit has its symbol before its number, in a column of its own
	pitch   int  // from one tile to the next; 0 if there are none
	cut     bool // the matrix at work shows only as many columns as there is room for
	bare    bool // the units that feed the selected one have names alone
	alone   bool // there is only the selected unit's layer
}

// forms returns the ways to draw the layers, from the roomiest.
func forms() (roomy, scarce []form) {
	return []form{{symbols: true, pitch: 2}, {pitch: 2}, {pitch: 1}},
		[]form{{pitch: 1, cut: true}, {}, {bare: true}, {alone: true}}
}

const (
	margin    = 2  // the columns at either edge of the region, of which the inner one is for a mark
	longest   = 12 // the widest name of an input
	longName  = 10 // and of a unit
	few       = 16 // columns that are all shown
	fewest    = 6  // the fewest columns of a matrix that is cut
	mostSpare = 12 // the columns that a gap gets beyond those it needs
	arrow     = 3  // the bracket, its arrow and the mark of the selected unit
	boxHeight = 6
)

// fit places the layers in w × h cells: as many of them as there is room for, with as much
// said of each as they leave room for.
func (s *shape) fit(w, h int) plan {
	roomy, scarce := forms()
	var best plan
	for _, f := range roomy {
		if p, ok := s.within(w, h, f); ok && len(p.layers) > len(best.layers) {
			best = p
		}
	}
	for _, f := range scarce {
		if len(best.layers) > 0 {
			break
		}
		if p, ok := s.within(w, h, f); ok || f.alone {
			best = p
		}
	}
	return best
}

// within places the layers in one form. It fails if there is no room even for the layers
// of the matrix at work.
func (s *shape) within(w, h int, f form) (plan, bool) {
	p := plan{rows: s.rowsIn(h)}
	f.symbols = f.symbols && p.rows.unit == 2
	p.form = f
	room := w - 2*margin
	first, last := s.work.left(), s.work.left()+1
	if f.alone {
		first = s.work.layer
		if s.work.back {
			first = s.work.left()
		}
		last = first
	}
	if !f.alone && s.width(&p, first, last, room) > room {
		return plan{}, false
	}
	if !f.alone && !f.bare {
		first, last = s.widen(&p, first, last, room)
	}
	s.place(&p, first, last, room)
	return p, true
}

// widen adds layers to those from first to last while there is room, the nearest first.
func (s *shape) widen(p *plan, first, last, room int) (from, to int) {
	right, left := true, true
	for right || left {
		right = right && last < s.last() && s.width(p, first, last+1, room) <= room
		if right {
			last++
		}
		left = left && first >= 0 && s.width(p, first-1, last, room) <= room
		if left {
			first--
		}
	}
	return first, last
}

// rowsIn divides h rows.
func (s *shape) rowsIn(h int) rows {
	const full = 6
	r := rows{heads: 2, foot: 1, unit: 1, pitch: 1}
	if h < full {
		r.heads, r.foot = 0, 0
	}
	r.room = max(1, h-r.heads-r.foot)
	switch n := s.most(); {
	case h >= full && 3*n-1 <= r.room-1:
		r.heads, r.unit, r.pitch, r.room = 3, 2, 3, r.room-1
	case 2*n <= r.room:
		r.unit, r.pitch = 2, 2
	}
	return r
}

// chosenIn returns the units of a layer that are shown.
func (s *shape) chosenIn(r rows, layer int) []int { return s.chosen(layer, s.capacity(r, layer)) }

// capacity returns the number of units of a layer for which there is room. If that is not
// all, a row says how many there are besides.
func (s *shape) capacity(r rows, layer int) int {
	if n := r.fits(); s.count(layer) <= n {
		return n
	}
	return (r.room - 1 + r.pitch - r.unit) / r.pitch
}
