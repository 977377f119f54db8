package mistake

import (
	"slices"

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
	miss := explain.Compose("? − ?", prediction, w.number(y).Alone())
	if w.flipped() {
		miss = turnedError(miss)
	}
	list := []way{errorSign(w)}
	list = append(list, outputSlopes(w)...)
	list = append(list,
		instead("squared", "δ is the slope of J, and has the error itself, not its square.", explain.Compose("( ? ) ²", miss)),
		instead("ŷ alone", "δ is how far ŷ is from y.", prediction),
		way{name: "sum for mean", why: "J is a mean over the outputs, and so is its slope.", usual: true, edit: undivided},
	)
	list = append(list, spares(otherLosses(w))...)
	if !w.subject.Fused() {
		list = append(list, spares([]way{instead("the error alone", "With this loss δ is not the error itself.", miss)})...)
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
	d.over, d.terms = nil, slices.Clone(d.terms)
	for k, l := range d.terms {
		for i := len(l) - 1; i > 0; i-- {
			if o := l[i].Operand; l[i].Operator == "" && o.Role == explain.Setting && o.Symbol != "" && l[i-1].Operator == "/" { // K
				d.terms[k], some = slices.Concat(l[:i-1], l[i+1:]), true
			}
		}
	}
	return some
}
