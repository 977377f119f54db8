package paint

import (
	"math"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Mark is the way a number is set off: as the focus, as a number that the formula of
// the focus names, as a part of an edit that is tried, or not at all.
type Mark int

// The marks.
const (
	Unmarked Mark = iota
	Named
	Focused
	Tried  // it would be another number: see Trial
	Edited // it is the number that is edited
)

// MarkOf returns the mark of a quantity.
func (p Painter) MarkOf(q explain.Quantity) Mark {
	m := p.Moment
	if p.Trial != nil {
		return p.Trial.markOf(m, q)
	}
	focus := m.Focus
	if focus.Kind == explain.Initial {
		focus.Kind = explain.Weight // The first step begins with the weights as they were drawn.
	}
	switch {
	case focus == q:
		return Focused
	case m.Feeds[q]:
		return Named
	default:
		return Unmarked
	}
}

// Number draws a number in its cell at column x, as a block if it is the focus. While it
// is not reached it is a dot or, if the last step's value is known, a ghost: that value in
// round brackets, dim, with its point where that of the number will stand. The mouse can point
// at it if it is a quantity.
func (p Painter) Number(x, y int, c Cell) {
	p.HitCell(x, y, c)
	switch {
	case c.Mark == Edited:
		p.Trial.Draw(p, x, y)
	case c.Mark == Focused && c.Hidden:
		p.Text(x, y, p.Hidden(), p.AccentStrong())
	case c.Mark == Focused:
		focus(p, x, y, p.cellText(c))
	default:
		p.Text(x, y, p.cellText(c), c.textRole(p.Look))
	}
}

// HitCell records that the cell at column x shows its quantity, or a part of its formula.
func (p Painter) HitCell(x, y int, c Cell) {
	part := grid.Rect{X: x, Y: y, W: p.Format.Width(), H: 1}
	switch {
	case c.IsQuantity:
		p.HitQuantity(part, c.Of)
	case c.IsPart && c.Reached:
		HitWithin(p, part, c.Of)
	}
}

// cellText returns the text of a cell, as wide as the format says, or one more if a ghost's
// bracket closes after the cell.
func (l Look) cellText(c Cell) string {
	switch {
	case c.Reached:
		return l.Format.Cell(c.Value)
	case c.Hidden:
		return l.Hidden()
	case math.IsNaN(c.Last), c.Mark == Focused:
		return l.Format.Dot()
	default:
		return l.ghost(c.Last)
	}
}

// Hidden returns the cell of a number that a quiz asks for: a question mark where the dot of
// one would be that is not reached.
func (l Look) Hidden() string {
	dot := l.Format.Dot()
	return strings.Replace(dot, strings.TrimSpace(dot), "?", 1)
}

// textRole returns the role of the text of a cell that is no block.
func (c Cell) textRole(l Look) theme.Role {
	switch {
	case !c.Reached:
		return theme.Dim
	case c.Mark == Tried:
		return l.Alarmed(c.Value, theme.Update.Bold())
	case c.Mark == Named:
		return l.Alarmed(c.Value, c.Role).Bold()
	default:
		return l.Alarmed(c.Value, c.Role)
	}
}

// ghost writes a value of the last step in round brackets, with its point where that of the
// number will stand.
func (l Look) ghost(v float64) string {
	text := l.Format.Ghost(v)
	return strings.TrimSuffix(text, " ") // Its last column is only for a bracket.
}

// CellText returns the text of a value in a column of numbers and the role in which a
// column without marks shows it: a dot if the value is not reached, in alarm if it is not
// finite.
func (l Look) CellText(v float64, reached bool) (string, theme.Role) {
	if !reached {
		return l.Format.Dot(), theme.Dim
	}
	return l.Format.Cell(v), l.Alarmed(v, theme.Soft)
}

// focus draws the number in a cell as a filled block.
func focus(p Painter, x, y int, cell string) {
	p.Text(x+leading(cell)-1, y, p.Blocked(strings.TrimSpace(cell)), p.Block())
}

// Marked draws a number as Number does, and a dot before it if the formula names it.
func (p Painter) Marked(x, y int, c Cell) {
	p.Number(x, y, c)
	switch c.Mark {
	case Named:
		p.Set(x-1+p.LeadingBlanks(c), y, '•', p.Accent())
	case Tried:
		p.Set(x-1+p.LeadingBlanks(c), y, '~', theme.Update)
	default:
	}
}

// Symbol draws a symbol and its mark before a number.
func (p Painter) Symbol(x, y int, symbol string, m Mark) {
	switch m {
	case Focused:
		p.Set(x, y, '▌', p.Accent())
	case Named:
		p.Set(x, y, '•', p.Accent())
	case Tried:
		p.Set(x, y, '~', theme.Update)
	default:
	}
	p.Text(x+1, y, symbol, p.LabelRole(m))
}

// LeadingBlanks returns the number of blanks before what is drawn of a number in its cell.
func (l Look) LeadingBlanks(c Cell) int { return leading(l.cellText(c)) }

// leading returns the number of blanks at the beginning of a cell.
func leading(cell string) int { return len(cell) - len(strings.TrimLeft(cell, " ")) }
