package mistake

import "backstep/network/explain"

// gradientWays returns the wrong ways to ∂J/∂w or ∂J/∂b.
func gradientWays(w *world) []way {
	noun := w.subject.Noun
	list := []way{
		sumForMean("J is the mean over the " + noun.Many() + ", so its gradient is a mean too."),
		meanForSum(w),
		errorsSign(w),
	}
	list = append(list, alone(w, w.step.N(), func(s int) string { return noun.Number(s + 1) }, "one alone", "The gradient is the mean over all "+noun.Many()+".")...)
	if !w.isBias() {
		list = append(list, factorWays(w)...)
	}
	eta := explain.Operand{Symbol: "η", Value: w.step.LearningRate, Role: explain.Setting}
	list = append(list, way{
		name: "η in it", why: "The learning rate comes with the update, not before.", usual: true,
		edit: func(d *derivation) bool {
			l := d.line()
			*d = derivation{rates: []explain.Line{eta.Alone()}, terms: []explain.Line{l}}
			return true
		},
	}, penaltyLeftOut("The price on large weights has a gradient too."))
	list = append(list, otherDeltas(w)...)
	return append(list, way{
		name: "weights after the update", why: "All gradients of a step go by the weights that it began with.",
		tweak: updatedDeltas,
	})
}

// meanForSum returns the way that divides where the gradient is the sum over the batch.
func meanForSum(w *world) way {
	n := explain.Operand{Symbol: "n", Value: float64(w.step.N()), Role: explain.Setting}
	return way{name: "mean for sum", why: "In this notation the gradient is the sum over the batch.", usual: true, edit: func(d *derivation) bool {
		summed := len(d.over) == 0
		d.over = []explain.Line{n.Alone()}
		return summed
	}}
}

// factorWays returns the ways that take another factor than a of what feeds the weight.
func factorWays(w *world) []way {
	list := otherFeeds(w)
	if w.q.Layer > 0 {
		list = append(list, way{
			name: "z for a", why: "What feeds the weight is the activation, not the weighted sum.", usual: true,
			tweak: func(w *world) bool {
				before := &w.step.Layers[w.q.Layer-1]
				before.A = before.Z
				return true
			},
		})
	}
	list = append(list,
		dropped("δ alone", "Each δ is multiplied by what the weight multiplies.", w.feedKind()),
		dropped("δ left out", "What feeds the weight is multiplied by δ.", explain.Delta),
		way{name: "w for a", why: "The weight itself is no factor of its gradient.", edit: weightForFeed(w)},
	)
	if w.step.N() > 1 {
		list = append(list, way{name: "means multiplied", why: "The products are taken first, then their mean.", edit: meansMultiplied})
	}
	return list
}

// feedKind returns what kind of number feeds the layer.
func (w *world) feedKind() explain.Kind {
	if w.q.Layer == 0 {
		return explain.Input
	}
	return explain.Activation
}

// otherFeeds returns the ways that take what another weight of the unit is fed by.
func otherFeeds(w *world) []way {
	var list []way
	letter := "a"
	if w.q.Layer == 0 {
		letter = "x"
	}
	for i := range w.others(w.from(), w.q.From) {
		list = append(list, way{
			name: letter + " of " + w.name(w.q.Layer-1, i), group: "another unit's " + letter, usual: true,
			why: "The weight is fed by " + w.name(w.q.Layer-1, w.q.From) + ".",
			tweak: func(w *world) bool {
				if w.q.Layer == 0 {
					w.step.X = w.copied(w.step.X, w.q.From, i)
				} else {
					before := &w.step.Layers[w.q.Layer-1]
					before.A = w.copied(before.A, w.q.From, i)
				}
				return true
			},
		})
	}
	return list
}

// weightForFeed takes the weight in the place of what feeds it.
func weightForFeed(w *world) func(d *derivation) bool {
	q := w.q
	q.Kind = explain.Weight
	weight, kind := w.number(q), w.feedKind()
	return func(d *derivation) bool {
		return d.replace(func(o explain.Operand) explain.Line {
			if !is(o, kind) {
				return nil
			}
			return weight.Alone()
		})
	}
}

// meansMultiplied takes the product of the means, not the mean of the products.
func meansMultiplied(d *derivation) bool {
	var feeds, deltas []explain.Line
	for _, l := range d.terms {
		if len(l) != 3 || len(d.over) != 1 {
			return false
		}
		feed, delta := l[:1], l[2:]
		if is(feed[0].Operand, explain.Delta) {
			feed, delta = delta, feed
		}
		feeds, deltas = append(feeds, feed), append(deltas, delta)
	}
	mean := explain.Compose("? / ?", explain.Sum(feeds).Factor(), d.over[0])
	*d = derivation{rates: []explain.Line{mean}, terms: deltas, over: d.over, plus: d.plus, negated: d.negated}
	return true
}

// otherDeltas returns the ways that take δ of another unit.
func otherDeltas(w *world) []way {
	var list []way
	for j := range w.others(w.layer().Units, w.q.Unit) {
		list = append(list, way{
			name: "δ of " + w.name(w.q.Layer, j), group: "another unit's δ", usual: true,
			why: "The weight leads to " + w.name(w.q.Layer, w.q.Unit) + ", so its δ counts.",
			tweak: func(w *world) bool {
				at := w.layer()
				at.Delta = w.copied(at.Delta, w.q.Unit, j)
				return true
			},
		})
	}
	return list
}

// updatedDeltas takes the δ that come back by the weights after the update, one layer.
func updatedDeltas(w *world) bool {
	if w.q.Layer == w.last() {
		return false
	}
	at, next := w.layer(), &w.step.Layers[w.q.Layer+1]
	fresh := w.own()
	fresh.step.Layers[w.q.Layer+1].Before = next.After
	fresh.q = explain.Quantity{Kind: explain.Delta, Layer: w.q.Layer, Unit: w.q.Unit}
	deltas := append([]float64(nil), at.Delta...)
	for s := range w.step.N() {
		fresh.q.Sample = s
		d := fresh.derive()
		v := d.value()
		if fresh.flipped() {
			v = -v
		}
		deltas[w.step.At(w.q.Unit, s)] = v
	}
	at.Delta = deltas
	return true
}
