package ui

import (
	"slices"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// moveCursor moves the cursor of the way down to the nearest number of the screen in a direction.
func moveCursor(m *Model, direction string) desk.Result {
	way, known := map[string][2]int{"up": {0, -1}, "down": {0, 1}, "left": {-1, 0}, "right": {1, 0}}[direction]
	trail := m.desk.Seen().Trail
	switch {
	case !known:
		return desk.Wrong("cursor %q: want up, down, left or right", direction)
	case trail == nil:
		return desk.Result{Message: "enter puts the cursor on the number in focus"}
	}
	from, ok := cursorAt(m, trail.Cursor)
	if !ok {
		return m.desk.Do("point next") // It is not on the screen.
	}
	to, ok := nearest(leadingOn(m.hits, trail.Present().Number), from, way)
	if !ok {
		return desk.Result{}
	}
	line := desk.PointLine(m.desk.Seen(), to.Target.Quantity)
	if line == "" {
		return desk.Result{}
	}
	m.pointed = to.Rect
	return m.desk.Do(line)
}

// cursorAt returns where the number under the cursor is drawn: where the cursor was moved to,
// or the last place that shows it.
func cursorAt(m *Model, q explain.Quantity) (at grid.Rect, ok bool) {
	for _, hit := range m.hits {
		if hit.Target.Kind == paint.QuantityTarget && hit.Target.Quantity == q {
			at, ok = hit.Rect, true
			if at == m.pointed {
				return at, true
			}
		}
	}
	return at, ok
}

// leadingOn returns the hits without the parts of the formula of a number, which lead to that
// number itself.
func leadingOn(hits paint.Hits, number explain.Quantity) paint.Hits {
	return slices.DeleteFunc(slices.Clone(hits), func(h paint.Hit) bool { return h.Target.Within && h.Target.Quantity == number })
}

// nearest returns the number that is nearest in a direction. What lies off the way counts
// more than what lies along it; a row is as high as two columns are wide.
func nearest(hits paint.Hits, from grid.Rect, way [2]int) (best paint.Hit, ok bool) {
	const off = 3
	least := 0
	for _, hit := range hits {
		if hit.Target.Kind != paint.QuantityTarget {
			continue
		}
		dx, dy := middle(hit.Rect)-middle(from), 2*(hit.Rect.Y-from.Y)
		along := dx*way[0] + dy*way[1]
		aside := max(dx*way[1], -dx*way[1]) + max(dy*way[0], -dy*way[0])
		if along <= 0 {
			continue
		}
		if far := along + off*aside; !ok || far < least {
			best, least, ok = hit, far, true
		}
	}
	return best, ok
}

func middle(r grid.Rect) int { return r.X + r.W/2 }
