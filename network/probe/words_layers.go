package probe

import (
	"fmt"
	"math"
	"strings"
)

// ofLayer puts a finding about a layer into words.
func (w *Words) ofLayer(f *Finding) Diagnosis {
	switch d := (Diagnosis{Where: where(f)}); f.Problem {
	case Exploding:
		d.What = "exploding"
		d.Proof = fmt.Sprintf("mean |δ| is %s times that of %s", w.three(f.Value/f.Other), w.lastLayer())
		d.Remedy = w.betterStart(f.Layer, "smaller weights to begin with")
		return d
	case Overshoot:
		d.What = "overshooting"
		d.Proof = fmt.Sprintf("an update is %s times its weight: %s to %s", w.three(f.Value/f.Other), w.three(f.Value), w.three(f.Other))
		d.Remedy = w.slower(": 1e−3 of the weights is healthy")
		return d
	case Symmetric:
		d.Where += ", " + w.units(f)
		d.What = "symmetric"
		d.Proof = w.share(f) + " have the same weights and the same δ: they are identical"
		d.Remedy = w.betterStart(f.Layer, "weights drawn at random")
		return d
	case Dead:
		return w.dead(d, f)
	case Collapsed:
		return w.collapsed(d, f)
	case Vanishing:
		d.What, d.Remedy = "vanishing", w.againstVanishing(f.Layer)
		d.Proof = fmt.Sprintf("mean |δ| is %s of %s", Fraction(w.Numbers, f.Value, f.Other), w.lastLayer())
		return d
	default:
		return w.saturated(d, f)
	}
}

func (w *Words) dead(d Diagnosis, f *Finding) Diagnosis {
	d.Where += ", " + w.units(f)
	d.What = "dead"
	d.Proof = fmt.Sprintf("%s: on no sample is z above %s, so a and f′ are 0", w.share(f), w.Numbers.Trim(f.Value))
	if f.Layer == w.output() {
		d.Remedy = Remedy{Words: "a linear output, which has no flat side", Set: "output linear", Over: true}
		return d
	}
	d.Remedy = Remedy{Words: "leaky-relu, whose slope is never 0", Set: "activation leaky-relu", Over: true}
	return d
}

// collapsed names the penalty that has pulled the weights to 0.
func (w *Words) collapsed(d Diagnosis, f *Finding) Diagnosis {
	p := w.Subject.Config.Penalty
	name, v := "l2", p.L2
	if p.L1 > p.L2 {
		name, v = "l1", p.L1
	}
	d.What = "weights pulled to 0"
	d.Proof = fmt.Sprintf("%s %s has pulled mean |w| from %s to %s", name, w.Numbers.Short(v), w.three(f.Other), w.three(f.Value))
	d.Remedy = Remedy{Words: fmt.Sprintf("a smaller %s than %s", name, w.Numbers.Short(v)), Set: setting(name, v/100), Over: true}
	return d
}

// share returns how many of the units of the layer have the problem.
func (w *Words) share(f *Finding) string {
	return w.of(len(f.Units), w.layer(f.Layer).Units) + " units"
}

// units lists the units of a finding, or only the first few if there are many.
func (w *Words) units(f *Finding) string {
	const most = 4
	var list []string
	for i, unit := range f.Units {
		if i == most && len(f.Units) > most+1 {
			list = append(list, "…")
			break
		}
		list = append(list, w.Subject.Names.Unit(f.Layer, unit))
	}
	return strings.Join(list, " ")
}

// betterStart draws the weights as it suits a layer or, if they were drawn so already,
// again.
func (w *Words) betterStart(layer int, words string) Remedy {
	scheme := "xavier-uniform"
	if w.layer(layer).Activation.Rectifies() {
		scheme = "he-uniform"
	}
	if in, drawn := w.Subject.Start.Drawn(); drawn && in.Scheme == scheme {
		return Remedy{Words: words + ": draw others"}
	}
	return Remedy{Words: words + ", such as " + scheme, Set: "init " + scheme, Over: true}
}

// againstVanishing returns what helps if δ shrinks on its way back to a layer.
func (w *Words) againstVanishing(layer int) Remedy {
	for i := range w.Health.Findings {
		if f := &w.Health.Findings[i]; f.Problem == Saturated && f.In(layer) {
			r := w.againstSaturation(f)
			r.Words = "its units are saturated: mend that first"
			return r
		}
	}
	switch w.layer(layer).Activation.Name {
	case "sigmoid":
		r := Remedy{Words: "tanh or relu: the f′ of a sigmoid is at most 0.25", Set: "activation tanh", Over: true}
		if in, drawn := w.Subject.Start.Drawn(); drawn && !strings.HasPrefix(in.Scheme, "xavier") {
			r.Set += " and init xavier-uniform"
		}
		return r
	case "tanh":
		return Remedy{Words: "relu, or fewer layers: the f′ of tanh is below 1 except at 0", Set: "activation relu and init he-uniform", Over: true}
	default:
		return w.betterStart(layer, "larger weights to begin with, or fewer layers")
	}
}

func (w *Words) saturated(d Diagnosis, f *Finding) Diagnosis {
	d.What, d.Remedy = "saturated", w.againstSaturation(f)
	d.Proof = fmt.Sprintf("%.0f %% of its a at an end of f, mean f′ %s", math.Floor(100*f.Value), w.Numbers.Trim(f.Other))
	if len(f.Layers) > 1 {
		d.Proof = layerName(f.Layer) + ": " + d.Proof
	}
	return d
}

// againstSaturation returns what helps if |z| is too large.
func (w *Words) againstSaturation(f *Finding) Remedy {
	const large = 1.5 // scaled inputs have a mean size of about 1
	in, drawn := w.Subject.Start.Drawn()
	switch {
	case f.Inputs > large && !scaled(w.Subject.Scaling):
		return Remedy{Words: "scaled inputs: their mean size of " + w.three(f.Inputs) + " is large", Set: "scale standard", Over: true}
	case !drawn:
		return Remedy{Words: "smaller weights to begin with, such as xavier-uniform: f is flat where |z| is large", Set: "init xavier-uniform", Over: true}
	case in.Scheme == "uniform":
		return Remedy{
			Words: fmt.Sprintf("xavier-uniform, not uniform %s to %s", w.Numbers.Short(in.Low), w.Numbers.Short(in.High)), Set: "init xavier-uniform", Over: true,
		}
	case in.Scheme != "xavier-uniform":
		return Remedy{Words: "xavier-uniform, not " + in.Scheme, Set: "init xavier-uniform", Over: true}
	default:
		r := w.slower(": its steps have made |z| large, where f is flat")
		r.Over = true
		return r
	}
}
