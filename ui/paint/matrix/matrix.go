package matrix

import (
	"fmt"
	"math"

	"backstep/network/explain"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Entry is one number of a matrix.
type Entry struct {
	Value   float64
	Reached bool
	Of      explain.Quantity // what the number is; the zero Quantity if it is none of the step
	Is      bool             // whether it is one

	Constant bool // it says nothing by its size, and so has no tint
}

// Matrix is an operand of an equation. Its entries come from At, so that a matrix of
// 128 × 64 costs no more than what is shown of it.
type Matrix struct {
	Symbol     string
	Rows, Cols *Axis
	At         func(i, j int) Entry
	Tint       theme.Role // the hue of its tints: None for none
	Signed     bool       // its tints and numbers have the colours of their signs
	Given      bool       // its numbers are data, and take no more room than they need
	Follows    bool       // its numbers follow from the quantities that they are marked as

	// Within returns the quantity whose formula has an entry of numbers that are none
	// themselves; nil for none.
	Within func(i, j int) explain.Quantity

	Quiet bool   // its numbers have no marks
	Note  string // under it, such as "to every row"
}

// Turned returns the matrix with rows and columns exchanged, under another symbol.
func (m *Matrix) Turned(symbol string) *Matrix {
	t := *m
	t.Symbol, t.Rows, t.Cols, t.Note = symbol, m.Cols, m.Rows, ""
	t.At = func(i, j int) Entry { return m.At(j, i) }
	if m.Within != nil {
		t.Within = func(i, j int) explain.Quantity { return m.Within(j, i) }
	}
	return &t
}

// shape writes the shape, which stands under the matrix.
func (m *Matrix) shape() string { return Shape(m.Rows.Size, m.Cols.Size) }

// tightShape writes it under a matrix that is only named.
func (m *Matrix) tightShape() string { return fmt.Sprintf("(%d×%d)", m.Rows.Size, m.Cols.Size) }

// Shape writes a shape: (4 × 2).
func Shape(rows, cols int) string { return fmt.Sprintf("(%d × %d)", rows, cols) }

// cell returns an entry as a painter draws it.
func (m *Matrix) cell(p paint.Painter, i, j int) paint.Cell {
	e := m.At(i, j)
	role := theme.Soft
	if m.Signed {
		role = p.SignRole(e.Value, paint.Unmarked)
	}
	if !e.Is {
		return paint.Bare(e.Value, e.Reached, role)
	}
	c := p.NumberOf(e.Of, e.Value, e.Reached)
	c.IsQuantity = !m.Follows
	if m.Quiet {
		c.Mark, c.Role = paint.Unmarked, role
	}
	return c
}

// isGhost reports whether all that is shown of a matrix is of the last step.
func (m *Matrix) isGhost(p paint.Painter, rows, cols []int) bool {
	ghosts := 0
	for _, i := range rows {
		for _, j := range cols {
			if i == gap || j == gap {
				continue
			}
			c := m.cell(p, i, j)
			if c.Reached || math.IsNaN(c.Last) {
				return false
			}
			ghosts++
		}
	}
	return ghosts > 0
}

// tint returns the hue of a number's ground.
func (m *Matrix) tint(v float64) theme.Role {
	if m.Signed {
		return paint.SignRole(v)
	}
	return m.Tint
}
