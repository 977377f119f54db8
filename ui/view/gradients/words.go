package gradients

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/ui/number"
)

// diagnosis is a finding in words: where, what, the proof, and what would help.
type diagnosis struct{ where, what, proof, help string }

// ranked is a diagnosis and its rank: those of lower rank come first.
type ranked struct {
	diagnosis
	rank int
}

// words say what is wrong, why, and what would help.
type words struct{ view }

// rank tells which findings come first.
func (p words) rank(f probe.Finding) int {
	switch {
	case f.Ailment == probe.NotFinite || f.Ailment == probe.Diverging: // Nothing else matters then.
		return 0
	case f.Layer == p.Moment.Selection.Layer:
		return 1
	default:
		return 2
	}
}

// diagnoses puts findings into words, those of the selected layer first; layers
// that are saturated into one, with the proof of the worst.
func (p words) diagnoses(findings []probe.Finding) []diagnosis {
	all := p.grouped(findings)
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	var list []diagnosis
	for _, d := range all {
		list = append(list, diagnosis{p.Spell(d.where), p.Spell(d.what), p.Spell(d.proof), p.Spell(d.help)})
	}
	return list
}

func (p words) grouped(findings []probe.Finding) []ranked {
	var list []ranked
	var worst probe.Finding
	at, layers, first := -1, "", math.MaxInt
	for _, f := range findings {
		if f.Ailment != probe.Saturated {
			list = append(list, ranked{p.diagnosis(f), p.rank(f)})
			continue
		}
		first = min(first, p.rank(f))
		inputs := max(f.Inputs, worst.Inputs) // A cause for all layers after them.
		if at < 0 {
			at, worst = len(list), f
			list = append(list, ranked{})
			layers = fmt.Sprintf("layer %d", f.Layer+1)
		} else {
			layers += fmt.Sprintf(", %d", f.Layer+1)
		}
		if f.Value > worst.Value {
			worst = f
		}
		worst.Inputs = inputs
	}
	if at < 0 {
		return list
	}
	list[at] = ranked{p.diagnosis(worst), first}
	if name := list[at].where; name != layers {
		list[at].where = strings.Replace(layers, "layer", "layers", 1)
		list[at].proof = name + ": " + list[at].proof
	}
	return list
}

// diagnosis puts a finding into words.
func (p words) diagnosis(f probe.Finding) diagnosis {
	m := p.Moment
	where := "loss"
	if f.Layer >= 0 {
		where = fmt.Sprintf("layer %d", f.Layer+1)
	}
	rate := "η " + p.Format.Short(m.Config().LearningRate)
	short := func(v float64) string { return p.Format.Brief(v, 3) }
	switch f.Ailment {
	case probe.NotFinite:
		return diagnosis{where, "not finite", p.notFinite(f), p.pic.Trouble.Remedy}
	case probe.Diverging:
		return diagnosis{
			where, "diverging", fmt.Sprintf("J is %s, %s times the %s of the beginning", short(f.Value), short(f.Value/f.Other), short(f.Other)),
			"a smaller η: with " + rate + " each step goes past the minimum",
		}
	case probe.Exploding:
		return diagnosis{
			where, "exploding", fmt.Sprintf("mean |δ| is %s times that of %s", short(f.Value/f.Other), p.lastLayerName()),
			"smaller weights to begin with, such as " + p.betterStart(f.Layer),
		}
	case probe.Overshoot:
		return diagnosis{
			where, "overshooting", fmt.Sprintf("an update is %s times its weight: %s to %s", short(f.Value/f.Other), short(f.Value), short(f.Other)),
			"a smaller η than " + p.Format.Short(m.Config().LearningRate) + ": 1e−3 of the weights is healthy",
		}
	case probe.Symmetric, probe.Dead:
		return p.unitDiagnosis(where, f)
	case probe.Vanishing:
		return diagnosis{where, "vanishing", fmt.Sprintf("mean |δ| is %s of %s", p.share(f.Value, f.Other), p.lastLayerName()), p.againstVanishing(f.Layer)}
	case probe.Saturated:
		return diagnosis{
			where, "saturated", fmt.Sprintf("%.0f %% of its a at an end of f, mean f′ %s", math.Floor(100*f.Value), p.Format.Trim(f.Other)),
			p.againstSaturation(f),
		}
	default:
		return p.plateau(where, f)
	}
}

