package explain

import "math"

// softmax treats the outputs of a sample as shares of 1.
type softmax struct{ outputs }

// explainSoftmax explains ŷ = e^z / Σ e^z, after subtracting the largest z.
func explainSoftmax(at snapshot, q Quantity) Explanation {
	s := softmax{at.outputs(q.Sample)}
	a := s.a(q.Unit)
	e := Explanation{
		Symbol: a.Symbol, Result: a, Formula: a.Symbol + " = e^z / Σ e^z",
		Note: "the largest z is taken off first: the same result from smaller powers",
	}
	largest := s.largest()
	rows := make([]Row, s.count())
	total := 0.0
	for i := range rows {
		terms := line("e^ ( ? − ? )", s.z(i), largest)
		rows[i] = Row{Label: s.name(i), Terms: terms, Total: number(terms.Value())}
		total += rows[i].Total.Value
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
	e.Meaning = s.answer(q.Unit)
	return e
}

func inlineSoftmax(rows []Row, i int, total float64) []Line {
	powers := make([]Line, len(rows))
	for j, row := range rows {
		operands := row.Operands()
		powers[j] = line("e^ ( ? − ? )", operands[0].as(numbered("z", j, len(rows))), operands[1])
	}
	mine := rows[i].Total
	return []Line{
		line("? / ( ? )", powers[i], sum(powers)),
		line("? / ( ? )", mine, sum(values(powers))),
		line("? / ?", mine, number(total)),
	}
}

// top returns the index of the output with the largest z.
func (s softmax) top() int { return s.largest().Ref.Unit }

// largest returns the largest z.
func (s softmax) largest() Operand {
	m := s.z(0)
	for i := range s.count() {
		if z := s.z(i); z.Value > m.Value {
			m = z
		}
	}
	return m.as("largest")
}

// largestBut returns the largest z of all outputs but output i.
func (s softmax) largestBut(i int) Operand {
	m := named("", math.Inf(-1))
	for j := range s.count() {
		if z := s.z(j); j != i && !(z.Value <= m.Value) {
			m = z
		}
	}
	return m.as("next")
}

// powers returns Σ e^(z − from) of all outputs.
func (s softmax) powers(from Operand) float64 { return s.powersBut(-1, from) }

// powersBut returns Σ e^(z − from) of all outputs but output i.
func (s softmax) powersBut(i int, from Operand) float64 {
	all := 0.0
	for j := range s.count() {
		if j != i {
			all += line("e^ ( ? − ? )", s.z(j), from).Value()
		}
	}
	return all
}

// surprise returns −ln ŷ computed from z: ln Σ e^(z − largest) − (z − largest).
func (s softmax) surprise(i int) Line {
	largest := s.largest()
	return line("ln( ? ) − ( ? − ? )", named("Σ e^(z − largest)", s.powers(largest)), s.z(i), largest)
}
