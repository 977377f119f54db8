package dashboard

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

// everyWant visits networks and batches of several sizes.
func everyWant(visit func(want Wants)) {
	for _, network := range []int{8, 12, 23, 30, 60} {
		for _, samples := range []int{5, 11, 150} {
			for _, weights := range []int{2, 9, 64} {
				for _, layers := range []int{2, 9} {
					visit(Wants{network, samples, layers == 2, weights, layers})
				}
			}
		}
	}
}

func TestNothingOverlaps(t *testing.T) {
	layouttest.ManySizes(func(w, h int) {
		if !Fits(w, h) {
			return
		}
		everyWant(func(want Wants) {
			for _, a := range []Areas{Beside(w, h, want), Under(w, h, want)} {
				layouttest.Holds(
					t, grid.Rect{W: w, H: h},
					layouttest.At("the network", a.Network, Side(w), min(want.Network, MostRows(h))),
					layouttest.At("the derivation", a.Formula, columnLeast, formulaRows),
					layouttest.At("the samples", a.Samples, columnLeast, 5),
					layouttest.At("the loss", a.Loss, 36, bandRows),
					layouttest.At("the surface", a.Surface, surfaceWide, surfaceRows),
					layouttest.At("the weights", a.Weights, 48, 6),
					layouttest.At("the gradients", a.Gradient, 48, 6),
				)
				if a.Loss.Empty() || a.Weights.Empty() || a.Formula.Empty() {
					t.Fatalf("%d × %d: %+v lack a panel", w, h, a)
				}
			}
		})
	})
}

// The panels of the lesson on a large screen stand where they should.
func TestTheLessonHasItsPlaces(t *testing.T) {
	want := Areas{
		Network: grid.Rect{W: 129, H: 24}, Formula: grid.Rect{X: 129, W: 71, H: 12}, Samples: grid.Rect{X: 129, Y: 13, W: 71, H: 11},
		Loss: grid.Rect{Y: 25, W: 64, H: 29}, Surface: grid.Rect{X: 65, Y: 25, W: 64, H: 29},
		Weights: grid.Rect{X: 129, Y: 25, W: 71, H: 22}, Gradient: grid.Rect{X: 129, Y: 48, W: 71, H: 6},
	}
	if got := Beside(200, 54, Wants{Network: 23, Samples: 11, Surface: true, Weights: 9, Layers: 2}); got != want {
		t.Errorf("the panels stand at\n%+v, not at\n%+v", got, want)
	}
}

// Weights that have no room beside the loss begin higher, below the samples.
func TestManyWeightsBeginBelowTheSamples(t *testing.T) {
	a := Beside(200, 54, Wants{Network: 39, Samples: 11, Surface: true, Weights: 17, Layers: 2})
	if a.Weights.Y != a.Samples.Bottom()+1 || a.Loss.Y != a.Network.Bottom()+1 || a.Gradient.Empty() {
		t.Errorf("the panels stand at %+v", a)
	}
}

// The gradients of the layers go first where rows get scarce, then the surface.
func TestPanelsGoByRank(t *testing.T) {
	want := Wants{Network: 10, Samples: 11, Surface: true, Weights: 9, Layers: 2}
	if a := Beside(160, 38, want); !a.Gradient.Empty() || a.Surface.Empty() {
		t.Errorf("at 160 × 45: %+v", a)
	}
	want.Network = 30
	if a := Beside(160, 38, want); a.Weights.Empty() || a.Loss.Empty() {
		t.Errorf("with a high network at 160 × 45: %+v", a)
	}
}
