package explain

import (
	"slices"

	"backstep/network"
	"backstep/network/notation"
)

// explainUpdate explains how the optimiser changed a weight or bias.
func explainUpdate(at snapshot, q Quantity) Explanation {
	p := at.parameter(q)
	m := p.move()
	e := Explanation{Symbol: "new", Result: number(m.next)}
	if p.frozen() {
		e.Formula = "new = old"
		e.Inline = []Line{m.old.tokens()}
		e.Note = "biases are frozen: train_biases = false"
		e.Meaning = frozenMeaning("The new bias is the old one.")
		return e
	}
	form := m.form()
	step := form.step(m)
	e.Formula, e.Note, e.Parts = "new = "+form.formula, form.note, slices.Concat(at.schedule(), m.mean(), step.parts)
	e.Inline = []Line{step.line}
	if len(step.line) > 5 {
		e.Inline = append(e.Inline, line("? − ? · ?", step.base, step.rate, step.direction))
	}
	e.Feeds = []Quantity{p.gradient().Ref}
	e.Meaning = m.meaning(form, step)
	return e
}

// UnitUpdate explains the update of a weight as Explain does, and has a table with a row for
// every weight of its unit: old, rate, direction, new. The table has no sum.
func (s Subject) UnitUpdate(step *network.Step, q Quantity) Explanation {
	e := s.Explain(step, q)
	at := snapshot{&s, step}
	form := optimizerOf(s.Config.Optimizer.Name)
	t := &Table{Head: "from"}
	for _, p := range at.parametersOf(q.Layer, q.Unit) {
		m := p.move()
		row := Row{Label: p.origin(), Total: own("new", m.next, p.q)}
		row.Total.Role = Parameter
		if !p.frozen() {
			moved := form.step(m)
			row.Terms = line("? − ? · ?", moved.base, moved.rate, moved.direction)
			t.Columns = []string{moved.base.Symbol, moved.rate.Symbol, moved.direction.Symbol, "new"}
		}
		t.Rows = append(t.Rows, row)
	}
	e.Table = t
	if s.Notation != (notation.Notation{}) {
		e.Table = turner{s.Notation}.table(t)
	}
	return e
}

// parametersOf returns the weights of a unit, then its bias.
func (at snapshot) parametersOf(layer, unit int) []parameter {
	var list []parameter
	for i := range at.architecture().From(layer) {
		list = append(list, at.parameter(Quantity{Kind: Update, Layer: layer, Unit: unit, From: i}))
	}
	if at.architecture().Bias {
		list = append(list, at.parameter(Quantity{Kind: Update, Layer: layer, Unit: unit, From: network.Bias}))
	}
	return list
}

// move is a weight or bias before and after an update.
type move struct {
	of       parameter
	old      Operand
	gradient Operand
	eta      Operand
	next     float64
}

func (p parameter) move() move {
	return move{
		of:       p,
		old:      p.value().as("old"),
		gradient: p.meanGradient(),
		eta:      p.at.rate(),
		next:     p.among(p.at.step.Layers[p.q.Layer].After),
	}
}

// before returns this parameter's value in a buffer of the optimiser before the update.
func (m move) before(buffer int, symbol string) Operand {
	q := m.of.q
	q.Kind, q.Index = OldBuffer, buffer
	return own("old "+symbol, m.of.among(m.of.at.step.Layers[q.Layer].BuffersBefore[buffer]), q)
}

// buffer returns this parameter's value in a buffer after the update, with the line that gives
// it.
func (m move) buffer(buffer int, symbol string, l Line) Part {
	q := m.of.q
	q.Kind, q.Index = Buffer, buffer
	return Part{Symbol: symbol, Lines: []Line{l}, Result: own(symbol, m.of.among(m.of.at.step.Layers[q.Layer].BuffersAfter[buffer]), q)}
}

func (m move) optimizer() *network.Optimizer { return &m.of.at.Config.Optimizer }
