package screen

import (
	"testing"

	"backstep/ui/grid"
)

// The sizes that layouts are tested at: every one up to these.
const (
	testedWidth  = 250
	testedHeight = 80
)

// everySize visits the sizes of the room that there may be, and smaller ones.
func everySize(visit func(w, h int)) {
	for w := 1; w <= testedWidth; w++ {
		for h := 1; h <= testedHeight; h++ {
			visit(w, h)
		}
	}
}

// area is a place of a layout, and the least that it has where it has any room
// and the body is one of a frame that is not too small.
type area struct {
	name string
	grid.Rect
	leastWidth, leastHeight int
}

// holds fails unless the areas that have room lie inside the body, are as large
// as they need to be, and do not overlap.
func holds(t *testing.T, body grid.Rect, areas ...area) {
	t.Helper()
	for i, a := range areas {
		if a.Empty() {
			continue
		}
		if a.Intersect(body) != a.Rect {
			t.Fatalf("%d × %d: %s at %+v leaves %+v", body.W, body.H, a.name, a.Rect, body)
		}
		small := body.W < MinWidth || body.H < LeastPanel
		if !small && (a.W < a.leastWidth || a.H < a.leastHeight) {
			t.Fatalf("%d × %d: %s is %d × %d, less than %d × %d", body.W, body.H, a.name, a.W, a.H, a.leastWidth, a.leastHeight)
		}
		for _, b := range areas[:i] {
			if !a.Intersect(b.Rect).Empty() {
				t.Fatalf("%d × %d: %s at %+v lies over %s at %+v", body.W, body.H, a.name, a.Rect, b.name, b.Rect)
			}
		}
	}
}
