package formula

import (
	"backstep/network/explain"
	"backstep/ui/paint"
)

// Flat sets an explanation in one equation of numbers, in one row of at most w columns if
// there is a form that fits: with all factors, with the terms of a sum worked out, with the
// sum worked out, or with the result alone. What is ahead is set in symbols.
func Flat(p paint.Painter, e *explain.Explanation, w int) paint.Sheet {
	set := typesetter{p}
	if e.Ahead {
		return narrowest(w, set.aheadForms(e, w)...)
	}
	return set.inOneEquation(e, w).Within(e.Result.Ref)
}

// inOneEquation sets an explanation that is not ahead as Flat does.
func (p typesetter) inOneEquation(e *explain.Explanation, w int) paint.Sheet {
	var broken paint.Sheet
	for _, line := range p.flatLines(e) {
		s := p.flat(e, line, p.AccentStrong(), w)
		switch {
		case s.Width() > w:
		case len(s) == 1:
			return s
		case broken == nil && len(e.Inline) > 0:
			broken = s
		}
	}
	if broken != nil {
		return broken
	}
	return narrowest(w, p.value(e, p.AccentStrong(), w))
}

// Named sets an explanation in one equation in symbols and in numbers, in one row of at most w
// columns, or as Flat does if that is too long.
func Named(p paint.Painter, e *explain.Explanation, w int) paint.Sheet {
	if set := (typesetter{p}); len(e.Inline) > 0 && len(e.Inline[0]) > 1 && !e.Ahead {
		if s := flatNamed(set, e, e.Inline[0], p.AccentStrong()); s.Width() <= w {
			return s.Within(e.Result.Ref)
		}
	}
	return Flat(p, e, w)
}

// flatLines returns the lines that give a result, the longest first.
func (p typesetter) flatLines(e *explain.Explanation) []explain.Line {
	switch t := e.Table; {
	case len(e.Inline) > 0:
		return append(e.Inline[:len(e.Inline):len(e.Inline)], e.Brief...)
	case t == nil:
		return nil
	case t.SumLabel == "":
		return ownLine(p, t)
	default:
		factors := func(row explain.Row) explain.Line { return row.Terms }
		products := func(row explain.Row) explain.Line { return explain.Line{{Operand: row.Total}} }
		return append(summed(e, factors), append(summed(e, products), e.Tail...)...)
	}
}

// ownLine returns the line of the row in focus of a table without a sum.
func ownLine(p typesetter, t *explain.Table) []explain.Line {
	for _, row := range t.Rows {
		if p.inFocus(row) {
			return []explain.Line{row.Terms}
		}
	}
	return nil
}

// mostTerms is the most terms of a sum that are set in a row.
const mostTerms = 32

// signed returns a term without the minus of a single negative number, and the sign before it.
func signed(terms explain.Line) (sign explain.Token, size explain.Line) {
	if o := terms[0].Operand; len(terms) == 1 && o.Value < 0 {
		return explain.Token{Operator: "−"}, explain.Line{{Operand: explain.Operand{Value: -o.Value, Role: o.Role, Ref: o.Ref, HasRef: o.HasRef}}}
	}
	return explain.Token{Operator: "+"}, terms
}

// summed returns the line that follows from a sum, with what it is the sum of, or no line
// if there are too many terms for a row, or nothing to write of them, or if that line does
// not begin with the sum.
func summed(e *explain.Explanation, term func(explain.Row) explain.Line) []explain.Line {
	if len(e.Table.Rows) > mostTerms || len(e.Tail) > 0 && e.Tail[0][0].Operand != e.Table.Sum {
		return nil
	}
	var all explain.Line
	for i, row := range e.Table.Rows {
		terms := term(row)
		if len(terms) == 0 {
			return nil
		}
		if i == 0 {
			all = append(all, terms...)
			continue
		}
		sign, terms := signed(terms)
		all = append(append(all, sign), terms...)
	}
	if len(e.Tail) == 0 {
		return []explain.Line{all}
	}
	open, closing := explain.Token{Operator: "("}, explain.Token{Operator: ")"}
	all = append(append(explain.Line{open}, all...), closing)
	return []explain.Line{append(all, e.Tail[0][1:]...)}
}
