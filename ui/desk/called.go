package desk

import (
	"fmt"
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// ExplainLine returns the command line that explains a number, "" if no line means it.
func ExplainLine(m *Moment, q explain.Quantity) string { return lineAbout(m, "explain", q) }

// WhyLine returns the command line that asks where a number comes from, "" if no line means it.
func WhyLine(m *Moment, q explain.Quantity) string { return lineAbout(m, "why", q) }

// lineAbout returns the line of a command about a number, "" if no line means it.
func lineAbout(m *Moment, command string, q explain.Quantity) string {
	selects, name := calledAt(m, q)
	if name == "" {
		return ""
	}
	return selects + command + " " + name
}

// calledAt returns what a person may call a number at a moment, "" if nothing means it, and the
// command that first selects its sample, if another one is. Units go by their names or, where
// those would be read as something else, by their numbers.
func calledAt(m *Moment, q explain.Quantity) (selects, name string) {
	g := namer{grammarOf(m)}
	if q.Kind == explain.Initial {
		q.Kind = explain.Weight
	}
	if q.IsOfSample() && q.Sample != m.Selection.Sample {
		selects, g.at.Sample = fmt.Sprintf("sample %d; ", q.Sample+1), q.Sample
	}
	for _, line := range g.quantityWords(q) {
		if read, err := g.quantity(line); err == nil && read == q && isClear(line) {
			return selects, line
		}
	}
	return "", ""
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
