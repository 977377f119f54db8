package plain

import (
	"fmt"

	"backstep/network/explain"
	"backstep/network/stepper"
)

// steps says what a step does.
type steps struct{ speaker }

// revealed says what a move within a step has brought: one number with its arithmetic, or the
// numbers of several units.
// Formulas are said where the phase is named.
func (s steps) revealed(before glance, first bool) string {
	m := s.m
	now, from := m.Position, 0
	switch was := before.position; {
	case m.Run != before.run || was.Step != now.Step || was.Phase != now.Phase:
		if m.Granularity == stepper.ByUnit && now.Compare(was) < 0 {
			from = now.Unit
		}
	case was.Unit < now.Unit:
		from = was.Unit + 1
	default:
		from = now.Unit
	}
	phase := m.Phase()
	switch n := now.Unit - from + 1; {
	case phase.Kind == stepper.Loss:
		return s.losses()
	case phase.Kind == stepper.Update && n > 1:
		return "all weights are new. For one unit, " + s.newWeights(s.unitOf(m.LastLayer()), first)
	case phase.Kind == stepper.Gradient && n > 1:
		return fmt.Sprintf("the gradients of %d units are known. For one, ", n) + s.gradients(s.unitOf(phase.Layer), first)
	case n > 1:
		return s.several(phase, from, n)
	}
	layer, unit := m.Path.UnitAt(now)
	return s.one(phase.Kind, layer, unit, first)
}

// one says what a phase brings for a unit.
func (s steps) one(kind stepper.Kind, layer, unit int, first bool) string {
	q := explain.Quantity{Kind: explain.Of(kind), Layer: layer, Unit: unit, Sample: s.m.Selection.Sample}
	switch kind {
	case stepper.Gradient:
		return s.gradients(at{layer, unit}, first)
	case stepper.Update:
		return s.newWeights(at{layer, unit}, first)
	default:
		return derivation(s).number(q) + s.verdict(q)
	}
}

// several says what a phase brings for units that follow each other.
func (s steps) several(phase stepper.Phase, from, n int) string {
	m, layer := s.m, max(phase.Layer, -1)
	kind := explain.Of(phase.Kind)
	symbol := explain.WordsOf(phase.Kind).Symbol
	last := layer == m.LastLayer()
	if phase.Kind == stepper.Activation && last {
		symbol = "ŷ"
	}
	says := fmt.Sprintf("%s for %s: ", s.symbol(symbol), s.who()) + listed(n, func(i int) string {
		v, _ := m.SelectedValue(kind, layer, from+i)
		return s.unit(layer, from+i) + " is " + s.n(v)
	}, "units") + "."
	if phase.Kind == stepper.Inputs {
		return says + " " + s.target()
	}
	return says + s.verdict(explain.Quantity{Kind: kind, Layer: layer, Unit: from + n - 1, Sample: m.Selection.Sample})
}

// target says what the answer should be, "" where nobody knows.
func (s steps) target() string {
	m := s.m
	if !m.HasTargets() {
		return ""
	}
	outputs := m.Units(m.LastLayer())
	if outputs == 1 {
		v, _ := m.ValueOf(explain.Quantity{Kind: explain.Target, Layer: m.LastLayer(), Sample: m.Selection.Sample})
		return s.m.Notation.Sentence("The target y is ") + s.n(v) + "."
	}
	class, ok := m.Setup.Class(m.Step, m.Step.Y, m.Selection.Sample)
	if ok {
		return "The target is " + s.class(class) + "."
	}
	return ""
}

// verdict says whether the network is right, after its last answer.
func (s steps) verdict(q explain.Quantity) string {
	m := s.m
	if q.Kind != explain.Activation || q.Layer != m.LastLayer() || q.Unit != m.Units(q.Layer)-1 || !m.HasTargets() {
		return ""
	}
	return " " + s.answers(q.Sample)
}

// losses says how wrong the network is.
func (s steps) losses() string {
	m := s.m
	q := explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: m.Selection.Sample}
	says := fmt.Sprintf("%s of %s is %s", s.m.Notation.SampleLoss(), s.who(), s.n(m.Step.Losses[q.Sample]))
	switch n := m.Samples(); {
	case m.Step.Loss != m.Step.DataLoss:
		says += fmt.Sprintf(", and %s of the batch %s, with the penalty on large weights", s.symbol("J"), s.n(m.Step.Loss))
	case n > 1:
		says += fmt.Sprintf(", and %s of the batch %s, the mean over %s", s.symbol("J"), s.n(m.Step.Loss), m.Setup.Noun.Count(n))
	}
	return says + "."
}

// at is a unit by its layer and its number.
type at struct{ layer, unit int }

// unitOf returns the selected unit, if it is one of that layer or any layer with weights does,
// otherwise the first of the layer.
func (s steps) unitOf(layer int) at {
	now := s.m.Selection
	if now.Layer == layer || now.Layer >= 0 && s.m.Phase().Kind == stepper.Update {
		return at{now.Layer, now.Unit}
	}
	return at{layer, 0}
}

// gradients says the gradients of a unit and, where that was not said yet, what they are.
func (s steps) gradients(of at, first bool) string {
	says := "gradients of " + s.unit(of.layer, of.unit)
	if first {
		e := s.m.Explain(explain.Quantity{Kind: explain.Gradient, Layer: of.layer, Unit: of.unit})
		says += ", each the " + e.Gist
	}
	return says + ": " + s.weightsOf(of.layer, of.unit, explain.Gradient) + "."
}

// newWeights says what the step makes of the weights of a unit.
func (s steps) newWeights(of at, first bool) string {
	says := "weights of " + s.unit(of.layer, of.unit)
	if first {
		e := s.m.Subject().Explain(s.m.Step, explain.Quantity{Kind: explain.Update, Layer: of.layer, Unit: of.unit})
		says += ", " + aloud(e.Formula)
	}
	return says + ": " + s.weightsOf(of.layer, of.unit, explain.Update) + "."
}
