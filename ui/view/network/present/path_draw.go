package present

import (
	"fmt"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/large"
	"backstep/ui/theme"
)

// The sizes of the path, in cells.
const (
	widthOfPath = 116
	boxWidth    = 38
	tallBox     = 11 // for a number and facts below it
	smallBox    = 5  // for a number alone
	leastPath   = 1 + smallBox
	boxGap      = 1
)

// path draws the path, in the middle of the rows that there are.
func (s stage) path() {
	body := stage{s.Panel("the path", "what leads to this number, and nothing else")}
	t := tracer{s.Moment, max(1, (body.H()+boxGap)/(smallBox+boxGap))}
	p := t.trace()
	if p.more > 0 {
		s.RuleEnd(fmt.Sprintf("the largest of %d", p.more+len(p.wires)))
	}
	high := body.high(max(len(p.left), len(p.right)))
	top := max(0, (body.H()-high)/2)
	at := stage{body.In(grid.Rect{X: 0, Y: top, W: body.W(), H: high})}
	at.wires(t, &p)
	at.column(t, p.left, 0)
	at.column(t, p.right, at.W()-boxWidth)
}

// high returns the rows that n boxes take, one above the other.
func (s stage) high(n int) int {
	if n == 1 {
		return min(s.H(), tallBox)
	}
	return n*(smallBox+boxGap) - boxGap
}

// column draws boxes one above the other; a single one takes all rows.
func (s stage) column(t tracer, ends []end, x int) {
	for i, e := range ends {
		r := grid.Rect{X: x, Y: i * (smallBox + boxGap), W: boxWidth, H: smallBox}
		if len(ends) == 1 {
			r = grid.Rect{X: x, Y: 0, W: boxWidth, H: s.H()}
			if r.H > tallBox {
				r.Y, r.H = (s.H()-tallBox)/2, tallBox
			}
		}
		stage{s.In(r)}.box(t, e)
	}
}

// box draws a unit with its number.
func (s stage) box(t tracer, e end) {
	focus := e.has && e.of == s.Moment.Focus
	role, weight := theme.Axis, grid.Light
	if focus {
		role, weight = s.Accent(), grid.Heavy
	}
	lines := grid.NewLines(s.W(), s.H())
	lines.Box(grid.Rect{W: s.W(), H: s.H()}, grid.Stroke{Weight: weight, Style: role.Style()})
	lines.Draw(s.Region)
	s.Text(2, 0, " "+grid.Truncate(e.name, boxWidth-6)+" ", theme.Strong)
	if !e.has {
		return
	}
	y := max(1, (s.H()-2*len(e.facts[:min(1, len(e.facts))])-3)/2)
	mark := s.MarkOf(e.of)
	s.mark(2, y+2, mark)
	v, reached := t.value(e.of)
	text := s.Text
	text(3, y+2, s.Spell(e.symbol), theme.Text)
	s.value(5, y, s.W()-6, v, reached, s.numberRole(mark, v))
	if s.H() < tallBox-2 {
		return
	}
	s.facts(t, e.facts)
}

// mark draws the mark of a number.
func (s stage) mark(x, y int, m paint.Mark) {
	switch m {
	case paint.Focused:
		s.Set(x-1, y, '▌', s.Accent())
	case paint.Named:
		s.Set(x, y, '•', s.Accent())
	default:
	}
}

// numberRole returns the role of a number in a box.
func (s stage) numberRole(m paint.Mark, v float64) theme.Role {
	if m == paint.Focused {
		return s.Alarmed(v, s.AccentStrong())
	}
	return s.Alarmed(v, theme.Text)
}

// facts draws small numbers in the last row but one of a box.
func (s stage) facts(t tracer, facts []fact) {
	x := 3
	for _, f := range facts {
		v, reached := t.value(f.of)
		text := "·"
		if reached {
			text = s.factText(f.of, v)
		}
		x += s.Text(x, s.H()-3, s.Spell(f.name)+"  ", theme.Dim)
		x += s.Fitted(x, s.H()-3, s.W()-x-1, text, theme.Text) + 4
	}
}

// factText writes a small number.
func (s stage) factText(q explain.Quantity, v float64) string {
	if q.Kind == explain.Target {
		return s.Raw(v)
	}
	return s.Format.Trim(v)
}

// value draws a number in large digits if they fit w columns, otherwise in plain ones.
func (s stage) value(x, y, w int, v float64, reached bool, role theme.Role) {
	middle, text := large.Middle(), s.digits(v)
	switch {
	case !reached:
		s.Text(x+w/2, y+1, strings.TrimSpace(s.Format.Dot()), theme.Dim)
	case s.enlarges() && middle.Has(text) && middle.Width(text) <= w:
		s.large(x, y, middle, text, role)
	default:
		s.Text(x, y+1, s.Format.Trim(v), role)
	}
}

// wires draws what stands between the boxes.
func (s stage) wires(t tracer, p *path) {
	from, to := boxWidth, s.W()-boxWidth
	for i, w := range p.wires {
		y := i*(smallBox+boxGap) + smallBox/2
		if len(p.wires) == 1 {
			y = s.H() / 2
		}
		stage{s.In(grid.Rect{X: from, Y: max(0, y-3), W: to - from, H: smallBox + 1})}.wire(t, p, w)
	}
}

// wire draws a wire in the middle of its rows, with an arrow at the end that it leads to,
// and its name and number in it.
func (s stage) wire(t tracer, p *path, w wire) {
	const row = 3
	s.HLine(1, row, s.W()-2, '━', s.Accent().Style())
	if p.toRight {
		s.Set(s.W()-2, row, '▶', s.Accent())
	}
	if p.toLeft {
		s.Set(1, row, '◀', s.Accent())
	}
	if !w.has {
		s.middle(row-1, w.name, theme.Dim)
		return
	}
	s.middle(row-2, w.name, theme.Dim)
	s.wireNumber(t, w, row)
}

// middle draws a text in the middle of a row.
func (s stage) middle(y int, text string, role theme.Role) {
	s.Text((s.W()-grid.Width(text))/2, y, text, role)
}

// wireNumber draws the number of a wire over it, and the number that it becomes.
func (s stage) wireNumber(t tracer, w wire, row int) {
	v, reached := t.value(w.of)
	text := s.digits(v)
	role := s.Alarmed(v, paint.SignRole(v))
	if w.of == s.Moment.Focus && w.of.Kind == explain.Gradient {
		role = s.Alarmed(v, s.AccentStrong())
	}
	if w.then != nil {
		after, _ := t.value(*w.then)
		s.clearing(row, s.Format.Trim(v)+s.Spell(" → ")+s.Format.Trim(after), theme.Update.Bold())
		return
	}
	const arrows = 6
	if width := large.Middle().Width(text); reached && s.enlarges() && width <= s.W()-2*arrows {
		x := (s.W() - width) / 2
		s.Text(x-1, row, strings.Repeat(" ", width+2), theme.Text)
		s.large(x, row-1, large.Middle(), text, role)
		return
	}
	if !reached {
		text = strings.TrimSpace(s.Format.Dot())
	}
	s.clearing(row, text, role)
}

// clearing draws a text in the middle of a wire.
func (s stage) clearing(row int, text string, role theme.Role) {
	s.middle(row, " "+text+" ", role)
}
