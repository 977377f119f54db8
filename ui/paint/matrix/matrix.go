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

	// Is returns the quantity that an entry is, where At marks it as what it follows from; nil
	// for none.
	Is func(i, j int) explain.Quantity

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
	t.Is, t.Within = turned(m.Is), turned(m.Within)
	return &t
}

// turned returns a function of row and column with these exchanged.
func turned(of func(i, j int) explain.Quantity) func(i, j int) explain.Quantity {
	if of == nil {
		return nil
	}
	return func(i, j int) explain.Quantity { return of(j, i) }
}

// shape writes the shape, which stands under the matrix.
func (m *Matrix) shape() string { return Shape(m.Rows.Size, m.Cols.Size) }

// tightShape writes it under a matrix that is only named.
func (m *Matrix) tightShape() string { return fmt.Sprintf("(%d×%d)", m.Rows.Size, m.Cols.Size) }

// Shape writes a shape: (4 × 2).
func Shape(rows, cols int) string { return fmt.Sprintf("(%d × %d)", rows, cols) }

// cell returns an entry as a painter draws it.
func (m *Matrix) cell(p paint.Painter, i, j int) paint.Cell {
	c := m.marked(p, m.At(i, j))
	if m.Is != nil {
		c.Of, c.IsQuantity = m.Is(i, j), true
	}
	return c
}

// marked returns an entry with the mark of the quantity that At says it is.
func (m *Matrix) marked(p paint.Painter, e Entry) paint.Cell {
	role := theme.Soft
	if m.Signed {
		role = p.SignRole(e.Value, paint.Unmarked)
	}
	if !e.Is {
		return paint.Bare(e.Value, e.Reached, role)
	}
	c := p.NumberOf(e.Of, e.Value, e.Reached)
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
