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

func FuzzParseTyped(f *testing.F) {
	for _, s := range []string{"0.5", "0,5", "1/3", "−2e−3", "1/0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if v, err := ParseTyped(typed); err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
			t.Errorf("%q is %v", typed, v)
		}
	})
}
