package screen

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/theme"
)

// entry is one number of a matrix.
type entry struct {
	v       float64
	reached bool
	q       explain.Quantity
	hasQ    bool
}

// matrix is one operand of an equation. Its entries come from at, so that one
// of 128 × 64 costs no more than what is shown of it.
type matrix struct {
	symbol     string
	rows, cols int
	rowName    func(i int) string // nil: rows are the samples, or have no names
	colName    func(j int) string
	at         func(i, j int) entry
	samples    bool // rows are the samples of the batch
	parameter  bool // in the colours of sign
	row        int  // of the entry that the window is to show
	col        int
	note       string // under the matrix: "to every row"
}

// dimensions writes the shape under a matrix.
func (m *matrix) dimensions() string { return fmt.Sprintf("(%d × %d)", m.rows, m.cols) }

// window is the part of a matrix that is shown.
type window2 struct{ row, rows, col, cols int }

// view returns which entries are shown of at most rows × cols, around the one
// that matters.
func (m *matrix) view(rows, cols int) window2 {
	w := window2{rows: min(m.rows, rows), cols: min(m.cols, cols)}
	w.row = max(0, min(m.row-w.rows/2, m.rows-w.rows))
	w.col = max(0, min(m.col-w.cols/2, m.cols-w.cols))
	return w
}

// cellWidth is a column of a matrix: a mark, and the number.
func (p painter) cellWidth() int { return 1 + p.scene.Format.Width() }

// labels returns the columns that the row names of a matrix take.
func (m *matrix) labels(w window2) int {
	if m.rowName == nil {
		return 0
	}
	widest := 0
	for i := w.row; i < w.row+w.rows; i++ {
		widest = max(widest, columns(m.rowName(i)))
	}
	return min(widest, 10) + 1
}

// matrixWidth is all the columns that a matrix takes in a window.
func (p painter) matrixWidth(m *matrix, w window2) int {
	return max(m.labels(w)+w.cols*p.cellWidth()+3, columns(m.symbol), columns(m.dimensions()))
}

// drawMatrix draws symbol, column names, entries in brackets, and dimensions,
// in height rows of entries, and returns the columns taken.
func (p painter) drawMatrix(x, height int, m *matrix, w window2, accent bool) int {
	total := p.matrixWidth(m, w)
	left := x + m.labels(w)
	inner := w.cols * p.cellWidth()
	middle := left + 1 + inner/2
	role := theme.Strong
	if accent {
		role = p.accentStrong()
	}
	p.centre(middle, 0, m.symbol, role)
	for j := range w.cols {
		if m.colName != nil {
			end := left + 1 + (j+1)*p.cellWidth()
			name := m.colName(w.col + j)
			p.fitted(end-min(columns(name), p.cellWidth()-1), 1, p.cellWidth()-1, name, theme.Dim)
		}
	}
	for i := range w.rows {
		p.matrixRow(x, left, 2+i, m, w, i)
	}
	p.brackets(left, 2, inner+2, w.rows)
	p.clipped(left, 2, inner, m, w)
	if m.note != "" && w.rows < height {
		p.fitted(left, 2+w.rows, total, m.note, theme.Dim)
	}
	p.centre(middle, 2+height, m.dimensions(), theme.Dim)
	return total
}

func (p painter) matrixRow(x, left, y int, m *matrix, w window2, i int) {
	row := w.row + i
	if m.rowName != nil {
		p.fitted(x, y, left-x-1, m.rowName(row), theme.Dim)
	}
	for j := range w.cols {
		e := m.at(row, w.col+j)
		p.entry(left+1+j*p.cellWidth(), y, e, m.parameter)
	}
}

// entry draws one number with its mark.
func (p painter) entry(x, y int, e entry, parameter bool) {
	role := theme.Text
	if parameter {
		role = signRole(e.v)
	}
	m := unmarked
	if e.hasQ {
		m = p.scene.markOf(e.q)
	}
	p.number(x+1, y, e.v, e.reached, m, role)
	if m == named {
		p.set(x, y, '•', p.accent())
	}
}

// brackets draws the sides of a matrix.
func (p painter) brackets(x, y, w, rows int) {
	right := x + w
	if rows == 1 {
		p.set(x, y, '[', theme.Line)
		p.set(right, y, ']', theme.Line)
		return
	}
	for i := range rows {
		l, r := '│', '│'
		switch i {
		case 0:
			l, r = '┌', '┐'
		case rows - 1:
			l, r = '└', '┘'
		}
		p.set(x, y+i, l, theme.Line)
		p.set(right, y+i, r, theme.Line)
	}
}

// clipped says with dots in the brackets where a matrix goes on.
func (p painter) clipped(x, y, inner int, m *matrix, w window2) {
	if w.row > 0 {
		p.set(x, y, '⋮', theme.Dim)
		p.set(x+inner+2, y, '⋮', theme.Dim)
	}
	if w.row+w.rows < m.rows {
		p.set(x, y+w.rows-1, '⋮', theme.Dim)
		p.set(x+inner+2, y+w.rows-1, '⋮', theme.Dim)
	}
	if w.col > 0 {
		p.set(x, y+w.rows/2, '…', theme.Dim)
	}
	if w.col+w.cols < m.cols {
		p.set(x+inner+2, y+w.rows/2, '…', theme.Dim)
	}
}

// centre draws a text around column x.
func (p painter) centre(x, y int, s string, role theme.Role) {
	p.text(max(0, x-columns(s)/2), y, s, role)
}
