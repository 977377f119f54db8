package formula

import (
	"backstep/network/explain"
	"backstep/ui/paint"
)

// legible returns a typesetter that writes numbers with the most digits for which the
// derivation fits into w × h cells, but no more than the user has asked for.
func (p typesetter) legible(e *explain.Explanation, w, h int) typesetter {
	asked := p.Format.Digits
	if e.Ahead {
		return p // It has no digits.
	}
	for d := asked; d >= min(asked, paint.FewestDigits); d-- {
		q := p.on(p.WithDigits(d))
		if !isWorked(e) && q.fitsLines(e, w, h) || q.fitsTable(e, w, h) {
			return q
		}
	}
	return p.on(p.WithDigits(min(asked, paint.FewestDigits)))
}

// fitsLines reports whether the derivation fits in unbroken lines. If it can also be
// set as a table, only its first line and the result need rows.
func (p typesetter) fitsLines(e *explain.Explanation, w, h int) bool {
	if len(e.Inline) == 0 {
		return e.Table == nil && p.value(e, p.AccentStrong(), wide).Width() <= w
	}
	s := p.setSpaced(e, e.Inline, p.AccentStrong(), spacing{cells: inCells(e.Inline)}, wide)
	if e.Table == nil {
		return s.Width() <= w
	}
	least := 2 // numbers and result
	if e.Inline[0].HasSymbols() {
		least++
	}
	return s.Width() <= w && least <= h
}

func (p typesetter) fitsTable(e *explain.Explanation, w, h int) bool {
	if e.Table == nil {
		return false
	}
	if isWorked(e) {
		at := workedSetter{p}.columns(e, w)
		return at.end() <= w
	}
	shown, _ := p.shownRows(e.Table, max(1, h))
	return p.tableWidth(e.Table, shown) <= w
}

// asTable reports whether the derivation is set as a table, which is the case if it has
// no lines or they do not fit. One with rows of other numbers too is a table if there is
// room for all that its rows say.
func (p typesetter) asTable(e *explain.Explanation) bool {
	switch {
	case e.Table == nil:
		return false
	case e.Table.SumLabel != "" || len(e.Inline) == 0:
		return !p.fitsLines(e, p.W(), p.H())
	default:
		const fewRows = 4 // the heading, two rows, and what stands for the others
		return p.H() >= min(1+len(e.Table.Rows), fewRows) && p.fitsTable(e, p.W(), p.H())
	}
}
