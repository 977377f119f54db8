package probe_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/probe"
)

// upTo returns the numbers from 0 to n − 1.
func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func TestTellingInputsOfIris(t *testing.T) {
	setup := sessiontest.Line(t, "iris")
	if x, y := probe.Telling(setup.TrainSamples, upTo(4)); setup.Names.Inputs[x] != "petal length" || setup.Names.Inputs[y] != "petal width" {
		t.Errorf("iris is told by %s and %s", setup.Names.Inputs[x], setup.Names.Inputs[y])
	}
}

// Wherever inputs that mean nothing stand among those that do, and whatever the scales, the
// latter are chosen, even if neither tells anything by itself.
func TestTellingInputsAmongNoise(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for name, target := range map[string]func(a, b float64) float64{
		"line":   func(a, b float64) float64 { return step(a + b) },
		"xor":    func(a, b float64) float64 { return step(a * b) },
		"ring":   func(a, b float64) float64 { return step(math.Hypot(a, b) - 0.7) },
		"number": func(a, b float64) float64 { return 1000*a*a - 300*b },
	} {
		for inputs := range 6 {
			n := inputs + 3
			one, other := random.IntN(n), random.IntN(n-1)
			if other >= one {
				other++
			}
			var s network.Samples
			for range 400 {
				row := make([]float64, n)
				for i := range row {
					row[i] = 2*random.Float64() - 1
				}
				s.Y = append(s.Y, []float64{target(row[one], row[other])})
				row[one] *= 1000
				s.X = append(s.X, row)
			}
			if x, y := probe.Telling(s, upTo(n)); x != min(one, other) || y != max(one, other) {
				t.Errorf("%s of %d and %d among %d: %d and %d are chosen", name, one, other, n, x, y)
			}
		}
	}
}

func step(v float64) float64 {
	if v > 0 {
		return 1
	}
	return 0
}

// Inputs that do not vary tell nothing, unless there are no others.
func TestTellingInputsVary(t *testing.T) {
	y := [][]float64{{0}, {1}, {0}, {1}, {0}, {1}}
	for name, c := range map[string]struct {
		x          [][]float64
		across, up int
	}{
		"two vary":  {[][]float64{{1, 5, 0, 2}, {1, 5, 1, 9}, {1, 5, 0, 4}, {1, 5, 1, 4}, {1, 5, 0, 4}, {1, 5, 1, 3}}, 2, 3},
		"one":       {[][]float64{{1, 5, 0}, {1, 5, 1}, {1, 5, 0}, {1, 5, 1}, {1, 5, 0}, {1, 5, 1}}, 0, 2},
		"none":      {[][]float64{{1, 5, 0}, {1, 5, 0}, {1, 5, 0}, {1, 5, 0}, {1, 5, 0}, {1, 5, 0}}, 0, 1},
		"one input": {[][]float64{{1}, {2}, {1}, {2}, {1}, {2}}, 0, -1},
	} {
		if across, up := probe.Telling(network.Samples{X: c.x, Y: y}, upTo(len(c.x[0]))); across != c.across || up != c.up {
			t.Errorf("%s: inputs %d and %d", name, across, up)
		}
	}
}

// Only the given inputs are chosen.
func TestTellingInputsAreAmongThoseGiven(t *testing.T) {
	setup := sessiontest.Line(t, "iris")
	if x, y := probe.Telling(setup.TrainSamples, []int{0, 1, 3}); (x != 0 && x != 1) || y != 3 {
		t.Errorf("inputs %d and %d are chosen", x, y)
	}
}

// BenchmarkTelling measures the choice among thirty columns of thousands of rows.
func BenchmarkTelling(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	var s network.Samples
	for range 5000 {
		row := make([]float64, 30)
		for i := range row {
			row[i] = random.Float64()
		}
		s.X, s.Y = append(s.X, row), append(s.Y, []float64{step(row[3] - row[7])})
	}
	for b.Loop() {
		probe.Telling(s, upTo(30))
	}
}
