package paint

import (
	"math"
	"strings"
)

// SignedScale returns a scale for numbers of either sign from low to high, which may be
// beyond 0 on the same side. It has 0, and its ends are 0 or 1, 2 or 5 times a power of
// ten, so it can only grow as more numbers come.
func SignedScale(low, high float64, rows int) Scale { return signedScale(low, high, rows, RoundUp) }

// closeScale returns a scale as SignedScale does whose ends are closer to the numbers, for
// numbers that do not grow.
func closeScale(low, high float64, rows int) Scale {
	return signedScale(low, high, rows, func(v float64) float64 {
		if !(v > 0) || math.IsInf(v, 0) {
			return 1
		}
		return roundOf(v, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
	})
}

// signedScale returns a scale whose ends are rounded away from 0.
func signedScale(low, high float64, rows int, round func(float64) float64) Scale {
	var s Scale
	if low < 0 {
		s.low = -round(-low)
	}
	if high > 0 || s.low == 0 {
		s.high = round(high)
	}
	for _, v := range []float64{0, s.high, s.low} {
		s.mark(v, math.Abs(v), rows)
	}
	const whole = 1e-9
	step := signedStep(s.high-s.low, rows)
	for i := math.Ceil(s.low/step - whole); i <= s.high/step+whole; i++ {
		if s.apart(i*step, rows) {
			s.mark(i*step, step, rows)
		}
	}
	return s
}

// mark adds a tick with a label that has no needless zeros.
func (s *Scale) mark(v, step float64, rows int) {
	s.tick(v, step, rows, true)
	if last := &s.ticks[len(s.ticks)-1]; strings.Contains(last.label, ".") && !strings.Contains(last.label, "e") {
		last.label = strings.TrimRight(strings.TrimRight(last.label, "0"), ".")
	}
}

// signedStep returns the distance of ticks on a scale of that reach, at which they are at
// least two rows apart, or three on a high plot.
func signedStep(reach float64, rows int) float64 {
	const high = 9
	apart := 2.0
	if rows > high {
		apart = 3
	}
	return RoundStep(reach / math.Max(1, float64(rows-1)/apart) * (1 - 1e-9))
}

// apart reports whether the row of a value is not next to one with a label.
func (s Scale) apart(v float64, rows int) bool {
	row := s.Level(v, rows, 1)
	for _, t := range s.ticks {
		if t.row-1 <= row && row <= t.row+1 {
			return false
		}
	}
	return true
}
