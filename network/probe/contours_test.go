package probe_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
	"backstep/network/probe"
)

// landscapeOf computes a landscape in a window around the origin of a random network.
func landscapeOf(t *rapid.T) *probe.Landscape {
	c, samples, params := tanhs(rapid.IntRange(1, 8).Draw(t, "samples"))
	size := math.Pow(10, rapid.Float64Range(-3, 2).Draw(t, "size"))
	plane := planeOf(-size, size, -size, 2*size)
	plane.Up = probe.Weight{Layer: 1, From: 1}
	w := probe.NewLandscapeWork(c, samples, params, plane, probe.Rough)
	w.Work(never)
	return w.Landscape()
}

// at interpolates the loss of a landscape between the four points around a place.
func at(l *probe.Landscape, x, y float64) float64 {
	win, last := l.Plane.Window, float64(l.Side-1)
	x, y = (x-win.Left)/(win.Right-win.Left)*last, (win.Top-y)/(win.Top-win.Bottom)*last
	i, j := min(max(int(x), 0), l.Side-2), min(max(int(y), 0), l.Side-2)
	fx, fy := x-float64(i), y-float64(j)
	loss := func(i, j int) float64 { return l.Loss[j*l.Side+i] }
	return (loss(i, j)*(1-fx)+loss(i+1, j)*fx)*(1-fy) + (loss(i, j+1)*(1-fx)+loss(i+1, j+1)*fx)*fy
}

// Contours lie where the loss between the points is theirs, in rising order.
func TestContoursLieAtTheirLevel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := landscapeOf(t)
		if n := len(l.Contours); n < 3 || n > 12 {
			t.Fatalf("%d contours", n)
		}
		if !slices.IsSortedFunc(l.Contours, func(a, b probe.Contour) int { return int(math.Copysign(1, a.Level-b.Level)) }) {
			t.Fatal("the contours are not in order")
		}
		for _, c := range l.Contours {
			if len(c.Lines) == 0 {
				t.Fatalf("the contour at %v is nowhere", c.Level)
			}
			for _, line := range c.Lines {
				for _, end := range [][2]float64{{line.FromX, line.FromY}, {line.ToX, line.ToY}} {
					if got := at(l, end[0], end[1]); math.Abs(got-c.Level) > 1e-9*(1+math.Abs(c.Level)) {
						t.Fatalf("the contour at %v passes %v, where J is %v", c.Level, end, got)
					}
				}
			}
		}
	})
}

// Every side of the grid whose ends lie on both sides of a level has its contour.
func TestContoursHaveNoGaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := landscapeOf(t)
		for _, c := range l.Contours {
			crossings := 0
			for i, loss := range l.Loss {
				column, row := i%l.Side, i/l.Side
				for _, next := range [][2]int{{column + 1, row}, {column, row + 1}} {
					if next[0] == l.Side || next[1] == l.Side || (loss < c.Level) == (l.Loss[next[1]*l.Side+next[0]] < c.Level) {
						continue
					}
					crossings++
					if edge := (next[0] > column && (row == 0 || row == l.Side-1)) || (next[1] > row && (column == 0 || column == l.Side-1)); !edge {
						crossings++ // The lines of two squares end here.
					}
				}
			}
			if crossings != 2*len(c.Lines) {
				t.Fatalf("the contour at %v has %d lines, and %d ends are wanted", c.Level, len(c.Lines), crossings)
			}
		}
	})
}

// Levels are round, whether the loss varies much or little.
func TestLevelsAreRound(t *testing.T) {
	c, samples, params := plain(t)
	for _, test := range []struct {
		plane probe.Plane
		want  []float64
	}{
		{planeOf(-3, 5, -2, 6), []float64{0.5, 1, 2, 3, 5, 10, 20, 30, 50, 100}},
		{planeOf(1.9, 2, 3, 3.1), []float64{5.8, 6, 6.2, 6.4, 6.6, 6.8}},
	} {
		w := probe.NewLandscapeWork(c, samples, params, test.plane, probe.Fine)
		w.Work(never)
		var levels []float64
		for _, contour := range w.Landscape().Contours {
			levels = append(levels, contour.Level)
		}
		if !slices.Equal(levels, test.want) {
			t.Errorf("%+v: levels %v, want %v", test.plane.Window, levels, test.want)
		}
	}
}

// Where the loss is flat, or not finite, there are no contours.
func TestAFlatLandscapeHasNoContours(t *testing.T) {
	c, samples, _ := plain(t)
	for name, weights := range map[string][]float64{"flat": {0, 0}, "not finite": {math.Inf(1), 1}} {
		flat := network.Samples{X: samples.X, Y: samples.Y}
		if name == "flat" {
			flat.X = [][]float64{{0, 0}, {0, 0}}
		}
		plane := planeOf(-1, 1, -1, 1)
		if name == "not finite" {
			plane = planeOf(1e200, 2e200, 1e200, 2e200)
		}
		w := probe.NewLandscapeWork(c, flat, []network.Parameters{{Weights: weights}}, plane, probe.Rough)
		w.Work(never)
		if n := len(w.Landscape().Contours); n != 0 {
			t.Errorf("%s: %d contours", name, n)
		}
	}
}
