package probe

import "math"

// Blame is how the mean |δ| of the layers changes on its way back.
type Blame struct {
	// Kept has, for each layer but the last, its mean |δ| as a multiple of that of the
	// layer after it. It is NaN where that is not known.
	Kept   []float64
	Slopes []float64 // the mean of f′(z) of each layer
	Before bool      // all of it is of the last step
}

// BlameOf returns the way back in a step where that has come to a layer, or else in the last
// step. Of either there may be no reading.
func BlameOf(now, last []LayerReading) *Blame {
	n := max(len(now), len(last))
	b := &Blame{Kept: make([]float64, max(0, n-1)), Slopes: make([]float64, n), Before: true}
	for l := range n {
		of := last
		if known(now, l) || last == nil {
			of = now
		}
		if b.Slopes[l] = of[l].Derivative; l < n-1 {
			b.Kept[l] = of[l].Delta / of[l+1].Delta
		}
		b.Before = b.Before && !known(now, l)
	}
	return b
}

// known reports whether a step has come to δ of a layer.
func known(layers []LayerReading, l int) bool { return layers != nil && !math.IsNaN(layers[l].Delta) }

// flatSlope is a mean f′ that lets hardly anything through.
const flatSlope = 0.05

// Flat reports whether f is so flat where a layer stands that hardly any blame gets through.
func Flat(slope float64) bool { return slope < flatSlope }

// flat returns the layers, all but the last, that keep little because their f is flat.
func (b *Blame) flat() []int {
	const little = 0.2
	var list []int
	for l, kept := range b.Kept {
		if Flat(b.Slopes[l]) && kept < little {
			list = append(list, l)
		}
	}
	return list
}

// typical returns what some layers keep, as a geometric mean.
func (b *Blame) typical(layers []int) float64 {
	sum := 0.0
	for _, l := range layers {
		sum += math.Log(b.Kept[l])
	}
	return math.Exp(sum / float64(len(layers)))
}
