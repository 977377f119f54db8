package screen

import "backstep/network/explain"

// fewestDigits are shown even where lines have to be broken for them.
const fewestDigits = 4

// legible returns a painter that writes numbers with as many decimals as let
// the derivation stand in w columns, at most those that were asked for.
func (p painter) legible(e *explain.Explanation, w, h int) painter {
	asked := p.Format.Decimals
	if e.Ahead {
		return p // It has no digits.
	}
	for d := asked; d >= min(asked, fewestDigits); d-- {
		q := p.withDecimals(d)
		if q.fitsLines(e, w, h) || q.fitsTable(e, w, h) {
			return q
		}
	}
	return p.withDecimals(min(asked, fewestDigits))
}

// withDecimals returns a painter that writes numbers with d decimals.
func (p painter) withDecimals(d int) painter {
	p.Format.Decimals = d
	return p
}

// fitsLines reports whether the derivation stands in lines that are not broken,
// at least the first of them and the result.
func (p painter) fitsLines(e *explain.Explanation, w, h int) bool {
	if len(e.Inline) == 0 {
		return e.Table == nil && p.value(e, p.accentStrong(), wide).width() <= w
	}
	s := p.setSpaced(e, e.Inline, p.accentStrong(), spacing{cells: inCells(e.Inline)}, wide)
	if e.Table == nil {
		return s.width() <= w
	}
	least := 2 // numbers and result
	if hasSymbols(e.Inline[0]) {
		least++
	}
	return s.width() <= w && least <= h
}

func (p painter) fitsTable(e *explain.Explanation, w, h int) bool {
	if e.Table == nil {
		return false
	}
	shown, _ := p.shownRows(e.Table, max(1, h))
	return p.tableWidth(e.Table, shown) <= w
}

// asTable reports whether the derivation is set as a table: where it has no
// lines, or these are too wide.
func (p painter) asTable(e *explain.Explanation) bool {
	return e.Table != nil && !p.fitsLines(e, p.W(), p.H())
}
