package paths

import (
	"backstep/network"
	"backstep/network/explain"
)

// end is a way from z of an output to the loss. It has one factor if the slope of the output
// cancels: δ. Otherwise the first is that of the activation and the second ∂J/∂ŷ.
type end struct {
	answer  int // the output whose ŷ it goes through
	factors []explain.Operand
	off     bool // the output is off: nothing goes back through it, even of what is infinite
}

// product returns the product of the factors.
func (e *end) product() float64 {
	if e.off {
		return 0
	}
	v := e.factors[len(e.factors)-1].Value
	for i := len(e.factors) - 2; i >= 0; i-- {
		v *= e.factors[i].Value
	}
	return v
}

// newEnds returns the ways from each output to the loss. The outputs of a softmax depend on
// one another, so that there is a way from each to every ŷ.
func newEnds(c *network.Config, step *network.Step, sample int) [][]end {
	last := len(step.Layers) - 1
	at, f := &step.Layers[last], c.Architecture.Output().Activation
	z, a, y := step.Column(at.Z, sample), step.Column(at.A, sample), step.Column(step.Y, sample)
	switch {
	case c.Loss.Fused(f), c.Loss.FromZ(f) && len(a) == 1:
		return fusedEnds(step, sample)
	case c.Loss.FromZ(f):
		return bceSoftmaxEnds(last, sample, z, a, y)
	case f.Joint():
		return jointEnds(last, sample, a, c.Loss.Gradient(a, y))
	default:
		slopes := make([]float64, len(a))
		f.Slopes(slopes, z, a)
		return straightEnds(last, sample, f, slopes, c.Loss, c.Loss.Gradient(a, y))
	}
}

// fusedEnds have δ of each output.
func fusedEnds(step *network.Step, sample int) [][]end {
	last := len(step.Layers) - 1
	ends := make([][]end, step.Layers[last].Units)
	for o := range ends {
		delta := ofDelta("δ", step.Layers[last].Delta[step.At(o, sample)], last, o, sample)
		ends[o] = []end{{answer: o, factors: []explain.Operand{delta}}}
	}
	return ends
}

// straightEnds have f′(z) and ∂J/∂ŷ of each output.
func straightEnds(last, sample int, f network.Activation, slopes []float64, loss network.Loss, gradient []float64) [][]end {
	ends := make([][]end, len(slopes))
	for o := range ends {
		ends[o] = []end{{answer: o, off: isOff(f, slopes[o]), factors: []explain.Operand{
			slopeFactor(slopes[o], last, o, sample), ofDelta(lossSymbol(loss), gradient[o], last, o, sample),
		}}}
	}
	return ends
}

// isOff reports whether a unit passes nothing back, even of what is infinite.
func isOff(f network.Activation, slope float64) bool { return slope == 0 && f.Dies() }

// lossSymbol returns what ∂J/∂ŷ of a loss is called. That of sse is the error itself.
func lossSymbol(loss network.Loss) string {
	if loss.Name == "sse" {
		return "ŷ − y"
	}
	return "∂J/∂ŷ"
}

// jointEnds have a row of the Jacobian of softmax for each output: ∂ŷ/∂z is ŷ · (1 − ŷ) for its
// own ŷ, and −ŷ · ŷ for that of another.
func jointEnds(last, sample int, a, gradient []float64) [][]end {
	ends := make([][]end, len(a))
	for o := range ends {
		for k := range a {
			slope := -float64(a[o] * a[k])
			if k == o {
				slope = float64(a[o] * (1 - a[o]))
			}
			ends[o] = append(ends[o], end{answer: k, factors: []explain.Operand{
				ofDelta("∂ŷ/∂z", slope, last, o, sample), ofDelta("∂J/∂ŷ", gradient[k], last, k, sample),
			}})
		}
	}
	return ends
}

// bceSoftmaxEnds have the same products. ∂J/∂ŷ is (ŷ − y)/(ŷ(1 − ŷ)), from which ŷ(1 − ŷ) is
// moved to the factor before it, so that neither is infinite where ŷ is nearly 0 or 1.
func bceSoftmaxEnds(last, sample int, z, a, y []float64) [][]end {
	errors, shares := network.BCESoftmaxWays(z, a, y)
	ends := make([][]end, len(a))
	for o := range ends {
		for k := range a {
			ends[o] = append(ends[o], end{answer: k, factors: []explain.Operand{
				ofDelta("share", shares[o][k], last, o, sample), ofDelta("(ŷ − y)/K", errors[k]/float64(len(a)), last, k, sample),
			}})
		}
	}
	return ends
}
