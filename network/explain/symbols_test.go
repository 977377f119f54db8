package explain

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/network/notation"
)

// Whatever inputs are called, no two numbers of one explanation share a symbol.
func TestNoTwoNumbersShareASymbol(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := drawPlan(rt)
		p.notation = drawNotation(rt)
		p.inputs, p.samples, p.batch = rapid.IntRange(1, 3).Draw(rt, "few inputs"), rapid.IntRange(1, 3).Draw(rt, "few samples"), 0
		w := p.build(t, rapid.Uint64Range(1, 1e6).Draw(rt, "seed"))
		w.subject.Names.Inputs = rapid.SliceOfN(inputNames(), p.inputs, p.inputs).Draw(rt, "names")
		for _, q := range w.quantities() {
			e := w.subject.Explain(w.step, q)
			if first, second, found := alike(&e); found {
				rt.Fatalf("%s, with inputs %q: %s is %+v and %+v in\n%s", e.Title, w.subject.Names.Inputs, first.Symbol, first, second, writeOut(w.subject, e))
			}
		}
	})
}

// inputNames generates names that people give to columns, words of the notation, and
// arbitrary names.
func inputNames() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"a", "b", "w", "w1", "w2", "x", "x1", "x2", "x3", "z", "δ", "δ1", "δ²", "J", "n", "η", "e", "y", "ŷ", "K", "f", "h1", "w · x", "", " ", "1", "−z",
			"sum", "largest", "raw", "shift", "scale", "old", "new", "gradient", "others", "in", "out", "g", "x⁽¹⁾", "δ²₁", "a1", "e^z", "(1 − y)", "β1", "π", "w_1",
			"net", "out", "target", "dz", "C", "E", "bmi", "age", "Age", "bmi\x00", "sepal length", "petal w", "price €", "max", "2nd", "größe", "年", "体重",
		}),
		rapid.String(),
	)
}

// alike looks for two numbers of an explanation with the same symbol, among its result
// and everything that its lines name.
func alike(e *Explanation) (first, second Operand, found bool) {
	seen := map[string]Operand{}
	result := e.Result
	result.Symbol = e.Symbol
	list := []Operand{result}
	for _, p := range e.Parts {
		list = append(list, p.Result)
	}
	for _, lines := range symbolic(e) {
		for _, token := range lines {
			list = append(list, token.Operand)
		}
	}
	for _, o := range list {
		if o.Symbol == "" {
			continue
		}
		other, known := seen[o.Symbol]
		if known && (o.HasRef && other.HasRef && o.Ref != other.Ref || !sameBits(o.Value, other.Value)) {
			return other, o, true
		}
		if !known || o.HasRef {
			seen[o.Symbol] = o
		}
	}
	return first, second, false
}

// symbolic returns the lines of an explanation that have symbols.
func symbolic(e *Explanation) []Line {
	var list []Line
	for _, lines := range [][]Line{e.Inline, e.Tail} {
		list = append(list, lines...)
	}
	for _, p := range e.Parts {
		list = append(list, p.Lines...)
	}
	if e.Next != nil {
		list = append(list, e.Next.Lines...)
	}
	return list
}

func TestReadsAsSymbol(t *testing.T) {
	for _, name := range []string{
		"a", "b", "w1", "x2", "h1", "z", "δ", "δ1", "J", "n", "η", "e", "y", "ŷ", "x̂", "w · x", "a-b", "x_1", "petal w", "5", "2nd", "", " ", "−z", "sum", "Sum", "raw", "eta", "f(x)", "x⁽¹⁾", "price €", "1e5",
	} {
		if !ReadsAsSymbol(name) {
			t.Errorf("%q does not read as a symbol", name)
		}
	}
	for _, name := range []string{"bmi", "age", "temp", "age2", "p02", "i1", "sepal length", "petal_width", "größe", "体重", "AB", "rooms"} {
		if ReadsAsSymbol(name) {
			t.Errorf("%q reads as a symbol", name)
		}
	}
}

func TestSymbolsOfInputs(t *testing.T) {
	for _, c := range []struct {
		names, want []string
		meant       string
	}{
		{[]string{"bmi", "age"}, []string{"bmi", "age"}, ""},
		{[]string{"a", "b"}, []string{"x1", "x2"}, "x1 is a, x2 is b"},
		{[]string{"x2", "x1"}, []string{"x1", "x2"}, "x1 is x2, x2 is x1"},
		{[]string{"", "bmi"}, []string{"x1", "bmi"}, ""},
		{[]string{"bmi", "bmi\x00"}, []string{"x1", "x2"}, "x1 is bmi, x2 is bmi"},
		{[]string{"temperature"}, []string{"x"}, "x is temperature"},
		{[]string{"x"}, []string{"x"}, ""},
	} {
		n := Names{Inputs: c.names, Layers: 1}
		var got []string
		for i := range c.names {
			got = append(got, n.inputSymbol(i, len(c.names), notation.Notation{}))
		}
		if meant := n.inputsMeant(len(c.names), strings.Clone, notation.Notation{}); !slices.Equal(got, c.want) || meant != c.meant {
			t.Errorf("%q are %q, %q, want %q, %q", c.names, got, meant, c.want, c.meant)
		}
	}
}

func TestSymbolsOfUnits(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{numbered("x", 1, 2), "x2"},
		{numbered("x", 0, 1), "x"},
		{Names{Layers: 3}.ofUnit("δ", 1, 9, 12), "δ of h2.10"},
		{Names{Outputs: []string{"diabetes"}, Layers: 2}.ofUnit("δ", 1, 0, 1), "δ of y"},
		{Names{Outputs: []string{"no", "yes"}, Layers: 2}.ofUnit("δ", 1, 1, 2), "δ of yes"},
		{Names{Outputs: []string{"no", "no"}, Layers: 2}.ofUnit("δ", 1, 1, 2), "δ2"},
		{Names{Outputs: []string{"setosa", "versicolor"}, Layers: 2}.ofUnit("δ", 1, 0, 2), "δ1"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
