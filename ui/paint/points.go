package paint

import (
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// Point is a bucket of the curve, that is, a range of epochs with the extremes of their
// losses.
type Point struct {
	First, Last int
	Low, High   float64
	End         float64 // the loss of the last epoch, or NaN if it is not known
	Finite      bool
	Broken      bool // an epoch has a loss that is not finite
}

// PointsOf returns the points of the loss by epoch, up to the last epoch known.
func PointsOf(c desk.Curve) []Point {
	list := make([]Point, 0, len(c.Buckets))
	for _, b := range c.Buckets {
		if b.First > c.Epochs {
			break // Computed, but not reached yet.
		}
		pt := pointOf(b)
		if b.Last >= c.Epochs { // The epoch after it may be computed already.
			pt.End = c.End
		}
		list = append(list, pt)
	}
	return list
}

func pointOf(b stepper.Bucket) Point {
	return Point{
		First: b.First, Last: b.Last, Low: b.Min, High: b.Max, End: b.End,
		Finite: b.Finite(), Broken: b.Broken(),
	}
}
