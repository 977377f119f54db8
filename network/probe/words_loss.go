package probe

import (
	"fmt"

	"backstep/network"
	"backstep/network/explain"
)

// ofLoss puts a finding about the loss of all samples into words.
func (w *Words) ofLoss(f *Finding) Diagnosis {
	switch d := (Diagnosis{}); f.Problem {
	case NotFinite:
		return w.notFinite(f)
	case Decaying:
		return w.decaying(f)
	case Overfitting:
		d.What = "overfitting"
		d.Proof = fmt.Sprintf("J of the test part is %s, above the %s of %s; in training it is %s", w.three(f.Value), w.three(f.Baseline), w.oneForAll(), w.three(f.Other))
		return d
	default:
		d.What = "diverging"
		d.Proof = fmt.Sprintf("J is %s, %s times the %s of the beginning", w.three(f.Value), w.three(f.Value/f.Other), w.three(f.Other))
		return d
	}
}

// notFinite says what is not finite, the loss or else the update, and why.
func (w *Words) notFinite(f *Finding) Diagnosis {
	d := Diagnosis{Proof: w.Health.Trouble.Why}
	switch w.Health.Trouble.Kind {
	case explain.Overflow:
		d.What = "a number overflowed"
	case explain.NoLogarithm:
		d.What = "no logarithm"
	case explain.ZeroByZero:
		d.What = "0 divided by 0"
	}
	if network.Finite(f.Value) {
		d.Proof += ", so that the update is not finite"
	} else {
		d.Proof += ", so that J is " + w.three(f.Value)
	}
	return d
}

// decaying names the penalty and how far it throws a weight.
func (w *Words) decaying(f *Finding) Diagnosis {
	name, _ := w.decay()
	return Diagnosis{
		What:  "weights thrown past 0",
		Proof: fmt.Sprintf("η · %s is %s: above 2, each step leaves a weight %s times as large, of the other sign", name, w.three(f.Value), w.three(f.Value-1)),
	}
}
