package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// term of an equation: an operator, then a matrix; or only words.
type term struct {
	operator string
	matrix   *matrix
	words    string
	alone    string // what it equals, in words, where it stands by itself for want of room
}

// beside is the operator of a term that may as well stand by itself.
const beside = ","

// equation is what a phase computes, written with matrices: the first term is
// the left side and has no operator.
type equation struct {
	title, fact string
	terms       []term
}

// equationRows is what an equation takes besides its entries: symbols, column
// names, dimensions.
const equationRows = 3

// cut returns the equation, and where it is too wide for the region what may
// stand by itself as another.
func (p painter) cut(e *equation) []*equation {
	last := len(e.terms) - 1
	if last < 1 || e.terms[last].operator != beside || p.equationWidth(e, p.allColumns(e), manyRows) <= p.W() {
		return []*equation{e}
	}
	alone := e.terms[last]
	alone.operator = ""
	rest := &equation{title: e.title + " of the biases", terms: []term{alone}}
	if alone.alone != "" {
		rest.terms = append(rest.terms, term{words: alone.alone})
	}
	return []*equation{{title: e.title, fact: e.fact, terms: e.terms[:last]}, rest}
}

// manyRows is no bound on rows.
const manyRows = 1 << 20

// drawEquation draws the terms side by side in at most height rows of entries,
// and returns the rows it took.
func (p painter) drawEquation(e *equation, height int) int {
	rows := max(1, height)
	cols := p.fitEquation(e, rows)
	tallest := 1
	for i, t := range e.terms {
		if t.matrix == nil {
			continue
		}
		used := t.matrix.view(rows, cols[i]).rows
		if t.matrix.note != "" {
			used++
		}
		tallest = max(tallest, used)
	}
	x := p.sampleNames(e, rows)
	for i, t := range e.terms {
		if t.operator != "" {
			p.text(x+1, 0, t.operator, theme.Dim)
			p.text(x+1, 2+tallest, t.operator, theme.Dim)
			x += columns(t.operator) + 3
		}
		if t.matrix == nil {
			x += p.text(x, 0, t.words, theme.Dim) + 1
			continue
		}
		x += p.drawMatrix(x, tallest, t.matrix, t.matrix.view(rows, cols[i]), i == 0) + 1
	}
	return tallest + equationRows
}

// sampleNames numbers the rows of samples left of the equation, and returns the
// columns taken.
func (p painter) sampleNames(e *equation, rows int) int {
	for _, t := range e.terms {
		if t.matrix == nil || !t.matrix.samples {
			continue
		}
		w := t.matrix.view(rows, 1)
		p.text(1, 1, "sample", theme.Dim)
		for i := range w.rows {
			n := fmt.Sprint(w.row + i + 1)
			role := theme.Dim
			if w.row+i == p.scene.Selection.Sample {
				role = theme.Strong
				p.set(0, 2+i, '▌', p.accent())
			}
			p.textRight(7, 2+i, n, role)
		}
		return sampleColumns
	}
	return 1
}

// sampleColumns is the room of the numbers of samples.
const sampleColumns = 9

// allColumns is how many columns of entries each term has.
func (p painter) allColumns(e *equation) []int {
	cols := make([]int, len(e.terms))
	for i, t := range e.terms {
		if t.matrix != nil {
			cols[i] = t.matrix.cols
		}
	}
	return cols
}

// fitEquation chooses how many columns of entries each term shows, so that the
// equation stays within the region: the widest matrix gives way first.
func (p painter) fitEquation(e *equation, rows int) []int {
	cols := p.allColumns(e)
	for i := range cols {
		cols[i] = min(cols[i], p.W()/p.cellWidth()+1)
	}
	for p.equationWidth(e, cols, rows) > p.W() {
		widest := 0
		for i, n := range cols {
			if n >= cols[widest] {
				widest = i
			}
		}
		if cols[widest] <= 1 {
			break
		}
		cols[widest]--
	}
	return cols
}

func (p painter) equationWidth(e *equation, cols []int, rows int) int {
	x := 1
	for _, t := range e.terms {
		if t.matrix != nil && t.matrix.samples {
			x = sampleColumns
		}
	}
	for i, t := range e.terms {
		if t.operator != "" {
			x += columns(t.operator) + 3
		}
		if t.matrix == nil {
			x += columns(t.words) + 1
			continue
		}
		x += p.matrixWidth(t.matrix, t.matrix.view(rows, cols[i])) + 1
	}
	return x
}

// rowsFrom returns the painter for h rows from y on.
func (p painter) rowsFrom(y, h int) painter {
	return p.in(grid.Rect{X: 0, Y: y, W: p.W(), H: max(0, h)})
}
