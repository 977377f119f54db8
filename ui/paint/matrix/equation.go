package matrix

import (
	"strings"

	"backstep/network/explain"
)

// Equation is what a phase computes, written with matrices.
type Equation struct {
	Title, Fact string
	Terms       []Term // the first is the left side
	Under       *Row   // what is computed together with it, under its left side
}

// Term is a part of an equation: an operator, and what it takes.
type Term struct {
	Operator string
	Matrix   *Matrix
	Words    string // where there is no matrix
	Scalar   Scalar // in the operator

	// Elsewhere says that the matrix stands elsewhere on the screen, so that its symbol
	// and its shape are enough where room is short.
	Elsewhere bool
	Symbol    bool // only they are shown in any case
}

// Scalar is a number that an operator writes.
type Scalar struct {
	Text string // "" for none
	Of   explain.Quantity
}

// Row is a matrix of one row under the left side of an equation, with its axis of columns,
// and what it equals in words and in shapes.
type Row struct {
	Label   string
	Matrix  *Matrix
	Is, Fit []string // each in several lengths, the longest first
}

// Quieten leaves out the marks of the equation, which is of another phase, and returns it.
func (e *Equation) Quieten() *Equation {
	for _, t := range e.Terms {
		if t.Matrix != nil {
			t.Matrix.Quiet = true
		}
	}
	if e.Under != nil {
		e.Under.Matrix.Quiet = true
	}
	return e
}

// below returns the operator that stands between the shapes, where a factor means nothing.
func (t Term) below() string {
	if strings.HasPrefix(t.Operator, "=") {
		return "="
	}
	return t.Operator
}

// drawn reports whether the numbers of a term are shown in a form.
func (e *Equation) drawn(i int, f Form) bool {
	t := e.Terms[i]
	return t.Matrix != nil && !t.Symbol && (!t.Elsewhere || !f.Named) && (i == 0 || !f.Left)
}

// InSymbols writes the equation without numbers: δ₂ = ŷ − y, and its shapes alike:
// (4×1) = (4×1) − (4×1).
func (e *Equation) InSymbols() (symbols, shapes string) {
	var left, right []string
	for _, t := range e.Terms {
		if t.Operator != "" {
			left, right = append(left, t.Operator), append(right, t.below())
		}
		if t.Matrix == nil {
			left = append(left, t.Words)
			continue
		}
		left, right = append(left, t.Matrix.Symbol), append(right, t.Matrix.tightShape())
	}
	return strings.Join(left, " "), strings.Join(right, " ")
}

// MostRows returns the rows of the matrix that has most of them.
func (e *Equation) MostRows() int {
	n := 1
	for _, t := range e.Terms {
		if t.Matrix != nil {
			n = max(n, t.Matrix.Rows.Size)
		}
	}
	return n
}
