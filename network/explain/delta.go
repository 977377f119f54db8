package explain

// explainDelta is δ = ∂J/∂z: of an output from the loss, of a hidden unit from
// the layer after it.
func explainDelta(at snapshot, q Quantity) Explanation {
	output := at.activationOf(q.Layer)
	switch {
	case q.Layer < at.last():
		return explainHiddenDelta(at, q)
	case at.fused():
		return explainFusedDelta(at, q)
	case at.bceOfSoftmax():
		return explainBCESoftmaxDelta(at, q)
	case output.Joint():
		return explainJointDelta(at, q)
	default:
		return explainOutputDelta(at, q)
	}
}

// explainHiddenDelta is δ = Σ δ · w · f′(z).
func explainHiddenDelta(at snapshot, q Quantity) Explanation {
	next := q.Layer + 1
	e := Explanation{Symbol: "δ", Result: at.delta(q.Layer, q.Unit, q.Sample)}
	symbol := Layered("δ", next)
	rows, upstream := at.upstream(q)
	derivative := at.derivative(q)
	all := named("sum", upstream)
	e.Formula = "δ = Σ " + symbol + " · w · f′(z)"
	e.Table = &Table{
		Head: "to", Columns: []string{symbol, "w", symbol + " · w"},
		Rows: rows, Sum: all, SumLabel: "sum",
	}
	e.Tail, e.Parts = times(namedFactor{"sum", all.tokens(), upstream, true}, derivative)
	if len(rows) <= maxInline {
		e.Inline, _ = times(namedFactor{"", sum(at.inlineUpstream(q, symbol)), upstream, true}, derivative)
	}
	e.Note = derivative.note
	e.Feeds = derivative.feeds
	e.Meaning = hiddenMeaning(e.Result.Value, upstream, derivative.value)
	return e
}

// upstream are the rows δ · w of the units that a unit feeds, and their sum: the
// gradient that comes back to the unit.
func (at snapshot) upstream(q Quantity) ([]Row, float64) {
	next := q.Layer + 1
	rows := make([]Row, at.architecture().Layers[next].Units)
	all := 0.0
	for j := range rows {
		delta := at.delta(next, j, q.Sample)
		terms := line("? · ?", delta, at.weight(next, j, q.Unit))
		rows[j] = Row{Label: at.Names.Unit(next, j), Terms: terms, Total: number(terms.Value())}
		all += rows[j].Total.Value
	}
	return rows, all
}

func (at snapshot) inlineUpstream(q Quantity, symbol string) []Line {
	next := q.Layer + 1
	n := at.architecture().Layers[next].Units
	terms := make([]Line, n)
	for j := range terms {
		d := at.delta(next, j, q.Sample).as(OfUnit(symbol, j, n))
		terms[j] = line("? · ?", d, at.weight(next, j, q.Unit).as(numbered("w", j, n)))
	}
	return terms
}

// explainFusedDelta is δ = ŷ − y, if the derivative of the activation cancels.
func explainFusedDelta(at snapshot, q Quantity) Explanation {
	a, y := at.a(q.Layer, q.Unit, q.Sample), at.target(q.Unit, q.Sample)
	e := Explanation{Symbol: "δ", Result: at.delta(q.Layer, q.Unit, q.Sample), Meaning: errorMeaning(at, q)}
	e.Note = at.activationOf(q.Layer).Name + " with " + at.Config.Loss.Name + ": its slope cancels"
	k := at.outputs()
	if at.activationOf(q.Layer).Joint() {
		return at.fusedSoftmax(e, q)
	}
	e.Formula = "δ = ŷ − y"
	difference := line("? − ?", a, y)
	e.Inline = []Line{over(difference, k)}
	if k > 1 {
		e.Formula = "δ = (ŷ − y) / K"
		e.Inline = append(e.Inline, line("? / ?", number(difference.Value()), count("", k)))
	}
	return e
}

// fusedSoftmax is δ = ŷ · Σy − y; Σy is 1 for classes.
func (at snapshot) fusedSoftmax(e Explanation, q Quantity) Explanation {
	a, y := at.a(q.Layer, q.Unit, q.Sample), at.target(q.Unit, q.Sample)
	asked := 0.0
	for _, v := range at.column(at.step.Y, q.Sample) {
		asked += v
	}
	if asked == 1 {
		e.Formula = "δ = ŷ − y"
		e.Inline = []Line{line("? − ?", a, y)}
		return e
	}
	e.Formula = "δ = ŷ · Σy − y"
	e.Inline = []Line{line("? · ? − ?", a, named("Σy", asked), y)}
	for k := range at.outputs() {
		e.Feeds = append(e.Feeds, at.target(k, q.Sample).Ref)
	}
	return e
}

// explainOutputDelta is δ = ∂J/∂ŷ · f′(z).
func explainOutputDelta(at snapshot, q Quantity) Explanation {
	e := Explanation{Symbol: "δ", Result: at.delta(q.Layer, q.Unit, q.Sample), Meaning: errorMeaning(at, q)}
	derivative := at.derivative(q)
	e.Formula = "δ = ∂J/∂ŷ · f′(z)"
	e.Inline, e.Parts = times(at.outputGradient(q), derivative)
	e.Note = derivative.note
	e.Feeds = append(derivative.feeds, at.a(q.Layer, q.Unit, q.Sample).Ref, at.target(q.Unit, q.Sample).Ref)
	return e
}

// explainJointDelta is δ = ŷ · (g − Σ g · ŷ) of a softmax, whose outputs all
// depend on every z; g = ∂J/∂ŷ.
func explainJointDelta(at snapshot, q Quantity) Explanation {
	e := Explanation{
		Symbol: "δ", Result: at.delta(q.Layer, q.Unit, q.Sample), Formula: "δ = ŷ · (g − Σ g · ŷ), g = ∂J/∂ŷ",
		Note: "softmax: raising one z lowers every other ŷ",
	}
	g := at.gradientOfLoss(q.Sample)
	rows := make([]Row, len(g))
	all := 0.0
	for k := range g {
		terms := line("? · ?", named("g", g[k]), at.a(q.Layer, k, q.Sample))
		rows[k] = Row{Label: at.Names.Unit(q.Layer, k), Terms: terms, Total: number(terms.Value())}
		all += rows[k].Total.Value
		e.Feeds = append(e.Feeds, at.target(k, q.Sample).Ref)
	}
	mine := at.outputGradient(q)
	e.Parts = []Part{newPart("g", mine.value, mine.line)}
	e.Table = &Table{Head: "output", Columns: []string{"g", "ŷ", "g · ŷ"}, Rows: rows, Sum: named("sum", all), SumLabel: "sum"}
	a := at.a(q.Layer, q.Unit, q.Sample)
	difference := line("? − ?", named("g", mine.value), e.Table.Sum)
	e.Tail = []Line{line("? · ( ? )", a, difference), line("? · ?", a, number(difference.Value()))}
	e.Meaning = errorMeaning(at, q)
	return e
}
