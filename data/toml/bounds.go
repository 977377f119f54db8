package toml

import "math"

// Bounds is the range of a number. An infinite bound means no limit, but a number in
// bounds is always finite.
type Bounds struct {
	Min, Max         float64
	OpenMin, OpenMax bool // the bound itself is excluded
}

// Between returns the bounds of every number from low to high, both included.
func Between(low, high float64) Bounds { return Bounds{Min: low, Max: high} }

// Above returns the bounds of every number greater than v.
func Above(v float64) Bounds { return Bounds{Min: v, OpenMin: true, Max: math.Inf(1)} }

// NotNegative returns the bounds of every number from 0 on.
func NotNegative() Bounds { return Bounds{Min: 0, Max: math.Inf(1)} }

// Fraction returns the bounds of every number from 0 on that is less than 1.
func Fraction() Bounds { return Bounds{Min: 0, Max: 1, OpenMax: true} }

func (b Bounds) hold(v float64) bool {
	if math.IsNaN(v) || math.IsInf(v, 0) || v < b.Min || v > b.Max {
		return false
	}
	return (v != b.Min || !b.OpenMin) && (v != b.Max || !b.OpenMax)
}

// The least and the greatest number above 0, as messages write them.
const leastNumber, greatestNumber = "5e-324", "1.79e308"

// String returns what follows "a number" in a message: " above 0, from 5e-324 to
// 1.79e308", " from 0 to 1". It names both ends even if they are those of all numbers.
func (b Bounds) String() string {
	text := " from " + Shortest(b.Min)
	if b.OpenMin {
		text = " above " + Shortest(b.Min)
	}
	if b.OpenMin && b.Min == 0 {
		text += ", from " + leastNumber
	}
	switch {
	case math.IsInf(b.Max, 1):
		text += " to " + greatestNumber
	case b.OpenMax:
		text += " to below " + Shortest(b.Max)
	default:
		text += " to " + Shortest(b.Max)
	}
	return text
}
