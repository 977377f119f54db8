package explain

import "backstep/network"

// maxInline is the largest number of terms of a sum that are written in one line.
const maxInline = 3

// explainWeightedSum explains z = Σ a · w + b.
func explainWeightedSum(at snapshot, q Quantity) Explanation {
	u := at.unit(q)
	z := u.z()
	letter := at.feedLetter(q.Layer)
	first, second := ordered(at.Notation.WeightFirst(), letter, "w")
	product := first + " · " + second
	e := Explanation{Symbol: "z", Result: z, Formula: "z = Σ " + product}
	rows := u.products()
	switch {
	case at.architecture().Bias && at.ones():
		rows = append(rows, u.biasOfOne())
	case at.architecture().Bias:
		e.Formula += " + b"
		rows = append(rows, Row{Label: "bias", Total: at.weight(q.Layer, q.Unit, network.Bias)})
	}
	e.Table = &Table{Head: "from", Columns: []string{first, second, product}, Rows: rows, Sum: z, SumLabel: "z"}
	if u.inputs() <= maxInline {
		e.Inline = u.inlineProducts(rows)
		if q.Layer == 0 {
			e.Note = at.inputsMeant()
		}
	}
	e.Meaning = sumMeaning(u, rows)
	return e
}

// inputsMeant returns which input each x stands for, if formulas do not use its name.
func (at snapshot) inputsMeant() string {
	return at.Names.inputsMeant(at.architecture().Inputs, at.Keep, at.Notation)
}

// products returns the rows a · w.
func (u unit) products() []Row {
	rows := make([]Row, u.inputs())
	for i := range rows {
		terms := u.at.weighed(u.at.feed(u.q.Layer, i, u.q.Sample), u.at.weight(u.q.Layer, u.q.Unit, i))
		rows[i] = Row{Label: u.at.Names.Unit(u.q.Layer-1, i), Terms: terms, Total: number(terms.Value())}
	}
	return rows
}

// biasOfOne returns the row of a bias that is the weight of a constant 1.
func (u unit) biasOfOne() Row {
	terms := u.at.weighed(one(), u.at.weight(u.q.Layer, u.q.Unit, network.Bias))
	return Row{Label: "bias", Terms: terms, Total: number(terms.Value())}
}

// inlineProducts returns the sum in one line, then with its products worked out.
func (u unit) inlineProducts(rows []Row) []Line {
	var symbols, numbers []Line
	weights := u.inputs()
	if u.at.ones() {
		weights = len(rows)
	}
	for i, row := range rows {
		if len(row.Terms) == 0 {
			symbols, numbers = append(symbols, row.Total.tokens()), append(numbers, row.Total.tokens())
			continue
		}
		a, from := one(), network.Bias
		if i < u.inputs() {
			a, from = u.at.feed(u.q.Layer, i, u.q.Sample).as(u.at.feedSymbol(u.q.Layer, i)), i
		}
		w := u.at.weight(u.q.Layer, u.q.Unit, from)
		symbols = append(symbols, u.at.weighed(a, w.as(numbered("w", i, weights))))
		numbers = append(numbers, row.Total.tokens())
	}
	lines := []Line{sum(symbols)}
	if len(rows) > 1 {
		lines = append(lines, sum(numbers))
	}
	return lines
}
