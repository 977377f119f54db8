package formula

import (
	"slices"

	"backstep/network/explain"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// partForms returns the ways to set the values that a derivation uses by name and what
// its result goes into. The first has each of them in full, the second has each in as
// few rows as possible, and the third has several in a row.
func (p typesetter) partForms(e *explain.Explanation, w int) []paint.Sheet {
	forms := make([]paint.Sheet, 3)
	list := e.Parts
	if e.Next != nil {
		list = append(slices.Clone(list), *e.Next)
	}
	for i := range list {
		one, lines := partAlone(&list[i]), list[i].Lines
		of := e.Result.Ref
		if one.Result.HasRef {
			of = one.Result.Ref
		}
		short := p.value(one, theme.Text, w)
		if len(lines) > 0 {
			short = p.flat(one, lines[0], theme.Text, w)
			if last := p.flat(one, lines[len(lines)-1], theme.Text, w); len(last) < len(short) {
				short = last
			}
		}
		full := p.setLines(one, lines, theme.Text, w)
		forms[0] = append(forms[0], narrowest(w, full, short, p.value(one, theme.Text, w)).Within(of)...)
		forms[1] = append(forms[1], narrowest(w, short, p.value(one, theme.Text, w)).Within(of)...)
		if len(short) > 1 {
			short = p.value(one, theme.Text, w)
		}
		forms[2] = joined(forms[2], narrowest(w, short, p.value(one, theme.Text, w)).Within(of), w)
	}
	return forms
}

// narrowest returns the first of the sheets that is at most w columns wide, or nil.
func narrowest(w int, sheets ...paint.Sheet) paint.Sheet {
	if fit := paint.Fitting(sheets, w); len(fit) > 0 {
		return fit[0]
	}
	return nil
}

// joined puts a sheet of one row to the right of the last row of another if it fits
// there, otherwise below it.
func joined(s, next paint.Sheet, w int) paint.Sheet {
	if len(s) == 0 || len(next) != 1 {
		return append(s, next...)
	}
	last := &s[len(s)-1]
	shift := last.End() + 1
	if shift+next[0].End() > w {
		return append(s, next...)
	}
	for _, span := range next[0].Spans {
		span.X += shift
		last.Spans = append(last.Spans, span)
	}
	return s
}

// partAlone returns a part as an explanation of its own.
func partAlone(part *explain.Part) *explain.Explanation {
	one := explain.Explanation{Symbol: part.Symbol, Result: part.Result}
	one.Result.Role = explain.Plain
	return &one
}
