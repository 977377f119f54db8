package unit

import (
	"math"

	"backstep/ui/number"
)

// logarithms returns the line on a logarithmic scale, on which a value of 0 is not
// finite and leaves a gap.
func (l Line) logarithms() Line {
	list := make(Line, len(l))
	for i, m := range l {
		list[i] = Reading{Step: m.Step, Value: math.Log10(m.Value)}
	}
	return list
}

// extremes returns the smallest and the largest finite value. If there is none, low is
// greater than high.
func (l Line) extremes() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, m := range l {
		if !number.Alarming(m.Value) {
			low, high = math.Min(low, m.Value), math.Max(high, m.Value)
		}
	}
	return low, high
}

// Line is the history of a number.
type Line []Reading

// Reading is the value of a number after a step.
type Reading struct {
	Step  int
	Value float64
}
