package gradients

import (
	"math"
	"testing"

	"backstep/ui/number"
)

// A bar of the size of a tick ends in the middle of the tick's row.
func TestBarsEndAtTheirTicks(t *testing.T) {
	for rows := 1; rows <= 30; rows++ {
		for _, least := range []float64{0.3, 0.02, 4e-7, 1e-9, 3e-25, 1e-39} {
			s := scaleOf([]float64{least, 0.5}, rows)
			for row := range s.ticks(number.Default()) {
				power := s.top - float64(row)*s.each
				if power != math.Trunc(power) {
					t.Fatalf("%d rows, %v: the tick in row %d is at 10^%v", rows, least, row, power)
				}
				if got, want := s.eighths(math.Pow(10, power)), 8*(rows-row)-4; got != want {
					t.Errorf("%d rows, %v: the bar of 10^%v is %d eighths high, want %d", rows, least, power, got, want)
				}
			}
		}
	}
}

// At 120 × 36 the scales are those of the mock.
func TestScalesOfTheMock(t *testing.T) {
	for _, c := range []struct {
		least float64
		rows  int
		want  map[int]string
	}{
		{4.89e-7, 8, map[int]string{0: "1", 2: "0.01", 4: "1e−4", 6: "1e−6"}},
		{4.14e-8, 5, map[int]string{0: "1", 2: "1e−4", 4: "1e−8"}},
	} {
		got := scaleOf([]float64{c.least, 0.5}, c.rows).ticks(number.Default())
		if len(got) != len(c.want) {
			t.Errorf("%v on %d rows: %v", c.least, c.rows, got)
		}
		for row, label := range c.want {
			if got[row] != label {
				t.Errorf("%v on %d rows: row %d is %q, want %q", c.least, c.rows, row, got[row], label)
			}
		}
	}
}

// The scale has room for every value, so that a smaller one has a lower bar.
func TestEveryValueHasABar(t *testing.T) {
	for rows := 5; rows <= 20; rows++ {
		for power := -20; power <= 8; power++ {
			least := 3 * math.Pow(10, float64(power))
			s := scaleOf([]float64{least, 100 * least, 0}, rows)
			small, large := s.eighths(least), s.eighths(100*least)
			if small < 1 || large <= small || large > 8*rows {
				t.Errorf("%d rows: %v has %d eighths, and what is 100 times as large %d", rows, least, small, large)
			}
		}
	}
	if got := scaleOf(nil, 5).eighths(0); got != 0 {
		t.Errorf("0 has a bar of %d eighths", got)
	}
}

// The healthy size of an update is a line between the rows of 1 and 1e−4, as in the mock.
func TestTheHealthyLine(t *testing.T) {
	s := scaleOf([]float64{healthy, 4e-8}, 5)
	if row, stroke := s.line(healthy); row != 1 || stroke != '▁' {
		t.Errorf("it is %q in row %d", stroke, row)
	}
	s = scaleOf([]float64{healthy}, 5)
	if row, stroke := s.line(healthy); row != 3 || stroke != '─' {
		t.Errorf("on a scale of one power a row it is %q in row %d", stroke, row)
	}
}
