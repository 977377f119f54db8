package explain

import (
	"fmt"
	"slices"

	"backstep/network/notation"
)

// explainDelta explains δ = ∂J/∂z. The δ of an output comes from the loss, that of a
// hidden unit from the layer after it.
func explainDelta(at snapshot, q Quantity) Explanation {
	switch {
	case q.Layer < at.last():
		return explainHiddenDelta(at, q)
	case at.fused():
		return explainFusedDelta(at, q)
	case at.bceOfSoftmax():
		return explainBCESoftmaxDelta(at, q)
	case at.outputs(q.Sample).joint():
		return explainJointDelta(at, q)
	default:
		return explainOutputDelta(at, q)
	}
}

// explainHiddenDelta explains δ = Σ δ · w · f′(z): the blame passed back to the unit,
// times the slope of its activation.
func explainHiddenDelta(at snapshot, q Quantity) Explanation {
	u := at.unit(q)
	first, second := ordered(!at.Notation.BlameFirst(), "δ", "w")
	e := Explanation{
		Symbol: "δ", Result: u.delta(), Formula: "δ = Σ " + first + " · " + second + " · f′(z)", Gist: "blame passed back · slope",
	}
	rows, upstream := u.upstream()
	derivative := u.derivative()
	blame := named("blame", upstream)
	e.Table = &Table{
		Head: "from", Columns: []string{first, second, "blame"}, Rows: rows, Sum: blame, SumLabel: "blame",
		Then: []Stage{u.slopeStage(derivative), u.deltaStage(blame, derivative)},
	}
	if len(rows) == 1 {
		e.Table.Columns[slices.Index(e.Table.Columns, "δ")] = "δ of " + at.Keep(rows[0].Label)
	}
	e.Tail, e.Parts = times(namedFactor{"blame", blame.tokens(), upstream, true}, derivative)
	if len(rows) <= maxInline {
		e.Inline, _ = times(namedFactor{"", sum(u.inlineUpstream()), upstream, true}, derivative)
	}
	e.Note = derivative.note
	e.Feeds = derivative.feeds
	e.Meaning = hiddenMeaning(u, upstream, derivative.value)
	return e
}

// slopeStage returns the slope of the unit's activation, from a or z if that takes no
// more than two numbers.
func (u unit) slopeStage(derivative derivativeFactor) Stage {
	row := Row{Label: "in " + u.name(), Terms: derivative.row, Total: named("slope", derivative.value)}
	var columns []string
	for _, o := range row.Operands() {
		columns = append(columns, o.Symbol)
	}
	return Stage{Columns: append(columns, "slope"), Row: row}
}

// deltaStage returns δ, the product of blame and slope.
func (u unit) deltaStage(blame Operand, derivative derivativeFactor) Stage {
	terms := line("? · ?", blame, named("slope", derivative.value))
	return Stage{
		Columns: []string{"blame", "slope", "δ of " + u.at.Keep(u.name())},
		Row:     Row{Label: "δ", Terms: terms, Total: u.delta()},
	}
}

// upstream returns a row δ · w for each unit that this unit feeds, and their sum, which
// is the gradient that comes back to this unit.
func (u unit) upstream() ([]Row, float64) {
	next := u.q.Layer + 1
	rows := make([]Row, u.at.architecture().Layers[next].Units)
	all := 0.0
	for j := range rows {
		terms := u.at.blamed(u.at.delta(next, j, u.q.Sample), u.at.weight(next, j, u.q.Unit))
		rows[j] = Row{Label: u.at.Names.Unit(next, j), Terms: terms, Total: number(terms.Value())}
		all += rows[j].Total.Value
	}
	return rows, all
}

// inlineUpstream returns the terms δ · w for one line, in which each δ has the name of its
// unit.
func (u unit) inlineUpstream() []Line {
	next := u.q.Layer + 1
	n := u.at.architecture().Layers[next].Units
	terms := make([]Line, n)
	for j := range terms {
		d := u.at.delta(next, j, u.q.Sample).as(u.at.ofUnit("δ", next, j, n))
		terms[j] = u.at.blamed(d, u.at.weight(next, j, u.q.Unit).as(numbered("w", j, n)))
	}
	return terms
}

// explainFusedDelta explains δ = ŷ − y, where the derivative of the activation cancels.
func explainFusedDelta(at snapshot, q Quantity) Explanation {
	output := at.unit(q)
	e := Explanation{Symbol: "δ", Result: output.delta(), Meaning: errorMeaning(output)}
	e.Note = output.activation().Name + " with " + at.Config.Loss.Name + ": its slope cancels"
	e.LongWay = longWay(output)
	if output.activation().Joint() {
		return fusedSoftmax(e, output)
	}
	first, second := ordered(at.targetFirst(), "ŷ", "y")
	e.Formula = "δ = " + first + " − " + second
	difference := output.difference()
	k := output.outputs().count()
	e.Inline = []Line{over(difference, k)}
	if k > 1 {
		e.Formula = "δ = (" + first + " − " + second + ") / K"
		e.Inline = append(e.Inline, line("? / ?", number(difference.Value()), count("", k)))
	}
	return e
}

