package mistake

import (
	"slices"

	"backstep/network/explain"
)

// derivation is how a number is put together:
//
//	base − rates · (Σ terms) · times / over + plus
//
// Most numbers have only some of it.
type derivation struct {
	base  explain.Line   // what an update starts from
	added bool           // the base is added to, not taken from
	rates []explain.Line // factors in front
	terms []explain.Line
	times []explain.Line // factors behind
	over  []explain.Line // divisors
	plus  []explain.Line // penalties

	negated bool

	// parts are the named values of the lines, with the lines that give them.
	parts []explain.Part

	// rounded reports that numbers were rounded on the way, and worth is then the value.
	rounded bool
	worth   float64
}

// clone returns a copy that can be edited.
func (d *derivation) clone() derivation {
	c := *d
	c.rates, c.terms, c.times = slices.Clone(d.rates), slices.Clone(d.terms), slices.Clone(d.times)
	c.over, c.plus, c.parts = slices.Clone(d.over), slices.Clone(d.plus), slices.Clone(d.parts)
	return c
}

// line returns the derivation as one line.
func (d *derivation) line() explain.Line { return d.with(d.terms) }

// with returns the derivation of other terms as one line.
func (d *derivation) with(terms []explain.Line) explain.Line {
	l := explain.Sum(terms)
	if len(d.rates)+len(d.times)+len(d.over) > 0 {
		l = product(d.rates, l.Factor(), d.times)
	}
	for _, divisor := range d.over {
		l = explain.Compose("? / ?", l, divisor)
	}
	if d.negated {
		l = negative(l)
	}
	for _, term := range d.plus {
		l = explain.Sum([]explain.Line{l, term})
	}
	switch {
	case d.base == nil:
		return l
	case d.added:
		return explain.Compose("? + ?", d.base, l)
	default:
		return explain.Compose("? − ?", d.base, l.Factor())
	}
}

// product joins factors.
func product(before []explain.Line, l explain.Line, after []explain.Line) explain.Line {
	var all explain.Line
	for _, f := range before {
		all = append(append(all, f.Factor()...), explain.Token{Operator: "·"})
	}
	all = append(all, l...)
	for _, f := range after {
		all = append(append(all, explain.Token{Operator: "·"}), f.Factor()...)
	}
	return all
}

// value returns what the derivation gives.
func (d *derivation) value() float64 {
	if d.rounded {
		return d.worth
	}
	return d.line().Value()
}

// mostTerms is the largest number of terms that are written out.
const mostTerms = 6

// shown returns the derivation as a line for a reader: of many terms the last are taken
// together.
func (d *derivation) shown() explain.Line {
	if len(d.terms) <= mostTerms {
		return d.line()
	}
	first, rest := d.terms[:mostTerms-2], d.terms[mostTerms-2:]
	others := explain.Operand{Symbol: "others", Value: explain.Sum(rest).Value()}
	return d.with(append(first[:len(first):len(first)], others.Alone()))
}

// worked returns the line with each term and each factor worked out.
func (d *derivation) worked() explain.Line {
	w := *d
	w.terms, w.times, w.rates, w.plus = signed(values(d.terms)), values(d.times), values(d.rates), values(d.plus)
	return w.shown()
}

// given reports whether each term and each factor is a number as it stands.
func (d *derivation) given() bool {
	return !slices.ContainsFunc(slices.Concat(d.terms, d.times, d.rates, d.plus), func(l explain.Line) bool { return len(l) > 1 })
}

// summed returns the line with the sum of the terms worked out.
func (d *derivation) summed() explain.Line {
	return d.with([]explain.Line{explain.Operand{Value: explain.Sum(d.terms).Value()}.Alone()})
}

// signed returns the numbers of a sum with the minus of one that is taken off in front of it.
func signed(terms []explain.Line) []explain.Line {
	for i, l := range terms {
		if i > 0 && len(l) == 1 && l[0].Operand.Value < 0 {
			o := l[0].Operand
			o.Value, o.HasRef, o.Symbol = -o.Value, false, opposite(o.Symbol)
			terms[i] = explain.Compose("− ?", o.Alone())
		}
	}
	return terms
}

// values returns what each line comes to.
func values(lines []explain.Line) []explain.Line {
	list := make([]explain.Line, len(lines))
	for i, l := range lines {
		list[i] = l
		if len(l) > 1 {
			list[i] = explain.Operand{Value: l.Value()}.Alone()
		}
	}
	return list
}
