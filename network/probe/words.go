package probe

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/explain"
)

// Numbers formats the numbers of a text the way its reader sees numbers elsewhere.
type Numbers interface {
	Short(v float64) string                  // the fewest digits that read back as v
	Trim(v float64) string                   // like the numbers of a step
	Brief(v float64, digits int) string      // at most that many significant digits
	Scientific(v float64, digits int) string // with an exponent, and that many decimals
	Whole(n int) string                      // a count
}

// Diagnosis is a finding in words: where, what, the proof, and what would help.
type Diagnosis struct{ Where, What, Proof, Help string }

// Words puts findings into words.
type Words struct {
	Subject  *explain.Subject
	Numbers  Numbers
	Findings []Finding
	Rate     float64         // η where they were found
	Trouble  explain.Trouble // NotFinite only: the reason, as Subject.Trouble returns it
	Redraw   string          // how the reader draws other initial weights, such as "R"; "" for no hint
}

// Diagnoses returns the findings in words. First come those that leave nothing else to
// matter, then those of the given layer, then the others.
func (w *Words) Diagnoses(layer int) []Diagnosis {
	ordered := slices.Clone(w.Findings)
	slices.SortStableFunc(ordered, func(a, b Finding) int { return cmp.Compare(a.rank(layer), b.rank(layer)) })
	var list []Diagnosis
	for i := range ordered {
		list = append(list, w.diagnosis(&ordered[i]))
	}
	return list
}

// rank returns a lower number for what comes earlier to a reader of that layer.
func (f *Finding) rank(layer int) int {
	switch {
	case f.Problem == NotFinite || f.Problem == Diverging: // Nothing else matters then.
		return 0
	case f.In(layer):
		return 1
	default:
		return 2
	}
}

func (w *Words) diagnosis(f *Finding) Diagnosis {
	switch d := (Diagnosis{Where: where(f)}); f.Problem {
	case NotFinite:
		d.What, d.Proof, d.Help = "not finite", w.notFinite(f), w.Trouble.Remedy
		return d
	case Diverging:
		d.What = "diverging"
		d.Proof = fmt.Sprintf("J is %s, %s times the %s of the beginning", w.three(f.Value), w.three(f.Value/f.Other), w.three(f.Other))
		d.Help = "a smaller η: with η " + w.rate() + " each step goes past the minimum"
		return d
	case Exploding:
		d.What = "exploding"
		d.Proof = fmt.Sprintf("mean |δ| is %s times that of %s", w.three(f.Value/f.Other), w.lastLayer())
		d.Help = "smaller weights to begin with, such as " + w.betterStart(f.Layer)
		return d
	case Overshoot:
		d.What = "overshooting"
		d.Proof = fmt.Sprintf("an update is %s times its weight: %s to %s", w.three(f.Value/f.Other), w.three(f.Value), w.three(f.Other))
		d.Help = "a smaller η than " + w.rate() + ": 1e−3 of the weights is healthy"
		return d
	case Symmetric:
		return w.symmetric(d, f)
	case Dead:
		return w.dead(d, f)
	case Vanishing:
		d.What, d.Help = "vanishing", w.againstVanishing(f.Layer)
		d.Proof = fmt.Sprintf("mean |δ| is %s of %s", Fraction(w.Numbers, f.Value, f.Other), w.lastLayer())
		return d
	case Saturated:
		return w.saturated(d, f)
	default:
		return w.plateau(d, f)
	}
}

// where returns the names of the layers of a finding, or "loss".
func where(f *Finding) string {
	switch {
	case f.Layer < 0:
		return "loss"
	case len(f.Layers) < 2:
		return layerName(f.Layer)
	}
	var numbers []string
	for _, l := range f.Layers {
		numbers = append(numbers, strconv.Itoa(l+1))
	}
	return "layers " + strings.Join(numbers, ", ")
}

func layerName(layer int) string { return "layer " + strconv.Itoa(layer+1) }

func (w *Words) lastLayer() string {
	return layerName(len(w.Subject.Config.Architecture.Layers) - 1)
}

func (w *Words) rate() string { return w.Numbers.Short(w.Rate) }

// three formats a measured number with three digits, because more would say nothing.
func (w *Words) three(v float64) string { return w.Numbers.Brief(v, 3) }

// notFinite returns what is not finite, the loss or else the update, and why.
func (w *Words) notFinite(f *Finding) string {
	what := "J is " + w.three(f.Value)
	if network.Finite(f.Value) {
		what = "the update is not"
	}
	return what + ": " + w.Trouble.Why
}

func (w *Words) symmetric(d Diagnosis, f *Finding) Diagnosis {
	d.Where += ", " + w.units(f)
	d.What = "symmetric"
	d.Proof = w.share(f) + " have the same weights and the same δ: they are identical"
	d.Help = "draw the weights at random, such as " + w.betterStart(f.Layer)
	return d
}

