package prose

import (
	"fmt"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/number"
)

// quantity writes a number with the arithmetic that gave it. Its formula is written
// above the first number of a phase that it gives.
func (w *Writer) quantity(step *network.Step, q explain.Quantity) {
	e := w.setup.Explain(step, q)
	if w.first(e.Formula) {
		w.print("  Formula: %s", e.Formula)
	}
	text := chain(append([]string{w.label(&e, q)}, w.derivation(&e)...))
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
	case q.Kind == explain.Loss || q.IsParameter():
		return e.Title
	case w.moved:
		return e.Title + ", moved"
	default:
		return fmt.Sprintf("%s, sample %d", e.Title, q.Sample+1)
	}
}

// derivation returns the right sides that lead to a number: in symbols, in numbers,
// worked out further, and the result.
func (w *Writer) derivation(e *explain.Explanation) []string {
	list := w.lines(e.Inline)
	if len(e.Inline) == 0 && e.Table != nil {
		list = w.lines(e.Tail)
		if len(e.Tail) == 0 {
			list = []string{w.sum(e.Table)}
		}
	}
	if kind := e.Result.Ref.Kind; len(list) == 0 && (kind == explain.Input || kind == explain.Target) {
		return []string{w.numbers.raw(e.Result.Value)}
	}
	return append(list, e.Result.Text(w.numbers))
}

// parts returns the named values that the derivation uses.
func (w *Writer) parts(e *explain.Explanation) []string {
	var parts []string
	if len(e.Inline) == 0 && e.Table != nil && len(e.Tail) > 0 {
		parts = append(parts, chain([]string{e.Table.Sum.Symbol, w.sum(e.Table), e.Table.Sum.Text(w.numbers)}))
	}
	for _, p := range e.Parts {
		list := append([]string{p.Symbol}, w.lines(p.Lines)...)
		parts = append(parts, chain(append(list, p.Result.Text(w.numbers))))
	}
	return parts
}

// chain joins the sides of an equation, dropping repeats.
func chain(list []string) string {
	text := list[0]
	for i, s := range list[1:] {
		if s != list[i] {
			text += " = " + s
		}
	}
	return text
}

// lines writes each line in symbols, if it has any, and in numbers.
func (w *Writer) lines(lines []explain.Line) []string {
	var list []string
	for _, line := range lines {
		if line.HasSymbols() {
			list = append(list, line.Text(w.numbers, true))
		}
		list = append(list, line.Text(w.numbers, false))
	}
	return list
}

// shownTerms is the most terms of a sum that are written.
const shownTerms = 10

// sum writes the terms of a long sum: all, or the first ones and the total of the
// others.
func (w *Writer) sum(t *explain.Table) string {
	rows, rest := t.Shorten(shownTerms)
	text := explain.SumOf(rows).Text(w.numbers, false)
	if rest != nil {
		text += fmt.Sprintf(" + %s (together %s)", rest.Label, rest.Total.Text(w.numbers))
	}
	return text
}
