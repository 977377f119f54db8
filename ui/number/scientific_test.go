package number_test

import (
	"math"
	"testing"

	"backstep/ui/number"
)

func TestScientific(t *testing.T) {
	f := number.Default()
	for _, c := range []struct {
		v    float64
		want string
	}{
		{0.5, "5.00e−1"},
		{-1.4996e-5, "−1.50e−5"},
		{1, "1.00e0"},
		{123456, "1.23e5"},
		{9.999e-10, "1.00e−9"},
		{0, "0"},
		{math.NaN(), "NaN"},
		{math.Inf(-1), "−∞"},
	} {
		if got := f.Scientific(c.v, 2); got != c.want {
			t.Errorf("%v is written %s, want %s", c.v, got, c.want)
		}
	}
	f.ASCII = true
	if got := f.Scientific(0.00025, 1); got != "2.5e-4" {
		t.Errorf("0.00025 is written %s", got)
	}
}
