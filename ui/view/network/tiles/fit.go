package tiles

import (
	"slices"

	"backstep/ui/grid"
)

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

// width returns the width that layers and the matrices between them need.
func (s *shape) width(p *plan, first, last, room int) int {
	w := 0
	for l := first; l <= last; l++ {
		w += s.layerWidth(p, l)
		if l > first {
			w += s.gapWidth(p, l, room)
		}
	}
	return w
}

// nameWidth returns the width of the names of a layer, with what stands beside or under
// them.
func (s *shape) nameWidth(p *plan, layer int) int {
	most := longName
	if layer < 0 {
		most = longest
	}
	name := min(s.names[layer+1], most)
	switch {
	case layer < 0:
	case p.rows.unit == 2:
		name = max(name, s.symbol+1)
		if layer == s.last() {
			name = max(name, s.target)
		}
	case layer == s.last():
		name += s.target
	}
	return name
}

func (s *shape) layerWidth(p *plan, layer int) int {
	name := s.nameWidth(p, layer)
	switch {
	case p.form.bare && layer == s.work.left() && !s.work.back, p.form.bare && layer == s.work.layer && s.work.back:
		return name
	case s.boxed(layer) && p.rows.room >= boxHeight:
		const sides, blank = 2, 1
		return sides + s.symbol + blank + s.number
	case layer >= 0 && p.form.symbols:
		return name + symbolWidth(s.symbol) + s.number
	case s.close(p, layer):
		return name + s.number
	case s.stacks(p, layer):
		return max(name, s.number)
	default:
		return name + 1 + s.number
	}
}

// close reports whether only the cell of a sign keeps the numbers of a layer from the names.
func (s *shape) close(p *plan, layer int) bool {
	target := layer == s.last() && s.target > 0
	return layer >= 0 && p.rows.unit == 2 && !p.form.symbols && !target
}

// stacks reports whether the numbers of a layer stand under the names: those of inputs where
// room is short, unless their values in the data stand there.
func (s *shape) stacks(p *plan, layer int) bool {
	return layer < 0 && !s.raw && p.rows.unit == 2 && !p.form.symbols
}

// symbolWidth returns the width of a mark, a symbol and the blank after it. A word needs no
// blank, because a number begins with room for a sign.
func symbolWidth(symbol int) int {
	if symbol > 1 {
		return 1 + symbol
	}
	return 1 + symbol + 1
}

// gapWidth returns the width of the gap before a layer.
func (s *shape) gapWidth(p *plan, layer, room int) int {
	w := 1 + s.matrixWidth(p, layer, len(s.columns(p, layer, room))) + 1
	switch {
	case s.isWork(layer):
		w += s.number + arrow - 1
	case p.form.symbols:
		w++ // Between the tiles and the mark of the selected unit.
	}
	return w
}

func (s *shape) isWork(layer int) bool { return layer == s.work.layer && s.work.layer >= 0 }

// matrixWidth returns the width of the tiles of n columns.
func (s *shape) matrixWidth(p *plan, layer, n int) int {
	switch {
	case p.form.pitch == 0:
		return 0
	case p.form.pitch == 1 && s.isWork(layer):
		return n + 2
	default:
		return (n-1)*p.form.pitch + 1
	}
}

// columns returns the units that the columns of a matrix lead to: all if they are few, or
// else those that are shown. If the matrix at work is cut, they are those around the
// selected unit.
func (s *shape) columns(p *plan, layer, room int) []int {
	list := s.chosen(layer, max(few, s.capacity(p.rows, layer)))
	if !p.form.cut || !s.isWork(layer) {
		return list
	}
	n := room - s.layerWidth(p, layer-1) - s.layerWidth(p, layer) - s.number - arrow - 1 - 2
	if n = max(fewest, n); n >= len(list) {
		return list
	}
	at := 0
	if !s.work.back {
		at = max(0, slices.Index(list, s.work.unit))
	}
	first := max(0, min(at-n/2, len(list)-n))
	return list[first : first+n]
}

