package paint

import (
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Painter draws a moment into a region of a frame.
type Painter struct {
	grid.Region
	Look
	Moment   *desk.Moment
	Trial    *Trial   // nil unless an edit is tried
	Progress Progress // how well the network does, as far as that is known

	Cursor *explain.Quantity // the number that a person points at; nil for none

	hits *Hits
}

// New returns a painter for a region. It adds what can be pointed at in the region to
// hits.
func New(r grid.Region, look Look, m *desk.Moment, hits *Hits) Painter {
	if m != nil {
		look.Notation = m.Notation
	}
	return Painter{Region: r, Look: look, Moment: m, hits: hits}
}

// In returns a painter for a part of the region.
func (p Painter) In(r grid.Rect) Painter {
	p.Region = p.Sub(r)
	return p
}

// Down returns a painter for the region without its first rows.
func (p Painter) Down(rows int) Painter {
	return p.In(grid.Rect{X: 0, Y: rows, W: p.W(), H: max(0, p.H()-rows)})
}

// Text draws s from column x on and returns the number of columns it took.
func (p Painter) Text(x, y int, s string, role theme.Role) int {
	return p.Region.Text(x, y, s, role.Style())
}

// TextRight draws s so that it ends just before column x.
func (p Painter) TextRight(x, y int, s string, role theme.Role) {
	p.Text(x-grid.Width(s), y, s, role)
}

// Fitted draws s, truncated to at most w columns, and returns the number of columns it
// took.
func (p Painter) Fitted(x, y, w int, s string, role theme.Role) int {
	if w < 1 {
		return 0
	}
	return p.Text(x, y, grid.Truncate(s, w), role)
}

// Set draws a character.
func (p Painter) Set(x, y int, r rune, role theme.Role) {
	p.Region.Set(x, y, r, role.Style())
}

// WithDigits returns a painter that writes numbers with d significant digits.
func (p Painter) WithDigits(d int) Painter {
	p.Format.Digits = d
	return p
}

// FewestDigits is the number of digits that are shown even if lines have to be broken
// for them.
const FewestDigits = 4

// Hit records what a part of the region stands for.
func (p Painter) Hit(part grid.Rect, target Target) {
	r := p.Sub(part).Rect()
	*p.hits = append(*p.hits, Hit{Rect: r, Target: target})
}
