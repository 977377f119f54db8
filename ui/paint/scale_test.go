package paint

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestDecadesAreLabelledAtEqualDistances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lowest := rapid.IntRange(-300, 290).Draw(t, "lowest exponent")
		decades := rapid.IntRange(3, 300-lowest).Draw(t, "decades")
		rows := rapid.IntRange(5, 60).Draw(t, "rows")
		s := logScale(math.Pow10(lowest), math.Pow10(lowest+decades), rows)
		if len(s.ticks) < 1 || len(s.ticks) > rows/2+1 {
			t.Fatalf("%d labels on %d rows", len(s.ticks), rows)
		}
		for i := 2; i < len(s.ticks); i++ {
			this, before := s.ticks[i].row-s.ticks[i-1].row, s.ticks[i-1].row-s.ticks[i-2].row
			if this-before > 1 || before-this > 1 {
				t.Fatalf("labels %v are not at equal distances", s.ticks)
			}
		}
	})
}

func TestLabelsOfALogarithmicAxis(t *testing.T) {
	var got []string
	for _, tick := range logScale(2e-11, 3, 19).ticks {
		got = append(got, tick.label)
	}
	want := []string{"1", "0.01", "0.0001", "1e−6", "1e−8", "1e−10"}
	if len(got) != len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got, want)
		}
	}
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
