package mistake

import (
	"backstep/network"
	"backstep/network/explain"
)

// updateWays returns the wrong ways to a new weight or bias.
func updateWays(w *world) []way {
	if w.isBias() && w.subject.Config.FrozenBiases {
		return []way{{
			name: "updated all the same", why: "The biases are frozen: they keep their values.",
			tweak: func(w *world) bool { w.subject.Config.FrozenBiases = false; return true },
		}}
	}
	list := []way{
		{name: "η left out", why: "The learning rate η says how far the weight goes.", usual: true, edit: withoutRate(w)},
		{
			name: "added, not subtracted", why: "The gradient points uphill, so the weight goes the other way.", usual: true,
			edit: func(d *derivation) bool { d.added = !d.added; return true },
		},
		{name: "sum for mean", why: "The gradient is the mean over the batch.", usual: true, tweak: summedGradient},
	}
	list = append(list, otherGradients(w)...)
	list = append(list, way{
		name: "the new gradient", why: "All gradients are taken at the weights before the step; then all are updated.",
		tweak: func(w *world) bool { return w.q.Layer < w.last() && updatedDeltas(w) && w.regrade() },
	})
	list = append(list, optimizerWays(w)...)
	list = append(list, way{
		name: "penalty left out", why: "The gradient includes that of the price on large weights.", usual: true,
		tweak: func(w *world) bool { w.subject.Config.Penalty = network.Penalty{}; return w.regrade() },
	}, way{
		name: "η twice", why: "The learning rate is a factor once.", usual: true,
		edit: func(d *derivation) bool {
			eta := explain.Operand{Symbol: "η", Value: w.step.LearningRate, Role: explain.Setting}
			d.rates = append(d.rates, eta.Alone())
			return true
		},
	}, way{
		name: "the change alone", why: "The new weight is the old one plus the change.",
		edit: func(d *derivation) bool { d.base, d.negated = nil, !d.added; return true },
	}, way{
		name: "the gradient alone", why: "The gradient is not the new weight, only the way to it.",
		edit: func(d *derivation) bool { *d = derivation{terms: d.terms, parts: d.parts}; return true },
	})
	if !w.subject.Config.Schedule.Constant() {
		list = append(list, way{
			name: "η of the first epoch", why: "The schedule has changed the learning rate since.",
			tweak: func(w *world) bool {
				w.step.LearningRate, w.subject.Config.Schedule = w.subject.Config.LearningRate, network.Schedule{}
				return true
			},
		})
	}
	return list
}

// withoutRate takes the learning rate out of the update.
func withoutRate(w *world) func(d *derivation) bool {
	isEta := func(o explain.Operand) bool {
		return (o.Role == explain.Setting || o.Role == explain.Given) && same(o.Value, w.step.LearningRate)
	}
	one := explain.Operand{Value: 1, Role: explain.Setting}.Alone()
	return func(d *derivation) bool {
		rate := d.rates[0]
		if len(rate) == 1 {
			d.rates = d.rates[1:]
			return isEta(rate[0].Operand)
		}
		if !isEta(rate[0].Operand) {
			return false
		}
		d.rates[0] = append(one, rate[1:]...)
		return true
	}
}

// gradient returns where the gradient of the question is kept, in a copy.
func (w *world) gradient() *float64 {
	at := w.layer()
	at.Gradient = at.Gradient.Clone()
	return at.Gradient.Pointer(w.q.From, w.q.Unit, at.Units)
}

// regrade works the gradient out anew, from numbers that were changed.
func (w *world) regrade() bool {
	of := w.own()
	of.q.Kind = explain.Gradient
	d := of.derive()
	v := d.value()
	if len(d.over) == 0 { // The gradient is written as a sum.
		v /= float64(w.step.N())
	}
	*w.gradient() = v
	return true
}

// summedGradient takes the sum over the batch for the gradient.
func summedGradient(w *world) bool {
	of := w.own()
	of.q.Kind = explain.Gradient
	d := of.derive()
	d.over = nil
	*w.gradient() = d.value()
	return w.step.N() > 1
}

// otherGradients returns the ways that take the gradient of the bias, or of another weight
// of the unit.
func otherGradients(w *world) []way {
	var list []way
	if !w.isBias() && w.subject.Config.Architecture.Bias {
		list = append(list, way{
			name: "the bias's gradient", why: "Each weight has a gradient of its own, and so has the bias.", usual: true,
			tweak: takesGradient(network.Bias, w.q.Unit),
		})
	}
	take := func(from, unit int) {
		list = append(list, way{
			name: "the gradient of " + w.subject.Keep(w.subject.Names.Weight(w.q.Layer, unit, from)), group: "another gradient", usual: true,
			why: "Each weight moves by its own gradient.", tweak: takesGradient(from, unit),
		})
	}
	for i := range w.others(w.from(), w.q.From) {
		take(i, w.q.Unit)
	}
	for j := range w.others(w.layer().Units, w.q.Unit) {
		take(w.q.From, j)
	}
	return list
}

// takesGradient takes the gradient of another weight or bias of the layer.
func takesGradient(from, unit int) func(w *world) bool {
	return func(w *world) bool {
		at := w.layer()
		*w.gradient() = at.Gradient.At(from, unit, at.Units)
		return true
	}
}
