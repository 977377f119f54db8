package prose

import (
	"fmt"
	"io"
	"slices"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/number"
)

// Quantity writes a number of a step with the arithmetic that gave it, as a whole step has
// it, with that many significant digits.
func Quantity(out io.Writer, setup *session.Setup, step *network.Step, q explain.Quantity, digits int) error {
	w := New(out, setup)
	w.numbers.Digits = digits
	w.begin()
	w.quantity(step, q)
	return w.err
}

// quantity writes a number with the arithmetic that gave it. Its formula is written
// above the first number of a phase that it gives.
func (w *Writer) quantity(step *network.Step, q explain.Quantity) {
	e := subjectOf(w).Explain(step, q)
	if w.first(e.Formula) {
		w.print("  Formula: %s", e.Formula)
	}
	text := chain(append([]side{known(w.label(&e, q))}, w.derivation(&e)...))
	if e.Note != "" && w.first(e.Note) {
		text += " (" + e.Note + ")"
	}
	if number.Alarming(e.Result.Value) {
		text += ". " + e.Meaning.Says[0]
	}
	w.print("  %s", text)
	for _, part := range w.parts(&e) {
		// How weights are drawn is the same for all of a layer.
		if q.Kind != explain.Initial || w.first(part) {
			w.print("    where %s", part)
		}
	}
}

// label names a number.
func (w *Writer) label(e *explain.Explanation, q explain.Quantity) string {
	switch {
	case q.Kind == explain.Update:
		return e.Title + ": " + e.Symbol
	case !q.LacksSample():
		return e.Title
	case w.moved:
		return e.Title + ", moved"
	default:
		return e.Title + ", " + w.sample(q.Sample)
	}
}

// side is one side of an equation, and the sign that follows it: = or ≈.
type side struct{ text, sign string }

// known returns a side that what follows is equal to, whatever its digits.
func known(text string) side { return side{text, "="} }

// derivation returns the right sides that lead to a number: in symbols, in numbers,
// worked out further, and the result.
func (w *Writer) derivation(e *explain.Explanation) []side {
	v := e.Result.Value
	list := w.lines(e.Inline, v)
	if len(e.Inline) == 0 && e.Table != nil {
		list = w.lines(e.Tail, v)
		if len(e.Tail) == 0 {
			list = []side{w.sum(e.Table)}
		}
	}
	if kind := e.Result.Ref.Kind; len(list) == 0 && (kind == explain.Input || kind == explain.Target) {
		return []side{known(w.numbers.raw(v))}
	}
	return append(list, known(e.Result.Text(w.numbers)))
}

// parts returns the named values that the derivation uses.
func (w *Writer) parts(e *explain.Explanation) []string {
	var parts []string
	if len(e.Inline) == 0 && e.Table != nil && len(e.Tail) > 0 {
		sum := e.Table.Sum
		parts = append(parts, chain([]side{known(sum.Symbol), w.sum(e.Table), known(sum.Text(w.numbers))}))
	}
	for _, p := range e.Parts {
		list := append([]side{known(p.Symbol)}, w.lines(p.Lines, p.Result.Value)...)
		parts = append(parts, chain(append(list, known(p.Result.Text(w.numbers)))))
	}
	return parts
}

// chain joins the sides of an equation, dropping repeats.
func chain(list []side) string {
	text := list[0].text
	for i, s := range list[1:] {
		if s.text != list[i].text {
			text += " " + list[i].sign + " " + s.text
		}
	}
	return text
}

// lines writes each line of a result in symbols, if it has any, and in numbers.
func (w *Writer) lines(lines []explain.Line, result float64) []side {
	var list []side
	for i, line := range lines {
		if line.HasSymbols() {
			list = append(list, known(line.Text(w.numbers, true)))
		}
		list = append(list, side{line.Text(w.numbers, false), explain.SignAfter(lines, i, result, w.numbers)})
	}
	return list
}

// shownTerms is the most terms of a sum that are written.
const shownTerms = 10

// sum writes the terms of a long sum: all, or the first ones and the total of the
// others.
func (w *Writer) sum(t *explain.Table) side {
	rows, rest := t.Shorten(shownTerms)
	text := explain.SumOf(rows).Text(w.numbers, false)
	worked := rows
	if rest != nil {
		text += fmt.Sprintf(" + %s (together %s)", rest.Label, rest.Total.Text(w.numbers))
		worked = append(slices.Clone(rows), *rest)
	}
	return side{text, explain.SumOf(worked).Sign(t.Sum.Value, w.numbers)}
}
