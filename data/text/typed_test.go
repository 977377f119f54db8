package text

import (
	"math"
	"strings"
	"testing"
)

func TestParseTyped(t *testing.T) {
	for typed, want := range map[string]float64{
		"0.5": 0.5, "0,5": 0.5, "−.5": -0.5, "-.5": -0.5, "1/3": 1.0 / 3, " 1 / 3 ": 1.0 / 3, "−1/4": -0.25,
		"2e−3": 0.002, "2e-3": 0.002, "1,5/3": 0.5, "5": 5, "+5": 5, "1e-400": 0,
	} {
		if got, err := ParseTyped(typed); err != nil || got != want {
			t.Errorf("%q: %v, %v; want %v", typed, got, err, want)
		}
	}
	for typed, want := range map[string]string{
		"h": "no number", "": "no number", "1/0": "no value", "1/x": "no fraction", "1e400": "too large", "NaN": "no number",
		"Inf": "no number", "1.000,5": "no number", "1,000,5": "no number", "0x10": "no number", "1/2/3": "no fraction", "1e308/1e-10": "too large",
	} {
		if v, err := ParseTyped(typed); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; want %q", typed, v, err, want)
		}
	}
}

func TestParseGiven(t *testing.T) {
	for typed, want := range map[string]Given{
		"0.0120": {Value: 0.012, Digits: 3, Last: -4},
		"−,50":   {Value: -0.5, Digits: 2, Last: -2},
		"1200":   {Value: 1200, Digits: 4, Last: 0, Zeros: 2},
		"1200.":  {Value: 1200, Digits: 4, Last: 0},
		"2e−3":   {Value: 0.002, Digits: 1, Last: -3},
		"1.50E2": {Value: 150, Digits: 3, Last: 0},
		"0":      {Value: 0},
		"0.00":   {Value: 0, Last: -2},
		"1 / 3":  {Value: 1.0 / 3, Exact: true},
		"1e-999": {Value: 0, Digits: 1, Last: -400},
	} {
		if got, err := ParseGiven(typed); err != nil || got != want {
			t.Errorf("%q: %+v, %v; want %+v", typed, got, err, want)
		}
	}
}

func FuzzParseTyped(f *testing.F) {
	for _, s := range []string{"0.5", "0,5", "1/3", "−2e−3", "1/0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		v, err := ParseTyped(typed)
		if err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
			t.Errorf("%q is %v", typed, v)
		}
		g, err2 := ParseGiven(typed)
		if g.Value != v || (err == nil) != (err2 == nil) || g.Digits < 0 || g.Zeros < 0 || g.Zeros > g.Digits || g.Digits > len(typed) {
			t.Errorf("%q is given as %+v, %v", typed, g, err2)
		}
	})
}
