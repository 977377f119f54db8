package why

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/theme"
)

// Draw draws the network where the way has led, below it the levels and, if there is room, the
// whole way beside it.
func (v *View) Draw(p paint.Painter) {
	if p.Moment.Trail == nil {
		return
	}
	p.Moment = seen(p.Moment)
	a := layout(p.W(), p.H(), v.diagram.Rows(p))
	if !a.network.Empty() {
		v.diagram.Draw(p.In(grid.Rect{W: a.network.W, H: p.H()}), p.In(a.network))
	}
	cursor := p.Moment.Trail.Cursor
	p.Cursor = &cursor
	p.Place(
		paint.PanelAt(a.levels, drawLevels),
		paint.PanelAt(a.way, drawWay),
	)
}

// areas are the places of the panels.
type areas struct{ network, way, levels grid.Rect }

const (
	leastLevels  = 7   // rows, beside the network
	leastNetwork = 8   // rows
	wayWidth     = 42  // columns, beside which a network of two layers is whole on 120
	wayFrom      = 116 // columns of the screen
	wideWay      = 58  // columns
	wideFrom     = 160 // columns of the screen, from which the way has all rows
)

// layout divides w × h cells. The network would like so many rows.
func layout(w, h, network int) areas {
	all := grid.Rect{W: w, H: h}
	if h < leastNetwork+leastLevels {
		return areas{levels: all}
	}
	var a areas
	if w >= wideFrom {
		all, a.way = all.SplitLeft(w - wideWay)
	}
	a.network, a.levels = all.SplitTop(min(network, h-max(leastLevels, h*2/5)))
	a.levels = paint.Below(a.levels)
	if w >= wayFrom && a.way.Empty() {
		a.network, a.way = a.network.SplitLeft(w - wayWidth)
	}
	return a
}

// drawLevels draws the levels: those above in a line each, and the present one unfolded.
func drawLevels(p paint.Painter) {
	t := p.Moment.Trail
	body := paint.PanelWithEnd(p, "why", where(p, t), path(p, t))
	above := above(t, body.H())
	each := max(1, min(mostAbove, (body.H()-presentRows)/max(1, above)-1))
	y := 0
	for i := len(t.Levels) - 1 - above; i < len(t.Levels)-1; i++ {
		y += drawAbove(body, y, each, i, &t.Levels[i])
	}
	if y > 0 && each == 1 && body.H()-y >= roomy {
		y++ // A blank row.
	}
	present := t.Present()
	number := strconv.Itoa(len(t.Levels))
	body.Set(0, y, '▌', body.Accent())
	body.Text(1, y, number, body.AccentStrong())
	e := named(p, present)
	rest := body.In(grid.Rect{X: indent, Y: y, W: body.W() - indent, H: body.H() - y})
	if len(present.Terms) == 0 {
		bottom(rest, &e, present)
		return
	}
	if len(e.Inline) == 0 && rest.H() >= roomy {
		drawFormula(rest, &e)
		rest = rest.Down(1)
		e.Symbol = p.Spell(present.Explanation.Symbol)
	}
	formula.DrawWhole(rest, &e)
}

// drawFormula draws what a number is a sum of, in symbols.
func drawFormula(p paint.Painter, e *explain.Explanation) {
	_, right, _ := strings.Cut(e.Formula, " = ")
	x := 2 + p.Fitted(2, 0, p.W()-2, e.Symbol, p.AccentStrong())
	if right != "" && x+3+grid.Width(right) <= p.W() {
		x += p.Text(x, 0, " = ", theme.Dim)
		p.Text(x, 0, right, theme.Text)
	}
}

const (
	indent = 3 // for the numbers of levels
	roomy  = 8 // rows of the present level, from which a blank one stands above it
	fewest = 3 // rows that the present level keeps

	mostAbove   = 5  // rows of a level above the present one, where there is room for all
	presentRows = 14 // that the present level keeps before those above it get more than one each
)

// above returns how many levels above the present one are shown in h rows.
func above(t *desk.Trail, h int) int { return max(0, min(len(t.Levels)-1, h-max(fewest, h*3/5))) }

// drawAbove draws a level above the present one in so many rows at most, and returns how many
// it takes: in several, with a blank one after them.
func drawAbove(p paint.Painter, y, rows, i int, l *desk.TrailLevel) (taken int) {
	p.Text(1, y, strconv.Itoa(i+1), theme.Dim)
	e := named(p, l)
	p.Hit(grid.Rect{Y: y, W: indent, H: 1}, paint.Target{Kind: paint.LineTarget, Line: fmt.Sprintf("level %d", i+1)})
	row := p.In(grid.Rect{X: indent, Y: y, W: p.W() - indent, H: rows})
	row.Cursor = nil
	if l.Step != p.Moment.Trail.Present().Step {
		row = paint.Unhit(row)
	}
	if !e.Result.HasRef { // It has no value yet.
		row.Fitted(0, 0, row.W(), e.Symbol, theme.Dim)
		return 1
	}
	if rows > 1 {
		used, _ := formula.DrawLines(row, &e, rows)
		return used + 1
	}
	s := formula.Named(row, &e, row.W())
	if len(s) != 1 {
		s = formula.Flat(row, &explain.Explanation{Symbol: e.Symbol, Result: e.Result}, row.W())
	}
	row.Sheet(0, s[:min(1, len(s))])
	return 1
}

// named returns the explanation of a level with its whole name on the left side.
func named(p paint.Painter, l *desk.TrailLevel) explain.Explanation {
	e := l.Explanation
	e.Symbol = desk.NameOf(p.Moment, l)
	e.Next, e.LongWay = nil, nil
	if p.Format.ASCII {
		return paint.SpellExplanation(e)
	}
	return e
}

// bottom draws the number with which the way ends, and what it is.
func bottom(p paint.Painter, e *explain.Explanation, l *desk.TrailLevel) {
	name := e.Symbol
	if e.Result.HasRef {
		name += " = "
	}
	x := 2 + p.Fitted(2, 0, p.W()-2, name, p.AccentStrong())
	if e.Result.HasRef { // Otherwise it has no value yet.
		p.Fitted(x, 0, p.W()-x, p.Format.Trim(e.Result.Value), p.Alarmed(e.Result.Value, p.AccentStrong()))
	}
	if p.H() > 2 {
		for i, text := range grid.Wrap(p.Spell(l.End), max(10, p.W()-2)) {
			if i+2 < p.H() {
				p.Text(2, i+2, text, theme.Text)
			}
		}
	}
}

// path writes the names of all levels, without the first ones if there is no room.
func path(p paint.Painter, t *desk.Trail) string {
	var names []string
	for i := range t.Levels {
		names = append(names, desk.NameOf(p.Moment, &t.Levels[i]))
	}
	const around = 14
	for len(names) > 1 && grid.Width(strings.Join(names, " › "))+around > p.W() {
		names = names[1:]
		names[0] = "… › " + strings.TrimPrefix(names[0], "… › ")
	}
	return p.Spell(strings.Join(names, " › "))
}

// where says in which step the present level is, if that is not the one where the question
// began.
func where(p paint.Painter, t *desk.Trail) string {
	switch at := t.Present(); {
	case at.Step == 0:
		return "before the first step"
	case at.Step != t.Levels[0].Step || !p.Moment.Updated():
		return fmt.Sprintf("step %d", at.Step)
	default:
		return fmt.Sprintf("step %d, whole", at.Step)
	}
}
