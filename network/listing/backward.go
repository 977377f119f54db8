package listing

import (
	"fmt"

	"backstep/network/stepper"
)

// delta writes the line of δ of a layer. Of a softmax with a loss that does not cancel its
// slope there are two.
func (w *writer) delta(l int) {
	phase := stepper.Phase{Kind: stepper.Delta, Layer: l}
	f := w.c.Architecture.Layers[l].Activation
	switch {
	case l < w.last():
		blame := fmt.Sprintf("%s @ %s.T", d(l+1), weights(l+1))
		if slope := w.slope(l); slope != "" {
			blame = "(" + blame + ") * " + slope
		}
		w.add(phase, d(l)+" = "+blame, fmt.Sprintf("%s: the blame passed back, times the slope of f", d(l)), w.rows(d(l), l))
	case w.c.Loss.Fused(f):
		w.add(phase, d(l)+" = "+w.difference(), d(l)+": how much ŷ is above y", w.rows(d(l), l))
	case f.Joint():
		w.add(phase, "g = "+w.lossSlope(), "g: how J grows with each ŷ", w.rows("g", l))
		w.add(phase, d(l)+" = yhat * (g - (g*yhat).sum(1, keepdims=True))", d(l)+": how J grows with each z, which moves every ŷ", w.rows(d(l), l))
	default:
		code := d(l) + " = " + w.lossSlope()
		if slope := w.slope(l); slope != "" {
			code += " * " + slope
		}
		w.add(phase, code, d(l)+": how J grows with ŷ, times the slope of f", w.rows(d(l), l))
	}
}

// difference writes δ of an output whose slope the loss cancels.
func (w *writer) difference() string {
	switch joint := w.c.Architecture.Output().Activation.Joint(); {
	case joint && !w.oneHot:
		return "yhat * y.sum(1, keepdims=True) - y"
	case joint || w.units(w.last()) == 1:
		return "yhat - y"
	default:
		return "(yhat - y)" + w.perOutput(true)
	}
}

// slope writes f′ of a layer as a factor, or nothing where it is 1.
func (w *writer) slope(l int) string {
	slopes := map[string]string{
		"linear": "", "sigmoid": "%[2]s * (1 - %[2]s)", "tanh": "(1 - %[2]s**2)", "relu": "(%[1]s > 0)",
		"leaky-relu": "where(%[1]s > 0, 1, 0.01)", "elu": "where(%[1]s > 0, 1, exp(%[1]s))",
		"gelu": "(Phi(%[1]s) + %[1]s*phi(%[1]s))", "silu": "sigmoid(%[1]s) * (1 + %[1]s*sigmoid(-%[1]s))",
		"softplus": "sigmoid(%[1]s)",
	}
	form := slopes[w.c.Architecture.Layers[l].Activation.Name]
	if form == "" {
		return ""
	}
	return fmt.Sprintf(form, z(l), w.a(l))
}

func (w *writer) gradient(l int) {
	dw, db := "d"+weights(l), "d"+biases(l)
	mean := fmt.Sprintf("%s.T @ %s / n", w.a(l-1), d(l))
	if w.c.Penalty.L1 != 0 {
		mean += fmt.Sprintf(" + l1*sign(%s)", weights(l))
	}
	if w.c.Penalty.L2 != 0 {
		mean += " + l2*" + weights(l)
	}
	phase := stepper.Phase{Kind: stepper.Gradient, Layer: l}
	words := fmt.Sprintf("%s: the mean of %s times %s", dw, w.a(l-1), d(l))
	gives := Value{dw, []int{w.units(l - 1), w.units(l)}}
	if !w.c.Architecture.Bias {
		w.add(phase, dw+" = "+mean, words, gives)
		return
	}
	w.add(phase, fmt.Sprintf("%s, %s = %s, %s.mean(0)", dw, db, mean, d(l)), words+"; "+db+": the mean of "+d(l),
		gives, Value{db, []int{w.units(l)}})
}