func (w *Words) dead(d Diagnosis, f *Finding) Diagnosis {
	d.Where += ", " + w.units(f)
	d.What = "dead"
	d.Proof = fmt.Sprintf("%s: on no sample is z above %s, so a and f′ are 0", w.share(f), w.Numbers.Trim(f.Value))
	d.Help = "leaky-relu, whose slope is never 0; or a smaller η than " + w.rate()
	return d
}

// share returns how many of the units of the layer have the problem.
func (w *Words) share(f *Finding) string {
	return fmt.Sprintf("%s of %d units", w.Numbers.Whole(len(f.Units)), w.layer(f.Layer).Units)
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

func (w *Words) layer(l int) *network.Layer { return &w.Subject.Config.Architecture.Layers[l] }

// betterStart returns the name of the initialiser that suits a layer.
func (w *Words) betterStart(layer int) string {
	if w.layer(layer).Activation.Rectifies() {
		return "he-uniform"
	}
	return "xavier-uniform"
}

// againstVanishing returns what helps if δ shrinks on its way back to a layer.
func (w *Words) againstVanishing(layer int) string {
	for i := range w.Findings {
		if f := &w.Findings[i]; f.Problem == Saturated && f.In(layer) {
			return "its units are saturated: mend that first"
		}
	}
	switch w.layer(layer).Activation.Name {
	case "sigmoid":
		return "tanh or relu: the f′ of a sigmoid is at most 0.25"
	case "tanh":
		return "relu, or fewer layers: the f′ of tanh is below 1 except at 0"
	default:
		return "larger weights to begin with, such as " + w.betterStart(layer) + "; or fewer layers"
	}
}

func (w *Words) saturated(d Diagnosis, f *Finding) Diagnosis {
	d.What, d.Help = "saturated", w.againstSaturation(f)
	d.Proof = fmt.Sprintf("%.0f %% of its a at an end of f, mean f′ %s", math.Floor(100*f.Value), w.Numbers.Trim(f.Other))
	if len(f.Layers) > 1 {
		d.Proof = layerName(f.Layer) + ": " + d.Proof
	}
	return d
}

// againstSaturation returns what helps if |z| is too large.
func (w *Words) againstSaturation(f *Finding) string {
	const large = 1.5 // scaled inputs have a mean size of about 1
	better := "start from xavier-uniform"
	in, drawn := w.Subject.Start.Drawn()
	switch {
	case f.Inputs > large:
		return "--scale standard: inputs of mean size " + w.three(f.Inputs) + " are large"
	case !drawn:
		return better + ": f is flat where |z| is large"
	case in.Scheme == "uniform":
		return fmt.Sprintf("%s, not from uniform %s to %s", better, w.Numbers.Short(in.Low), w.Numbers.Short(in.High))
	case in.Scheme != "xavier-uniform":
		return better + ", not from " + in.Scheme
	default:
		return "a smaller η than " + w.rate() + ": its steps have made |z| large, where f is flat"
	}
}

func (w *Words) plateau(d Diagnosis, f *Finding) Diagnosis {
	moved := "fell"
	if f.Value < 0 {
		moved = "rose"
	}
	d.What = "plateau"
	d.Proof = fmt.Sprintf("%s by %s in %s epochs, to %s", moved, w.Numbers.Scientific(math.Abs(f.Value), 2), w.Numbers.Whole(f.Epochs), w.Numbers.Trim(f.Other))
	d.Help = "a larger η, more hidden units, or other weights to begin with"
	if w.Redraw != "" {
		d.Help += " (" + w.Redraw + ")"
	}
	if network.Finite(f.Baseline) {
		d.Proof += "; one answer for all samples gives " + w.Numbers.Trim(f.Baseline)
		d.Help = "nothing tells the samples apart yet: " + d.Help
		if len(w.Findings) > 1 {
			d.Help = "nothing tells the samples apart: mend what stands above first"
		}
	}
	return d
}

// Fraction returns v as a fraction of whole, like 1/168, or as a multiple, like ×3.2,
// if v is larger. It returns "" if whole is not positive and finite.
func Fraction(numbers Numbers, v, whole float64) string {
	switch {
	case !(whole > 0) || !network.Finite(whole):
		return ""
	case v > whole:
		return "×" + numbers.Brief(v/whole, 3)
	case whole/v >= 1e5:
		return "1/" + numbers.Scientific(whole/v, 1)
	case whole/v < 9.95:
		return "1/" + numbers.Brief(whole/v, 2)
	default:
		return "1/" + numbers.Whole(int(math.Round(whole/v)))
	}
}
