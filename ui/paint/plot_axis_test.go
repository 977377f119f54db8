package paint

import (
	"strings"
	"testing"
)

// tickLabels returns the labels of ticks that are at least the given number of cells apart.
func tickLabels(a PlotAxis, least float64) string {
	var list []string
	for _, t := range a.Ticks(func(cells float64, _ int) bool { return cells >= least }) {
		list = append(list, t.Label)
	}
	return strings.Join(list, " ")
}

func TestTicksAreRoundAndApart(t *testing.T) {
	for _, c := range []struct {
		axis  PlotAxis
		least float64
		want  string
	}{
		{PlotAxis{-6.4, 6.1, 54}, 5, "−6 −4 −2 0 2 4 6"},
		{PlotAxis{-6.4, 6.1, 54}, 15, "−5 0 5"},
		{PlotAxis{0.13, 0.92, 40}, 8, "0.2 0.4 0.6 0.8"},
		{PlotAxis{12, 58, 27}, 3, "20 30 40 50"},
		{PlotAxis{1e6, 9e6, 50}, 10, "2e6 4e6 6e6 8e6"},
		{PlotAxis{3, 3, 20}, 3, ""}, // This is no axis, but must not loop.
	} {
		if got := tickLabels(c.axis, c.least); got != c.want {
			t.Errorf("%+v: %q, want %q", c.axis, got, c.want)
		}
	}
}

func TestTicksThatNeverFitAreNone(t *testing.T) {
	if got := tickLabels(PlotAxis{0, 1, 10}, 1e300); got != "" {
		t.Errorf("ticks %q", got)
	}
}
