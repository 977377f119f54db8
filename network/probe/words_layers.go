package probe

import (
	"fmt"
	"math"
	"strings"
)

// ofLayer puts a finding about a layer into words.
func (w *Words) ofLayer(f *Finding) Diagnosis {
	switch d := (Diagnosis{Where: w.where(f)}); f.Problem {
	case Exploding:
		d.What = "exploding"
		d.Proof = fmt.Sprintf("mean |δ| is %s times that of %s", w.three(f.Value/f.Other), w.lastLayer())
		return d
	case Overshoot:
		d.What = "overshooting"
		d.Proof = fmt.Sprintf("an update is %s times its weight: %s to %s", w.three(f.Value/f.Other), w.three(f.Value), w.three(f.Other))
		return d
	case Symmetric:
		d.Where += ", " + w.units(f)
		d.What = "symmetric"
		d.Proof = w.share(f) + " have the same weights and the same δ: they are identical"
		return d
	case Dead:
		return w.dead(d, f)
	case Collapsed:
		return w.collapsed(d, f)
	case Vanishing:
		d.What = "vanishing"
		d.Proof = fmt.Sprintf("mean |δ| is %s of %s", Fraction(w.Numbers, f.Value, f.Other), w.lastLayer())
		return d
	default:
		return w.saturated(d, f)
	}
}

func (w *Words) dead(d Diagnosis, f *Finding) Diagnosis {
	d.Where += ", " + w.units(f)
	d.What = "dead"
	d.Proof = fmt.Sprintf("%s: on no %s is z above %s, so a and f′ are 0", w.share(f), w.Subject.Noun.One(), w.Numbers.Trim(f.Value))
	return d
}

// collapsed names the penalty that has pulled the weights to 0.
func (w *Words) collapsed(d Diagnosis, f *Finding) Diagnosis {
	name, v := w.heavier()
	d.What = "weights pulled to 0"
	d.Proof = fmt.Sprintf("%s %s has pulled mean |w| from %s to %s", name, w.Numbers.Short(v), w.three(f.Other), w.three(f.Value))
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
		list = append(list, w.name(f.Layer, unit))
	}
	return strings.Join(list, " ")
}

func (w *Words) saturated(d Diagnosis, f *Finding) Diagnosis {
	d.What = "saturated"
	d.Proof = fmt.Sprintf("%.0f %% of its a at an end, mean f′ %s", math.Floor(100*f.Value), w.three(f.Other))
	if len(f.Layers) > 1 {
		d.Proof = layerName(w.Subject, f.Layer) + ": " + d.Proof
	}
	return d
}

// heavier returns the larger of the two penalties.
func (w *Words) heavier() (name string, v float64) {
	if p := w.Subject.Config.Penalty; p.L1 > p.L2 {
		return "l1", p.L1
	}
	return "l2", w.Subject.Config.Penalty.L2
}

// decay returns what shrinks the weights in each step.
func (w *Words) decay() (name string, v float64) {
	if c := &w.Subject.Config; c.Optimizer.Name == "adamw" {
		return "weight-decay", c.Optimizer.WeightDecay
	}
	return "l2", w.Subject.Config.Penalty.L2
}
