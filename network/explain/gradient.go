package explain

import "strconv"

// explainGradient explains ∂J/∂w = (1/n) Σ a · δ, or ∂J/∂b = (1/n) Σ δ, plus the
// penalties.
func explainGradient(at snapshot, q Quantity) Explanation {
	p := at.parameter(q)
	e := Explanation{
		Symbol: "∂J/∂" + p.symbol(), Result: p.gradient(),
		Formula: "∂J/∂w = Σ " + at.feedLetter(q.Layer) + " · δ ÷ n",
		Gist:    "mean of " + at.feedLetter(q.Layer) + " · δ",
	}
	if p.isBias() {
		e.Formula, e.Gist = "∂J/∂b = Σ δ ÷ n", "mean of δ"
	}
	n := at.step.N()
	e.Table = p.contributions()
	penalties := penalty(at.Config.Penalty)
	pull := penalties.gradient(p)
	mean := line("? ÷ ?", e.Table.Sum, count("n", n))
	e.Tail = plus(mean, pull)
	if len(pull) == 0 {
		e.Table.Then = []Stage{{Row: Row{Label: e.Symbol, Terms: mean, Total: e.Result}}}
	} else {
		e.Formula += penalties.gradientFormula()
		e.Gist += penalties.gradientFormula()
		e.Note = "the penalty pulls the weight towards 0"
	}
	e.Meaning = gradientMeaning(e.Result.Value, p.word(), len(pull) > 0)
	return e
}

// contributions returns a table with a row for each sample: a · δ, or δ for a bias.
func (p parameter) contributions() *Table {
	t := &Table{Head: p.at.Noun.One(), SumLabel: "sum"}
	letter := p.at.feedLetter(p.q.Layer)
	delta := "δ of " + p.at.Names.Unit(p.q.Layer, p.q.Unit)
	t.Columns = []string{delta}
	if !p.isBias() {
		t.Columns = []string{letter + " of " + p.at.Names.Unit(p.q.Layer-1, p.q.From), delta, letter + " · δ"}
	}
	all := 0.0
	for s := range p.at.step.N() {
		row := Row{Label: strconv.Itoa(s + 1), Total: p.at.delta(p.q.Layer, p.q.Unit, s)}
		if !p.isBias() {
			row.Terms = line("? · ?", p.at.feed(p.q.Layer, p.q.From, s), row.Total)
			row.Total = number(row.Terms.Value())
		}
		t.Rows = append(t.Rows, row)
		all += row.Total.Value
	}
	t.Sum = named("sum", all)
	return t
}
