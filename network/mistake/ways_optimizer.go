package mistake

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

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
