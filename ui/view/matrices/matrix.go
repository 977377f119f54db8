package matrices

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// entry is one number of a matrix.
type entry struct {
	v       float64
	reached bool
	q       explain.Quantity
	hasQ    bool
}

// matrix is one operand of an equation. Its entries come from at, so that a matrix
// of 128 × 64 costs no more than the part that is shown.
type matrix struct {
	symbol     string
	rows, cols int
	rowName    func(i int) string // nil: rows are the samples, or have no names
	colName    func(j int) string
	at         func(i, j int) entry
	samples    bool // rows are the samples of the batch
	parameter  bool // in the colours of sign
	summed     bool // an entry of the left side is made of all its columns
	later      bool // not at work yet: no marks
	row        int  // of the entry that the window is to show
	col        int
	note       string // under the matrix: "to every row"
}

// dimensions writes the shape under a matrix.
func (m *matrix) dimensions() string { return fmt.Sprintf("(%d × %d)", m.rows, m.cols) }

// entries is the part of a matrix that is shown.
type entries struct{ row, rows, col, cols int }

// view returns which entries are shown of at most rows × cols, around the one
// that matters.
func (m *matrix) drawing(rows, cols int) entries {
	w := entries{rows: min(m.rows, rows), cols: min(m.cols, cols)}
	w.row = max(0, min(m.row-w.rows/2, m.rows-w.rows))
	w.col = max(0, min(m.col-w.cols/2, m.cols-w.cols))
	return w
}

// cellWidth is a column of a matrix: a blank or mark, and the number.
func (p drawing) cellWidth() int { return 1 + p.Format.Width() }

// entriesWidth is all between the brackets: the numbers with a blank between
// them, where a mark may stand, and one after the last.
func (p drawing) entriesWidth(w entries) int { return w.cols * p.cellWidth() }

// labels returns the columns that the row names of a matrix take.
func (m *matrix) labels(w entries) int {
	if m.rowName == nil {
		return 0
	}
	widest := 0
	for i := w.row; i < w.row+w.rows; i++ {
		widest = max(widest, grid.Width(m.rowName(i)))
	}
	return min(widest, 10) + 1
}

// matrixWidth is all the columns that a matrix takes in a window.
func (p drawing) matrixWidth(m *matrix, w entries) int {
	return max(m.labels(w)+max(p.entriesWidth(w)+2, grid.Width(m.under(w))), grid.Width(m.symbol), grid.Width(m.dimensions()))
}

// under is what is said under the entries: how many are not shown, or the note.
func (m *matrix) under(w entries) string {
	if more := m.more(w); more != "" {
		return more
	}
	return m.note
}

// drawMatrix draws symbol, column names, entries in brackets, and dimensions,
// in height rows of entries, and returns the columns taken.
func (p drawing) drawMatrix(x, height int, m *matrix, w entries, accent bool) int {
	total := p.matrixWidth(m, w)
	left := x + m.labels(w)
	inner := p.entriesWidth(w)
	middle := left + 1 + inner/2
	role := theme.Strong
	if accent {
		role = p.AccentStrong()
	}
	room := grid.Rect{X: x, W: total}
	p.centre(middle, 0, room, m.symbol, role)
	for j := range w.cols {
		if m.colName != nil {
			end := left + (j+1)*p.cellWidth()
			name := m.colName(w.col + j)
			p.Fitted(end-min(grid.Width(name), p.cellWidth()-1), 1, p.cellWidth()-1, name, theme.Dim)
		}
	}
	p.brackets(left, 2, inner+1, w, m)
	for i := range w.rows {
		p.matrixRow(x, left, 2+i, m, w, i)
	}
	if w.rows < height {
		p.Text(left, 2+w.rows, m.under(w), theme.Dim)
	}
	p.centre(middle, 2+height, room, m.dimensions(), theme.Dim)
	return total
}

func (p drawing) matrixRow(x, left, y int, m *matrix, w entries, i int) {
	row := w.row + i
	if m.rowName != nil {
		p.Fitted(x, y, left-x-1, m.rowName(row), theme.Dim)
	}
	for j := range w.cols {
		e := m.at(row, w.col+j)
		p.entry(left+j*p.cellWidth(), y, e, m)
	}
}

// entry draws one number, with its mark right before it.
func (p drawing) entry(x, y int, e entry, m *matrix) {
	role := theme.Text
	if m.parameter {
		role = paint.SignRole(e.v)
	}
	set := paint.Unmarked
	if e.hasQ && !m.later {
		set = p.MarkOf(e.q)
	}
	p.Number(x+1, y, e.v, e.reached, set, role)
	if set == paint.Named {
		p.Set(x+p.LeadingBlanks(e.v, e.reached), y, '•', p.Accent())
	}
}

// brackets draws the sides of a matrix, open where rows go on.
func (p drawing) brackets(x, y, width int, w entries, m *matrix) {
	right := x + width
	if m.rows == 1 {
		p.Set(x, y, '[', theme.Line)
		p.Set(right, y, ']', theme.Line)
		return
	}
	for i := range w.rows {
		l, r := '│', '│'
		switch w.row + i {
		case 0:
			l, r = '┌', '┐'
		case m.rows - 1:
			l, r = '└', '┘'
		}
		p.Set(x, y+i, l, theme.Line)
		p.Set(right, y+i, r, theme.Line)
	}
}

// centre draws a text around column x, or as near to that as it has room.
func (p drawing) centre(x, y int, room grid.Rect, s string, role theme.Role) {
	p.Text(max(room.X, min(x-grid.Width(s)/2, room.Right()-grid.Width(s))), y, s, role)
}

// more says how many rows and columns of a matrix are not shown, and on which
// sides.
func (m *matrix) more(w entries) string {
	text := ""
	for _, side := range []struct {
		arrow string
		n     int
	}{
		{"↑", w.row},
		{"↓", m.rows - w.row - w.rows},
		{"←", w.col},
		{"→", m.cols - w.col - w.cols},
	} {
		if side.n > 0 {
			text += fmt.Sprintf("%s%d ", side.arrow, side.n)
		}
	}
	if text == "" {
		return ""
	}
	return text + "more"
}

// sameRows reports whether the rows of two matrices have the same names.
func (m *matrix) sameRows(other *matrix) bool {
	return m.rowName != nil && other.rowName != nil && m.rows == other.rows && m.row == other.row &&
		m.rowName(m.row) == other.rowName(m.row)
}

// nameless returns the matrix without names of its rows.
func (m *matrix) nameless() *matrix {
	other := *m
	other.rowName = nil
	return &other
}
