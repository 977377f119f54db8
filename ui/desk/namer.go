package desk

import (
	"errors"
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
)

// namer reads and writes the names of numbers.
type namer struct{ grammar }

// quantity reads the name of a number: "δ h1", "w h1 bmi", "b h1", "∂w h1 bmi", "new h1 bmi",
// "x bmi", "y", "ŷ", "J", "J batch". Without a name it is that of the selected unit or weight.
func (g namer) quantity(argument string) (explain.Quantity, error) {
	word, name, _ := strings.Cut(argument, " ")
	name = strings.TrimSpace(name)
	if q, known, err := g.unusual(word, name); known {
		return q, err
	}
	switch spelled(word) {
	case "x":
		return g.inputNamed(name)
	case "z":
		return g.unitNumber(explain.WeightedSum, word, name)
	case "a":
		return g.unitNumber(explain.Activation, word, name)
	case "delta":
		return g.unitNumber(explain.Delta, word, name)
	case "yhat":
		return g.outputNumber(explain.Activation, word, name)
	case "y", "target":
		return g.outputNumber(explain.Target, word, name)
	case "j", "loss":
		return g.lossNamed(name)
	case "w", "b":
		return g.parameterNumber(explain.Weight, word, name)
	case "dw", "gradient":
		return g.parameterNumber(explain.Gradient, "w", name)
	case "db":
		return g.parameterNumber(explain.Gradient, "b", name)
	case "new":
		return g.parameterNumber(explain.Update, "w", name)
	case "":
		return explain.Quantity{}, fmt.Errorf("needs a number, such as δ %s; it is one of %s", text.Clean(g.setup.Names.Unit(0, 0)), list(askable()))
	default:
		return explain.Quantity{}, fmt.Errorf("%s: want one of %s", text.Quote(word), list(askable()))
	}
}

// inputNamed returns an input of the selected sample.
func (g namer) inputNamed(name string) (explain.Quantity, error) {
	q := explain.Quantity{Kind: explain.Input, Layer: -1, Unit: g.at.Unit, Sample: g.at.Sample}
	if name == "" && g.at.Layer < 0 {
		return q, nil
	}
	var ok bool
	if q.Unit, ok = g.setup.FindFeeder(0, name); !ok {
		return q, fmt.Errorf("%s: want one of %s", called("x", name), list(g.inputs()))
	}
	return q, nil
}

// called returns what a number was called: a word and, if one was given, a name.
func called(word, name string) string { return strings.TrimSpace(word + " " + text.Brief(name)) }

// unitNumber returns z, a or δ of a unit on the selected sample.
func (g namer) unitNumber(kind explain.Kind, word, name string) (explain.Quantity, error) {
	q := explain.Quantity{Kind: kind, Layer: g.at.Layer, Unit: g.at.Unit, Sample: g.at.Sample}
	ok := name == ""
	if !ok {
		if q.Layer, q.Unit, ok = g.setup.FindUnit(name); !ok {
			return q, fmt.Errorf("%s %s: there is no such unit%s", word, text.Brief(name), suggestion(name, g.unitNames()))
		}
	}
	if q.Layer < 0 {
		return q, fmt.Errorf("%s: an input has none: name a unit, such as %s %s", word, word, text.Clean(g.setup.Names.Unit(0, 0)))
	}
	return q, nil
}

// outputNumber returns the answer or the target of an output: of the only one, without a name.
func (g namer) outputNumber(kind explain.Kind, word, name string) (explain.Quantity, error) {
	q := explain.Quantity{Kind: kind, Layer: g.last(), Sample: g.at.Sample}
	switch unit, ok := g.setup.FindFeeder(g.last()+1, name); {
	case ok:
		q.Unit = unit
	case name != "" || g.at.Layer != q.Layer && g.setup.Units(q.Layer) > 1:
		return q, fmt.Errorf("%s: want one of the outputs %s", called(word, name), list(g.targets()))
	case g.at.Layer == q.Layer:
		q.Unit = g.at.Unit
	}
	return q, nil
}

// lossNamed returns the loss of the selected sample, or of the batch.
func (g namer) lossNamed(name string) (explain.Quantity, error) {
	q := explain.Quantity{Kind: explain.Loss, Layer: g.last(), Sample: g.at.Sample}
	switch name {
	case "":
		return q, nil
	case "batch":
		q.Sample = explain.Batch
		return q, nil
	}
	if sum, ok := epochLosses()[name]; ok {
		return explain.Quantity{Kind: sum}, nil
	}
	return q, errors.New("loss: batch, epoch, sum, old or last may follow; sample 3 selects a sample")
}

// parameterNumber returns a weight or bias, its gradient, or what the step makes of it.
func (g namer) parameterNumber(kind explain.Kind, word, name string) (explain.Quantity, error) {
	p, err := g.parseParameter(append([]string{word}, strings.Fields(name)...))
	return explain.Quantity{Kind: kind, Layer: p.Layer, Unit: p.Unit, From: p.From}, err
}
