package matrix

import (
	"fmt"
	"math"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawing draws one line of an equation.
type drawing struct{ paint.Painter }

// line draws the terms of a line, their operators between the symbols and again between the
// shapes, so that the shapes read as an equation too.
func (p drawing) line(l *line) {
	p.sampleNames(l)
	x, foot := l.start, headRows+l.rows()
	if l.rows() == 0 {
		foot = 1
	}
	for i := range l.terms {
		t := &l.terms[i]
		before, _ := l.blanks(t)
		p.operator(x+before, 0, t.operator, t.scalar)
		p.operator(x+before, foot, t.below, t.scalar)
		x += l.opens(t)
		switch {
		case t.matrix != nil:
			p.matrix(x, foot, t.matrix)
		default:
			p.centre(x, 0, t.width(), t.symbol, theme.Strong)
			p.centre(x, foot, t.width(), t.shape, theme.Dim)
		}
		x += t.width()
	}
	if l.under != nil {
		p.under(l.start, foot+1, l.under)
	}
}

// operator draws an operator, and lets the mouse point at the number that it writes.
func (p drawing) operator(x, y int, text string, s Scalar) {
	p.Text(x, y, text, theme.Dim)
	if at := strings.LastIndex(text, s.Text); s.Text != "" && at >= 0 && p.Moment.Step != nil {
		p.HitQuantity(grid.Rect{X: x + grid.Width(text[:at]), Y: y, W: grid.Width(s.Text), H: 1}, s.Of)
	}
}

// sampleNames draws the numbers of the samples to the left of a line.
func (p drawing) sampleNames(l *line) {
	m := l.samples()
	if m == nil || l.start == 0 {
		return
	}
	noun := p.Moment.Setup.Noun.One()
	p.Fitted(1, 1, sampleColumns-2, noun, theme.Dim)
	for y, i := range m.rows {
		switch i {
		case gap:
			p.TextRight(sampleColumns-2, headRows+y, "…", theme.Dim)
		case m.Rows.Chosen:
			p.Set(0, headRows+y, '▌', p.Accent())
			p.TextRight(sampleColumns-2, headRows+y, fmt.Sprint(i+1), theme.Strong)
		default:
			p.TextRight(sampleColumns-2, headRows+y, fmt.Sprint(i+1), theme.Dim)
		}
	}
}

// matrix draws the symbol, the names of columns, the entries in brackets and the shape,
// which stands in row foot.
func (p drawing) matrix(x, foot int, m *placed) {
	left, inner := x+m.labels, m.inner()
	role := theme.Strong
	if !m.Quiet && m.hasFocus(p.Painter) {
		role = p.AccentStrong()
	}
	p.centre(x, 0, m.width(), m.Symbol, role, left+1+inner/2)
	p.centre(x, foot, m.width(), m.shape, theme.Dim, left+1+inner/2)
	p.columnNames(left+1+m.first(), m)
	for y, i := range m.rows {
		p.rowName(x, headRows+y, m, i)
	}
	p.entries(left, headRows, m)
	if m.Note != "" {
		p.Text(left, headRows+len(m.rows), m.Note, theme.Dim)
	}
}

// hasFocus reports whether one of the numbers shown is in focus.
func (at *placed) hasFocus(p paint.Painter) bool {
	for _, i := range at.rows {
		for _, j := range at.cols {
			if i != gap && j != gap && at.cell(p, i, j).Mark == paint.Focused {
				return true
			}
		}
	}
	return false
}

// columnNames draws the names of the columns, each over its numbers.
func (p drawing) columnNames(x int, m *placed) {
	for k, j := range m.cols {
		c := m.columns[k]
		switch {
		case j == gap:
			p.Text(x+1, 1, "…", theme.Dim)
		case m.Cols.Name != nil:
			name := grid.Truncate(m.Cols.head(j), c.width())
			at := min(c.before+max(0, 1-grid.Width(name)/2), c.width()-grid.Width(name))
			p.Text(x+1+at, 1, name, theme.Dim)
		}
		x += 1 + c.width()
	}
}

func (p drawing) rowName(x, y int, m *placed, i int) {
	switch w := m.labels - 1; {
	case w < 1:
	case i == gap:
		p.Text(x, y, "…", theme.Dim)
	default:
		p.Fitted(x, y, w, m.Rows.Name(i), theme.Dim)
	}
}

// entries draws the numbers and the brackets around them. The number in focus comes last,
// since its block covers the blanks of its neighbours.
func (p drawing) entries(left, y int, m *placed) {
	largest := m.largest()
	focused := func() {}
	for k, i := range m.rows {
		x := left + 1 + m.first()
		for n, j := range m.cols {
			at := x
			x += 1 + m.columns[n].width()
			if i == gap || j == gap {
				p.Set(at+1+min(m.columns[n].before, m.columns[n].width()-1), y+k, '…', theme.Dim)
				continue
			}
			c := m.shown(p.Painter, i, j)
			p.point(grid.Rect{X: at + 1, Y: y + k, W: m.columns[n].width(), H: 1}, m, i, j, c)
			size := strength(c.Value, largest)
			if m.At(i, j).Constant {
				size = 0
			}
			if c.Mark == paint.Focused {
				focused = func() { p.entry(at, y+k, m, n, c, size) }
				continue
			}
			p.entry(at, y+k, m, n, c, size)
		}
	}
	focused()
	p.brackets(left, y, m) // Blanks of numbers may have covered them.
}

// point lets the mouse point at an entry: at its quantity, or at the one whose formula has it.
func (p drawing) point(at grid.Rect, m *placed, i, j int, c paint.Cell) {
	switch {
	case c.IsQuantity:
		p.HitQuantity(at, c.Of)
	case m.Within != nil:
		paint.HitWithin(p.Painter, at, m.Within(i, j))
	}
}

// entry draws one number with its mark just before it, and its tint.
func (p drawing) entry(x, y int, m *placed, n int, c paint.Cell, strength int) {
	room := m.columns[n]
	w := 1 + room.width()
	if !m.Quiet {
		w++
	}
	part := p.In(grid.Rect{X: x, Y: y, W: w, H: 1})
	at := 1 + room.before - beforePoint(written(p.Format, c))
	c.IsQuantity = false // Its cell may reach over its neighbours.
	part.Marked(at-p.LeadingBlanks(c), 0, c)
	if hue := m.tint(c.Value); c.Reached && !m.ghost && hue != theme.None && !p.FewColours && !p.Colourless {
		p.tint(x+1, y, room.width(), hue, strength)
	}
}

// tint puts a tint under the text of some cells.
func (p drawing) tint(x, y, w int, hue theme.Role, strength int) {
	for i := range w {
		p.Restyle(x+i, y, 1, theme.Tinted(p.At(x+i, y).Style, hue, strength))
	}
}

// strength returns the strength of a tint: the share of a number's size in the largest.
func strength(v, largest float64) int {
	if largest == 0 || number.Alarming(v) {
		return 0
	}
	return int(math.Ceil(theme.Strengths * math.Abs(v) / largest))
}

// largest returns the size of the largest number shown that is finite.
func (at *placed) largest() float64 {
	largest := 0.0
	for _, i := range at.rows {
		for _, j := range at.cols {
			if i == gap || j == gap {
				continue
			}
			if e := at.At(i, j); e.Reached && !e.Constant && !math.IsInf(e.Value, 0) {
				largest = max(largest, math.Abs(e.Value))
			}
		}
	}
	return largest
}

// centre draws a text in the middle of some columns, or around a column of them.
func (p drawing) centre(x, y, w int, text string, role theme.Role, around ...int) {
	middle := x + w/2
	for _, at := range around {
		middle = at
	}
	length := grid.Width(text)
	p.Text(max(x, min(middle-length/2, x+w-length)), y, text, role)
}

// under draws the row under the first matrix of a line, and what it equals.
func (p drawing) under(x, y int, u *under) {
	left := x + u.labels
	p.Fitted(x, y, u.labels-1, u.Label, theme.Dim)
	p.entries(left, y, &u.placed)
	shape := u.placed.shape
	p.centre(x, y+1, u.end(), shape, theme.Dim, left+1+u.placed.inner()/2)
	p.Text(x+u.end()+1, y, u.is, theme.Text)
	if left+1+u.placed.inner()/2+grid.Width(shape)/2 < x+u.end()+1 {
		p.Text(x+u.end()+1, y+1, u.fit, theme.Dim)
	}
}
