package probe

import (
	"math"
	"slices"
	"testing"

	"backstep/network"
)

// line returns a network of one sigmoid unit that answers σ(3x − y).
func line(t *testing.T) (network.Architecture, []network.Parameters) {
	t.Helper()
	f, ok := network.LookupActivation("sigmoid")
	if !ok {
		t.Fatal("there is no sigmoid")
	}
	a := network.Architecture{Inputs: 3, Layers: []network.Layer{{Units: 1, Activation: f}}}
	params := network.NewParameters(a)
	copy(params[0].Weights, []float64{3, 100, -1})
	return a, params
}

func TestASurfaceIsWhatTheNetworkAnswers(t *testing.T) {
	a, params := line(t)
	plane := InputPlane{X: 0, Y: 2, LowX: -2, HighX: 2, LowY: -1, HighY: 3, Held: []float64{9, 0.01, 9}}
	work := NewSurface(a, params, plane, 20, 16, 0)
	if !work.Work(func() bool { return false }) {
		t.Fatal("it is not done")
	}
	s := work.Surface()
	if s.Detail != 1 {
		t.Fatalf("detail %d", s.Detail)
	}
	for py := range 16 {
		for px := range 20 {
			x, y := -2+(float64(px)+0.5)/20*4, 3-(float64(py)+0.5)/16*4
			want := 1 / (1 + math.Exp(-(3*x - y + 1)))
			for _, got := range []float64{s.Outputs[0][py*20+px], s.Hidden[0][py*20+px]} {
				if math.Abs(got-want) > 1e-12 {
					t.Fatalf("at %g, %g: %g, want %g", x, y, got, want)
				}
			}
			if gx, gy, on := plane.Pixel(x, y, 20, 16); !on || gx != px || gy != py {
				t.Fatalf("pixel of %g, %g is %d, %d", x, y, gx, gy)
			}
		}
	}
}

func TestASurfaceIsCoarseBeforeItIsFine(t *testing.T) {
	a, params := line(t)
	work := NewSurface(a, params, Around([][]float64{{0, 0, 0}, {1, 1, 1}}, 0, 1), 54, 54, -1)
	if work.Surface() != nil {
		t.Error("there is a surface before any work")
	}
	last := 2 * coarsest
	for rounds := 0; ; rounds++ {
		done := work.Work(func() bool { return true })
		s := work.Surface()
		if s == nil {
			t.Fatal("a slice of work shows nothing")
		}
		if s.Detail > last {
			t.Fatalf("detail %d after %d", s.Detail, last)
		}
		last = s.Detail
		if done {
			break
		}
		if rounds > 10000 {
			t.Fatal("it never ends")
		}
	}
	if last != 1 {
		t.Errorf("the finest detail is %d", last)
	}
}

func TestAPlaneHoldsAllPoints(t *testing.T) {
	points := [][]float64{{1, 5, 2}, {3, 5, -2}, {2, 5, 9}}
	p := Around(points, 0, 2)
	for _, point := range points {
		if _, _, on := p.Pixel(point[0], point[2], 10, 10); !on {
			t.Errorf("%v lies outside of %+v", point, p)
		}
	}
	if p.Held[1] != 5 || p.Held[0] != 2 {
		t.Errorf("held at %v, want the means", p.Held)
	}
	if flat := Around(points, 1, -1); !(flat.LowX < 5 && flat.HighX > 5) {
		t.Errorf("a constant feature spans %g to %g", flat.LowX, flat.HighX)
	}
}

func TestUnitsHaveEverySoManyPixels(t *testing.T) {
	a, params := line(t)
	plane := InputPlane{X: 0, Y: 2, LowX: -2, HighX: 2, LowY: -1, HighY: 3, Held: []float64{9, 0.01, 9}}
	work := NewSurface(a, params, plane, 101, 83, 0)
	for !work.Work(func() bool { return true }) {
		s := work.Surface()
		checkHidden(t, s)
	}
	s := work.Surface()
	if s.Every != 3 || s.HiddenW != 34 || s.HiddenH != 28 || len(s.Hidden[0]) != 34*28 {
		t.Fatalf("every %d: %d × %d", s.Every, s.HiddenW, s.HiddenH)
	}
	checkHidden(t, s)
	if most := slices.Max(s.Hidden[0]); s.Most[0] != most || most <= 0.5 {
		t.Errorf("the greatest is %g, said to be %g", most, s.Most[0])
	}
}

// checkHidden compares the only unit, which is the output, with the surface.
func checkHidden(t *testing.T, s *Surface) {
	t.Helper()
	for y := range s.HiddenH {
		for x := range s.HiddenW {
			if got, want := s.Hidden[0][y*s.HiddenW+x], s.Outputs[0][y*s.Every*s.W+x*s.Every]; got != want {
				t.Fatalf("detail %d: the unit at %d, %d is %g, the surface there %g", s.Detail, x, y, got, want)
			}
		}
	}
}
