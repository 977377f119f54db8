package mistake

import (
	"backstep/network"
	"backstep/network/explain"
)

// deltaWays returns the wrong ways to δ.
func deltaWays(w *world) []way {
	if w.q.Layer < w.last() {
		return hiddenWays(w)
	}
	a, y := w.q, w.q
	a.Kind, y.Kind = explain.Activation, explain.Target
	prediction := w.number(a).Alone()
	error := explain.Compose("? − ?", prediction, w.number(y).Alone())
	if w.flipped() {
		error = turnedError(error)
	}
	list := []way{errorSign(w)}
	list = append(list, outputSlopes(w)...)
	list = append(list,
		instead("squared", "δ is the slope of J, and has the error itself, not its square.", explain.Compose("( ? ) ²", error)),
		instead("ŷ alone", "δ is how far ŷ is from y.", prediction),
		way{name: "sum for mean", why: "J is a mean over the outputs, and so is its slope.", usual: true, edit: undivided},
	)
	list = append(list, spares(otherLosses(w))...)
	if !w.subject.Fused() {
		list = append(list, spares([]way{instead("the error alone", "With this loss δ is not the error itself.", error)})...)
	}
	list = append(list, otherSamples(w, "δ")...)
	return append(list, spares(otherUnits(w, "δ"))...)
}

// signOfError names the way that has the error with the other sign.
func (w *world) signOfError() (name, why string) {
	if w.flipped() {
		return "ŷ − y for y − ŷ", "In this notation δ has the sign of y − ŷ."
	}
	return "y − ŷ for ŷ − y", "Where ŷ is above y, more z makes J larger: so it is ŷ − y."
}

// errorSign returns the way with y − ŷ for ŷ − y.
func errorSign(w *world) way {
	name, why := w.signOfError()
	return way{name: name, why: why, usual: true, edit: func(d *derivation) bool {
		if len(d.terms) > 1 {
			d.negated = !d.negated
			return true
		}
		d.terms = []explain.Line{turnedError(d.terms[0])}
		return true
	}}
}

// errorsSign returns the way that has every δ with the other sign.
func errorsSign(w *world) way {
	name, _ := w.signOfError()
	of := "ŷ − y"
	if w.flipped() {
		of = "y − ŷ"
	}
	return way{name: name, why: "The sign of every δ is that of " + of + ".", usual: true, edit: func(d *derivation) bool {
		return d.replace(func(o explain.Operand) explain.Line {
			if !is(o, explain.Delta) {
				return nil
			}
			o.Value, o.HasRef = -o.Value, false
			return o.Alone()
		})
	}}
}

// undivided takes the number of outputs away.
func undivided(d *derivation) bool {
	some := len(d.over) > 0
	d.over = nil
	for k, l := range d.terms {
		for i := len(l) - 1; i > 0; i-- {
			if o := l[i].Operand; l[i].Operator == "" && o.Role == explain.Setting && o.Symbol != "" && l[i-1].Operator == "/" { // K
				d.terms = append(append([]explain.Line{}, d.terms...), nil)[:len(d.terms)]
				d.terms[k] = append(append(explain.Line{}, l[:i-1]...), l[i+1:]...)
				some = true
			}
		}
	}
	return some
}

// outputSlopes returns the ways that have the slope where it cancels, or leave it out where
// it does not.
func outputSlopes(w *world) []way {
	f := w.subject.Config.Architecture.Output().Activation
	if w.subject.Fused() {
		return []way{{
			name: "slope put in", why: "With this loss the slope of the output cancels.", usual: true,
			edit: func(d *derivation) bool {
				a := w.q
				a.Kind = explain.Activation
				share := w.number(a).Alone()
				d.times = append(d.times, explain.Compose("? · ( 1 − ? )", share, share))
				return true
			},
		}}
	}
	if f.Joint() {
		return nil
	}
	return slopeWays(w)
}

