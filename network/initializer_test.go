package network_test

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/exact"
)

// drawn is what an initialiser draws for a layer: mean and bound of a uniform
// draw, or mean and deviation of a normal one.
type drawn struct {
	network.Initializer
	mean, bound, deviation float64
	biases                 bool
}

// schemes returns what every scheme draws for a layer with units units that from units
// feed.
func schemes(from, units float64) []drawn {
	return []drawn{
		{Initializer: network.Initializer{Scheme: "uniform", Low: -1, High: 3}, mean: 1, bound: 2, biases: true},
		{Initializer: network.Initializer{Scheme: "normal", Mean: 2, StdDev: 0.5}, mean: 2, deviation: 0.5, biases: true},
		{Initializer: network.Initializer{Scheme: "xavier-uniform"}, bound: math.Sqrt(6 / (from + units))},
		{Initializer: network.Initializer{Scheme: "xavier-normal"}, deviation: math.Sqrt(2 / (from + units))},
		{Initializer: network.Initializer{Scheme: "he-uniform"}, bound: math.Sqrt(6 / from)},
		{Initializer: network.Initializer{Scheme: "he-normal"}, deviation: math.Sqrt(2 / from)},
		{Initializer: network.Initializer{Scheme: "zeros"}},
		{Initializer: network.Initializer{Scheme: "constant", Value: -0.75}, mean: -0.75},
	}
}

func draw(t *testing.T, in network.Initializer, a network.Architecture, seed uint64) []network.Parameters {
	t.Helper()
	layers, err := in.Draw(a, seed)
	if err != nil {
		t.Fatal(err)
	}
	return layers
}

func TestInitialisersHaveTheirMoments(t *testing.T) {
	const from, units = 100, 150
	a := stack(t, true, "tanh", "tanh", from, units)
	for _, c := range schemes(from, units) {
		w := draw(t, c.Initializer, a, 3)[0].Weights
		deviation := c.deviation
		if c.bound > 0 {
			deviation = c.bound / math.Sqrt(3)
		}
		mean, square := 0.0, 0.0
		for _, v := range w {
			mean += v / float64(len(w))
			square += (v - c.mean) * (v - c.mean) / float64(len(w))
			if c.bound > 0 && math.Abs(v-c.mean) > c.bound {
				t.Fatalf("%s draws %g, not within %g of %g", c.Scheme, v, c.bound, c.mean)
			}
		}
		// The bounds are five standard errors. For the variance it is that of a normal
		// distribution, which is wider.
		n := float64(len(w))
		if math.Abs(mean-c.mean) > 5*deviation/math.Sqrt(n)+1e-12 {
			t.Errorf("%s has the mean %g, want %g", c.Scheme, mean, c.mean)
		}
		if math.Abs(square-deviation*deviation) > 5*deviation*deviation*math.Sqrt(2/n)+1e-12 {
			t.Errorf("%s has the variance %g, want %g", c.Scheme, square, deviation*deviation)
		}
	}
}

// Numbers are drawn from a single stream, layer by layer: the weights row by row, then
// the biases of the layer.
func TestInitialisersDrawInOrder(t *testing.T) {
	a := stack(t, true, "tanh", "tanh", 3, 4, 2)
	for i, c := range schemes(3, 4) {
		stream := exact.NewStream(11, exact.Initialisation, 0)
		for l, layer := range draw(t, c.Initializer, a, 11) {
			c := schemes(float64(a.From(l)), float64(a.Layers[l].Units))[i]
			next := func() float64 {
				if c.deviation > 0 {
					return c.mean + c.deviation*stream.Normal()
				}
				return stream.Uniform(c.mean-c.bound, c.mean+c.bound)
			}
			for i, w := range layer.Weights {
				if want := next(); !within(w, want, 1e-12) {
					t.Fatalf("%s: weight %d of layer %d is %g, want %g", c.Scheme, i, l+1, w, want)
				}
			}
			for j, b := range layer.Biases {
				want := 0.0
				if c.biases {
					want = next()
				}
				if !within(b, want, 1e-12) {
					t.Fatalf("%s: bias %d of layer %d is %g, want %g", c.Scheme, j, l+1, b, want)
				}
			}
		}
	}
}

func TestInitialisersOfASeed(t *testing.T) {
	a := stack(t, true, "tanh", "tanh", 3, 4, 2)
	for _, name := range network.InitializerNames() {
		in, ok := network.NewInitializer(name)
		if !ok {
			t.Fatalf("no initialiser is called %s", name)
		}
		first, again, other := draw(t, in, a, 5), draw(t, in, a, 5), draw(t, in, a, 6)
		if wrong := parametersDiffer(first, again); wrong != "" {
			t.Errorf("%s: the same seed draws %s anew", name, wrong)
		}
		if name != "zeros" && name != "constant" && parametersDiffer(first, other) == "" {
			t.Errorf("%s: another seed draws the same", name)
		}
		bare := a
		bare.Bias = false
		if got := draw(t, in, bare, 5); len(got[0].Biases) != 0 || !sameAll(got[0].Weights, first[0].Weights) {
			t.Errorf("%s: without biases the first layer is %v", name, got[0])
		}
	}
	if _, ok := network.NewInitializer("ones"); ok {
		t.Error("an initialiser is called ones")
	}
	if _, err := (network.Initializer{Scheme: "ones"}).Draw(a, 1); err == nil {
		t.Error("an unknown scheme draws")
	}
}

func TestInitialisersTellWhatTheyDrawFrom(t *testing.T) {
	for _, c := range schemes(6, 9) {
		low, high := c.Range(6, 9)
		mean, deviation := c.Deviation(6, 9)
		switch {
		case c.Normal() != (c.deviation > 0):
			t.Errorf("%s: normal is %t", c.Scheme, c.Normal())
		case c.Normal() && !(within(mean, c.mean, 1e-12) && within(deviation, c.deviation, 1e-15)):
			t.Errorf("%s: N(%g, %g), want N(%g, %g)", c.Scheme, mean, deviation, c.mean, c.deviation)
		case !c.Normal() && !(within(low, c.mean-c.bound, 1e-12) && within(high, c.mean+c.bound, 1e-15)):
			t.Errorf("%s: U(%g, %g), want %g around %g", c.Scheme, low, high, c.bound, c.mean)
		}
	}
}
