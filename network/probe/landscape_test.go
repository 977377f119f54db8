package probe_test

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/probe"
)

// plain returns a 2-1 network without activation or bias, whose loss is a parabola.
func plain(t *testing.T) (network.Config, network.Samples, []network.Parameters) {
	t.Helper()
	linear, _ := network.LookupActivation("linear")
	mse, _ := network.LookupLoss("mse")
	sgd, _ := network.LookupOptimizer("sgd")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 2, Layers: []network.Layer{{Units: 1, Activation: linear}}},
		Loss:         mse, Optimizer: sgd, LearningRate: 0.1,
	}
	samples := network.Samples{X: [][]float64{{1, 2}, {3, -1}}, Y: [][]float64{{5}, {1}}}
	return c, samples, []network.Parameters{{Weights: []float64{0.5, -0.25}}}
}

// parabola returns the loss of plain, ((x+2y−5)² + (3x−y−1)²) / 2, which is lowest at
// 1, 2.
func parabola(x, y float64) float64 {
	first, second := x+2*y-5, 3*x-y-1
	return (first*first + second*second) / 2
}

func planeOf(left, right, bottom, top float64) probe.Plane {
	return probe.Plane{
		Across: probe.Weight{From: 0}, Up: probe.Weight{From: 1},
		Window: probe.Window{Left: left, Right: right, Bottom: bottom, Top: top},
	}
}

func TestLandscapeIsTheLossAtEachPoint(t *testing.T) {
	c, samples, params := plain(t)
	plane := planeOf(-3, 5, -2, 6)
	w := probe.NewLandscapeWork(c, samples, params, plane, probe.Fine)
	if !w.Work(never) {
		t.Fatal("there was time, and it is not done")
	}
	land := w.Landscape()
	if land.Side != 65 {
		t.Fatalf("%d points across", land.Side)
	}
	for i, loss := range land.Loss {
		x, y := plane.Window.Point(i%land.Side, i/land.Side, land.Side)
		if want := parabola(x, y); math.Abs(loss-want) > 1e-12*(1+want) {
			t.Fatalf("J(%v, %v) = %v, want %v", x, y, loss, want)
		}
	}
	if want := parabola(0.5, -0.25); math.Abs(land.Here-want) > 1e-12 {
		t.Errorf("J here is %v, want %v", land.Here, want)
	}
	if math.Abs(land.LowestX-1) > 0.13 || math.Abs(land.LowestY-2) > 0.13 || land.Lowest > 0.05 {
		t.Errorf("the lowest is %v at %v, %v", land.Lowest, land.LowestX, land.LowestY)
	}
	if params[0].Weights[0] != 0.5 || params[0].Weights[1] != -0.25 {
		t.Error("the weights have been changed")
	}
}

// The second derivatives of the parabola are 10, 5 and −1.
func TestCurvatureOfAParabola(t *testing.T) {
	c, samples, params := plain(t)
	w := probe.NewLandscapeWork(c, samples, params, planeOf(-1, 1, -1, 1), probe.Fine)
	w.Work(always)
	got, root := w.Landscape().Curvature, math.Sqrt(2.5*2.5+1)
	if math.Abs(got.Steepest-(7.5+root)) > 1e-6 || math.Abs(got.Flattest-(7.5-root)) > 1e-6 {
		t.Errorf("curvature %v, want %v and %v", got, 7.5+root, 7.5-root)
	}
}

func TestPenaltiesBelongToTheLandscape(t *testing.T) {
	c, samples, params := plain(t)
	c.Penalty.L2 = 0.5
	w := probe.NewLandscapeWork(c, samples, params, planeOf(0, 1, 0, 1), probe.Fine)
	w.Work(always)
	if got, want := w.Landscape().Here, parabola(0.5, -0.25)+0.25*(0.25+0.0625); math.Abs(got-want) > 1e-12 {
		t.Errorf("J = %v, want %v", got, want)
	}
}

// The first slices compute the whole plane, coarsely, and later ones do not change
// that.
func TestLandscapeComesCoarseToFine(t *testing.T) {
	c, samples, params := plain(t)
	plane := planeOf(-3, 5, -2, 6)
	w := probe.NewLandscapeWork(c, samples, params, plane, probe.Rough)
	var sides []int
	for done := false; !done; {
		points := 0
		done = w.Work(func() bool { points++; return points > 50 })
		land := w.Landscape()
		sides = append(sides, land.Side)
		for i, loss := range land.Loss {
			x, y := plane.Window.Point(i%land.Side, i/land.Side, land.Side)
			if want := parabola(x, y); math.Abs(loss-want) > 1e-12*(1+want) {
				t.Fatalf("%d across: J(%v, %v) = %v, want %v", land.Side, x, y, loss, want)
			}
		}
	}
	// The grids have 9², 17² and 33² points, each including those of the one before. A
	// slice computes 50.
	if len(sides) != 22 || sides[0] != 0 || sides[1] != 9 || sides[5] != 17 || sides[20] != 17 || sides[21] != 33 {
		t.Errorf("points across after each slice: %v", sides)
	}
}

