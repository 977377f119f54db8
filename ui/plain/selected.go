package plain

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/prose"
)

// selected says what is selected now, where it differs from what was selected before.
func (s speaker) selected(before desk.Selection) string {
	now := s.m.Selection
	switch {
	case now.Sample != before.Sample:
		return s.sample(now.Sample)
	case now.Layer == before.Layer && now.Unit == before.Unit && now.From != before.From:
		return s.weight()
	default:
		return s.selectedUnit()
	}
}

// sample says who a sample of the batch is, and what the network answers.
func (s speaker) sample(i int) string {
	m := s.m
	row := m.Setup.Train[m.RowOf(i)]
	place := ""
	if number := m.Setup.Number(m.RowOf(i)); number != i+1 {
		place = fmt.Sprintf(", row %d of the data", number)
	}
	says := fmt.Sprintf("%s of %d%s: %s.", m.Setup.Noun.Number(i+1), m.Batch(), place, prose.Row(m.Setup, row))
	if m.HasTargets() && m.Reached(explain.PhaseOf(explain.Loss), -1, 0) {
		says += " " + s.answers(i)
	}
	return explain.Capital(says)
}

// answers says what the network answers to a sample, and whether that is right or how far off.
func (s speaker) answers(sample int) string {
	m := s.m
	truth, classes := m.Setup.Class(m.Step, m.Step.Y, sample)
	if !classes {
		list := prose.Distances(m.Setup, m.Step, sample, s.format)
		if len(list) > mostListed {
			list = append(list[:mostListed:mostListed], fmt.Sprintf("There are %d more outputs.", len(list)-mostListed))
		}
		return strings.Join(list, " ")
	}
	switch says, ok := m.Setup.Class(m.Step, m.Step.Layers[m.LastLayer()].A, sample); {
	case !ok:
		return "That is no class. Right is " + s.class(truth) + "."
	case says == truth:
		return "The network says " + s.class(says) + ", which is right."
	default:
		return "The network says " + s.class(says) + ", but right is " + s.class(truth) + "."
	}
}

// weight says the selected weight, and what the step has done with it so far.
func (s speaker) weight() string {
	m, at := s.m, s.m.Selection
	q := explain.Quantity{Kind: explain.Weight, Layer: at.Layer, Unit: at.Unit, From: at.From}
	says := explain.Capital(s.title(q)) + " is " + s.n(m.Change(at.Layer, at.Unit, at.From).Before)
	q.Kind = explain.Gradient
	if v, reached := m.ValueOf(q); reached {
		says += ", its gradient " + s.n(v)
	}
	q.Kind = explain.Update
	if v, reached := m.ValueOf(q); reached {
		says += ", and it becomes " + s.n(v)
	}
	return says + "."
}

// selectedUnit says the numbers of the selected unit, and its weights.
func (s speaker) selectedUnit() string {
	at := s.m.Selection
	if at.Layer < 0 {
		q := explain.Quantity{Kind: explain.Input, Layer: -1, Unit: at.Unit, Sample: at.Sample}
		if !s.m.Reached(explain.PhaseOf(explain.Input), -1, at.Unit) {
			return s.unit(-1, at.Unit) + " is an input, which has not come in yet."
		}
		return s.unit(-1, at.Unit) + " is an input: " + derivation{s}.number(q)
	}
	says := s.describe(at.Layer, at.Unit)
	if values := s.valuesOf(at.Layer, at.Unit, at.Sample); values != "" {
		says += " For " + s.who() + " " + values + "."
	}
	return says + " Its weights: " + s.weightsOf(at.Layer, at.Unit, explain.Weight) + "."
}

// valuesOf lists what a step has computed of a unit for a sample.
func (s speaker) valuesOf(layer, unit, sample int) string {
	var list []string
	kinds := []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta}
	if layer < 0 {
		kinds = []explain.Kind{explain.Input}
	}
	for _, kind := range kinds {
		if v, reached := s.m.Value(kind, layer, unit, sample); reached {
			list = append(list, s.symbol(explain.WordsOf(explain.PhaseOf(kind)).Symbol)+" is "+s.n(v))
		}
	}
	return strings.Join(list, ", ")
}

// moved says where a sample was moved to, and what the network answers there.
func (s speaker) moved() string {
	m := s.m
	if m.MovedTo == nil {
		return capital(s.who()) + " is back where it was."
	}
	says := fmt.Sprintf("%s is moved: %s", s.who(), listed(len(m.MovedTo), func(i int) string {
		return s.unit(-1, i) + " is " + s.n(s.raw(i, m.MovedTo[i]))
	}, "inputs"))
	at := network.NewPredictor(m.Config().Architecture, 1)
	at.Predict(m.Parameters(), m.MovedTo, 1)
	says = capital(says) + "; there the answer is "
	if len(at.Outputs()) == 1 {
		return says + s.n(at.Outputs()[0]) + "."
	}
	return says + listed(len(at.Outputs()), func(j int) string {
		return s.unit(m.LastLayer(), j) + " is " + s.n(at.Outputs()[j])
	}, "outputs") + "."
}

// raw returns an input as the data has it.
func (s speaker) raw(input int, x float64) float64 {
	if scaled := s.m.Setup.Scaling; input < len(scaled) {
		return scaled[input].Invert(x)
	}
	return x
}
