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
		d.Proof = fmt.Sprintf("%d linear layers draw only a straight line", w.output()+1) + w.bestLine(f)
		return d
	case NoHidden:
		d.What = "no hidden layer"
		d.Proof = "only a straight line can be drawn" + w.bestLine(f)
		return d
	case Unanswered:
		return w.unanswered(f)
	case HeldBack:
		return w.heldBack(f)
	case Slow:
		d.What = "learning slowly"
		d.Proof = fmt.Sprintf("J has moved by %s in %s epochs, and is %s; %s gives %s", w.percent(f.Value/f.Other), w.Numbers.Whole(f.Epochs), w.Numbers.Trim(f.Other), w.oneForAll(), w.Numbers.Trim(f.Baseline))
		if f.Baseline == 0 {
			d.Proof, _, _ = strings.Cut(d.Proof, ";")
		}
		return d
	case OneAnswer:
		d.What = w.oneForAll()
		d.Proof = fmt.Sprintf("for %s epochs J has been within 1 %% of %s, that of the best constant answer", w.Numbers.Whole(f.Epochs), w.Numbers.Trim(f.Baseline))
		return d
	default:
		d.What = "plateau"
		d.Proof = fmt.Sprintf("J has moved by %s in %s epochs, and is %s", w.Numbers.Scientific(f.Value, 1), w.Numbers.Whole(f.Epochs), w.Numbers.Trim(f.Other))
		if f.Of > 0 {
			d.Proof += fmt.Sprintf("; %s are right", w.of(f.Count, f.Of))
		}
		return d
	}
}

// bestLine says how well a straight line does, where training has come to rest.
func (w *Words) bestLine(f *Finding) string {
	rests := "; J rests at " + w.Numbers.Trim(f.Value)
	if f.Of == 0 {
		return rests + ", and " + w.oneForAll() + " gives " + w.Numbers.Trim(f.Baseline)
	}
	return ", and none parts the classes" + rests
}

// heldBack compares the pull of a penalty with that of the data.
func (w *Words) heldBack(f *Finding) Diagnosis {
	name, v := w.heavier()
	name += " " + w.Numbers.Short(v)
	return Diagnosis{
		What:  "held back by " + name,
		Proof: fmt.Sprintf("it pulls a weight to 0 by %s, and the data pulls it away by %s, so that nothing moves", w.three(f.Value), w.three(f.Other)),
	}
}

// oneForAll names the constant answer that others are compared with.
func (w *Words) oneForAll() string { return "one answer for all " + w.Subject.Noun.Many() }

// percent writes a small part as a percentage.
func (w *Words) percent(part float64) string { return w.Numbers.Brief(100*part, 1) + " %" }

// unanswered says which class nobody gets.
func (w *Words) unanswered(f *Finding) Diagnosis {
	d := Diagnosis{
		What:  "class " + w.class(f.Class) + " never answered",
		Proof: fmt.Sprintf("no %s gets it, and %s are of it", w.Subject.Noun.One(), w.of(f.Count, f.Of)),
	}
	if f.Only >= 0 {
		d.Proof = fmt.Sprintf("every %s gets class %s, and that alone is right for %s", w.Subject.Noun.One(), w.class(f.Only), w.of(f.Right, f.Of))
	}
	return d
}

// class names a class.
func (w *Words) class(c int) string {
	if c < len(w.Subject.Classes) {
		return w.Subject.Keep(w.Subject.Classes[c])
	}
	return strconv.Itoa(c)
}
