package explain

import (
	"math"
	"slices"
)

// For bce after softmax, 1 − ŷ is computed as the sum of the other ŷ: taken from a ŷ
// rounded to nearly 1, it would have few digits left, or none.

// bceOfSoftmax reports whether the loss is bce and the outputs are a softmax.
func (at snapshot) bceOfSoftmax() bool {
	output := at.architecture().Output().Activation
	return output.Joint() && !at.fused() && at.Config.Loss.FromZ(output)
}

// top returns the output whose z is the largest.
func (at snapshot) top(sample int) int {
	return at.largest(Quantity{Layer: at.last(), Sample: sample}).Ref.Unit
}

// others returns ŷ of all outputs but one, and their sum.
func (at snapshot) others(unit, sample int) (terms []Line, all float64) {
	for k := range at.outputs() {
		if k != unit {
			a := at.a(at.last(), k, sample)
			terms = append(terms, a.as(numbered("ŷ", k, at.outputs())).tokens())
			all += a.Value
		}
	}
	return terms, all
}

// remainder is 1 − ŷ of an output.
func (at snapshot) remainder(unit, sample int) Operand {
	o := named("1 − "+numbered("ŷ", unit, at.outputs()), 0)
	_, o.Value = at.others(unit, sample)
	return o
}

// remainders are 1 − ŷ as the sum of the other ŷ, for a ŷ above one half: for any
// other output 1 − ŷ is exact enough.
func (at snapshot) remainders(sample int) []Part {
	top := at.top(sample)
	terms, all := at.others(top, sample)
	if len(terms) == 0 || !(at.a(at.last(), top, sample).Value > 0.5) {
		return nil
	}
	if len(terms) > maxInline {
		terms = []Line{named("Σ of the other ŷ", all).tokens()}
	}
	return []Part{newPart(at.remainder(top, sample).Symbol, all, sum(terms))}
}

// largestOther returns the largest z of all outputs but one.
func (at snapshot) largestOther(unit, sample int) Operand {
	m := named("", math.Inf(-1))
	for k := range at.outputs() {
		if z := at.z(at.last(), k, sample); k != unit && !(z.Value <= m.Value) {
			m = z
		}
	}
	return m.as("next")
}

// powersOfOthers returns Σ e^(z − from) of all outputs but one.
func (at snapshot) powersOfOthers(unit, sample int, from Operand) float64 {
	all := 0.0
	for k := range at.outputs() {
		if k != unit {
			all += line("e^ ( ? − ? )", at.z(at.last(), k, sample), from).Value()
		}
	}
	return all
}

// shareFor is the probability that a softmax gives to an output.
func (at snapshot) shareFor(unit, sample int) probability {
	a := at.a(at.last(), unit, sample)
	c := probability{p: a, lines: []Line{a.tokens()}}
	switch {
	case a.Value < smallest:
		c.fromZ = []Line{at.surprise(unit, sample)}
	case unit == at.top(sample):
		largest := at.largest(Quantity{Layer: at.last(), Sample: sample})
		c.fromZ = []Line{line("ln( 1 + ? )", named("Σ e^(z − largest) of the others", at.powersOfOthers(unit, sample, largest)))}
	}
	return c
}

// shareAgainst is the probability that a softmax gives to all other outputs.
func (at snapshot) shareAgainst(unit, sample int) probability {
	a := at.a(at.last(), unit, sample)
	if !(a.Value > 0.5) {
		left := line("1 − ?", a)
		return probability{p: named("1 − ŷ", left.Value()), lines: []Line{left, number(left.Value()).tokens()}}
	}
	c := probability{p: at.remainder(unit, sample)}
	c.lines = []Line{c.p.tokens()}
	if c.p.Value < smallest && at.outputs() > 1 {
		largest := at.largest(Quantity{Layer: at.last(), Sample: sample})
		next := at.largestOther(unit, sample)
		c.fromZ = []Line{line("ln( 1 + ? ) − ( ? − ? ) − ln( ? )",
			named("Σ e^(z − largest) of the others", at.powersOfOthers(unit, sample, largest)), next, largest,
			named("Σ e^(z − next) of the others", at.powersOfOthers(unit, sample, next)))}
	}
	return c
}

