package paint

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/ui/grid"
)

// lineOf returns a line through losses, one an epoch.
func lineOf(losses ...float64) Trace {
	t := Trace{}
	for i, v := range losses {
		finite := !math.IsNaN(v) && !math.IsInf(v, 0)
		t.Points = append(t.Points, Point{First: i + 1, Last: i + 1, Low: v, High: v, End: v, Finite: finite, Broken: !finite})
	}
	return t
}

// losses draws losses of a run: any numbers that are not negative, and some that are not
// finite.
func losses(t *rapid.T) []float64 {
	loss := rapid.OneOf(
		rapid.Float64Range(0.001, 10), rapid.Map(rapid.Float64Range(-300, 300), func(x float64) float64 { return math.Pow(10, x) }),
		rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1)}),
	)
	return rapid.SliceOfN(loss, 1, 40).Draw(t, "losses")
}

// A longer run has the same scale or one that reaches further, at both ends.
func TestScalesOnlyGrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, rows := losses(t), rapid.IntRange(2, 60).Draw(t, "rows")
		for _, log := range []bool{true, false} {
			before := NewScale([]Trace{lineOf(all[:1]...)}, log, rows)
			known := false // no finite loss yet
			for n := range all {
				s := NewScale([]Trace{lineOf(all[:n+1]...)}, log, rows)
				if known && (s.low > before.low || s.high < before.high) {
					t.Fatalf("after %v the scale from %g to %g becomes one from %g to %g", all[:n+1], before.low, before.high, s.low, s.high)
				}
				known, before = known || !math.IsNaN(all[n]) && !math.IsInf(all[n], 0) && all[n] > 0, s
			}
		}
	})
}

func TestEveryLossIsOnTheScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, rows := losses(t), rapid.IntRange(2, 60).Draw(t, "rows")
		s := NewScale([]Trace{lineOf(all...)}, rapid.Bool().Draw(t, "log"), rows)
		for _, levels := range []int{1, 2, 3, 4} {
			for _, v := range all {
				if level := s.Level(v, rows, levels); !math.IsNaN(v) && (level < 0 || level >= rows*levels) {
					t.Fatalf("%g is at level %d of %d", v, level, rows*levels)
				}
			}
		}
	})
}

func TestTicksAreInRowsOfTheirOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, rows := losses(t), rapid.IntRange(2, 60).Draw(t, "rows")
		s := NewScale([]Trace{lineOf(all...)}, rapid.Bool().Draw(t, "log"), rows)
		seen := map[int]bool{}
		for _, tick := range s.ticks {
			if seen[tick.row] || tick.row < 0 || tick.row >= rows || tick.label == "" {
				t.Fatalf("%d rows have the ticks %v", rows, s.ticks)
			}
			seen[tick.row] = true
		}
		if !seen[0] || !seen[rows-1] {
			t.Fatalf("%d rows have the ticks %v only: an end has none", rows, s.ticks)
		}
	})
}

func TestTicksOfAScale(t *testing.T) {
	for _, c := range []struct {
		losses []float64
		log    bool
		rows   int
		want   string
	}{
		{[]float64{0.889, 0.36}, true, 15, "1 0.1 0.2 0.5"},
		{[]float64{0.889, 0.36}, true, 5, "1 0.1 0.2 0.5"},
		{[]float64{0.889, 0.36}, true, 4, "1 0.1"},
		{[]float64{0.66, 2.5, 0.197}, true, 17, "10 0.1 1 0.2 0.5 2 5"},
		{[]float64{3, 2e-11}, true, 19, "10 1e−11 0.1 0.001 1e−5 1e−7 1e−9"},
		{[]float64{1, 1}, true, 9, "10 1 2 5"},
		{[]float64{0}, true, 9, "10 1 2 5"},
		{[]float64{0.7, 1e300}, true, 9, "1e6 0.1 10000 100"},
		{[]float64{0.889, 0.36}, false, 15, "1.0 0.8 0.6 0.4 0.2 0.0"},
		{[]float64{1.1}, false, 15, "2.0 1.5 1.0 0.5 0.0"},
		{[]float64{300}, false, 5, "500 250 0"},
		{[]float64{2.3, 0.08}, true, 5, "10 0.01 1 0.1"},
		{[]float64{0.33, 0.31}, true, 7, "1 0.1 0.2 0.5"},
		{[]float64{0.7, 1e300}, false, 5, "1.0e6 5e5 0"},
	} {
		var got []string
		for _, tick := range NewScale([]Trace{lineOf(c.losses...)}, c.log, c.rows).ticks {
			got = append(got, tick.label)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v on %d rows, log %v: %q, want %q", c.losses, c.rows, c.log, strings.Join(got, " "), c.want)
		}
	}
}

func TestAxesOfEpochsAreRound(t *testing.T) {
	for known, want := range map[int]int{0: 10, 10: 10, 11: 20, 56: 100, 201: 500, 1999: 2000, 2000: 2000, 2001: 5000, 999_999: 1_000_000} {
		if got := EpochScale(known); got.First != 1 || got.Last != want {
			t.Errorf("%d epochs have an axis of %+v, want to %d", known, got, want)
		}
	}
	for last, want := range map[int]string{10: "[5]", 20: "[5 10 15]", 50: "[20 40]", 100: "[50]", 2000: "[500 1000 1500]"} {
		if got := fmt.Sprint(Epochs{First: 1, Last: last}.ticks()); got != want {
			t.Errorf("an axis to %d has ticks at %s, want %s", last, got, want)
		}
	}
}

// However long the axis, two epochs are labelled where there is room for two beside the
// cursor, and no label touches another.
func TestEpochsAreLabelled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.IntRange(MinPlotWidth, 200).Draw(t, "columns")
		x := EpochScale(rapid.OneOf(rapid.IntRange(0, 30), rapid.IntRange(0, 2_000_000)).Draw(t, "epochs"))
		x.Log = rapid.Bool().Draw(t, "log")
		c := Chart{X: x, Cursor: rapid.IntRange(1, x.Last).Draw(t, "cursor")}
		c.Region = grid.NewFrame(w, 5, grid.Braille).Region()
		list := c.epochLabels(ChartArea{Cursor: true})
		for i, l := range list {
			for _, other := range list[:i] {
				if !l.place().Intersect(other.place()).Empty() {
					t.Fatalf("%q touches %q", l.text, other.text)
				}
			}
			if l.column < 0 || l.column+grid.Width(l.text) > w {
				t.Fatalf("%q does not fit", l.text)
			}
		}
		if w >= 20 && len(list) < 2 {
			t.Fatalf("%v is all", list)
		}
	})
}

func TestLabelsOfTicksFitAndAreTrue(t *testing.T) {
	for _, c := range []struct {
		v, step float64
		room    int
		want    string
	}{
		{-0.25, 0.25, 5, "−0.25"},
		{-0.25, 0.25, 4, ""},
		{1e33, 1e33, 6, "1e33"},
		{2.5e33, 2.5e33, 6, "2.5e33"},
		{-2.5e154, 2.5e154, 6, ""},
		{100000, 0, 6, "100000"},
		{5e7, 1e7, 4, "5e7"},
	} {
		if got := TickLabel(c.v, c.step, c.room); got != c.want {
			t.Errorf("%g by %g in %d columns is %q, want %q", c.v, c.step, c.room, got, c.want)
		}
	}
}
