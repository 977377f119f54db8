package prose

import (
	"fmt"
	"io"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/ui/desk"
)

// Paths writes the gradient of the selected weight as the sum over its paths to the loss, and
// how backpropagation gathers the same. If the moment has not reached the gradient it says so.
// Numbers have that many significant digits.
func Paths(out io.Writer, m *desk.Moment, digits int) error {
	w := pathsWriter{In(m.Notation, out, m.Setup)}
	w.numbers.Digits = digits
	of := desk.PathsOf(m)
	if !desk.HasPaths(m, of) {
		w.print("The %s is not worked out yet.", w.titleOf(of))
		return w.err
	}
	w.begin()
	sum := desk.SumOfPaths(m, of)
	w.sumOf(m, sum)
	for i := range sum.Largest {
		w.path(sum, &sum.Largest[i])
	}
	w.restAndSum(sum)
	if m.Samples() > 1 {
		w.mean(m, of)
	}
	w.print("")
	w.gathered(m, sum)
	return w.err
}

// pathsWriter writes the paths of a weight.
type pathsWriter struct{ *Writer }

func (w pathsWriter) titleOf(of explain.Quantity) string {
	return text.Clean(subjectOf(w.Writer).Title(of))
}

// sumOf says what the sum is of, and what the factors of each product are.
func (w pathsWriter) sumOf(m *desk.Moment, s *paths.Sum) {
	whose := "The " + w.titleOf(s.Of)
	if m.Samples() > 1 {
		whose = explain.Capital(w.sample(m.Selection.Sample)) + "'s part of the " + w.titleOf(s.Of)
	}
	w.print("%s, the sum over its paths to the loss", whose)
	w.print("  %s", text.Clean(s.Says(subjectOf(w.Writer), w.numbers).String()))
	var symbols []string
	for _, f := range s.Graph.Factors(s.Of, &s.Largest[0]) {
		symbol := w.notation.Formula(f.Symbol)
		if strings.Contains(symbol, " − ") && !strings.HasPrefix(symbol, "(") {
			symbol = "(" + symbol + ")"
		}
		symbols = append(symbols, symbol)
	}
	w.print("  Factors: %s", strings.Join(symbols, " · "))
}

// path writes a path and its product.
func (w pathsWriter) path(s *paths.Sum, p *paths.Path) {
	names := []string{"bias"}
	if s.Of.From >= 0 {
		names[0] = w.setup.Names.Unit(s.Of.Layer-1, s.Of.From)
	}
	for _, h := range s.Graph.Hops(s.Of, p) {
		name := w.setup.Names.Unit(h.Layer, h.Unit)
		if h.Answer {
			name = w.notation.Symbol("ŷ") + " of " + name
		}
		names = append(names, name)
	}
	line := paths.Product(s.Graph.Factors(s.Of, p))
	sides := []side{{line.Text(w.numbers, false), line.Sign(p.Product, w.numbers)}, known(w.numbers.Trim(p.Product))}
	w.print("  %s: %s", text.Clean(strings.Join(names, " → ")), chain(sides))
}

// restAndSum writes the paths that are left, the penalties and the sum.
func (w pathsWriter) restAndSum(s *paths.Sum) {
	if s.Rest.Count > 0 {
		w.print("  … %s more, together %s", paths.Count(s.Rest.Count), w.numbers.Trim(s.Rest.Sum))
	}
	for _, p := range s.Penalties {
		sides := []side{known(p.Line.Text(w.numbers, true)), {p.Line.Text(w.numbers, false), p.Line.Sign(p.Value, w.numbers)}, known(w.numbers.Trim(p.Value))}
		w.print("  Penalty: %s", chain(sides))
	}
	if s.Paths() > 1 {
		w.print("  Sum: %s", w.numbers.Trim(s.Total))
	}
}

// mean writes the gradient over the batch.
func (w pathsWriter) mean(m *desk.Moment, of explain.Quantity) {
	b := paths.BatchOf(m.Config(), m.Step, of)
	n := explain.Operand{Value: float64(len(b.Parts)), Role: explain.Setting}
	line := explain.Line{{Operand: explain.Operand{Value: b.Sum}}, {Operator: "÷"}, {Operand: n}}
	sides := []side{{line.Text(w.numbers, false), line.Sign(b.Mean, w.numbers)}, known(w.numbers.Trim(b.Mean))}
	text := fmt.Sprintf("  Mean over %s: %s", w.setup.Noun.Count(len(b.Parts)), chain(sides))
	for _, p := range b.Penalties {
		text += fmt.Sprintf("; penalty %s = %s", p.Line.Text(w.numbers, true), w.numbers.Trim(p.Value))
	}
	if len(b.Penalties) > 0 {
		text += "; gradient " + w.numbers.Trim(b.Gradient)
	}
	w.print("%s", text)
}

// gathered writes δ of the units on the paths, from the loss back, and the multiplications.
func (w pathsWriter) gathered(m *desk.Moment, s *paths.Sum) {
	const most = 12
	w.print("The same, gathered: each %s once, from the loss back", w.notation.Symbol("δ"))
	q := explain.Quantity{Kind: explain.Delta, Sample: m.Selection.Sample}
	for l := m.LastLayer(); l > s.Of.Layer; l-- {
		for u := range min(most, m.Units(l)) {
			q.Layer, q.Unit = l, u
			w.quantity(m.Step, q)
		}
		if more := m.Units(l) - most; more > 0 {
			w.print("  … %s of %d more units of the layer", w.notation.Symbol("δ"), more)
		}
	}
	q.Layer, q.Unit = s.Of.Layer, s.Of.Unit
	w.quantity(m.Step, q)
	one := s.OfOne()
	w.print("  Multiplications: %s by path, %s gathered", paths.Count(one.ByPath), paths.Count(one.Gathered))
}