// explainBCESoftmaxDelta is δ = [(ŷ − y) − ŷ · Σ (ŷ − y)/(1 − ŷ)] / K, the sum
// over the other outputs.
func explainBCESoftmaxDelta(at snapshot, q Quantity) Explanation {
	e := Explanation{
		Symbol: "δ", Result: at.delta(q.Layer, q.Unit, q.Sample), Meaning: errorMeaning(at, q),
		Formula: "δ = (ŷ − y − ŷ · Σ (ŷ − y)/(1 − ŷ)) / K",
		Note:    "1 − ŷ is the sum of the other ŷ: a rounded ŷ near 1 would leave it few digits",
		Parts:   at.remainders(q.Sample),
	}
	for k := range at.outputs() {
		e.Feeds = append(e.Feeds, at.a(q.Layer, k, q.Sample).Ref, at.target(k, q.Sample).Ref)
	}
	e.Feeds = slices.DeleteFunc(e.Feeds, func(f Quantity) bool { return f == q })
	mine, a, k := at.excess(q.Unit, q.Sample), at.a(q.Layer, q.Unit, q.Sample), at.outputs()
	if k == 1 {
		e.Formula, e.Note = "δ = 0", "softmax of a single unit is 1, whatever its z"
		return e
	}
	if top := at.top(q.Sample); top != q.Unit && at.remainder(top, q.Sample).Value < smallest {
		return at.deltaFromZ(e, q, top)
	}
	e.Table = at.passedOn(q)
	e.Tail = []Line{
		over(line("? − ? · ?", mine, a, e.Table.Sum), k),
		over(line("? − ?", number(mine.Value()), number(line("? · ?", a, e.Table.Sum).Value())), k),
	}
	return e
}

// excess is ŷ − y; written −(1 − ŷ) for an output near its target 1.
func (at snapshot) excess(unit, sample int) Line {
	a, y := at.a(at.last(), unit, sample), at.target(unit, sample)
	if y.Value == 1 && a.Value > 0.5 {
		return line("− ?", at.remainder(unit, sample).as("(1 − ŷ)"))
	}
	return line("? − ?", a, y)
}

// passedOn are (ŷ − y) / (1 − ŷ) of the other outputs: −1 if y is 1.
func (at snapshot) passedOn(q Quantity) *Table {
	t := &Table{Head: "other", Columns: []string{"ŷ", "y", "1 − ŷ", "(ŷ − y) / (1 − ŷ)"}, SumLabel: "sum"}
	all := 0.0
	for k := range at.outputs() {
		if k == q.Unit {
			continue
		}
		row := Row{Label: at.Names.Unit(q.Layer, k), Total: number(-1)}
		if y := at.target(k, q.Sample); y.Value != 1 {
			row.Terms = line("( ? − ? ) / ?", at.a(q.Layer, k, q.Sample), y, at.remainder(k, q.Sample))
			row.Total.Value = row.Terms.Value()
		}
		t.Rows = append(t.Rows, row)
		all += row.Total.Value
	}
	t.Sum = named("sum", all)
	return t
}

// deltaFromZ is δ of an output if the ŷ of all outputs but one are too small to hold.
// What that one passes back is shared among the others by their z.
func (at snapshot) deltaFromZ(e Explanation, q Quantity, top int) Explanation {
	next := at.largestOther(top, q.Sample)
	share := line("e^ ( ? − ? ) / ?", at.z(q.Layer, q.Unit, q.Sample), next,
		named("Σ e^(z − next) of the others", at.powersOfOthers(top, q.Sample, next)))
	part := newPart("share", share.Value(), share)
	one := indexed(at.excess(top, q.Sample), top)
	e.Formula = "δ = (ŷ − y − share · (ŷ − y) of the largest) / K"
	e.Note = "from z, as it is computed: ŷ is too small to hold; next: the largest z but for " + clip(at.Names.Unit(q.Layer, top))
	e.Parts = []Part{part}
	mine := at.excess(q.Unit, q.Sample)
	e.Inline = []Line{
		over(line("? − ? · ( ? )", mine, part.Result, one), at.outputs()),
		over(line("? − ?", number(mine.Value()), number(line("? · ( ? )", part.Result, one).Value())), at.outputs()),
	}
	return e
}
