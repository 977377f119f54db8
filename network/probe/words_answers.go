package probe

import (
	"fmt"
	"strconv"
	"strings"
)

// ofAnswers puts a finding about what the network answers into words.
func (w *Words) ofAnswers(f *Finding) Diagnosis {
	switch d := (Diagnosis{}); f.Problem {
	case StackedLinear:
		d.What = "linear layers are one"
		d.Proof = fmt.Sprintf("%d linear layers do no more than one: %s", w.output()+1, w.bestLine(f))
		d.Remedy = Remedy{Words: "another activation, which bends", Set: "activation tanh", Over: true}
		return d
	case NoHidden:
		d.What = "no hidden layer"
		d.Proof = "only a straight line can be drawn: " + w.bestLine(f)
		d.Remedy = Remedy{Words: "a hidden layer", Set: "hidden 4", Over: true}
		return d
	case Unanswered:
		return w.unanswered(f)
	case OneAnswer:
		d.What = "one answer for all samples"
		d.Proof = fmt.Sprintf("for %s epochs J has been within 1 %% of %s, that of the best constant answer", w.Numbers.Whole(f.Epochs), w.Numbers.Trim(f.Baseline))
		d.Remedy = w.faster()
		return d
	default:
		d.What = "plateau"
		d.Proof = fmt.Sprintf("J has moved by %s in %s epochs, and is %s", w.Numbers.Scientific(f.Value, 1), w.Numbers.Whole(f.Epochs), w.Numbers.Trim(f.Other))
		if f.Of > 0 {
			d.Proof += fmt.Sprintf("; %s are right", w.of(f.Count, f.Of))
		}
		d.Remedy = w.more()
		return d
	}
}

// bestLine says how well a straight line does at best.
func (w *Words) bestLine(f *Finding) string {
	if f.Of == 0 {
		return "the best line has J " + w.Numbers.Trim(f.Value)
	}
	return fmt.Sprintf("none parts the classes, the best has J %s with %s right", w.Numbers.Trim(f.Value), w.of(f.Count, f.Of))
}

// unanswered says which class nobody gets.
func (w *Words) unanswered(f *Finding) Diagnosis {
	d := Diagnosis{
		What:  "class " + w.class(f.Class) + " never answered",
		Proof: fmt.Sprintf("no sample gets it, and %s are of it", w.of(f.Count, f.Of)),
	}
	if f.Only >= 0 {
		d.Proof = fmt.Sprintf("every sample gets class %s, and that alone is right for %s", w.class(f.Only), w.of(f.Right, f.Of))
	}
	d.Remedy = w.faster()
	return d
}

// class names a class.
func (w *Words) class(c int) string {
	if c < len(w.Subject.Classes) {
		return w.Subject.Classes[c]
	}
	return strconv.Itoa(c)
}

// mostRate is the largest η that a remedy sets: with larger ones steps go astray.
const mostRate = 3

// faster returns what helps if steps are too small to leave a place.
func (w *Words) faster() Remedy {
	rate, most := 10*w.Health.Rate, float64(mostRate)
	if !w.Subject.Config.Optimizer.Plain() {
		most = 0.1
	}
	if rate > most {
		return w.more()
	}
	return Remedy{Words: "a larger η than " + w.rate() + ", more hidden units, or other weights to begin with", Set: setting("lr", rate)}
}

// more returns what helps if training has come to rest: more hidden units, whose weights
// are drawn anew.
func (w *Words) more() Remedy {
	a := w.Subject.Config.Architecture
	if w.output() == 0 {
		return Remedy{Words: "a hidden layer", Set: "hidden 4", Over: true}
	}
	var units []string
	for _, l := range a.Layers[:w.output()] {
		units = append(units, strconv.Itoa(2*l.Units))
	}
	return Remedy{Words: "more hidden units, or other weights to begin with", Set: "hidden " + strings.Join(units, ","), Over: true}
}
