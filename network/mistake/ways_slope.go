package mistake

import (
	"backstep/network"
	"backstep/network/explain"
)

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