// notFinite says what is not finite, and why: the loss, or else the update.
func (p words) notFinite(f probe.Finding) string {
	what := "J is " + p.Format.Brief(f.Value, 3)
	if !number.Alarming(f.Value) {
		what = "the update is not"
	}
	return what + ": " + p.pic.Trouble.Why
}

func (p words) lastLayerName() string {
	return fmt.Sprintf("layer %d", len(p.Moment.Config().Architecture.Layers))
}

// unitDiagnosis puts a finding of units into words.
func (p words) unitDiagnosis(where string, f probe.Finding) diagnosis {
	m := p.Moment
	units := len(f.Units)
	of := fmt.Sprintf("%s of %d units", number.Group(units), m.Units(f.Layer))
	where += ", " + p.findingUnits(f)
	if f.Ailment == probe.Symmetric {
		return diagnosis{
			where, "symmetric", of + " have the same weights and the same δ: they differ by 0",
			"draw the weights at random, such as " + p.betterStart(f.Layer),
		}
	}
	highest := p.Format.Trim(f.Value)
	return diagnosis{
		where, "dead", fmt.Sprintf("%s: on no sample is z above %s, so a and f′ are 0", of, highest),
		"leaky-relu, whose slope is never 0; or a smaller η than " + p.Format.Short(m.Config().LearningRate),
	}
}

// findingUnits lists the units of a finding, the first few of many.
func (p words) findingUnits(f probe.Finding) string {
	const most = 4
	var list []string
	for i, unit := range f.Units {
		if i == most && len(f.Units) > most+1 {
			list = append(list, "…")
			break
		}
		list = append(list, p.Moment.Setup.Names.Unit(f.Layer, unit))
	}
	return strings.Join(list, " ")
}

// betterStart names the scheme that suits a layer.
func (p words) betterStart(layer int) string {
	if p.Moment.Config().Architecture.Layers[layer].Activation.Rectifies() {
		return "he-uniform"
	}
	return "xavier-uniform"
}

// againstVanishing says what helps against a δ that shrinks on its way to a
// layer.
func (p words) againstVanishing(layer int) string {
	if p.pic.found(layer, probe.Saturated) {
		return "its units are saturated: mend that first"
	}
	switch p.Moment.Config().Architecture.Layers[layer].Activation.Name {
	case "sigmoid":
		return "tanh or relu: the f′ of a sigmoid is at most 0.25"
	case "tanh":
		return "relu, or fewer layers: the f′ of tanh is less than 1 but at 0"
	default:
		return "larger weights to begin with, such as " + p.betterStart(layer) + "; or fewer layers"
	}
}

// againstSaturation says what helps where |z| is too large.
func (p words) againstSaturation(f probe.Finding) string {
	m := p.Moment
	const large = 1.5 // inputs that are scaled have about the size 1
	better := "start from xavier-uniform"
	start := m.Setup.Start
	switch {
	case f.Inputs > large:
		return "--scale standard: inputs of mean size " + p.Format.Brief(f.Inputs, 3) + " are large"
	case start == (explain.Start{}) || start.Given:
		return better + ": f is flat where |z| is large"
	case start.Initializer.Scheme == "uniform":
		in := start.Initializer
		return fmt.Sprintf("%s, not from uniform %s to %s", better, p.Format.Short(in.Low), p.Format.Short(in.High))
	case start.Initializer.Scheme != "xavier-uniform":
		return better + ", not from " + start.Initializer.Scheme
	default:
		return "a smaller η than " + p.Format.Short(m.Config().LearningRate) + ": its steps have made |z| large, where f is flat"
	}
}

// plateau puts a loss that stands still into words.
func (p words) plateau(where string, f probe.Finding) diagnosis {
	moved := "fell"
	if f.Value < 0 {
		moved = "rose"
	}
	d := diagnosis{where: where, what: "plateau"}
	d.proof = fmt.Sprintf("%s by %s in %s epochs, to %s", moved, p.Format.Scientific(math.Abs(f.Value), 2), number.Group(f.Epochs), p.Format.Trim(f.Other))
	d.help = "a larger η, more hidden units, or other weights to begin with (R)"
	if !number.Alarming(f.Chance) {
		d.proof += "; one answer for all samples gives " + p.Format.Trim(f.Chance)
		d.help = "nothing tells the samples apart yet: " + d.help
		if n := len(p.pic.Readings.Findings); n > 1 {
			d.help = "nothing tells the samples apart: mend what stands above first"
		}
	}
	return d
}
