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
	e.Meaning = extremes(rows)
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

// extremes returns a sentence on which terms raise a sum and lower it most.
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

// noun returns the name of a term within a sentence.
func (r Row) noun() string {
	if len(r.Terms) == 0 {
		return "the bias"
	}
	return clip(r.Label)
}

// subject returns the name of a term at the beginning of a sentence. The name of a unit
// stays as it is.
func (r Row) subject() string {
	if len(r.Terms) == 0 {
		return "The bias"
	}
	return clip(r.Label)
}
