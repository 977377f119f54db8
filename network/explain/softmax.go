package explain

// explainSoftmax is ŷ = e^z / Σ e^z, after subtracting the largest z.
func explainSoftmax(at snapshot, q Quantity) Explanation {
	a := at.a(q.Layer, q.Unit, q.Sample)
	e := Explanation{
		Symbol: a.Symbol, Result: a, Formula: a.Symbol + " = e^z / Σ e^z",
		Note: "the largest z is taken off first: the same result from smaller powers",
	}
	largest := at.largest(q)
	rows := make([]Row, at.outputs())
	total := 0.0
	for k := range rows {
		terms := line("e^ ( ? − ? )", at.z(q.Layer, k, q.Sample), largest)
		rows[k] = Row{Label: at.Names.Unit(q.Layer, k), Terms: terms, Total: number(terms.Value())}
		total += rows[k].Total.Value
	}
	all := named("Σ e^(z − largest)", total)
	e.Table = &Table{
		Head: "unit", Columns: []string{"z", "largest", "power"},
		Rows: rows, Sum: all, SumLabel: "sum",
	}
	e.Tail = []Line{line("? / ?", named("e^(z − largest)", rows[q.Unit].Total.Value), all.as("sum"))}
	if len(rows) <= 2 {
		e.Inline = inlineSoftmax(rows, q.Unit, total)
	}
	e.Meaning = at.answer(q)
	return e
}

// largest is the largest z of a sample's outputs.
func (at snapshot) largest(q Quantity) Operand {
	m := at.z(q.Layer, 0, q.Sample)
	for k := range at.outputs() {
		if z := at.z(q.Layer, k, q.Sample); z.Value > m.Value {
			m = z
		}
	}
	return m.as("largest")
}

func inlineSoftmax(rows []Row, unit int, total float64) []Line {
	powers := make([]Line, len(rows))
	for k, row := range rows {
		operands := row.Operands()
		powers[k] = line("e^ ( ? − ? )", operands[0].as(numbered("z", k, len(rows))), operands[1])
	}
	mine := rows[unit].Total
	return []Line{
		line("? / ( ? )", powers[unit], sum(powers)),
		line("? / ( ? )", mine, sum(values(powers))),
		line("? / ?", mine, number(total)),
	}
}
