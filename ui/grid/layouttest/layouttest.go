// Package layouttest checks how layouts divide their room.
package layouttest

import (
	"testing"

	"backstep/ui/grid"
)

// The sizes that layouts are tested at: every one up to these.
const (
	widest  = 250
	highest = 80
)

// A body smaller than this belongs to a frame that is too small.
const (
	leastWidth  = 20
	leastHeight = 3
)

// EverySize visits every size of room that can occur, and smaller ones.
func EverySize(visit func(w, h int)) {
	for w := 1; w <= widest; w++ {
		for h := 1; h <= highest; h++ {
			visit(w, h)
		}
	}
}

// ManySizes visits a sample of those sizes, for layouts that take long: every width at
// every fourth height, and every height at every eighth width.
func ManySizes(visit func(w, h int)) {
	EverySize(func(w, h int) {
		if h%4 == 1 || w%8 == 4 {
			visit(w, h)
		}
	})
}

// Area is a rectangle of a layout, and the least size that it may have unless it is
// empty or the frame is too small.
type Area struct {
	name string
	grid.Rect
	leastWidth, leastHeight int
}

// At returns an area with its name and its least size.
func At(name string, r grid.Rect, leastWidth, leastHeight int) Area {
	return Area{name, r, leastWidth, leastHeight}
}

// Holds fails unless the areas that are not empty lie inside the body, are as large as
// they need to be, and do not overlap.
func Holds(t *testing.T, body grid.Rect, areas ...Area) {
	t.Helper()
	for i, a := range areas {
		if a.Empty() {
			continue
		}
		if a.Intersect(body) != a.Rect {
			t.Fatalf("%d × %d: %s at %+v leaves %+v", body.W, body.H, a.name, a.Rect, body)
		}
		small := body.W < leastWidth || body.H < leastHeight
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
