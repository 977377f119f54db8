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

// String returns what follows "a number" in a message: " above 0", " from 0 on", " from 0
// to below 1".
func (b Bounds) String() string {
	text := " from " + Shortest(b.Min)
	if b.OpenMin {
		text = " above " + Shortest(b.Min)
	}
	switch {
	case math.IsInf(b.Max, 1) && b.OpenMin:
		return text
	case math.IsInf(b.Max, 1):
		return text + " on"
	case b.OpenMax:
		return text + " to below " + Shortest(b.Max)
	default:
		return text + " to " + Shortest(b.Max)
	}
}

// greatestNumber is the greatest number, as messages write it.
const greatestNumber = "1.79e308"
