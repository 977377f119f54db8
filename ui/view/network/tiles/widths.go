package tiles

import "slices"

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
