package mistake

import "math"

// Answer is a number as a person gave it.
type Answer struct {
	Value float64

	// Exact reports that the number is all it says, as a fraction is. Otherwise the number
	// stands for all that are rounded to it.
	Exact bool

	// Digits counts the significant digits that were given, and Last is the power of ten
	// of the last: 3 and −4 for 0.0120. The last Zeros of the digits may stand only for
	// the size of a whole number, as in 1200.
	Digits, Last, Zeros int
}

// fewest is the number of significant digits from which on an answer may be rounded.
const fewest = 2

// nothing is the relative error within which two exact numbers are the same.
const nothing = 1e-9

// same reports whether two numbers differ by nothing but the error of computing them.
func same(a, b float64) bool {
	return a == b || math.Abs(a-b) <= nothing*max(math.Abs(a), math.Abs(b))
}

// rounds returns the halves of what the last digit counts that the answer may have been
// rounded to, the finest first. There are none for an exact answer.
func (a Answer) rounds() []float64 {
	if a.Exact {
		return nil
	}
	list := []float64{math.Pow(10, float64(a.Last)) / 2}
	if a.Zeros > 0 {
		list = append(list, math.Pow(10, float64(a.Last+a.Zeros))/2)
	}
	return list
}

// allowance returns how far from the answer a number may be that it stands for, if enough
// digits are given to round it.
func (a Answer) allowance() float64 {
	widest := nothing * math.Abs(a.Value)
	for i, half := range a.rounds() {
		digits := a.Digits
		if i > 0 {
			digits -= a.Zeros
		}
		if digits >= fewest {
			widest = max(widest, half*(1+nothing))
		}
	}
	return widest
}

// coarse returns the same with however few digits.
func (a Answer) coarse() float64 {
	widest := nothing * math.Abs(a.Value)
	for _, half := range a.rounds() {
		widest = max(widest, half*(1+nothing))
	}
	return widest
}
