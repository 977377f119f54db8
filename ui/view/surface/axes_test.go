package surface

import (
	"strings"
	"testing"
)

// labels returns the labels of ticks that are at least the given number of cells apart.
func labels(a axis, least float64) string {
	var list []string
	for _, t := range a.ticks(func(cells float64, _ int) bool { return cells >= least }) {
		list = append(list, t.label)
	}
	return strings.Join(list, " ")
}

func TestTicksAreRoundAndApart(t *testing.T) {
	for _, c := range []struct {
		axis  axis
		least float64
		want  string
	}{
		{axis{-6.4, 6.1, 54}, 5, "−6 −4 −2 0 2 4 6"},
		{axis{-6.4, 6.1, 54}, 15, "−5 0 5"},
		{axis{0.13, 0.92, 40}, 8, "0.2 0.4 0.6 0.8"},
		{axis{12, 58, 27}, 3, "20 30 40 50"},
		{axis{1e6, 9e6, 50}, 10, "2e6 4e6 6e6 8e6"},
		{axis{3, 3, 20}, 3, ""}, // This is no axis, but must not loop.
	} {
		if got := labels(c.axis, c.least); got != c.want {
			t.Errorf("%+v: %q, want %q", c.axis, got, c.want)
		}
	}
}

func TestTicksThatNeverFitAreNone(t *testing.T) {
	if got := labels(axis{0, 1, 10}, 1e300); got != "" {
		t.Errorf("ticks %q", got)
	}
}
