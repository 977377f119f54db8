package probe

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/scaling"
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
type Diagnosis struct {
	Where       string // a layer, or empty for the whole of training
	What, Proof string
	Remedy      Remedy
}

// Title returns where and what: "layer 1 vanishing".
func (d *Diagnosis) Title() string { return strings.TrimSpace(d.Where + " " + d.What) }

// Words puts what a doctor found into words.
type Words struct {
	Subject *explain.Subject
	Numbers Numbers
	Health  *Health
	Cures   *Cures // what is known of the remedies; may be nil
	Trying  bool   // remedies are still to be tried
}

// Diagnoses returns the findings in words, the gravest first. What follows from another
// finding is mended with that, so that no two remedies contradict each other.
func (w *Words) Diagnoses() []Diagnosis {
	var list []Diagnosis
	for i := range w.Health.Findings {
		f := &w.Health.Findings[i]
		d := w.diagnosis(f)
		if cause, ok := w.cause(i); ok {
			d.Remedy = list[cause].Remedy
			d.Remedy.Cause = list[cause].Title()
		} else {
			d.Remedy = w.Cures.best(remedies{w}.against(f))
			d.Remedy.Words = w.Subject.Says(d.Remedy.Words)
		}
		list = append(list, d)
	}
	return list
}

// Remedies returns all that may help, each once, for those to be tried.
func (w *Words) Remedies() []Remedy {
	var list []Remedy
	for i := range w.Health.Findings {
		if _, follows := w.cause(i); follows || w.Health.Findings[i].Problem == Overfitting {
			continue
		}
		for _, r := range (remedies{w}).against(&w.Health.Findings[i]) {
			if !slices.ContainsFunc(list, func(other Remedy) bool { return other.Line() == r.Line() }) {
				list = append(list, r)
			}
		}
	}
	return list
}

// cause returns the first finding that another one follows from.
func (w *Words) cause(of int) (i int, ok bool) {
	for i := range of {
		if follows(&w.Health.Findings[of], &w.Health.Findings[i]) {
			return i, true
		}
	}
	return 0, false
}

// Gravest returns the first of the diagnoses, without its remedy. ok is false if there is
// none.
func (w *Words) Gravest() (d Diagnosis, ok bool) {
	if len(w.Health.Findings) == 0 {
		return Diagnosis{}, false
	}
	return w.diagnosis(&w.Health.Findings[0]), true
}

// diagnosis puts a finding into words, but for its remedy. They are in the notation of the
// subject from here on.
func (w *Words) diagnosis(f *Finding) Diagnosis {
	d := w.inOwn(f)
	d.Where, d.What, d.Proof = w.Subject.Says(d.Where), w.Subject.Says(d.What), w.Subject.Says(d.Proof)
	return d
}

// inOwn puts a finding into words in the notation of backstep.
func (w *Words) inOwn(f *Finding) Diagnosis {
	switch f.Problem {
	case NotFinite, Decaying, Diverging, Overfitting:
		return w.ofLoss(f)
	case OutOfReach, LargeTargets, LargeInputs:
		return w.ofData(f)
	case Exploding, Overshoot, Symmetric, Dead, Collapsed, Vanishing, Saturated:
		return w.ofLayer(f)
	default:
		return w.ofAnswers(f)
	}
}

// follows reports whether a finding is mended with another one that stands before it.
func follows(f, cause *Finding) bool {
	causes := []Problem{NotFinite, Decaying, OutOfReach, LargeTargets, LargeInputs, Diverging, Collapsed}
	switch f.Problem {
	case OneAnswer, Plateau, Unanswered:
		return true
	case Vanishing:
		causes = append(causes, Overshoot, Saturated, HeldBack)
	case Saturated:
		causes = append(causes, Overshoot, Symmetric, HeldBack)
	case Dead:
		causes = append(causes, Overshoot, Symmetric)
	case LargeTargets, LargeInputs:
		causes = []Problem{NotFinite}
	case Overshoot, Diverging, Exploding:
	default:
		return false
	}
	return slices.Contains(causes, cause.Problem)
}

// where returns the names of the layers of a finding, or "" if it is not one of a layer.
func (w *Words) where(f *Finding) string {
	switch {
	case f.Layer < 0:
		return ""
	case len(f.Layers) < 2:
		return layerName(w.Subject, f.Layer)
	}
	var numbers []string
	for _, l := range f.Layers {
		numbers = append(numbers, strconv.Itoa(w.Subject.Notation.Number(l)))
	}
	return "layers " + strings.Join(numbers, ", ")
}

func layerName(s *explain.Subject, layer int) string {
	return "layer " + strconv.Itoa(s.Notation.Number(layer))
}

func (w *Words) output() int { return len(w.Subject.Config.Architecture.Layers) - 1 }

func (w *Words) lastLayer() string { return layerName(w.Subject, w.output()) }

// name returns the name of a unit, which stays as it is in any notation.
func (w *Words) name(layer, unit int) string {
	return w.Subject.Keep(w.Subject.Names.Unit(layer, unit))
}

func (w *Words) layer(l int) *network.Layer { return &w.Subject.Config.Architecture.Layers[l] }

func (w *Words) rate() string { return w.Numbers.Short(w.Subject.Config.LearningRate) }

// three formats a measured number with three digits, because more would say nothing.
func (w *Words) three(v float64) string { return w.Numbers.Brief(v, 3) }

// of writes a part of a whole: "2 of 4".
func (w *Words) of(part, whole int) string {
	return w.Numbers.Whole(part) + " of " + w.Numbers.Whole(whole)
}

// scaled reports whether any of some numbers are computed from raw values.
func scaled(by []scaling.Linear) bool {
	return slices.ContainsFunc(by, func(s scaling.Linear) bool { return !s.Identity() })
}

// Fraction returns v as a fraction of whole, like 1/168, or as a multiple, like ×3.2,
// if v is larger. It returns "" if whole is not positive and finite.
func Fraction(numbers Numbers, v, whole float64) string {
	switch {
	case !(whole > 0) || !network.Finite(whole):
		return ""
	case v > whole:
		return "×" + numbers.Brief(v/whole, 3)
	case whole/v >= 1e7:
		return "1/" + numbers.Scientific(whole/v, 1)
	case whole/v < 9.95:
		return "1/" + numbers.Brief(whole/v, 2)
	default:
		return "1/" + numbers.Whole(int(math.Round(whole/v)))
	}
}
