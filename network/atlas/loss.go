package atlas

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
)

// Loss is a loss and what is known of it.
type Loss struct {
	network.Loss
	explain.Form
}

// Losses returns all losses, in the order in which help lists them, with their formulas in
// the numbers of a reader.
func Losses(n explain.Numbers) []Loss {
	forms := explain.LossForms(n)
	list := make([]Loss, len(forms))
	for i, l := range network.Losses() {
		list[i] = Loss{l, forms[i]}
	}
	return list
}

// At returns J and ∂J/∂ŷ of one output, at an answer ŷ and for a target y. They are NaN or
// infinite where the loss has no value.
func (l Loss) At(answer, target float64) Point {
	a, y := []float64{answer}, []float64{target}
	return Point{answer, l.Value(a, y), l.Gradient(a, y)[0]}
}

// Shares reports whether the loss reads ŷ as a share: it has no value outside of 0 to 1.
func (l Loss) Shares() bool {
	return math.IsNaN(l.Value([]float64{2}, []float64{neither})) || math.IsNaN(l.Value([]float64{-1}, []float64{neither}))
}

// neither is a target that is neither 0 nor 1, so that no term of a loss is left out.
const neither = 0.5

// Means reports whether the loss of several outputs is the mean over them, and not their
// sum.
func (l Loss) Means() bool {
	one, two := l.Value([]float64{neither}, []float64{1}), l.Value([]float64{neither, neither}, []float64{1, 1})
	return math.Abs(one-two) < math.Abs(2*one-two)
}

// Fuses returns the name of the activation after which δ is ŷ − y, because the slope of
// the activation cancels, or an empty string.
func (l Loss) Fuses() string {
	for _, f := range network.Activations() {
		if l.Fused(f) {
			return f.Name
		}
	}
	return ""
}

// Table returns J and ∂J/∂ŷ at a few answers for a target.
func (l Loss) Table(target float64) []Point {
	answers := []float64{-4, -2, -1, 0, 1, 2, 4}
	if l.Shares() {
		answers = []float64{0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99}
	}
	var list []Point
	for _, answer := range answers {
		list = append(list, l.At(answer, target))
	}
	return list
}

// highest is the largest J, and the largest size of ∂J/∂ŷ, to which curves are followed of
// losses that grow without limit.
const highest = 5

// Curve returns J and ∂J/∂ŷ for a target y and answers around it that are at least as far
// away as reach; for a loss that reads ŷ as a share, from 0 to 1. What goes beyond the
// picture is NaN.
func (l Loss) Curve(target, reach float64) []Point {
	low, high := l.Answers(target, reach)
	most := math.Inf(1)
	if l.Shares() {
		most = highest
	}
	list := make([]Point, curvePoints)
	for i, answer := range along(low, high, curvePoints) {
		list[i] = l.At(answer, target)
		for _, v := range []*float64{&list[i].Value, &list[i].Slope} {
			if math.Abs(*v) > most {
				*v = math.NaN()
			}
		}
	}
	return list
}

// Answers returns the ends of the answers that a curve has: round numbers.
func (l Loss) Answers(target, reach float64) (low, high float64) {
	if l.Shares() {
		return 0, 1
	}
	half := reach / 2
	low = math.Floor((target-reach)/half) * half
	for high = low + 2*reach; high < target+reach; {
		high += reach
	}
	return low, high
}
