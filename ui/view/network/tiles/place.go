package tiles

import (
	"slices"

	"backstep/ui/grid"
)

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
