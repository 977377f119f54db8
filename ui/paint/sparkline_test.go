package paint

import (
	"math"
	"testing"
)

func TestSparklines(t *testing.T) {
	for _, c := range []struct {
		values []float64
		width  int
		want   string
	}{
		{[]float64{8, 7, 6, 5, 4, 3, 2, 1}, 8, "█▇▆▅▄▃▂▁"},
		{[]float64{9, 8, 0, 4, 0, 1}, 3, "█▄▁"},
		{[]float64{1, 1}, 8, "▁▁"},
		{[]float64{2, math.NaN(), 1}, 8, "█×▁"},
		{nil, 8, ""},
		{[]float64{1}, 0, ""},
	} {
		if got := Sparkline(c.values, c.width); got != c.want {
			t.Errorf("%v in %d columns is %q, want %q", c.values, c.width, got, c.want)
		}
	}
}
