package present

import (
	"fmt"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// The sizes of the path, in cells.
const (
	widthOfPath = 116
	boxGap      = 1
)

// pathway draws the path.
type pathway struct{ stage }

// on returns the pathway on another painter.
func (s pathway) on(p paint.Painter) pathway { return pathway{s.stage.on(p)} }

// path is the path in at most so many rows, with its title.
func (s pathway) path(most int) part {
	const title = 1
	t := tracer{s.Moment, max(1, (most-title+boxGap)/(s.smallBox+boxGap)), s.inFonts()}
	p := t.trace()
	high := s.high(p.most(), most-title)
	above := min(most-title-high, 1)
	return part{title + above + high, func(y int) {
		body := s.on(s.Down(y).Panel("the path", "what leads to this number, and nothing else"))
		if p.more > 0 {
			s.Down(y).RuleEnd(fmt.Sprintf("the largest of %d", p.more+len(p.wires)))
		}
		at := s.on(body.In(grid.Rect{X: 0, Y: above, W: body.W(), H: high}))
		widths := at.widths(t, &p)
		at.wires(t, &p, widths)
		at.column(t, p.left, grid.Rect{W: widths.left})
		at.column(t, p.right, grid.Rect{X: at.W() - widths.right, W: widths.right})
	}}
}

// high returns the rows that n boxes take of so many, one above the other.
func (s pathway) high(n, most int) int {
	if n <= 1 {
		return min(most, s.tallBox)
	}
	return n*(s.smallBox+boxGap) - boxGap
}

// column draws boxes one above the other; a single one takes all rows.
func (s pathway) column(t tracer, ends []end, at grid.Rect) {
	for i, e := range ends {
		at.Y, at.H = i*(s.smallBox+boxGap), s.smallBox
		if len(ends) == 1 {
			at.H = min(s.H(), s.tallBox)
			at.Y = (s.H() - at.H) / 2
		}
		s.on(s.In(at)).box(t, e)
	}
}

// box draws a unit with its number.
func (s pathway) box(t tracer, e end) {
	focus := e.has && e.of == s.Moment.Focus
	role, weight := theme.Axis, grid.Light
	if focus {
		role, weight = s.Accent(), grid.Heavy
	}
	lines := grid.NewLines(s.W(), s.H())
	lines.Box(grid.Rect{W: s.W(), H: s.H()}, grid.Stroke{Weight: weight, Style: role.Style()})
	lines.Draw(s.Region)
	s.Text(2, 0, " "+grid.Truncate(e.name, s.W()-boxNamed)+" ", theme.Strong)
	large := s.largeFacts(t, e)
	y := (s.H() - s.boxes.Rows()) / 2
	if large {
		y = (s.H() - 2*s.boxes.Rows() - 1) / 2
	}
	switch {
	case e.raw != "":
		s.digitsAt(numberAtBox, y, s.W()-boxAround, e.raw, theme.Text)
	case e.has:
		mark := s.MarkOf(e.of)
		s.mark(2, y+s.boxes.Rows()-1, mark)
		v, reached := t.ValueOf(e.of)
		s.Text(3, y+s.boxes.Rows()-1, s.Spell(e.symbol), theme.Text)
		s.value(numberAtBox, y, s.W()-boxAround, v, reached, s.numberRole(mark, v))
	}
	if large {
		s.enlarged(t, e.facts, y+s.boxes.Rows()+1)
	} else if s.H() >= s.tallBox-2 {
		s.facts(t, e.facts)
	}
}

// mark draws the mark of a number.
func (s pathway) mark(x, y int, m paint.Mark) {
	switch m {
	case paint.Focused:
		s.Set(x-1, y, '▌', s.Accent())
	case paint.Named:
		s.Set(x, y, '•', s.Accent())
	default:
	}
}

// numberRole returns the role of a number in a box.
func (s pathway) numberRole(m paint.Mark, v float64) theme.Role {
	if m == paint.Focused {
		return s.Alarmed(v, s.AccentStrong())
	}
	return s.Alarmed(v, theme.Text)
}

// factText writes a small number.
func (s pathway) factText(q explain.Quantity, v float64) string {
	if q.Kind == explain.Target {
		return s.inFonts().Raw(v)
	}
	return s.digits(v)
}

// value draws a number in large digits if they fit w columns, otherwise in plain ones.
func (s pathway) value(x, y, w int, v float64, reached bool, role theme.Role) {
	if !reached {
		s.Text(x+w/2, y+s.boxes.Rows()/2, strings.TrimSpace(s.Format.Dot()), theme.Dim)
		return
	}
	s.digitsAt(x, y, w, s.digits(v), role)
}

// digitsAt draws a number as it is written in large digits if they fit w columns, otherwise in
// plain ones.
func (s pathway) digitsAt(x, y, w int, text string, role theme.Role) {
	if s.fits(s.boxes, text, w) {
		s.large(x, y, s.boxes, text, role)
		return
	}
	s.Text(x, y+s.boxes.Rows()/2, s.Spell(text), role)
}

// wires draws what stands between the boxes.
func (s pathway) wires(t tracer, p *path, widths widths) {
	from, to := widths.left, s.W()-widths.right
	for i, w := range p.wires {
		y := i*(s.smallBox+boxGap) + s.smallBox/2
		if len(p.wires) == 1 {
			y = s.H() / 2
		}
		s.on(s.In(grid.Rect{X: from, Y: y - s.wireRow(), W: to - from, H: s.smallBox + 2})).wire(t, p, w)
	}
}

// wireRow returns the row of a wire among those of its name and number.
func (s pathway) wireRow() int { return s.boxes.Rows()/2 + 2 }

// wire draws a wire, with arrows at the ends that it leads to, and its name and number in
// it.
func (s pathway) wire(t tracer, p *path, w wire) {
	row := s.wireRow()
	s.HLine(1, row, s.W()-2, '━', s.Accent().Style())
	switch {
	case !w.has:
		s.middle(row-1, w.name, theme.Dim)
		s.arrows(p, row, 1, s.W()-2)
	case p.toLeft && p.toRight: // Both ends lead to the number.
		s.middle(row-s.wireRow(), w.name, theme.Dim)
		from, to := s.wireNumber(t, w, row)
		s.Set(from-1, row, '▶', s.Accent())
		s.Set(to, row, '◀', s.Accent())
	case w.then != nil:
		s.middle(row-s.wireRow(), w.name, theme.Dim)
		s.wireNumber(t, w, row)
	default:
		if len(p.wires) == 1 {
			s.middle(row-s.wireRow(), w.name, theme.Dim)
		}
		s.wireNumber(t, w, row)
		s.arrows(p, row, 1, s.W()-2)
	}
}

// arrows draws the arrows at the ends of a wire.
func (s pathway) arrows(p *path, row, from, to int) {
	if p.toLeft {
		s.Set(from, row, '◀', s.Accent())
	}
	if p.toRight {
		s.Set(to, row, '▶', s.Accent())
	}
}

// middle draws a text in the middle of a row, and returns where it begins and ends.
func (s pathway) middle(y int, text string, role theme.Role) (from, to int) {
	from = (s.W() - grid.Width(text)) / 2
	return from, from + s.Text(from, y, text, role)
}

// wireNumber draws the number of a wire in it, or the one that it becomes too, and returns
// the columns that it takes.
func (s pathway) wireNumber(t tracer, w wire, row int) (from, to int) {
	v, reached := t.ValueOf(w.of)
	role := s.Alarmed(v, paint.SignRole(v))
	if w.of == s.Moment.Focus && w.of.Kind == explain.Gradient {
		role = s.Alarmed(v, s.AccentStrong())
	}
	text := s.wireText(t, w)
	if w.then != nil {
		role = theme.Update.Bold()
	}
	switch {
	case !reached:
		return s.middle(row, " "+strings.TrimSpace(s.Format.Dot())+" ", theme.Dim)
	case !s.fits(s.boxes, text, s.W()-w.around()):
		return s.middle(row, " "+s.Spell(strings.ReplaceAll(text, "→", " → "))+" ", role)
	}
	width := s.boxes.Width(text) + 2
	from, to = s.middle(row, strings.Repeat(" ", width), theme.Text)
	s.large(from+1, row-s.boxes.Rows()/2, s.boxes, text, role)
	return from, to
}
