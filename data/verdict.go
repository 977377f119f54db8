package data

import (
	"math"
	"slices"
)

// Verdict returns the class that the numbers of the output units stand for, as an index
// into Classes. It is the index of the largest number, or of the first of equals. If
// one unit tells two classes apart, one half or more is the second class. ok is false
// if there are no classes, if the units do not match them, or if a number is NaN, which
// is never right.
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
