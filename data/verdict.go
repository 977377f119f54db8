package data

import (
	"math"
	"slices"
)

// Verdict returns the class, into Classes, that the numbers of the output units
// stand for: the place of the largest, of equals the first; where one unit tells
// two classes apart, one half and more is the second. It is false where there
// are no classes, where the units are not theirs, and where a number is NaN,
// which is no class and never right.
func (t Target) Verdict(outputs []float64) (class int, ok bool) {
	switch {
	case len(t.Classes) == 0 || (len(outputs) > 1 && len(outputs) != len(t.Classes)):
		return 0, false
	case slices.ContainsFunc(outputs, math.IsNaN):
		return 0, false
	case len(outputs) == 1 && outputs[0] >= 0.5:
		return 1, true
	case len(outputs) == 1:
		return 0, true
	}
	for j, v := range outputs {
		if v > outputs[class] {
			class = j
		}
	}
	return class, true
}
