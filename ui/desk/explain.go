package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
)

// asked is the number that a person wants explained in place of the one that the phase has
// computed. It holds until the position or the selection changes.
type asked struct {
	on     bool
	number explain.Quantity
	at     Selection // to which the number belongs
}

// Asked reports whether a number is explained because a person asked for it.
func (m *Moment) Asked() bool { return m.asked.on }

// askedOf returns the number that was asked for, as it is called at the moment. ok is false if
// there is none, or if the moment has not reached it.
func askedOf(m *Moment) (q explain.Quantity, ok bool) {
	q = m.asked.number
	switch {
	case !m.asked.on:
		return q, false
	case q.Kind == explain.Weight && m.Step == nil:
		q.Kind = explain.Initial
	case q.IsOfSample():
		q.Sample = m.Selection.Sample // The only one, if the step is aside from training.
	}
	return q, hasReached(m, q)
}

// hasReached reports whether a moment has reached a number.
func hasReached(m *Moment, q explain.Quantity) bool {
	switch q.Kind {
	case explain.Initial:
		return true
	case explain.Weight, explain.OldBuffer, explain.OldLossSum, explain.WeightSum, explain.Fixed:
		return m.Step != nil
	case explain.EpochLoss, explain.LastEpochLoss, explain.LayerMean:
		return hasReachedSummary(m, q)
	case explain.Target:
		return m.HasTargets()
	default:
		return m.Reached(explain.PhaseOf(q.Kind), q.Layer, q.Unit)
	}
}

// explainNumber carries out "explain δ h1": it selects what the number belongs to, and
// explains it if the step has reached it.
func explainNumber(d *Desk, argument string) Result {
	q, err := namer{d.grammar()}.quantity(argument)
	if err != nil {
		return Result{Err: fmt.Errorf("explain %w", err)}
	}
	d.selector().number(q)
	d.seen.asked = asked{on: true, number: q, at: d.seen.Selection}
	shown := d.Shown()
	if _, ok := askedOf(&shown); !ok {
		d.seen.asked = asked{}
		return Result{Message: text.Clean(d.Seen().Subject().Title(q)) + missing(&shown, q, ": → brings it")}
	}
	return Result{}
}

// number selects what a number belongs to. A loss belongs to any output.
func (s selector) number(q explain.Quantity) {
	switch {
	case q.Kind == explain.Loss:
		s.unit(q.Layer, s.m.Selection.Unit)
		return
	case !q.IsOfUnit():
		return
	}
	s.unit(q.Layer, q.Unit)
	if q.IsParameter() {
		s.m.Selection.From = q.From
	}
}

// keepAsked forgets the number that was asked for if something else is selected now.
func (s selector) keepAsked() {
	if s.m.asked.at != s.m.Selection {
		s.m.asked = asked{}
	}
}

// askable lists the words that name a kind of number.
func askable() []string {
	return []string{"x", "y", "z", "a", "δ", "ŷ", "J", "w", "b", "∂w", "∂b", "new"}
}

// askableNow lists the numbers of what is selected and, of those that it has not, those of all
// units.
func askableNow(d *Desk) (list []string) {
	g := namer{d.grammar()}
	understood := func(line string) bool {
		_, err := g.quantity(line)
		return err == nil
	}
	for _, word := range askable() {
		if understood(word) {
			list = append(list, word)
			continue
		}
		for _, name := range g.unitNames() {
			if line := word + " " + name; understood(line) {
				list = append(list, line)
			}
		}
	}
	return append(list, slices.DeleteFunc(summaries(), func(line string) bool { return !understood(line) })...)
}

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

// ExplainLine returns the command line that explains a number, "" if no line means it. Units go
// by their names or, where those would be read as something else, by their numbers.
func ExplainLine(m *Moment, q explain.Quantity) string {
	g, selects := namer{grammarOf(m)}, ""
	if q.Kind == explain.Initial {
		q.Kind = explain.Weight
	}
	if q.IsOfSample() && q.Sample != m.Selection.Sample {
		selects, g.at.Sample = fmt.Sprintf("sample %d; ", q.Sample+1), q.Sample
	}
	for _, line := range g.quantityWords(q) {
		if read, err := g.quantity(line); err == nil && read == q && isClear(line) {
			return selects + "explain " + line
		}
	}
	return ""
}

// quantityWords returns what a number may be called, by its names first.
func (g namer) quantityWords(q explain.Quantity) []string {
	if q.Kind == explain.Loss {
		return []string{"J", "J batch"}
	}
	if words, known := g.unusualWords(q); known {
		return slices.Compact(words)
	}
	symbol := map[explain.Kind]string{
		explain.Input: "x", explain.Target: "y", explain.WeightedSum: "z", explain.Activation: "a", explain.Delta: "δ",
		explain.Weight: "w", explain.Gradient: "∂w", explain.Update: "new",
	}[q.Kind]
	words := [][]string{{symbol}, g.unitWords(q.Layer, q.Unit)}
	if q.IsParameter() {
		words = append(words, g.fromWords(q))
	}
	return slices.Compact(combined(words...))
}

// fromWords returns what a weight may be said to lead from.
func (g namer) fromWords(q explain.Quantity) []string {
	if q.From == network.Bias {
		return []string{"bias"}
	}
	return g.unitWords(q.Layer-1, q.From)
}
