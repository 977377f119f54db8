package cli

import (
	"fmt"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/number"
)

// quantity writes a number with the arithmetic that gave it. A formula is
// written before the first number of a phase that it gives.
func (w *walker) quantity(step *network.Step, q explain.Quantity) {
	e := w.setup.Explain(step, q)
	if w.first(e.Formula) {
		w.print("  Formula: %s", e.Formula)
	}
	text := chain(append([]string{w.label(&e, q)}, w.derivation(&e)...))
	if e.Note != "" && w.first(e.Note) {
		text += " (" + e.Note + ")"
	}
	if number.Alarming(e.Result.Value) {
		text += ". " + e.Meaning
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
func (w *walker) label(e *explain.Explanation, q explain.Quantity) string {
	switch {
	case q.Kind == explain.Update:
		return e.Title + ": " + e.Symbol
	case q.Kind == explain.Loss || q.IsParameter():
		return e.Title
	default:
		return fmt.Sprintf("%s, sample %d", e.Title, q.Sample+1)
	}
}

// derivation returns what stands between a number's name and its result, and
// the result: in symbols, in numbers, worked out further.
func (w *walker) derivation(e *explain.Explanation) []string {
	list := w.lines(e.Inline)
	if len(e.Inline) == 0 && e.Table != nil {
		list = w.lines(e.Tail)
		if len(e.Tail) == 0 {
			list = []string{w.sum(e.Table)}
		}
	}
	if kind := e.Result.Ref.Kind; len(list) == 0 && (kind == explain.Input || kind == explain.Target) {
		return []string{w.raw(e.Result.Value)}
	}
	return append(list, w.operand(e.Result))
}

// parts returns the values that the derivation uses by a name of their own.
func (w *walker) parts(e *explain.Explanation) []string {
	var parts []string
	if len(e.Inline) == 0 && e.Table != nil && len(e.Tail) > 0 {
		parts = append(parts, chain([]string{e.Table.Sum.Symbol, w.sum(e.Table), w.operand(e.Table.Sum)}))
	}
	for _, p := range e.Parts {
		list := append([]string{p.Symbol}, w.lines(p.Lines)...)
		parts = append(parts, chain(append(list, w.operand(p.Result))))
	}
	return parts
}

// chain joins what is equal, without what says the same twice.
func chain(list []string) string {
	text := list[0]
	for i, s := range list[1:] {
		if s != list[i] {
			text += " = " + s
		}
	}
	return text
}

// lines writes each line in numbers, and where it has symbols also with these.
func (w *walker) lines(lines []explain.Line) []string {
	var list []string
	for _, line := range lines {
		for _, t := range line {
			if t.Operator == "" && t.Operand.Symbol != "" {
				list = append(list, w.line(line, true))
				break
			}
		}
		list = append(list, w.line(line, false))
	}
	return list
}

// shownTerms is how many terms of a sum are written at most.
const shownTerms = 10

// sum writes the terms of a long sum: all, or the first ones and what the
// others come to.
func (w *walker) sum(t *explain.Table) string {
	rows, rest := t.Shorten(shownTerms)
	var sum explain.Line
	for i, row := range rows {
		terms := row.Terms
		if len(terms) == 0 {
			terms = explain.Line{{Operand: row.Total}}
		}
		if i > 0 && terms[0].Operator != "−" {
			sum = append(sum, explain.Token{Operator: "+"})
		}
		sum = append(sum, terms...)
	}
	text := w.line(sum, false)
	if rest != nil {
		text += fmt.Sprintf(" + %s (together %s)", rest.Label, w.operand(rest.Total))
	}
	return text
}
