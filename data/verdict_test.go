package data

import (
	"math"
	"testing"
)

func TestVerdict(t *testing.T) {
	two, three := Target{Classes: []string{"no", "yes"}}, Target{Classes: []string{"a", "b", "c"}}
	for _, c := range []struct {
		target  Target
		outputs []float64
		class   int
		ok      bool
	}{
		{two, []float64{0.49}, 0, true},
		{two, []float64{0.5}, 1, true},
		{two, []float64{math.NaN()}, 0, false},
		{two, []float64{math.Inf(1)}, 1, true},
		{two, []float64{math.NaN(), 0.7}, 0, false},
		{three, []float64{0.2, 0.7, math.NaN()}, 0, false},
		{three, []float64{math.NaN(), 0.7, 0.3}, 0, false},
		{two, []float64{0.3, 0.7}, 1, true},
		{three, []float64{0.2, 0.2, 0.6}, 2, true},
		{three, []float64{0.4, 0.4, 0.2}, 0, true},
		{three, []float64{0.4, 0.6}, 0, false},
		{Target{}, []float64{1}, 0, false},
	} {
		if class, ok := c.target.Verdict(c.outputs); class != c.class || ok != c.ok {
			t.Errorf("%v of %v is %d, %t; want %d, %t", c.outputs, c.target.Classes, class, ok, c.class, c.ok)
		}
	}
}
