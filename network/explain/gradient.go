package explain

import (
	"strconv"

	"backstep/network/notation"
)

// explainGradient explains ∂J/∂w = (1/n) Σ a · δ, or ∂J/∂b = (1/n) Σ δ, plus the
// penalties.
func explainGradient(at snapshot, q Quantity) Explanation {
	p := at.parameter(q)
	e := Explanation{Symbol: p.gradientSymbol(), Result: p.gradient()}
	e.Formula, e.Gist = p.gradientFormula()
	n := at.step.N()
	e.Table = p.contributions()
	penalties := penalty(at.Config.Penalty)
	pull := penalties.gradient(p)
	data := p.overSamples(e.Table.Sum, n)
	e.Tail = plus(data, pull)
	switch {
	case len(pull) > 0:
		e.Formula += penalties.gradientFormula(p.times())
		e.Gist += penalties.gradientFormula(p.times())
		e.Note = "the penalty pulls the weight towards 0"
	case len(data) == 1: // the sum itself
		e.Table.Sum, e.Table.SumLabel, e.Tail = e.Result.as(e.Symbol), e.Symbol, nil
	default:
		e.Table.Then = []Stage{{Row: Row{Label: e.Symbol, Terms: data, Total: e.Result}}}
	}
	e.Meaning = gradientMeaning(e.Result.Value, p, len(pull) > 0)
	return e
}

// summed reports whether the gradient is the sum over several samples.
func (at snapshot) summed() bool { return at.Notation.Summed(at.step.N()) }

// gradientSymbol returns ∂J/∂w, or Σ ∂J/∂w if it is that of all samples added up.
func (p parameter) gradientSymbol() string {
	symbol := "∂J/∂" + p.symbol()
	if p.at.summed() {
		return "Σ " + symbol
	}
	return symbol
}

// gradientFormula returns the formula of a gradient without penalties, and its gist.
func (p parameter) gradientFormula() (formula, gist string) {
	product, minus, over, of := "δ", "", " ÷ n", "mean of "
	if !p.isBias() || p.at.ones() {
		first, second := ordered(p.at.Notation.DeltaFirst(), p.letter(), "δ")
		product = first + " · " + second
	}
	if p.at.Notation.Delta == notation.TargetFirst {
		minus = "−"
	}
	if p.at.Notation.Gradient == notation.Sum {
		over, of = "", "sum of "
	}
	if minus != "" {
		of = minus + of
	}
	return p.gradientSymbol() + " = " + minus + "Σ " + product + over, of + product
}

// letter returns the symbol of what the weight is multiplied by.
func (p parameter) letter() string {
	if p.isBias() {
		return "1"
	}
	return p.at.feedLetter(p.q.Layer)
}

// times returns what the penalties of a sample are multiplied by where gradients are sums.
func (p parameter) times() string {
	if p.at.summed() {
		return "n · "
	}
	return ""
}

// overSamples returns the gradient of the samples without penalties, given the sum of what
// they add to it.
func (p parameter) overSamples(sum Operand, n int) Line {
	l := line("? ÷ ?", sum, count("n", n))
	if p.at.Notation.Gradient == notation.Sum {
		l = sum.tokens()
	}
	if p.at.Notation.Delta == notation.TargetFirst {
		return line("− ?", l)
	}
	return l
}

// contributions returns a table with a row for each sample: a · δ, or δ for a bias.
func (p parameter) contributions() *Table {
	t := &Table{Head: p.at.Noun.One(), SumLabel: "sum"}
	delta := "δ of " + p.at.Keep(p.at.Names.Unit(p.q.Layer, p.q.Unit))
	t.Columns = []string{delta}
	factors := !p.isBias() || p.at.ones()
	if factors {
		first, second := ordered(p.at.Notation.DeltaFirst(), p.letter(), "δ")
		product := first + " · " + second
		first, second = ordered(p.at.Notation.DeltaFirst(), p.feedName(), delta)
		t.Columns = []string{first, second, product}
	}
	all := 0.0
	for s := range p.at.step.N() {
		row := Row{Label: strconv.Itoa(s + 1), Total: p.at.delta(p.q.Layer, p.q.Unit, s)}
		if factors {
			row.Terms = p.at.met(p.feed(s), row.Total)
			row.Total = number(row.Terms.Value())
		}
		t.Rows = append(t.Rows, row)
		all += row.Total.Value
	}
	t.Sum = named("sum", all)
	return t
}

// feed returns what the weight is multiplied by.
func (p parameter) feed(sample int) Operand {
	if p.isBias() {
		return one()
	}
	return p.at.feed(p.q.Layer, p.q.From, sample)
}

// feedName returns the symbol of what the weight is multiplied by, with its unit.
func (p parameter) feedName() string {
	if p.isBias() {
		return "1"
	}
	return p.letter() + " of " + p.at.Keep(p.at.Names.Unit(p.q.Layer-1, p.q.From))
}
