package formula

import (
	"cmp"
	"fmt"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// panel draws a whole explanation.
type panel struct{ typesetter }

// Draw draws where the number in focus came from, in symbols, in this sample's numbers,
// with the result. Whole numbers matter more than many digits.
func Draw(p paint.Painter) { panel{typesetter{p}}.draw(&p.Moment.Explanation) }

func (p panel) draw(e *explain.Explanation) {
	body := panel{p.on(p.PanelBody())}
	if p.drawSum(e, body) {
		return
	}
	asked := p.Format.Digits
	body.typesetter = body.legible(e, body.W(), body.H())
	fewer := ""
	if d := body.Format.Digits; d < asked {
		fewer = fmt.Sprintf("%d of %d digits", d, asked)
	}
	p.formulaTitle(e, fewer)
	if body.H() > 0 {
		body.explanation(e)
	}
}

// formulaTitle draws the title, after it the formula if it fits, and a remark on the
// digits in the right end of the rule.
func (p panel) formulaTitle(e *explain.Explanation, digits string) {
	const apart = 6 // blanks and rule between the two facts
	room := p.W() - 2*paint.Margin - 4 - grid.Width(e.Title) - apart
	if digits != "" {
		room -= grid.Width(digits)
	}
	formula := cmp.Or(e.Gist, e.Formula)
	if grid.Width(formula)+2 > room+apart || digits != "" && grid.Width(formula)+2 > room {
		formula = ""
	}
	p.Panel(e.Title, formula)
	if formula != "" {
		room -= grid.Width(formula) + 2
	}
	if digits != "" && room >= 0 {
		p.RuleEnd(digits)
	}
}

// explanation draws the arithmetic and the note.
func (p panel) explanation(e *explain.Explanation) {
	w, h := p.W(), p.H()
	a := composer(p).compose(e, w, h)
	rest := h - a.rows()
	beside, under := paint.Sheet(nil), paint.Sheet(nil)
	switch {
	case e.Note == "":
	case isWorked(e):
		beside, under = noteOfStage(e, a.derivation, w, rest)
	default:
		beside, under = note(e.Note, a, w, rest)
	}
	all := append(append(append(paint.Sheet{}, a.derivation...), a.parts...), under...)
	for i := range beside {
		all[i].Spans = append(all[i].Spans, beside[i].Spans...)
	}
	all = p.withLongWay(e, all, len(under), h)
	if p.Spacious() && h-len(all) > 1 {
		all = append(paint.Sheet{{}}, all...)
	}
	p.Sheet(0, all.Within(e.Result.Ref))
}

// DrawWhole draws the arithmetic of an explanation with the values that it uses by name, in all
// of the region.
func DrawWhole(p paint.Painter, e *explain.Explanation) {
	set := typesetter{p}.legible(e, p.W(), p.H())
	a := composer{set}.compose(e, p.W(), p.H())
	set.Sheet(0, append(append(paint.Sheet{}, a.derivation...), a.parts...).Within(e.Result.Ref))
}

// DrawLines draws only the arithmetic of an explanation, in at most rows rows. It returns how
// many it took, and where the result stands if the last of them ends with it.
func DrawLines(p paint.Painter, e *explain.Explanation, rows int) (used int, result grid.Rect) {
	set := typesetter{p.In(grid.Rect{W: p.W(), H: rows})}.legible(e, p.W(), rows)
	s := composer{set}.compose(&explain.Explanation{
		Symbol: e.Symbol, Result: e.Result, Inline: e.Inline, Brief: e.Brief, Table: e.Table, Tail: e.Tail,
	}, p.W(), rows).derivation
	set.Sheet(0, s.Within(e.Result.Ref))
	return len(s), endOf(s, p.Format.Trim(e.Result.Value))
}

// endOf returns the place of a text that stands apart at the end of the last row, or nothing
// if that ends with something else.
func endOf(s paint.Sheet, text string) grid.Rect {
	if len(s) == 0 {
		return grid.Rect{}
	}
	var at grid.Rect
	before := 0 // where the texts end that are not it
	for _, span := range s[len(s)-1].Spans {
		shown := strings.TrimRight(span.Text, " ")
		if shown == text && span.X >= at.X {
			before = max(before, at.Right())
			at = grid.Rect{X: span.X, Y: len(s) - 1, W: grid.Width(text), H: 1}
			continue
		}
		before = max(before, span.X+grid.Width(shown))
	}
	if before >= at.X {
		return grid.Rect{}
	}
	return at
}
