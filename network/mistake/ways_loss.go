package mistake

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// lossWays returns the wrong ways to J of a sample, or of the batch.
func lossWays(w *world) []way {
	if w.q.Sample == explain.Batch {
		return batchLossWays(w)
	}
	var list []way
	k := w.subject.Config.Architecture.Outputs()
	if w.logarithmic() {
		list = append(list,
			negates("minus left out", "The logarithm of a number below 1 is negative, and J is not: hence the minus."),
			way{name: "log₁₀ for ln", why: "ln is the logarithm to base e, not to base 10.", usual: true, edit: commonLogarithms},
			otherSide(w),
		)
	} else {
		list = append(list, way{name: "square left out", why: "J has the square of the error.", usual: true, edit: unsquared})
	}
	list = append(list, spares(otherLosses(w))...)
	if k > 1 {
		list = append(list, sumForMean("J of one "+w.subject.Noun.One()+" is the mean over the outputs."))
		list = append(list, alone(w, k, func(i int) string { return w.name(w.last(), i) }, "one output alone", "J adds up all outputs.")...)
	}
	list = append(list, way{
		name: "J of all for one", why: "That is the mean over all, but one is asked.",
		tweak: func(w *world) bool { w.q.Sample = explain.Batch; return w.step.N() > 1 },
	})
	return append(list, otherSamples(w, "J")...)
}

// otherSide returns the way that takes the logarithm of what the network gives to the wrong
// class.
func otherSide(w *world) way {
	v := way{
		name: "1 − ŷ for ŷ", group: "1 − ŷ for ŷ", why: "J goes by what the network gives to the right class.", usual: true,
		tweak: otherTarget, edit: otherAnswer(w),
	}
	if w.subject.Config.Architecture.Outputs() == 1 && w.step.Y[w.q.Sample] == 0 {
		v.name = "ŷ for 1 − ŷ"
	}
	return v
}

// logarithmic reports whether the loss has a logarithm.
func (w *world) logarithmic() bool {
	name := w.subject.Config.Loss.Name
	return name == "bce" || name == "cross-entropy"
}

// commonLogarithms takes logarithms to base 10.
func commonLogarithms(d *derivation) bool {
	some := false
	for i, l := range d.terms {
		l = slices.Clone(l)
		for k := range l {
			if l[k].Operator == "ln(" {
				l[k].Operator, some = "log₁₀(", true
			}
		}
		d.terms[i] = l
	}
	return some
}

// otherTarget takes each target of bce, which has a term for either, for its opposite.
func otherTarget(w *world) bool {
	if w.subject.Config.Loss.Name != "bce" {
		return true
	}
	y := slices.Clone(w.step.Y)
	for i := range y {
		y[i] = 1 - y[i]
	}
	w.step.Y = y
	return true
}

// otherAnswer takes 1 − ŷ for ŷ in the logarithms of cross-entropy.
func otherAnswer(w *world) func(d *derivation) bool {
	if w.subject.Config.Loss.Name == "bce" {
		return nil
	}
	return func(d *derivation) bool {
		return d.replace(func(o explain.Operand) explain.Line {
			if !is(o, explain.Activation) {
				return nil
			}
			return explain.Compose("1 − ?", o.Alone())
		})
	}
}

// unsquared takes squares away.
func unsquared(d *derivation) bool {
	some := false
	for i, l := range d.terms {
		var plain explain.Line
		for _, t := range l {
			if t.Operator == "²" {
				some = true
				continue
			}
			plain = append(plain, t)
		}
		d.terms[i] = plain
	}
	return some
}

// otherLosses returns the ways that take another loss function.
func otherLosses(w *world) []way {
	var list []way
	own := w.subject.Config.Loss.Name
	for _, loss := range network.Losses() {
		if loss.Name == own {
			continue
		}
		list = append(list, way{
			name: loss.Name + " for " + own, group: "another loss", why: "The loss here is " + own + ".",
			tweak: func(w *world) bool { w.subject.Config.Loss = loss; return true },
		})
	}
	return list
}

// batchLossWays returns the wrong ways to J of the batch.
func batchLossWays(w *world) []way {
	noun := w.subject.Noun
	list := []way{sumForMean("J of the batch is the mean over its " + noun.Many() + ".")}
	list = append(list, alone(w, w.step.N(), func(i int) string { return noun.Number(i + 1) }, "one alone", "J of the batch is the mean over all "+noun.Many()+".")...)
	list = append(list, penaltyLeftOut("J of the batch includes the price on large weights."))
	if w.logarithmic() {
		list = append(list, negates("minus left out", "The logarithm of a number below 1 is negative, and J is not: hence the minus."))
	}
	after := explain.Operand{Value: w.step.LossAfter}
	return append(list, instead("weights after the update", "J of a step is that of the weights it began with.", after.Alone()))
}
