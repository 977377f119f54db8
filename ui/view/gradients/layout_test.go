package gradients

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfTheGradientsKeepTheirPlaces(t *testing.T) {
	layouttest.EverySize(func(w, h int) {
		a := layout(w, h, h%9)
		layouttest.Holds(
			t, grid.Rect{W: w, H: h},
			layouttest.At("flow", a.flow, w, min(h, flowFrame+1)),
			layouttest.At("what is wrong", a.wrong, w, leastWrong),
		)
		inside := paint.PanelInner(a.flow.W, a.flow.H)
		_, inside = inside.SplitTop(1)
		layouttest.Holds(
			t, grid.Rect{X: inside.X, Y: inside.Y, W: inside.W, H: inside.H},
			layouttest.At("δ", a.strips[0], inside.W, 1), layouttest.At("∂W", a.strips[1], inside.W, leastStrip),
			layouttest.At("update", a.strips[2], inside.W, leastStrip), layouttest.At("spread", a.spread, inside.W, spreadRows),
		)
	})
}

// At 120 × 36 the rows are those of the mock.
func TestTheStripsHaveTheirRows(t *testing.T) {
	for _, c := range []struct {
		h, delta, gradient, update, spread, wrong int
	}{
		{h: 30, delta: 8, gradient: 5, update: 5, spread: 3, wrong: 4},
		{h: 19, delta: 5, gradient: 3, update: 3, wrong: 4},
		{h: 15, delta: 5, update: 3, wrong: 4},
		{h: 7, delta: 5},
	} {
		a := layout(120, c.h, 0)
		got := [5]int{a.strips[0].H, a.strips[1].H, a.strips[2].H, a.spread.H, a.wrong.H}
		if want := [5]int{c.delta, c.gradient, c.update, c.spread, c.wrong}; got != want {
			t.Errorf("%d rows: %v, want %v", c.h, got, want)
		}
	}
}
