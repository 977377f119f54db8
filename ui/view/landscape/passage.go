package landscape

import (
	"slices"

	"backstep/network/probe"
	"backstep/ui/grid"
)

// passage has, for the cells of a plot that a path passes, when it does: the path's cells
// are counted from its start.
type passage map[grid.Rect][]int

// passageOf returns the cells that a path passes on a plot.
func passageOf(path []probe.Place, t *terrain) passage {
	s, n, last := passage{}, 0, grid.Rect{X: -1}
	for i := 1; i < len(path); i++ {
		for _, cell := range t.between(path[i-1], path[i]) {
			if cell != last {
				s[cell], last = append(s[cell], n), cell
				n++
			}
		}
	}
	return s
}

// between returns the cells from one place to another, in order.
func (t *terrain) between(from, to probe.Place) []grid.Rect {
	if broken(from) || broken(to) {
		return nil
	}
	fromX, fromY, _ := t.dot(from.X, from.Y)
	toX, toY, _ := t.dot(to.X, to.Y)
	var cells []grid.Rect
	grid.NewDots(t.w, t.h).Walk(fromX, fromY, toX, toY, func(x, y int) {
		cells = append(cells, grid.Rect{X: x / grid.DotsAcross, Y: y / grid.DotsDown})
	})
	// A line is walked from either of its ends.
	start := grid.Rect{X: fromX / grid.DotsAcross, Y: fromY / grid.DotsDown}
	if n := len(cells); n > 0 && away(cells[0], start) > away(cells[n-1], start) {
		slices.Reverse(cells)
	}
	return cells
}

// away returns how far two cells are apart.
func away(a, b grid.Rect) int { return abs(a.X-b.X) + abs(a.Y-b.Y) }

// again reports whether the path passes w columns of a row more than once: it leaves them
// and comes back.
func (s passage) again(x, y, w int) bool {
	var times []int
	for i := range w {
		times = append(times, s[grid.Rect{X: x + i, Y: y}]...)
	}
	slices.Sort(times)
	for i := 1; i < len(times); i++ {
		if times[i]-times[i-1] > 1 {
			return true
		}
	}
	return false
}
