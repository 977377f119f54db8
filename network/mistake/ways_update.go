package mistake

import (
	"slices"

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
	take := func(name, why string, from, unit int) {
		list = append(list, way{
			name: name, why: why, group: "another gradient", usual: true,
			tweak: func(w *world) bool {
				at := w.layer()
				*w.gradient() = at.Gradient.At(from, unit, at.Units)
				return true
			},
		})
	}
	if !w.isBias() && w.subject.Config.Architecture.Bias {
		take("the bias's gradient", "Each weight has a gradient of its own, and so has the bias.", network.Bias, w.q.Unit)
		list[0].group = ""
	}
	for i := range w.from() {
		if i != w.q.From && w.from() <= w.most {
			name := w.subject.Names.Weight(w.q.Layer, w.q.Unit, i)
			take("the gradient of "+name, "Each weight moves by its own gradient.", i, w.q.Unit)
		}
	}
	for j := range w.layer().Units {
		if j != w.q.Unit && w.layer().Units <= w.most {
			name := w.subject.Names.Weight(w.q.Layer, j, w.q.From)
			take("the gradient of "+name, "Each weight moves by its own gradient.", w.q.From, j)
		}
	}
	return list
}

// optimizerWays returns the ways that leave out what an optimiser adds to the plain step.
func optimizerWays(w *world) []way {
	o := w.subject.Config.Optimizer
	if o.Plain() {
		return nil
	}
	plain := map[string]string{
		"momentum": "momentum left out", "nesterov": "momentum left out", "adagrad": "√s left out", "rmsprop": "√s left out",
		"adam": "m and s left out", "adamw": "m and s left out",
	}
	list := []way{
		{name: plain[o.Name], why: "The optimiser is " + o.Name + ": the plain gradient is not all.", usual: true, tweak: optimizedBy("sgd")},
	}
	if o.Beta1 != 0 {
		list = append(list, way{
			name: "correction (1 − βᵗ) left out", why: "m and s begin at 0, and are corrected for it.", usual: true, edit: uncorrected(w),
		})
	}
	if o.WeightDecay != 0 {
		list = append(list, way{
			name: "weight decay left out", why: "adamw first makes every weight a little smaller.", usual: true, tweak: optimizedBy("adam"),
		}, way{
			name: "weight decay in the gradient", why: "adamw takes the decay off the weight itself, not through m and s.", tweak: decayInGradient,
		})
	}
	if o.Name == "nesterov" {
		list = append(list, way{name: "v alone, as by momentum", why: "nesterov goes by the gradient and μ · v.", tweak: optimizedBy("momentum")})
	}
	return append(list, way{
		name: "what was remembered left out", why: "The optimiser keeps numbers from step to step.", spare: true, tweak: forgotten,
	}, way{
		name: "the gradient's sign", why: "The gradient goes in with its own sign.", spare: true,
		tweak: func(w *world) bool { g := w.gradient(); *g = -*g; return true },
	})
}

// optimizedBy takes another optimiser, with the settings and buffers of this one.
func optimizedBy(name string) func(w *world) bool {
	return func(w *world) bool {
		own := &w.subject.Config.Optimizer
		other, ok := network.LookupOptimizer(name)
		for _, field := range other.Fields() {
			if from := own.Field(field); from != nil {
				*other.Field(field) = *from
			}
		}
		w.subject.Config.Optimizer = other
		return ok
	}
}

// uncorrected takes c1 and c2, which make up for a start at 0, for 1.
func uncorrected(w *world) func(d *derivation) bool {
	c1, c2 := w.subject.Config.Optimizer.Corrections(w.step.Updates)
	return func(d *derivation) bool {
		parts := slices.Clone(d.parts)
		for i, p := range parts {
			if v := p.Result.Value; len(p.Lines) > 0 && hasPower(p.Lines[0]) && (same(v, c1) || same(v, c2)) {
				parts[i].Result.Value, parts[i].Lines = 1, nil
			}
		}
		d.parts = reworked(parts)
		for _, lines := range [][]explain.Line{d.rates, d.terms} {
			for i := range lines {
				lines[i] = renewed(lines[i], d.parts)
			}
		}
		return true
	}
}

// hasPower reports whether a line has a power, as 1 − βᵗ has.
func hasPower(l explain.Line) bool {
	return slices.ContainsFunc(l, func(t explain.Token) bool { return t.Operator == "^" })
}

// decayInGradient takes λ · w as a part of the gradient.
func decayInGradient(w *world) bool {
	decay := w.subject.Config.Optimizer.WeightDecay
	at := w.layer()
	g := w.gradient()
	*g += float64(decay * at.Before.At(w.q.From, w.q.Unit, at.Units))
	return optimizedBy("adam")(w)
}

// forgotten takes what the optimiser remembers for 0.
func forgotten(w *world) bool {
	at := w.layer()
	at.BuffersBefore = slices.Clone(at.BuffersBefore)
	for i := range at.BuffersBefore {
		b := at.BuffersBefore[i].Clone()
		clear(b.Weights)
		clear(b.Biases)
		at.BuffersBefore[i] = b
	}
	return len(at.BuffersBefore) > 0
}
