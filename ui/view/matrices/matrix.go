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

// matrix is one operand of an equation. Its entries come from the function at, so that
// a matrix of 128 × 64 costs no more than the part that is shown.
type matrix struct {
	symbol     string
	rows, cols int
	rowName    func(i int) string // nil if rows are the samples or have no names
	colName    func(j int) string
	at         func(i, j int) entry
	samples    bool // rows are the samples of the batch
	parameter  bool // entries have the colour of their sign
	summed     bool // an entry of the left side is made of all its columns
	follows    bool // entries follow from the quantities that they are marked as
	later      bool // belongs to a later phase and has no marks
	row        int  // row and col are those of the entry that must be visible
	col        int
	note       string // below the matrix, such as "to every row"
}

// dimensions returns the shape, which is written below the matrix.
func (m *matrix) dimensions() string { return fmt.Sprintf("(%d × %d)", m.rows, m.cols) }

// entries is the part of a matrix that is shown.
type entries struct{ row, rows, col, cols int }

// shown returns the part of the matrix that is shown, with at most rows × cols
// entries around the one that must be visible.
func (m *matrix) shown(rows, cols int) entries {
	w := entries{rows: min(m.rows, rows), cols: min(m.cols, cols)}
	w.row = paint.FirstShown(m.row, w.rows, m.rows)
	w.col = paint.FirstShown(m.col, w.cols, m.cols)
	return w
}

// cellWidth returns the width of a column of a matrix, which has a blank or a mark and
// the number.
func (p drawing) cellWidth() int { return 1 + p.Format.Width() }

// entriesWidth returns the width of the entries. Before each number there is a blank,
// where a mark may stand.
func (p drawing) entriesWidth(w entries) int { return w.cols * p.cellWidth() }

// labels returns the width of the names of the rows of a matrix, with a blank after
// them.
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

// matrixWidth returns the width of the shown part of a matrix.
func (p drawing) matrixWidth(m *matrix, w entries) int {
	return max(m.labels(w)+max(p.entriesWidth(w)+2, grid.Width(m.under(w))), grid.Width(m.symbol), grid.Width(m.dimensions()))
}

// under returns the text below the entries, which says how many are not shown, or is
// the note.
func (m *matrix) under(w entries) string {
	if more := m.more(w); more != "" {
		return more
	}
	return m.note
}

// drawMatrix draws the symbol, the names of columns, the entries in brackets and the
// dimensions, with height rows for entries. It returns the number of columns it took.
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

// entry draws one number with its mark just before it.
func (p drawing) entry(x, y int, e entry, m *matrix) {
	role := theme.Text
	if m.parameter {
		role = paint.SignRole(e.v)
	}
	cell := paint.Bare(e.v, e.reached, role)
	if e.hasQ && !m.later {
		cell = p.NumberOf(e.q, e.v, e.reached)
		cell.IsQuantity = !m.follows
	}
	p.Marked(x+1, y, cell)
}

// brackets draws the sides of a matrix. They are open where more rows follow.
func (p drawing) brackets(x, y, width int, w entries, m *matrix) {
	right := x + width
	if m.rows == 1 {
		p.Set(x, y, '[', theme.Axis)
		p.Set(right, y, ']', theme.Axis)
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
		p.Set(x, y+i, l, theme.Axis)
		p.Set(right, y+i, r, theme.Axis)
	}
}

// centre draws a text centred on column x, or as near to it as there is room.
func (p drawing) centre(x, y int, room grid.Rect, s string, role theme.Role) {
	p.Text(max(room.X, min(x-grid.Width(s)/2, room.Right()-grid.Width(s))), y, s, role)
}

// more returns how many rows and columns of a matrix are not shown, and on which sides.
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

// nameless returns the matrix without the names of its rows.
func (m *matrix) nameless() *matrix {
	other := *m
	other.rowName = nil
	return &other
}
