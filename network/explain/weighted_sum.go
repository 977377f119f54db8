package explain

import "backstep/network"

// maxInline is the largest number of terms of a sum that are written in one line.
const maxInline = 3

// explainWeightedSum explains z = Σ a · w + b.
func explainWeightedSum(at snapshot, q Quantity) Explanation {
	u := at.unit(q)
	z := u.z()
	e := Explanation{Symbol: "z", Result: z, Formula: "z = Σ " + at.feedLetter(q.Layer) + " · w"}
	rows := u.products()
	if at.architecture().Bias {
		e.Formula += " + b"
		b := at.weight(q.Layer, q.Unit, network.Bias)
		rows = append(rows, Row{Label: "bias", Total: b})
	}
	letter := at.feedLetter(q.Layer)
	e.Table = &Table{
		Head: "from", Columns: []string{letter, "w", letter + " · w"},
		Rows: rows, Sum: z, SumLabel: "z",
	}
	if u.inputs() <= maxInline {
		e.Inline = u.inlineProducts(rows)
		if q.Layer == 0 {
			e.Note = at.Names.inputsMeant(at.architecture().Inputs)
		}
	}
	e.Meaning = sumMeaning(u, rows)
	return e
}

// products returns the rows a · w.
func (u unit) products() []Row {
	rows := make([]Row, u.inputs())
	for i := range rows {
		terms := line("? · ?", u.at.feed(u.q.Layer, i, u.q.Sample), u.at.weight(u.q.Layer, u.q.Unit, i))
		rows[i] = Row{Label: u.at.Names.Unit(u.q.Layer-1, i), Terms: terms, Total: number(terms.Value())}
	}
	return rows
}

// inlineProducts returns the sum in one line, then with its products worked out.
func (u unit) inlineProducts(rows []Row) []Line {
	var symbols, numbers []Line
	for i, row := range rows {
		if len(row.Terms) == 0 {
			symbols, numbers = append(symbols, row.Total.tokens()), append(numbers, row.Total.tokens())
			continue
		}
		a, w := row.Terms[0].Operand, row.Terms[2].Operand
		symbols = append(symbols, line("? · ?", a.as(u.at.feedSymbol(u.q.Layer, i)), w.as(numbered("w", i, u.inputs()))))
		numbers = append(numbers, row.Total.tokens())
	}
	lines := []Line{sum(symbols)}
	if len(rows) > 1 {
		lines = append(lines, sum(numbers))
	}
	return lines
}
