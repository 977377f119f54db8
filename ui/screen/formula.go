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
	if p.spacious() && 1+body.derivationRows(e)+1+len(meaning) <= body.H() {
		body = body.down(1)
	}
	used := body.derivation(e, max(2, body.H()-len(meaning)))
	used = body.parts(e, used, body.H()-len(meaning)-1)
	y := min(used+1, body.H()-len(meaning))
	for i, line := range meaning {
		if y+i >= used {
			body.text(1, y+i, line, theme.Text)
		}
	}
}

// parts draws the values that the derivation uses by a name of their own, where
// they leave room for the meaning, and returns the first row after them.
func (p painter) parts(e *explain.Explanation, y, end int) int {
	for _, part := range e.Parts {
		one := explain.Explanation{Symbol: part.Symbol, Result: part.Result}
		one.Result.Role = explain.Plain
		set := p.typeset(&one, part.Lines)
		if set.rows() > end-y || set.width > p.W() {
			continue
		}
		y += p.down(y).inline(&one, set, theme.Text)
	}
	return y
}
