package sheaf

import (
	"strconv"
	"testing"

	"backstep/network"
	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

// diagramOf returns the wants of a network with the given numbers of units, the inputs
// first. Selected is the layer and the unit of the selection.
func diagramOf(selected [2]int, units ...int) diagramWants {
	want := diagramWants{
		arch:   network.Architecture{Inputs: units[0], Bias: true},
		number: 8, layer: selected[0], unit: selected[1],
	}
	for l, n := range units {
		if l > 0 {
			want.arch.Layers = append(want.arch.Layers, network.Layer{Units: n})
		}
		names := make([]int, n)
		for u := range names {
			names[u] = 2 + u%7
		}
		want.names = append(want.names, names)
	}
	return want
}

func TestUnitsKeepTheirPlaces(t *testing.T) {
	for _, want := range []diagramWants{
		diagramOf([2]int{1, 0}, 2, 2, 1),
		diagramOf([2]int{0, 3}, 4, 8, 6, 3),
		diagramOf([2]int{-1, 40}, 64, 128, 64, 10),
		diagramOf([2]int{2, 9}, 1, 1, 1, 10, 1, 1, 1),
		diagramOf([2]int{0, 0}, 3, 1),
	} {
		layouttest.ManySizes(func(w, h int) {
			if h < paint.LeastPanel-1 {
				return
			}
			d := fit(w, h, want)
			if n := len(d.columns) + d.left + d.right; n != len(want.arch.Layers)+1 {
				t.Fatalf("%d × %d: %d layers of %d", w, h, n, len(want.arch.Layers)+1)
			}
			if len(d.columns) == 1 && d.columns[0].w > w {
				return // There is no room for a single column, so it is cut off.
			}
			var areas []layouttest.Area
			for i, c := range d.columns {
				areas = append(areas, d.areas(i, h)...)
				if n := len(c.positions) + c.above + c.below; n != want.units(c.layer) {
					t.Fatalf("%d × %d: %d units in layer %d", w, h, n, c.layer)
				}
			}
			layouttest.Holds(t, grid.Rect{W: w, H: h}, areas...)
		})
	}
}

// areas returns the places of a column, of what stands around its units, and of the gap
// after it.
func (d *diagram) areas(i, h int) []layouttest.Area {
	var list []layouttest.Area
	c := &d.columns[i]
	name := "a unit of layer " + strconv.Itoa(c.layer)
	for _, at := range c.positions {
		list = append(list, layouttest.At(name, at.rect, c.w, 1))
	}
	if first := c.positions[0].rect; c.above > 0 {
		list = append(list, layouttest.At("what is above", grid.Rect{X: c.x, Y: first.Y - 1, W: 1, H: 1}, 1, 1))
	}
	if last := c.positions[len(c.positions)-1].rect; c.below > 0 && h > 2 { // In two rows this text is cut off.
		list = append(list, layouttest.At("what is below", grid.Rect{X: c.x, Y: last.Bottom(), W: 1, H: 1}, 1, 1))
	}
	if i == len(d.columns)-1 && d.targetRows {
		unit := c.positions[0].rect
		list = append(list, layouttest.At("target and loss", grid.Rect{X: unit.X, Y: unit.Bottom(), W: unit.W, H: 2}, 1, 2))
	}
	if i < len(d.gaps) {
		gap := grid.Rect{X: d.gaps[i].x, W: d.gaps[i].w, H: 1}
		list = append(list, layouttest.At("the gap after it", gap, minGap, 1))
	}
	return list
}

func TestWiresLeaveAUnitAtOneOfItsRows(t *testing.T) {
	want := diagramOf([2]int{0, 3}, 4, 8, 6, 3)
	layouttest.EverySize(func(w, h int) {
		for _, c := range fit(w, h, want).columns {
			for _, at := range c.positions {
				if at.port < at.rect.Y || at.port >= at.rect.Bottom() {
					t.Fatalf("%d × %d: unit %d of layer %d is at %+v, its port at %d", w, h, at.unit, c.layer, at.rect, at.port)
				}
			}
		}
	})
}

// If not all layers fit, the selected layer is shown and the one from which its formula
// is made.
func TestTheLayerThatAFormulaIsMadeOfIsShown(t *testing.T) {
	for layer := range 3 {
		for _, ahead := range []bool{false, true} {
			want := diagramOf([2]int{layer, 4}, 4, 64, 32, 16, 3)
			want.ahead = ahead
			for _, w := range []int{50, 76, 100} {
				first, last := want.window(w, 11)
				before, after := layer-1, layer
				if ahead {
					before, after = layer, layer+1
				}
				if first > before || last < after {
					t.Errorf("layer %d, ahead %v, %d columns: layers %d to %d", layer, ahead, w, first, last)
				}
			}
		}
	}
}

func TestAnotherLayerMovesNoUnits(t *testing.T) {
	for unit := range 32 {
		here := fit(100, 11, diagramOf([2]int{1, unit}, 4, 64, 32, 3))
		there := fit(100, 11, diagramOf([2]int{0, unit}, 4, 64, 32, 3))
		for i := range here.columns {
			a, b := here.columns[i], there.columns[i]
			if a.above != b.above || a.x != b.x {
				t.Fatalf("unit %d: layer %d shows units from %d at %d, or from %d at %d", unit, a.layer, a.above, a.x, b.above, b.x)
			}
		}
	}
}

// Where all units of a layer have room for their biases, none is left out.
func TestNoBiasIsLeftOutBesideAFreeRow(t *testing.T) {
	want := diagramOf([2]int{1, 0}, 2, 2, 1)
	for h := 2 * (threeRows.height() + 1); h < 30; h++ {
		for w := 40; w < 120; w += 4 {
			for _, c := range fit(w, h, want).columns[1:] { // No wires lead to the first.
				for _, at := range c.positions {
					if c.density == threeRows && at.biasless {
						t.Errorf("%d × %d: unit %d of layer %d has no bias", w, h, at.unit, c.layer)
					}
				}
			}
		}
	}
}
