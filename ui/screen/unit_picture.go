package screen

import (
	"backstep/network/explain"
	"backstep/ui/paint"
)

// UnitPicture is what the view of one unit shows beside the step itself.
type UnitPicture struct {
	// Curve is the activation function over the range of z that is shown, from
	// left to right; empty where a unit has none of its own.
	Curve []CurvePoint
	Reach float64 // the range is −Reach to Reach

	Slopes []float64 // f′(z) for each sample of the batch; empty without a curve

	Sum   Sum                  // z; its numbers are there from the first step on
	Blame Sum                  // δ, where it is a sum
	Delta *explain.Explanation // δ, where it is not

	Rows   []int // the samples of the batch in the order of the table
	SortBy SampleColumn

	Past UnitPast
}

// unitView draws a unit up close, or a part of that.
type unitView struct {
	paint.Painter
	pic *UnitPicture
}

// on is the same picture drawn on another part of the frame.
func (p unitView) on(part paint.Painter) unitView {
	p.Painter = part
	return p
}

// CurvePoint is a point of the activation function.
type CurvePoint struct{ Z, A float64 }

// Sum is a sum that is shown to add up.
type Sum struct {
	Symbol string    // what it gives: "z"
	Heads  [3]string // of value, weight and product
	Terms  []Term
	Factor *Factor // what the sum is multiplied by; nil for none
	Total  float64 // with the factor
}

// Factor is what a sum is multiplied by.
type Factor struct {
	Symbol     string // "f′(z)"
	Sum, Value float64
}

// Term is a term of a sum: value · weight = product, or a number as it is.
type Term struct {
	Label                  string
	From                   int // the unit that it belongs to, network.Bias, or −2 for several
	Alone                  bool
	Value, Weight, Product float64
}

// SampleColumn is a column that the table of samples can be sorted by.
type SampleColumn int

// The columns.
const (
	ByRow SampleColumn = iota
	ByZ
	ByA
	ByDelta
)

// UnitPast is how a unit came to be what it is.
type UnitPast struct {
	First, Last int // steps that the lines span

	Weights, Gradients []Line // of each weight that leads to it, then of its bias
	Deltas             Line   // mean of |δ|
	MeanDelta          float64

	Samples, Of int // how many of how many samples gradients and deltas look at
}

// Line is a number through time.
type Line []Moment

// Moment is a number after a step.
type Moment struct {
	Step  int
	Value float64
}
