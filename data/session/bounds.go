package session

import "math"

// bounds is the range of a number. A bound that is not finite is none, but
// what is in bounds is always finite.
type bounds struct {
	min, max         float64
	openMin, openMax bool // the bound itself is out
}

// widest is how far apart drawn weights may lie: as far as can be computed with.
const widest = 1e307

// drawn is every number that weights may be drawn around, or up to.
func drawn() bounds { return bounds{min: -widest, max: widest} }

// above is every number greater than the given one.
func above(v float64) bounds { return bounds{min: v, openMin: true, max: math.Inf(1)} }

// notNegative is every number from 0 on.
func notNegative() bounds { return bounds{min: 0, max: math.Inf(1)} }

// fraction is every number from 0 on that is less than 1.
func fraction() bounds { return bounds{min: 0, max: 1, openMax: true} }

func (b bounds) hold(v float64) bool {
	if math.IsNaN(v) || math.IsInf(v, 0) || v < b.min || v > b.max {
		return false
	}
	return (v != b.min || !b.openMin) && (v != b.max || !b.openMax)
}

// The ends of the numbers above 0, as messages put them.
const leastNumber, greatestNumber = "5e-324", "1.79e308"

// String continues "a number": " above 0, from 5e-324 to 1.79e308", " from 0 to 1".
// It names both ends also where they are only those of all numbers.
func (b bounds) String() string {
	text := " from " + shortest(b.min)
	if b.openMin {
		text = " above " + shortest(b.min)
	}
	if b.openMin && b.min == 0 {
		text += ", from " + leastNumber
	}
	switch {
	case math.IsInf(b.max, 1):
		text += " to " + greatestNumber
	case b.openMax:
		text += " to below " + shortest(b.max)
	default:
		text += " to " + shortest(b.max)
	}
	return text
}
