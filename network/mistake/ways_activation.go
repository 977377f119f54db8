package mistake

import (
	"slices"
	"strings"

	"backstep/network"
	"backstep/network/explain"
)

// activationWays returns the wrong ways to a = f(z).
func activationWays(w *world) []way {
	u := w.q
	u.Kind = explain.WeightedSum
	z := w.number(u)
	f := w.subject.Config.Architecture.Layers[w.q.Layer].Activation
	list := []way{{name: "e^z for e^−z", why: "The power has −z: a large z gives a small power.", usual: true, edit: otherPower}}
	if f.Name != "sigmoid" && f.Name != "silu" {
		list[0].name, list[0].why = "e^−z for e^z", "The power has z itself: a large z gives a large power."
	}
	if f.Joint() {
		list = append(list, softmaxWays()...)
	}
	list = append(list, instead("z itself", "z still goes through the activation function.", z.Alone()))
	list = append(list, spares(otherActivations(w))...)
	if !f.Joint() {
		slope, parts := w.subject.Slope(w.step, w.q)
		list = append(list, instead("f′(z) for f(z)", "That is how steep the function is at z, not its value.", lineOf(slope, parts)))
	}
	list = append(list, otherSamples(w, "z")...)
	return append(list, otherUnits(w, "z")...)
}

// otherPower changes the sign of every power of e.
func otherPower(d *derivation) bool {
	some := false
	for _, lines := range [][]explain.Line{d.terms, d.over} {
		for k, l := range lines {
			l = slices.Clone(l)
			for i := range l {
				if i == 0 || l[i-1].Operator != "e^" {
					continue
				}
				some = true
				if o := &l[i].Operand; l[i].Operator == "" {
					o.Value, o.Symbol = -o.Value, opposite(o.Symbol)
					o.HasRef = false
				}
			}
			lines[k] = turned(l)
		}
	}
	return some
}

// opposite returns the symbol of a number with the other sign.
func opposite(symbol string) string {
	if rest, ok := strings.CutPrefix(symbol, "−"); ok {
		return rest
	}
	return "−" + symbol
}

// turned returns the line with e^ ( a − b ) as e^ ( b − a ).
func turned(l explain.Line) explain.Line {
	for i := range len(l) - 4 {
		if l[i].Operator == "e^" && l[i+1].Operator == "(" && l[i+3].Operator == "−" {
			l[i+2], l[i+4] = l[i+4], l[i+2]
		}
	}
	return l
}

// softmaxWays returns the wrong ways to a share.
func softmaxWays() []way {
	return []way{
		{
			name: "not divided by the sum", why: "A share is one power over the sum of all.",
			edit: func(d *derivation) bool { d.over = nil; return true },
		},
		{
			name: "not divided by the sum", why: "A share is one power over the sum of all.",
			edit: func(d *derivation) bool {
				z, ok := exponent(d)
				if !ok {
					return false
				}
				*d = derivation{terms: []explain.Line{explain.Compose("e^ ?", z)}}
				return true
			},
		},
		{
			name: "z over Σ z", why: "The shares are of the powers e^z, not of z itself.",
			edit: func(d *derivation) bool {
				mine, ok := exponent(d)
				if !ok {
					return false
				}
				var all []explain.Line
				for i, t := range d.over[0] {
					if is(t.Operand, explain.WeightedSum) && d.over[0][i-1].Operator == "(" {
						all = append(all, explain.Line{t})
					}
				}
				*d = derivation{terms: []explain.Line{mine}, over: []explain.Line{explain.Sum(all).Factor()}}
				return len(all) > 0
			},
		},
	}
}

// exponent returns z of e^ ( z − largest ).
func exponent(d *derivation) (explain.Line, bool) {
	if power := d.terms[0]; len(power) > 3 {
		return power[2:3], true
	}
	return nil, false
}

// otherActivations returns the ways that take another function.
func otherActivations(w *world) []way {
	var list []way
	own := w.subject.Config.Architecture.Layers[w.q.Layer].Activation.Name
	for _, f := range network.Activations() {
		if f.Name == own || f.Joint() || f.Name == "linear" {
			continue
		}
		list = append(list, way{
			name: f.Name + " for " + own, group: "another activation",
			why:   "The activation of this layer is " + own + ".",
			tweak: func(w *world) bool { w.activate(w.q.Layer, f); return true },
		})
	}
	return list
}

// activate gives a layer another activation.
func (w *world) activate(layer int, f network.Activation) {
	a := &w.subject.Config.Architecture
	a.Layers = slices.Clone(a.Layers)
	a.Layers[layer].Activation = f
}

// otherUnits returns the ways that take the number of another unit of the layer.
func otherUnits(w *world, what string) []way {
	var list []way
	for j := range w.others(w.layer().Units, w.q.Unit) {
		list = append(list, way{
			name: what + " of " + w.name(w.q.Layer, j), group: "another unit",
			why:   "This goes by " + w.name(w.q.Layer, j) + ", but " + w.name(w.q.Layer, w.q.Unit) + " is asked.",
			tweak: func(w *world) bool { w.q.Unit = j; return true },
		})
	}
	return list
}
