package atlas

import (
	"backstep/network"
	"backstep/network/explain"
)

// Activation is an activation and what is known of it.
type Activation struct {
	network.Activation
	explain.Form
}

// Activations returns all activations, in the order in which help lists them, with their
// formulas in the numbers of a reader.
func Activations(n explain.Numbers) []Activation {
	forms := explain.ActivationForms(n)
	list := make([]Activation, len(forms))
	for i, f := range network.Activations() {
		list[i] = Activation{f, forms[i]}
	}
	return list
}

// Point is a point of a curve, with the slope of the curve there.
type Point struct{ At, Value, Slope float64 }

// At returns f and f′ of an elementwise activation at z.
func (a Activation) At(z float64) Point {
	values := []float64{0}
	a.Values(values, []float64{z})
	return Point{z, values[0], a.Activation.Slope(z, values[0])}
}

// curvePoints is the number of points of a curve. It is odd, so that one of them is in the
// middle, where some functions have a kink.
const curvePoints = 257

// Table returns f and f′ of an elementwise activation at a few z.
func (a Activation) Table() []Point {
	var list []Point
	for _, z := range []float64{-4, -2, -1, 0, 1, 2, 4} {
		list = append(list, a.At(z))
	}
	return list
}

// Curve returns f and f′ of an elementwise activation for z from −reach to reach.
func (a Activation) Curve(reach float64) []Point { return a.sampled(reach, curvePoints) }

// sampled returns so many points of the curve for z from −reach to reach.
func (a Activation) sampled(reach float64, points int) []Point {
	z, values, slopes := along(-reach, reach, points), make([]float64, points), make([]float64, points)
	a.Values(values, z)
	a.Slopes(slopes, z, values)
	list := make([]Point, points)
	for i := range list {
		list[i] = Point{z[i], values[i], slopes[i]}
	}
	return list
}

// along returns so many points of an axis from low to high.
func along(low, high float64, points int) []float64 {
	list := make([]float64, points)
	for i := range list {
		share := float64(i) / float64(points-1)
		list[i] = low*(1-share) + high*share
	}
	return list
}