// slopeWays returns the ways that leave the slope out, or take another in its place.
func slopeWays(w *world) []way {
	name := w.name(w.q.Layer, w.q.Unit)
	list := []way{{
		name: "slope left out", why: "f′(z) says how steep " + name + " is: a flat unit passes little on.", usual: true,
		edit: func(d *derivation) bool {
			some := len(d.times) > 0
			d.times = nil
			return some
		},
	}}
	u := w.q
	u.Kind = explain.Activation
	a := w.number(u)
	const says = "The slope is f′(z), worked out by the formula of the activation."
	factor := func(name string, l explain.Line) way {
		return way{name: name, why: says, group: name, usual: true, edit: func(d *derivation) bool {
			d.times = []explain.Line{l}
			return true
		}}
	}
	own := w.subject.Config.Architecture.Layers[w.q.Layer].Activation.Name
	list = append(list, factor("a for f′(z)", a.Alone()))
	if own == "sigmoid" || own == "tanh" {
		list = append(list, factor("1 − a for f′(z)", explain.Compose("1 − ?", a.Alone())))
	}
	list = append(list, factor("f′ of a for f′ of z", slopeAtA(w)))
	for _, f := range network.Activations() {
		if f.Name == own || f.Joint() || f.Name == "linear" {
			continue
		}
		other := w.own()
		other.activate(w.q.Layer, f)
		v := factor("slope of "+f.Name, other.slopeLine())
		v.group, v.usual, v.spare = "another activation's slope", false, true
		list = append(list, v)
	}
	return list
}

// slopeLine returns f′(z) of the unit as a line.
func (w *world) slopeLine() explain.Line {
	slope, parts := w.subject.Slope(w.step, w.q)
	return lineOf(slope, parts)
}

// slopeAtA returns f′ of a: the slope where z is what a is.
func slopeAtA(w *world) explain.Line {
	other := w.own()
	at := other.layer()
	z := at.A
	at.A = make([]float64, len(z))
	other.subject.Config.Architecture.Layers[w.q.Layer].Activation.Values(at.A, z)
	at.Z = z
	return other.slopeLine()
}

// hiddenWays returns the wrong ways to δ of a hidden unit.
func hiddenWays(w *world) []way {
	next := w.q.Layer + 1
	units := w.step.Layers[next].Units
	list := slopeWays(w)
	first := list[:1:1]
	rest := list[1:]
	list = append(first, errorsSign(w))
	list = append(list, otherPaths(w)...)
	list = append(list, way{
		name: "weight after the update", usual: true,
		why: "Blame goes back by the weights that the step began with.",
		tweak: func(w *world) bool {
			at := &w.step.Layers[w.q.Layer+1]
			at.Before = at.After
			return true
		},
	})
	list = append(list, rest...)
	list = append(list, dropped("δ left out", "What comes back is δ of the next layer, times the weight.", explain.Delta),
		dropped("weight left out", "Each δ comes back over a weight, and is multiplied by it.", explain.Weight))
	list = append(list, alone(w, units, func(i int) string { return w.name(next, i) }, "one path alone", "Blame comes back from every unit that this one feeds.")...)
	if units == w.layer().Units && units > 1 {
		list = append(list, way{
			name: "weights transposed", usual: true,
			why: "The weights are those that lead from the unit, not those that lead to it.",
			tweak: func(w *world) bool {
				old := *w
				old.step = w.own().step
				w.reweigh(next, func(from, unit int) float64 { return old.weight(next, from, unit) })
				return true
			},
		})
	}
	list = append(list, otherSamples(w, "δ")...)
	return append(list, spares(otherUnits(w, "δ"))...)
}

// otherPaths returns the ways that take the weight of another unit.
func otherPaths(w *world) []way {
	var list []way
	units := w.layer().Units
	for i := range units {
		if i == w.q.Unit || units > w.most {
			continue
		}
		list = append(list, way{
			name: w.name(w.q.Layer, i) + "'s weight", group: "another unit's weight", usual: true,
			why: "Blame comes back to " + w.name(w.q.Layer, w.q.Unit) + " over its own weights.",
			tweak: func(w *world) bool {
				next, unit := w.q.Layer+1, w.q.Unit
				old := *w
				old.step = w.own().step
				w.reweigh(next, func(from, to int) float64 {
					if from == unit {
						from = i
					}
					return old.weight(next, to, from)
				})
				return true
			},
		})
	}
	return list
}

// dropped returns the way that leaves a kind of factor out of every product.
func dropped(name, why string, kind explain.Kind) way {
	return way{name: name, why: why, edit: func(d *derivation) bool {
		terms := make([]explain.Line, len(d.terms))
		for k, l := range d.terms {
			if len(l) != 3 || l[1].Operator != "·" {
				return false
			}
			switch {
			case is(l[0].Operand, kind):
				terms[k] = l[2:]
			case is(l[2].Operand, kind):
				terms[k] = l[:1]
			default:
				return false
			}
		}
		d.terms = terms
		return true
	}}
}
