package data

import (
	"math"
	"slices"
)

// Verdict returns the class, into Classes, that the numbers of the output units
// stand for: the index of the largest, the first of equals; if one unit tells two
// classes apart, one half or more is the second. It is false if there are no classes,
// if the units are not theirs, or if a number is NaN, which is never right.
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
