package explain

import "backstep/network"

// maxInline is the most terms of a sum that are written in one line.
const maxInline = 3

// explainWeightedSum is z = Σ a · w + b.
func explainWeightedSum(at snapshot, q Quantity) Explanation {
	z := at.z(q.Layer, q.Unit, q.Sample)
	e := Explanation{Symbol: "z", Result: z, Formula: "z = Σ " + at.feedLetter(q.Layer) + " · w"}
	rows := at.products(q)
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
	if at.architecture().From(q.Layer) <= maxInline {
		e.Inline = at.inlineProducts(q, rows)
		if q.Layer == 0 {
			e.Note = at.Names.inputsMeant(at.architecture().Inputs)
		}
	}
	e.Meaning = extremes(rows)
	return e
}

// feedLetter is the symbol of what feeds a layer: a, or x.
func (at snapshot) feedLetter(layer int) string {
	if layer == 0 {
		return "x"
	}
	return "a"
}

// products are the rows a · w of a unit.
func (at snapshot) products(q Quantity) []Row {
	rows := make([]Row, at.architecture().From(q.Layer))
	for i := range rows {
		terms := line("? · ?", at.feed(q.Layer, i, q.Sample), at.weight(q.Layer, q.Unit, i))
		rows[i] = Row{Label: at.Names.Unit(q.Layer-1, i), Terms: terms, Total: number(terms.Value())}
	}
	return rows
}

// inlineProducts is the sum in one line, then with its products worked out.
func (at snapshot) inlineProducts(q Quantity, rows []Row) []Line {
	var symbols, numbers []Line
	for i, row := range rows {
		if len(row.Terms) == 0 {
			symbols, numbers = append(symbols, row.Total.tokens()), append(numbers, row.Total.tokens())
			continue
		}
		a, w := row.Terms[0].Operand, row.Terms[2].Operand
		n := at.architecture().From(q.Layer)
		symbols = append(symbols, line("? · ?", a.as(at.feedSymbol(q.Layer, i)), w.as(numbered("w", i, n))))
		numbers = append(numbers, row.Total.tokens())
	}
	lines := []Line{sum(symbols)}
	if len(rows) > 1 {
		lines = append(lines, sum(numbers))
	}
	return lines
}

// extremes says which terms of a sum raise it and lower it most.
func extremes(rows []Row) string {
	var high, low Row
	for _, row := range rows {
		if row.Total.Value > high.Total.Value {
			high = row
		}
		if row.Total.Value < low.Total.Value {
			low = row
		}
	}
	switch {
	case high.Label == "" && low.Label == "":
		return "Every term is 0, and so is the sum."
	case low.Label == "":
		return "Nothing lowers it; " + high.noun() + " lifts it most."
	case high.Label == "":
		return "Nothing lifts it; " + low.noun() + " lowers it most."
	default:
		return high.subject() + " lifts it most, " + low.noun() + " lowers it most."
	}
}

// noun names a term of a sum within a sentence.
func (r Row) noun() string {
	if len(r.Terms) == 0 {
		return "the bias"
	}
	return clip(r.Label)
}

// subject names a term that begins a sentence; the name of a unit stays as it is.
func (r Row) subject() string {
	if len(r.Terms) == 0 {
		return "The bias"
	}
	return clip(r.Label)
}