// place gives each layer and matrix its columns and rows.
func (s *shape) place(p *plan, first, last, room int) {
	p.before, p.after = first+1, s.last()-last
	spare := max(0, room-s.width(p, first, last, room))
	second := p.rows.unit == 1 && s.work.layer > first && s.work.layer <= last && !p.form.bare && first < 0 && last == s.last() && spare > s.number+1
	if second {
		spare -= s.number + 1
	}
	sides := s.sides(first, last, spare)
	x := margin
	for l := first; l <= last; l++ {
		if l > first {
			left, right := sides[2*(l-first-1)], sides[2*(l-first-1)+1]
			g := s.gap(p, l, x+left, room)
			if second && s.isWork(l) {
				g.second(s.number)
			}
			p.gaps = append(p.gaps, g)
			x = g.end() + right
		}
		w := s.layerWidth(p, l)
		p.layers = append(p.layers, s.layer(p, l, x, w))
		x += w
	}
	s.align(p)
}

// sides divides spare columns between both sides of each gap. First goes what keeps things
// apart: left of the tiles, where a ghost may close its bracket, and right of them, where the
// selected unit has its mark. The rest is the same everywhere.
func (s *shape) sides(first, last, spare int) []int {
	sides := make([]int, 2*(last-first))
	for side := range 2 {
		for l := first + 1; l <= last && spare > 0; l++ {
			if side == 0 && l > 0 || side == 1 && !s.isWork(l) {
				sides[2*(l-first-1)+side]++
				spare--
			}
		}
	}
	if len(sides) == 0 {
		return sides
	}
	for i := range sides {
		sides[i] += min(spare/len(sides), mostSpare)
	}
	return sides
}

// second makes room for another number beside each.
func (g *matrix) second(number int) {
	g.fields = 2
	g.bracket += number + 1
}

// gap places the matrix before a layer, from column x on.
func (s *shape) gap(p *plan, layer, x, room int) matrix {
	g := matrix{layer: layer, x: x + 1, pitch: p.form.pitch, columns: s.columns(p, layer, room), split: -1, fields: 1}
	g.w = s.matrixWidth(p, layer, len(g.columns))
	g.cut = p.form.cut && s.isWork(layer) && len(g.columns) < s.count(layer)
	if !s.isWork(layer) {
		g.apart = s.gapWidth(p, layer, room) - 1 - g.w
		return g
	}
	switch {
	case g.pitch != 1:
	case s.work.back:
		g.inset = 1
	default:
		g.split = slices.Index(g.columns, s.work.unit)
	}
	g.numbers = g.x + g.w + 1
	g.bracket = g.numbers + s.number
	return g
}

// end returns the column after the gap.
func (g *matrix) end() int {
	if g.numbers > 0 {
		return g.bracket + arrow
	}
	return g.x + g.w + g.apart
}

// layer places a layer in w columns, in the middle of the rows.
func (s *shape) layer(p *plan, index, x, w int) layer {
	r := p.rows
	l := layer{index: index, x: x, w: w, name: s.nameWidth(p, index), pitch: r.pitch, unit: r.unit, units: s.chosenIn(r, index)}
	l.more = s.count(index) - len(l.units)
	l.bare = w == l.name
	l.stacked = !l.bare && s.stacks(p, index)
	l.number = l.x + l.name + 1
	if s.close(p, index) {
		l.number--
	}
	if s.boxed(index) && r.room >= boxHeight && !l.bare {
		l.box = grid.Rect{X: x, W: w, H: boxHeight}
	}
	return l
}

// align puts the layers in the middle of the rows of the tallest one. The arrow of the
// bracket ends before the layer that it points at.
func (s *shape) align(p *plan) {
	tallest := 0
	for i := range p.layers {
		tallest = max(tallest, p.layers[i].height())
	}
	p.bottom = p.rows.heads + tallest
	for i := range p.layers {
		l := &p.layers[i]
		l.y = p.rows.heads + (tallest-l.height())/2
		l.box.Y = l.y
		if i > 0 {
			p.gaps[i-1].point = l.x - 2
		}
	}
}

// height returns the rows that a layer takes.
func (l *layer) height() int {
	if !l.box.Empty() {
		return l.box.H
	}
	h := len(l.units)*l.pitch - (l.pitch - l.unit)
	if l.more > 0 {
		h++
	}
	return h
}
