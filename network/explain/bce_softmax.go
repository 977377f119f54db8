package explain

import (
	"slices"
	"strings"
)

// For bce after softmax, 1 − ŷ is computed as the sum of the other ŷ. Computed from a ŷ
// rounded to nearly 1, it would have few digits left, or none.

// others returns the ŷ of all outputs but output i, and their sum.
func (s softmax) others(i int) (terms []Line, all float64) {
	for j := range s.count() {
		if j != i {
			a := s.a(j)
			terms = append(terms, a.as(numbered("ŷ", j, s.count())).tokens())
			all += a.Value
		}
	}
	return terms, all
}

// remainder returns 1 − ŷ of output i.
func (s softmax) remainder(i int) Operand {
	_, all := s.others(i)
	return named("1 − "+numbered("ŷ", i, s.count()), all)
}

// remainders returns 1 − ŷ of the largest output as the sum of the other ŷ, if that ŷ
// is above one half. For any other output 1 − ŷ is exact enough.
func (s softmax) remainders() []Part {
	top := s.top()
	terms, all := s.others(top)
	if len(terms) == 0 || !(s.a(top).Value > 0.5) {
		return nil
	}
	if len(terms) > maxInline {
		terms = []Line{named("Σ of the other ŷ", all).tokens()}
	}
	return []Part{newPart(s.remainder(top).Symbol, all, sum(terms))}
}

// shareFor returns the probability that the softmax gives to output i.
func (s softmax) shareFor(i int) probability {
	a := s.a(i)
	c := probability{p: a, lines: []Line{a.tokens()}}
	switch {
	case a.Value < smallest:
		c.fromZ = []Line{s.surprise(i)}
	case i == s.top():
		c.fromZ = []Line{line("ln( 1 + ? )", named("Σ e^(z − largest) of the others", s.powersBut(i, s.largest())))}
	}
	return c
}

// shareAgainst returns the probability that the softmax gives to all outputs but output
// i.
func (s softmax) shareAgainst(i int) probability {
	a := s.a(i)
	if !(a.Value > 0.5) {
		left := line("1 − ?", a)
		return probability{p: named("1 − ŷ", left.Value()), lines: []Line{left, number(left.Value()).tokens()}}
	}
	c := probability{p: s.remainder(i)}
	c.lines = []Line{c.p.tokens()}
	if c.p.Value < smallest && s.count() > 1 {
		largest, next := s.largest(), s.largestBut(i)
		c.fromZ = []Line{line("ln( 1 + ? ) − ( ? − ? ) − ln( ? )",
			named("Σ e^(z − largest) of the others", s.powersBut(i, largest)), next, largest,
			named("Σ e^(z − next) of the others", s.powersBut(i, next)))}
	}
	return c
}

// explainBCESoftmaxDelta explains δ = [(ŷ − y) − ŷ · Σ (ŷ − y)/(1 − ŷ)] / K, where the
// sum is over the other outputs.
func explainBCESoftmaxDelta(at snapshot, q Quantity) Explanation {
	output, s := at.unit(q), softmax{at.outputs(q.Sample)}
	e := Explanation{
		Symbol: "δ", Result: output.delta(), Meaning: errorMeaning(output),
		Formula: "δ = (ŷ − y − ŷ · Σ (ŷ − y)/(1 − ŷ)) / K",
		Note:    "1 − ŷ is the sum of the other ŷ: a rounded ŷ near 1 would leave it few digits",
		Parts:   s.remainders(),
	}
	for i := range s.count() {
		e.Feeds = append(e.Feeds, s.a(i).Ref, s.y(i).Ref)
	}
	e.Feeds = slices.DeleteFunc(e.Feeds, func(f Quantity) bool { return f == q })
	mine, a, k := s.excess(q.Unit), output.a(), s.count()
	if k == 1 {
		e.Formula, e.Note = "δ = 0", "softmax of a single unit is 1, whatever its z"
		return e
	}
	if top := s.top(); top != q.Unit && s.remainder(top).Value < smallest {
		return s.deltaFromZ(e, q.Unit)
	}
	e.Table = s.passedOn(q.Unit)
	e.Tail = s.signed(
		over(line("? − ? · ?", mine, a, e.Table.Sum), k),
		over(line("? − ?", number(mine.Value()), number(line("? · ?", a, e.Table.Sum).Value())), k),
	)
	return s.signedFormula(e)
}

// excess returns ŷ − y, written as −(1 − ŷ) if y is 1 and ŷ is above one half.
func (s softmax) excess(i int) Line {
	a, y := s.a(i), s.y(i)
	if y.Value == 1 && a.Value > 0.5 {
		return line("− ?", s.remainder(i).as("(1 − ŷ)"))
	}
	return line("? − ?", a, y)
}

// passedOn returns a table of (ŷ − y) / (1 − ŷ) for all outputs but output i. The
// quotient is −1 if y is 1.
func (s softmax) passedOn(i int) *Table {
	t := &Table{Head: "other", Columns: []string{"ŷ", "y", "1 − ŷ", "(ŷ − y) / (1 − ŷ)"}, SumLabel: "sum"}
	all := 0.0
	for j := range s.count() {
		if j == i {
			continue
		}
		row := Row{Label: s.name(j), Total: number(-1)}
		if y := s.y(j); y.Value != 1 {
			row.Terms = line("( ? − ? ) / ?", s.a(j), y, s.remainder(j))
			row.Total.Value = row.Terms.Value()
		}
		t.Rows = append(t.Rows, row)
		all += row.Total.Value
	}
	t.Sum = named("sum", all)
	return t
}

// deltaFromZ explains δ of an output if the ŷ of all outputs but the largest are too
// small to represent. What the largest output passes back is divided among the others
// by their z.
func (s softmax) deltaFromZ(e Explanation, i int) Explanation {
	top := s.top()
	next := s.largestBut(top)
	share := line("e^ ( ? − ? ) / ?", s.z(i), next, named("Σ e^(z − next) of the others", s.powersBut(top, next)))
	part := newPart("share", share.Value(), share)
	one := indexed(s.excess(top), top)
	e.Formula = "δ = (ŷ − y − share · (ŷ − y) of the largest) / K"
	e.Note = "from z, as it is computed: ŷ is too small to hold; next: the largest z but for " + s.at.kept(s.name(top))
	e.Parts = []Part{part}
	mine := s.excess(i)
	e.Inline = s.signed(
		over(line("? − ? · ( ? )", mine, part.Result, one), s.count()),
		over(line("? − ?", number(mine.Value()), number(line("? · ( ? )", part.Result, one).Value())), s.count()),
	)
	return s.signedFormula(e)
}

// signed returns the lines of ∂J/∂z, with a minus where δ has the other sign.
func (s softmax) signed(lines ...Line) []Line {
	if s.at.targetFirst() {
		for i := range lines {
			lines[i] = line("− ( ? )", lines[i])
		}
	}
	return lines
}

// signedFormula puts a minus before the formula of ∂J/∂z where δ has the other sign.
func (s softmax) signedFormula(e Explanation) Explanation {
	if s.at.targetFirst() {
		e.Formula = strings.Replace(e.Formula, "= ", "= −", 1)
	}
	return e
}
