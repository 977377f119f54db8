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

// endless is from where on a bound is none to people. It is named only to those who go past
// it.
const endless = 1e300

// String returns what follows "a number" in a message: " above 0", " from 0 on", " from 0
// to below 1".
func (b Bounds) String() string {
	if b.Min <= -endless && b.Max >= endless {
		return ""
	}
	text := " from " + Shortest(b.Min)
	if b.OpenMin {
		text = " above " + Shortest(b.Min)
	}
	switch {
	case b.Max >= endless && b.OpenMin:
		return text
	case b.Max >= endless:
		return text + " on"
	case b.OpenMax:
		return text + " to below " + Shortest(b.Max)
	default:
		return text + " to " + Shortest(b.Max)
	}
}

// hint returns the end of an error about a number that is past a bound that String does not
// name.
func (b Bounds) hint(v float64) string {
	switch {
	case math.IsInf(v, 0):
		return ""
	case v > b.Max && b.Max >= endless:
		return "; the largest is " + Shortest(b.Max)
	case v < b.Min && b.Min <= -endless:
		return "; the least is " + Shortest(b.Min)
	default:
		return ""
	}
}

// greatestNumber is the greatest number, as messages write it.
const greatestNumber = "1.79e308"
