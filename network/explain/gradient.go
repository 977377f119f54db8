package explain

import (
	"strconv"

	"backstep/network"
)

// explainGradient is ∂J/∂w = (1/n) Σ a · δ, or ∂J/∂b = (1/n) Σ δ, plus the
// penalties.
func explainGradient(at snapshot, q Quantity) Explanation {
	e := Explanation{
		Symbol: "∂J/∂" + parameterSymbol(q), Result: at.gradient(q),
		Formula: "∂J/∂w = Σ " + at.feedLetter(q.Layer) + " · δ / n",
	}
	if q.From == network.Bias {
		e.Formula = "∂J/∂b = Σ δ / n"
	}
	n := at.step.N()
	e.Table = at.gradientTable(q)
	penalty := at.penaltyGradients(q)
	size := count("n", n)
	e.Tail = plus(line("? / ?", e.Table.Sum, size), penalty)
	if n <= maxInline {
		e.Inline = at.inlineGradient(q, e.Table, penalty)
		e.Note = sampleNote("δ", n)
	}
	if len(penalty) > 0 {
		e.Formula += at.penaltyGradientFormula()
		e.Note = "the penalty pulls the weight towards 0"
	}
	e.Meaning = gradientMeaning(e.Result.Value, wordFor(q))
	return e
}

func (at snapshot) gradientTable(q Quantity) *Table {
	t := &Table{Head: "sample", SumLabel: "sum"}
	letter := at.feedLetter(q.Layer)
	t.Columns = []string{letter, "δ", letter + " · δ"}
	if q.From == network.Bias {
		t.Columns = []string{"δ"}
	}
	all := 0.0
	for s := range at.step.N() {
		row := Row{Label: strconv.Itoa(s + 1), Total: at.delta(q.Layer, q.Unit, s)}
		if q.From != network.Bias {
			row.Terms = line("? · ?", at.feed(q.Layer, q.From, s), row.Total)
			row.Total = number(row.Terms.Value())
		}
		t.Rows = append(t.Rows, row)
		all += row.Total.Value
	}
	t.Sum = named("sum", all)
	return t
}

// inlineGradient is the mean over a few samples in one line, then with its products
// worked out.
func (at snapshot) inlineGradient(q Quantity, t *Table, penalty []Line) []Line {
	n := len(t.Rows)
	terms := make([]Line, n)
	for s := range terms {
		delta := at.delta(q.Layer, q.Unit, s).as(ofSample("δ", s, n))
		terms[s] = delta.tokens()
		if q.From != network.Bias {
			a := at.feed(q.Layer, q.From, s).as(ofSample(at.feedLetter(q.Layer), s, n))
			terms[s] = line("? · ?", a, delta)
		}
	}
	size := count("n", n)
	first := line("? / ?", factor(sum(terms)), size)
	lines := plus(first, penalty)
	if len(penalty) == 0 && q.From != network.Bias {
		lines = append(lines, line("? / ?", number(t.Sum.Value), size))
	}
	return lines
}

// penaltyGradients are the terms l1 · sign(w) and l2 · w of a weight, as far as they
// are set; biases have no penalty.
func (at snapshot) penaltyGradients(q Quantity) []Line {
	if q.From == network.Bias {
		return nil
	}
	w := at.weight(q.Layer, q.Unit, q.From)
	var terms []Line
	if l1 := at.Config.Penalty.L1; l1 != 0 {
		terms = append(terms, line("? · sign( ? )", setting("l1", l1), w))
	}
	if l2 := at.Config.Penalty.L2; l2 != 0 {
		terms = append(terms, line("? · ?", setting("l2", l2), w))
	}
	return terms
}

func (at snapshot) penaltyGradientFormula() string {
	formula := ""
	if at.Config.Penalty.L1 != 0 {
		formula += " + l1 · sign(w)"
	}
	if at.Config.Penalty.L2 != 0 {
		formula += " + l2 · w"
	}
	return formula
}

// gradientMeaning says which way the loss goes with a weight.
func gradientMeaning(gradient float64, word string) string {
	switch {
	case gradient > 0:
		return "More " + word + ", more loss: so it should fall."
	case gradient < 0:
		return "More " + word + ", less loss: so it should grow."
	default:
		return "0: a little more or less of it changes no loss here."
	}
}

// wordFor is the word for the parameter in a sentence.
func wordFor(q Quantity) string {
	if q.From == network.Bias {
		return "bias"
	}
	return "weight"
}
