package explain

import (
	"slices"
	"strconv"
	"strings"
)

// explainLoss explains J of a sample, or of the batch.
func explainLoss(at snapshot, q Quantity) Explanation {
	if q.Sample == Batch {
		return explainBatchLoss(at)
	}
	form, o := lossOf(at.Config.Loss.Name), at.outputs(q.Sample)
	k := o.count()
	e := Explanation{
		Symbol: "J", Result: at.sampleLoss(q.Sample), Formula: "J = " + form.formula(k),
		Meaning: lossMeaning(o, form),
	}
	if at.step.N() > 1 {
		e.Next = at.batchMean()
	}
	var terms []term
	for i := range k {
		for _, t := range form.terms(o, i) {
			t.unit, t.label = i, t.side+o.name(i)
			terms = append(terms, t)
		}
	}
	e.Inline, e.Note = inlineLoss(form, terms, k)
	if whole, parts := o.bothLogarithms(); whole != nil {
		e.Brief = e.Inline
		e.Inline, e.Parts, e.Note = []Line{whole}, parts, ""
	}
	if at.bceOfSoftmax() {
		e.Parts = softmax{o}.remainders()
	}
	for i := range k {
		e.Feeds = append(e.Feeds, o.a(i).Ref, o.y(i).Ref)
		if o.joint() {
			e.Behind = append(e.Behind, o.z(i).Ref)
		}
	}
	if k > 1 {
		e.Table, e.Tail = lossTable(form, terms, k)
	}
	if k > 1 && len(e.Tail) == 0 {
		e.Table.Sum, e.Table.SumLabel = e.Result, e.Symbol
	}
	return e
}

// loss explains a loss function.
type loss struct {
	name    string
	classes bool // targets are classes

	formula func(k int) string // "(y − ŷ)²", for k outputs

	// terms returns what output i adds.
	terms func(o outputs, i int) []term

	// columns are the headings of the operands of a term, and of their result.
	columns []string

	// whole returns J, given the sum of all terms.
	whole func(all piece, k int) Line

	// gradient returns ∂J/∂ŷ of one output.
	gradient func(a, y Operand, k int) Line

	meaning func(o outputs) Sentence
}

// term is what one output, or one side of it, adds to the loss of a sample.
type term struct {
	unit   int
	label  string // in a table: the output's name after side
	side   string // "not " for the term of 1 − ŷ, else ""
	row    Line   // in a table; it has an operand with a symbol for each column, and is empty if the value is 0 or has another form
	inline []Line // outside a table
	value  float64
	zero   bool // left out of a line
	note   string
}

// inlineLoss returns the loss in one line, if few terms count, and the same line worked
// out once.
func inlineLoss(form loss, terms []term, k int) (lines []Line, note string) {
	var counting []term
	for _, t := range terms {
		if !t.zero {
			counting = append(counting, t)
		}
		if t.note != "" {
			note = t.note
		}
	}
	switch {
	case len(counting) == 0:
		return nil, "every y is 0, and so is every term"
	case len(counting) > maxInline:
		return nil, note
	case len(counting) == 1:
		for _, l := range counting[0].inline {
			lines = append(lines, form.whole(l, k))
		}
		return lines, note
	}
	symbols, values := make([]Line, len(counting)), make([]Line, len(counting))
	for i, t := range counting {
		symbols[i], values[i] = t.inline[0], number(t.value).tokens()
		if k > 1 {
			symbols[i] = indexed(symbols[i], t.unit)
		}
	}
	return []Line{form.whole(sum(symbols), k), form.whole(sum(values), k)}, note
}

// indexed adds the number of the output to y, ŷ and z, for a line with several outputs.
func indexed(l Line, unit int) Line {
	l = slices.Clone(l)
	number := strconv.Itoa(unit + 1)
	by := strings.NewReplacer("ŷ", "ŷ"+number, "y", "y"+number, "z", "z"+number)
	for i := range l {
		if symbol := &l[i].Operand.Symbol; !strings.Contains(*symbol, "largest") { // It is the same for all outputs.
			*symbol = by.Replace(*symbol)
		}
	}
	return l
}

// lossTable returns the loss with a row for each term.
func lossTable(form loss, terms []term, k int) (*Table, []Line) {
	t := &Table{Head: "output", Columns: form.columns, SumLabel: "sum"}
	all := 0.0
	for _, term := range terms {
		t.Rows = append(t.Rows, Row{Label: term.label, Terms: term.row, Total: number(term.value)})
		all += term.value
	}
	t.Sum = named("sum", all)
	tail := form.whole(t.Sum, k)
	if len(tail) == 1 {
		return t, nil
	}
	return t, []Line{tail}
}
