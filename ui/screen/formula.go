package screen

import (
	"backstep/network/explain"
	"backstep/ui/theme"
)

// formula draws where the number in focus came from: in symbols, in this
// sample's numbers, the result, and one sentence.
func (p painter) formula() {
	e := &p.scene.Explanation
	body := p.panel(e.Title, e.Formula)
	if body.H() < 1 {
		return
	}
	meaning := wrap(e.Meaning, body.W()-1)
	if p.spacious() && 1+body.derivationRows(e)+len(e.Parts)+1+len(meaning) <= body.H() {
		body = body.down(1)
	}
	used := body.derivation(e, max(2, body.H()-len(meaning)-len(e.Parts)))
	used = body.parts(e, used, body.H()-len(meaning))
	y := min(used+1, body.H()-len(meaning))
	for i, line := range meaning {
		if y+i >= used {
			body.text(1, y+i, line, theme.Text)
		}
	}
}

// parts draws the values that the derivation uses by a name of their own before
// row end, in full where all of them fit and else in a row each, and returns
// the first row after them.
func (p painter) parts(e *explain.Explanation, y, end int) int {
	sets := make([]typeset, len(e.Parts))
	rows := 0
	for i := range e.Parts {
		sets[i] = p.typeset(partAlone(&e.Parts[i]), e.Parts[i].Lines)
		rows += sets[i].rows()
	}
	for i, set := range sets {
		one := partAlone(&e.Parts[i])
		switch {
		case y >= end || set.width > p.W():
		case y+rows < end:
			p.down(y).inline(one, set, theme.Text)
			y += set.rows()
			rows -= set.rows()
		case len(set.lines) > 0:
			p.down(y).oneLine(one, set, theme.Text)
			y++
			rows = end // The others are short as well.
		}
	}
	return y
}

// partAlone is a part as an explanation of its own.
func partAlone(part *explain.Part) *explain.Explanation {
	one := explain.Explanation{Symbol: part.Symbol, Result: part.Result}
	one.Result.Role = explain.Plain
	return &one
}
