package gradients

import (
	"slices"
	"testing"
)

func TestLayersStandSideBySide(t *testing.T) {
	for w := 16; w <= 246; w++ {
		for _, all := range []int{1, 2, 3, 5, 8, 13, 40} {
			for _, selected := range []int{0, all / 2, all - 1} {
				c := columnsOf(w, all, selected, 4)
				n := len(c.layers)
				if !slices.Contains(c.layers, selected) || c.left+n+c.right != all {
					t.Fatalf("%d columns, layer %d of %d: %v are shown, %d and %d are not", w, selected, all, c.layers, c.left, c.right)
				}
				if c.bar < 2 || c.bar+c.numbers >= c.pitch || c.past > 0 && c.pastAt(0)+c.past > c.at(1) {
					t.Fatalf("%d columns, %d layers: %+v", w, all, c)
				}
				if end := c.at(n); end > w || c.x <= c.axis {
					t.Fatalf("%d columns, %d layers: they end at %d", w, all, end)
				}
				if w >= 36 && c.numbers < len("(1e-12)") {
					t.Fatalf("%d columns, %d layers: numbers have %d columns", w, all, c.numbers)
				}
			}
		}
	}
}

// At 120 columns five layers have the columns of the mock.
func TestColumnsOfTheMock(t *testing.T) {
	c := columnsOf(116, 5, 2, 4)
	if c.axis != 13 || c.x != 16 || c.pitch != 20 || c.bar != 7 || len(c.layers) != 5 {
		t.Errorf("%+v", c)
	}
	if c := columnsOf(76, 5, 2, 4); len(c.layers) != 5 {
		t.Errorf("at 80 columns: %+v", c)
	}
	if c := columnsOf(196, 9, 2, 4); len(c.layers) != 9 || c.pitch != 20 {
		t.Errorf("at 200 columns: %+v", c)
	}
}