// targetFirst reports whether δ has the sign of y − ŷ.
func (at snapshot) targetFirst() bool { return at.Notation.Delta == notation.TargetFirst }

// difference returns ŷ − y of an output, or y − ŷ.
func (u unit) difference() Line {
	if u.at.targetFirst() {
		return line("? − ?", u.y(), u.a())
	}
	return line("? − ?", u.a(), u.y())
}

// fusedSoftmax explains δ = ŷ · Σy − y, in which Σy is 1 for classes.
func fusedSoftmax(e Explanation, output unit) Explanation {
	a, y, all := output.a(), output.y(), output.outputs()
	asked := 0.0
	for _, v := range all.targets() {
		asked += v
	}
	if asked == 1 {
		first, second := ordered(output.at.targetFirst(), "ŷ", "y")
		e.Formula = "δ = " + first + " − " + second
		e.Inline = []Line{output.difference()}
		return e
	}
	e.Formula = "δ = ŷ · Σy − y"
	e.Inline = []Line{line("? · ? − ?", a, named("Σy", asked), y)}
	if output.at.targetFirst() {
		e.Formula = "δ = y − ŷ · Σy"
		e.Inline = []Line{line("? − ? · ?", y, a, named("Σy", asked))}
	}
	for i := range all.count() {
		e.Feeds = append(e.Feeds, all.y(i).Ref)
	}
	return e
}

// explainOutputDelta explains δ = ∂J/∂ŷ · f′(z).
func explainOutputDelta(at snapshot, q Quantity) Explanation {
	output := at.unit(q)
	e := Explanation{Symbol: "δ", Result: output.delta(), Meaning: errorMeaning(output)}
	derivative := output.derivative()
	e.Formula = "δ = ∂J/∂ŷ · f′(z)"
	if at.targetFirst() {
		e.Formula = "δ = −∂J/∂ŷ · f′(z)"
	}
	e.Inline, e.Parts = times(output.outputs().descent(q.Unit), derivative)
	e.Note = derivative.note
	e.Feeds = append(derivative.feeds, output.a().Ref, output.y().Ref)
	return e
}

// slopeSymbol returns the symbol for ∂J/∂ŷ where it is short: g, if δ is not called that.
func (at snapshot) slopeSymbol() string {
	if at.Notation.Symbol("δ") == "g" {
		return at.Keep("∇ŷ")
	}
	return "g"
}

// explainJointDelta explains δ = ŷ · (g − Σ g · ŷ) of a softmax, where g = ∂J/∂ŷ. Every
// output of a softmax depends on every z.
func explainJointDelta(at snapshot, q Quantity) Explanation {
	output, all, slope := at.unit(q), at.outputs(q.Sample), at.slopeSymbol()
	e := Explanation{
		Symbol: "δ", Result: output.delta(), Formula: fmt.Sprintf("δ = ŷ · (%[1]s − Σ %[1]s · ŷ), %[1]s = ∂J/∂ŷ", slope),
		Note: "softmax: raising one z lowers every other ŷ",
	}
	g := all.gradients()
	rows := make([]Row, len(g))
	total := 0.0
	for i := range g {
		terms := line("? · ?", named(slope, g[i]), all.a(i))
		rows[i] = Row{Label: all.name(i), Terms: terms, Total: number(terms.Value())}
		total += rows[i].Total.Value
		e.Feeds = append(e.Feeds, all.y(i).Ref)
	}
	mine := all.gradient(q.Unit)
	e.Parts = []Part{newPart(slope, mine.value, mine.line)}
	e.Table = &Table{Head: "output", Columns: []string{slope, "ŷ", slope + " · ŷ"}, Rows: rows, Sum: named("sum", total), SumLabel: "sum"}
	a := output.a()
	difference := line("? − ?", named(slope, mine.value), e.Table.Sum)
	if at.targetFirst() {
		e.Formula = fmt.Sprintf("δ = ŷ · (Σ %[1]s · ŷ − %[1]s), %[1]s = ∂J/∂ŷ", slope)
		difference = line("? − ?", e.Table.Sum, named(slope, mine.value))
	}
	e.Tail = []Line{line("? · ( ? )", a, difference), line("? · ?", a, number(difference.Value()))}
	e.Meaning = errorMeaning(output)
	return e
}
