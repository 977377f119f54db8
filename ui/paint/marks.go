package paint

import (
	"strings"

	"backstep/network/explain"
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

// Number draws a value in its cell at column x, as a block if it is the focus, in bold
// if the formula names it, and as a dot if it is not reached.
func (p Painter) Number(x, y int, v float64, reached bool, m Mark, role theme.Role) {
	cell := p.Format.Cell(v)
	if !reached {
		cell, role = p.Format.Dot(), theme.Dim
	}
	if p.Alone() && m == Unmarked {
		role = theme.Dim
	}
	role = p.alarmedIf(reached, v, role)
	switch m {
	case Named:
		role = role.Bold()
	case Focused:
		p.focus(x, y, cell)
		return
	case Edited:
		p.Trial.Draw(p, x, y)
		return
	case Tried:
		role = p.alarmedIf(reached, v, theme.Update.Bold())
	default:
	}
	p.Text(x, y, cell, role)
}

// CellText returns the text of a value in a column of numbers and the role in which a
// column without marks shows it: a dot if the value is not reached, in alarm if it is not
// finite.
func (p Painter) CellText(v float64, reached bool) (string, theme.Role) {
	if !reached {
		return p.Format.Dot(), theme.Dim
	}
	return p.Format.Cell(v), p.Alarmed(v, theme.Text)
}

func (p Painter) alarmedIf(reached bool, v float64, role theme.Role) theme.Role {
	if !reached {
		return role
	}
	return p.Alarmed(v, role)
}

// focus draws the number in a cell as a filled block.
func (p Painter) focus(x, y int, cell string) {
	p.Text(x+leading(cell)-1, y, p.Blocked(strings.TrimSpace(cell)), p.Block())
}

// Marked draws a number as Number does, and a dot before it if the formula names it.
func (p Painter) Marked(x, y int, v float64, reached bool, m Mark, role theme.Role) {
	p.Number(x, y, v, reached, m, role)
	switch m {
	case Named:
		p.Set(x-1+p.LeadingBlanks(v, reached), y, '•', p.Accent())
	case Tried:
		p.Set(x-1+p.LeadingBlanks(v, reached), y, '~', theme.Update)
	default:
	}
}

// Symbol draws a symbol and its mark before a number.
func (p Painter) Symbol(x, y int, symbol string, m Mark) {
	switch m {
	case Focused:
		p.Set(x, y, '▌', p.Accent())
		p.Text(x+1, y, symbol, p.AccentStrong())
	case Named:
		p.Set(x, y, '•', p.Accent())
		p.Text(x+1, y, symbol, theme.Strong)
	case Tried:
		p.Set(x, y, '~', theme.Update)
		p.Text(x+1, y, symbol, theme.Dim)
	default:
		p.Text(x+1, y, symbol, theme.Dim)
	}
}

// LeadingBlanks returns the number of blanks before a number in its cell, or before its
// dot if it is not reached.
func (p Painter) LeadingBlanks(v float64, reached bool) int {
	if !reached {
		return leading(p.Format.Dot())
	}
	return leading(p.Format.Cell(v))
}

// leading returns the number of blanks at the beginning of a cell.
func leading(cell string) int { return len(cell) - len(strings.TrimLeft(cell, " ")) }
