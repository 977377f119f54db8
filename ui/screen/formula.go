package screen

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// formula draws where the number in focus came from: in symbols, in this
// sample's numbers, the result, and one sentence. The arithmetic goes before
// the sentence, and whole numbers before many digits.
func (p painter) formula() {
	e := &p.Moment.Explanation
	body := p.panelBody()
	asked := p.Format.Decimals
	body = body.legible(e, body.W(), body.H())
	fewer := ""
	if d := body.Format.Decimals; d < asked {
		fewer = fmt.Sprintf("%d of %d digits", d, asked)
	}
	room := p.formulaTitle(e, fewer)
	if body.H() < 1 {
		return
	}
	ends, last := body.explanation(e)
	if fewer == "" && !body.addsUp(e) {
		p.rounded(body, room, ends, last)
	}
}

// formulaTitle draws the title, after it the formula where it fits, and in the
// right end of the rule what is to be said of the digits; it returns the
// columns that are left of the rule.
func (p painter) formulaTitle(e *explain.Explanation, digits string) int {
	const apart = 6 // blanks and rule between the two facts
	room := p.W() - 2*margin - 4 - columns(e.Title) - apart
	if digits != "" {
		room -= columns(digits)
	}
	formula := e.Formula
	if columns(formula)+2 > room+apart || digits != "" && columns(formula)+2 > room {
		formula = ""
	}
	p.panel(e.Title, formula)
	if formula != "" {
		room -= columns(formula) + 2
	}
	if digits != "" && room >= 0 {
		p.ruleEnd(digits)
	}
	return room
}

// ruleEnd writes into the right end of the rule.
func (p painter) ruleEnd(text string) {
	if text == "" {
		return
	}
	p.textRight(p.W()-margin-1, 0, " "+text+" ", theme.Dim)
}

// rounded says why the last digits may not add up: in the rule, or where the
// body has room left of its rows.
func (p painter) rounded(body painter, room int, ends []int, last int) {
	text := "rounded; D shows more"
	if p.Format.Decimals >= number.MaxDecimals {
		text = "rounded"
	}
	if columns(text) <= room {
		p.ruleEnd(text)
		return
	}
	for i := range ends {
		y := last + i // From the result down, and then the rows above it.
		if y >= len(ends) {
			y = len(ends) - 1 - i
		}
		if ends[y]+3+columns(text) <= body.W() {
			body.textRight(body.W(), y, text, theme.Dim)
			return
		}
	}
}

// explanation draws the arithmetic, the note and the sentence, and returns
// where each row of the body ends, and the row of the result.
func (p painter) explanation(e *explain.Explanation) (ends []int, last int) {
	w, h := p.W(), p.H()
	sentence := wrap(e.Meaning, w-1)
	a := p.compose(e, w, h, len(sentence))
	rest := h - a.rows()
	if rest < len(sentence) {
		sentence = nil
	}
	beside, under := sheet(nil), sheet(nil)
	if e.Note != "" {
		beside, under = note(e.Note, a, w, rest-len(sentence))
	}
	all := append(append(append(sheet{}, a.derivation...), a.parts...), under...)
	for i := range beside {
		all[i].runs = append(all[i].runs, beside[i].runs...)
	}
	spare := h - len(all) - len(sentence)
	if p.spacious() && spare > 1 {
		all = append(sheet{{}}, all...)
	}
	if spare > 0 {
		all = append(all, sheetRow{})
	}
	for _, line := range sentence {
		var row sheetRow
		row.put(1, line, theme.Text)
		all = append(all, row)
	}
	p.sheet(0, all)
	ends = make([]int, h)
	for y := range min(h, len(all)) {
		ends[y] = all[y].end()
	}
	return ends, max(0, a.rows()-1)
}

// derivation draws the arithmetic alone in at most rows rows and returns how
// many it took.
func (p painter) derivation(e *explain.Explanation, rows int) int {
	p = p.in(grid.Rect{W: p.W(), H: rows}).legible(e, p.W(), rows)
	s := p.compose(&explain.Explanation{
		Symbol: e.Symbol, Result: e.Result, Inline: e.Inline, Table: e.Table, Tail: e.Tail,
	}, p.W(), rows, 0).derivation
	p.sheet(0, s)
	return len(s)
}
