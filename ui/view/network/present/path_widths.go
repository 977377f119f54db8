package present

import (
	"slices"

	"backstep/ui/grid"
)

// Where the number of a box stands, and the columns that are not for it; those that are not
// for its name; and those beside the number of a wire, which has arrows unless it becomes
// another. No box is narrower than the last.
const (
	numberAtBox = 5
	boxAround   = 7
	boxNamed    = 6
	wireAround  = 4
	thenAround  = 2
	leastBox    = 14
)

// widths are the columns of the boxes at both ends of a path.
type widths struct{ left, right int }

// widths returns the columns of the boxes: as many as their numbers need in large digits, and
// no fewer than is usual if there is room. Where there is too little, first the numbers below
// others are small, then the ends of a weight that changes go without, then the numbers of the
// wires are small.
func (s pathway) widths(t tracer, p *path) widths {
	for _, try := range []struct{ facts, ends, wires bool }{{true, true, true}, {false, true, true}, {false, false, true}, {false, true, false}} {
		q := *p
		if !try.ends {
			q = p.bare()
		}
		if found, ok := s.widthsFor(t, &q, try.facts, try.wires); ok {
			*p = q
			return found
		}
	}
	return widths{s.boxWidth, s.boxWidth}
}

// bare returns the path of a weight that changes without the numbers at its ends, and any
// other as it is.
func (p *path) bare() path {
	q := *p
	if len(p.wires) == 0 || p.wires[0].then == nil {
		return q
	}
	q.left, q.right = slices.Clone(p.left), slices.Clone(p.right)
	for _, ends := range [][]end{q.left, q.right} {
		for i := range ends {
			ends[i].has = false
		}
	}
	return q
}

// widthsFor returns the columns of the boxes with large numbers below others, and with large
// numbers in the wires, or without. It is false if there is no room.
func (s pathway) widthsFor(t tracer, p *path, facts, wires bool) (found widths, ok bool) {
	left, right := s.widthOfEnds(t, p.left, !facts), s.widthOfEnds(t, p.right, !facts)
	spare := s.W() - left - right - s.widthOfWires(t, p.wires, !wires)
	if spare < 0 {
		return widths{}, false
	}
	const longer = 8 // They look short with fewer columns more than their numbers need.
	if spare -= longer; spare < 0 || len(p.wires) > 0 && p.wires[0].then != nil && !p.right[0].has {
		return widths{left, right}, true
	}
	if left > 0 {
		more := min(spare/2, max(0, s.boxWidth-left))
		left, spare = left+more, spare-more
	}
	return widths{left, right + min(spare, max(0, s.boxWidth-right))}, true
}

// widthOfEnds returns the columns that boxes need, 0 if there are none.
func (s pathway) widthOfEnds(t tracer, ends []end, smallFacts bool) int {
	w := 0
	for _, e := range ends {
		w = max(w, leastBox, grid.Width(e.name)+boxNamed, s.boxes.Width(s.endText(t, e))+boxAround)
		if !smallFacts && len(ends) == 1 {
			w = max(w, s.factsWidth(t, e.facts)+factsAround)
		}
	}
	return w
}

// endText returns the number of a box, empty if it has none.
func (s pathway) endText(t tracer, e end) string {
	if e.raw != "" || !e.has {
		return e.raw
	}
	if v, reached := t.ValueOf(e.of); reached {
		return s.digits(v)
	}
	return ""
}

// widthOfWires returns the columns that wires need between the boxes.
func (s pathway) widthOfWires(t tracer, list []wire, small bool) int {
	w := 0
	for _, one := range list {
		w = max(w, grid.Width(one.name)+wireAround)
		if !one.has {
			continue
		}
		text := s.wireText(t, one)
		if small {
			w = max(w, grid.Width(text)+wireAround)
		} else {
			w = max(w, s.boxes.Width(text)+one.around())
		}
	}
	return w
}

// wireText returns the number of a wire, and the one that it becomes.
func (s pathway) wireText(t tracer, w wire) string {
	v, _ := t.ValueOf(w.of)
	if w.then == nil {
		return s.digits(v)
	}
	after, _ := t.ValueOf(*w.then)
	return s.digits(v) + "→" + s.digits(after)
}

// around returns the columns beside the number of a wire.
func (w *wire) around() int {
	if w.then != nil {
		return thenAround
	}
	return wireAround
}
