package probe

import (
	"math"

	"backstep/network"
)

// Bins is the number of bars of a histogram.
const Bins = 12

// LayerReading is what a step over some samples shows about one layer.
type LayerReading struct {
	Flow

	Mean       float64 // of the activations
	Spread     float64 // the standard deviation of a unit's activations over the samples, averaged over the units
	Derivative float64 // the mean of f′(z); NaN for softmax

	Low, High float64       // the ends of the histogram, which are the bounds of f if it has any
	Histogram [Bins]float64 // shares of the activations
}

// ReadLayers returns a reading of each layer of a step.
func ReadLayers(a network.Architecture, step *network.Step) []LayerReading {
	layers := make([]LayerReading, len(step.Layers))
	for l, flow := range ReadFlow(step) {
		r, at := &layers[l], &step.Layers[l]
		r.Flow = flow
		r.Mean = mean(at.A)
		r.Spread = spread(at.A, step.N())
		r.Derivative = meanDerivative(a.Layers[l].Activation, at)
		r.histogram(a.Layers[l].Activation, at.A)
	}
	return layers
}

func mean(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum / float64(len(list))
}

func meanSize(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += math.Abs(v)
	}
	return sum / float64(len(list))
}

// meanMove returns the mean size of the differences.
func meanMove(before, after []float64) float64 {
	sum := 0.0
	for i := range before {
		sum += math.Abs(after[i] - before[i])
	}
	return sum / float64(len(before))
}

// spread returns the standard deviation over n samples, averaged over the units.
func spread(a []float64, n int) float64 {
	sum := 0.0
	for from := 0; from < len(a); from += n {
		middle, squares := mean(a[from:from+n]), 0.0
		for _, v := range a[from : from+n] {
			squares += float64((v - middle) * (v - middle))
		}
		sum += math.Sqrt(squares / float64(n))
	}
	return sum / float64(len(a)/n)
}

// meanDerivative returns the mean of f′(z), or NaN for softmax.
func meanDerivative(f network.Activation, at *network.LayerStep) float64 {
	if f.Joint() {
		return math.NaN()
	}
	derivatives := make([]float64, len(at.Z))
	f.Slopes(derivatives, at.Z, at.A)
	return mean(derivatives)
}

// histogram counts the activations between the bounds of the function. If it has none,
// it counts between the least and the greatest activation.
func (r *LayerReading) histogram(f network.Activation, a []float64) {
	var bounded bool
	if r.Low, r.High, bounded = f.Range(); !bounded {
		r.Low, r.High = ends(a)
	}
	if !(r.High > r.Low) || !network.Finite(r.High-r.Low) {
		return
	}
	for _, v := range a {
		if network.Finite(v) {
			bin := int((v - r.Low) / (r.High - r.Low) * Bins)
			r.Histogram[max(0, min(bin, Bins-1))] += 1 / float64(len(a))
		}
	}
}

// ends returns the least and the greatest finite value, widened to include 0.
func ends(list []float64) (low, high float64) {
	for _, v := range list {
		if network.Finite(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high
}