func TestManySamplesAreThinned(t *testing.T) {
	c, _, params := plain(t)
	var many network.Samples
	for i := range 100_000 {
		many.X, many.Y = append(many.X, []float64{float64(i % 7), 1}), append(many.Y, []float64{2})
	}
	land := probe.NewLandscapeWork(c, many, params, planeOf(0, 1, 0, 1), probe.Fine).Landscape()
	if land.Of != 100_000 || land.Samples < 64 || land.Samples >= 100_000 {
		t.Errorf("it looks at %d of %d samples", land.Samples, land.Of)
	}
}

func TestDescentReplaysTraining(t *testing.T) {
	l := train(t, 12, func(c *network.Config) { c.BatchSize, c.Shuffle = 2, true })
	across, up := probe.Weight{Layer: 0, Unit: 1, From: 0}, probe.Weight{Layer: 1, Unit: 0, From: network.Bias}
	w := probe.NewDescentWork(l.config, l.samples, l.states[3], across, up, 20)
	if w.Work(func() bool { return len(w.Places()) >= 3 }) || len(w.Places()) != 3 {
		t.Fatalf("%d places after a slice of three steps", len(w.Places()))
	}
	w.Work(never)
	places := w.Places()
	if len(places) != 14 || places[0].Step != 7 || places[13].Step != 20 {
		t.Fatalf("%d places: %v", len(places), places)
	}
	for _, p := range places {
		if p.Step%2 != 0 {
			continue // Not the end of an epoch.
		}
		s := l.states[p.Step/2]
		if p.X != s.Parameters[0].Weights[1] || p.Y != s.Parameters[1].Biases[0] {
			t.Errorf("step %d: %v, want %v, %v", p.Step, p, s.Parameters[0].Weights[1], s.Parameters[1].Biases[0])
		}
		if at := probe.PlaceOf(l.config.Architecture, s, across, up); at != p {
			t.Errorf("step %d: replayed to %v, was %v", p.Step, p, at)
		}
	}
}

func TestWeightsAreAllThereAre(t *testing.T) {
	l := train(t, 0, nil)
	a := l.config.Architecture
	var list []probe.Weight
	for index := range a.NumParameters() {
		w := probe.WeightAt(a, index)
		if back, ok := w.Index(a); !ok || back != index {
			t.Errorf("%+v has index %d, and says %d", w, index, back)
		}
		list = append(list, w)
	}
	if len(list) != 13 || list[0] != (probe.Weight{}) || list[2] != (probe.Weight{From: network.Bias}) || list[12].From != network.Bias {
		t.Fatalf("%d weights: %v", len(list), list)
	}
	for _, none := range []probe.Weight{{Layer: 2}, {Unit: 99}, {From: 2}} {
		if _, ok := none.Index(a); ok {
			t.Errorf("there is no weight %+v", none)
		}
	}
	seen := map[float64]bool{}
	for _, w := range list {
		seen[w.In(l.config.Architecture, l.states[0].Parameters)] = true
	}
	if len(seen) != 13 {
		t.Errorf("%d numbers, and all 13 weights differ", len(seen))
	}
}

// A place that training has passed may be lower than every point, and so may the
// present weights. A place outside the window may not.
func TestTheLowestIsNoHigherThanWhatIsShown(t *testing.T) {
	c, samples, params := plain(t)
	for _, places := range [][]probe.Place{nil, {{X: 1, Y: 2}, {X: 0.9, Y: 2}}, {{X: 50, Y: 2}}} {
		w := probe.NewLandscapeWork(c, samples, params, planeOf(-3.03, 5.07, -2.02, 6.01), probe.Rough)
		w.Pass(places)
		w.Work(never)
		land := w.Landscape()
		lowest := math.Inf(1)
		for _, loss := range land.Loss {
			lowest = min(lowest, loss)
		}
		if len(places) == 2 {
			lowest = 0
		}
		if math.Abs(land.Lowest-lowest) > 1e-12 || math.Abs(parabola(land.LowestX, land.LowestY)-land.Lowest) > 1e-12 {
			t.Errorf("%v: the lowest is %v at %v, %v, want %v", places, land.Lowest, land.LowestX, land.LowestY, lowest)
		}
	}
	params[0].Weights = []float64{1.001, 2.001} // Nearer to the floor than any point.
	w := probe.NewLandscapeWork(c, samples, params, planeOf(-3.03, 5.07, -2.02, 6.01), probe.Rough)
	w.Work(never)
	if land := w.Landscape(); land.Lowest != land.Here || land.LowestX != 1.001 || land.LowestY != 2.001 {
		t.Errorf("J here is %v, the lowest %v", land.Here, land.Lowest)
	}
}

// The loss before the last step is computed over the same samples.
func TestTheLossBeforeTheLastStep(t *testing.T) {
	c, samples, params := plain(t)
	w := probe.NewLandscapeWork(c, samples, params, planeOf(0, 1, 0, 1), probe.Rough)
	w.After([]network.Parameters{{Weights: []float64{3, -4}}})
	w.Work(always)
	if land := w.Landscape(); !land.HasBefore || math.Abs(land.Before-parabola(3, -4)) > 1e-12 {
		t.Errorf("J was %v, want %v", land.Before, parabola(3, -4))
	}
}
