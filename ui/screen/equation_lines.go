package screen

import (
	"fmt"

	"backstep/ui/grid"
)

// line is a part of an equation whose terms stand side by side.
type line struct {
	terms []term
	cols  []int // columns of entries that each term shows
	rows  int   // for entries, and for what is said under them
	first bool  // begins with the left side
}

// equationRows is what a line takes besides its entries: symbols, column names,
// dimensions.
const equationRows = 3

// fewRows is how many rows of entries a line has before an equation is broken
// into more lines only to show all its columns.
const fewRows = 4

// sampleColumns is the room of the numbers of samples.
const sampleColumns = 9

// arrangement is an equation broken into lines.
type arrangement []line

// arrange breaks an equation into lines that fit the region: whole where that
// takes at most height rows, else in as few lines as can show a column of each
// matrix, with as many columns as these lines have room for.
func (p matDraw) arrange(e *equation, height int) arrangement {
	whole := p.breakLines(e, allColumns(e))
	if p.fits(whole) && whole.least() <= height {
		return whole.share(height)
	}
	for n := 1; n <= len(e.terms); n++ {
		if lines, ok := p.narrow(e, n); ok {
			return lines.share(height)
		}
	}
	return p.breakLines(e, ones(len(e.terms))).share(height)
}

// breakLines puts as many terms into each line as fit.
func (p matDraw) breakLines(e *equation, cols []int) arrangement {
	var list arrangement
	for i, t := range e.terms {
		if n := len(list); n > 0 {
			longer := list[n-1].with(t, cols[i])
			if longer.width(p) <= p.W() {
				list[n-1] = longer
				continue
			}
		}
		list = append(list, line{first: i == 0}.with(t, cols[i]))
	}
	for i := range list {
		list[i].rows = list[i].want()
	}
	return list
}

// narrow takes columns away until the equation has at most n lines: first of
// the widest matrix, but sooner where the formula of an entry names one column
// than where it names all.
func (p matDraw) narrow(e *equation, n int) (arrangement, bool) {
	cols := allColumns(e)
	for i := range cols {
		cols[i] = min(cols[i], p.W()/p.cellWidth()+1)
	}
	for {
		lines := p.breakLines(e, cols)
		if len(lines) <= n && p.fits(lines) {
			return lines, true
		}
		widest, most := -1, 0
		for i, t := range e.terms {
			if cols[i] > 1 && t.matrix.weight(cols[i]) >= most {
				widest, most = i, t.matrix.weight(cols[i])
			}
		}
		if widest < 0 {
			return nil, false
		}
		cols[widest]--
	}
}

// weight is how soon a matrix loses a column.
func (m *matrix) weight(cols int) int {
	if m.summed {
		return cols
	}
	return 4 * cols
}

// fits reports whether no line is too wide.
func (p matDraw) fits(lines arrangement) bool {
	for _, l := range lines {
		if l.width(p) > p.W() {
			return false
		}
	}
	return true
}

// allColumns is how many columns of entries each term has.
func allColumns(e *equation) []int {
	cols := make([]int, len(e.terms))
	for i, t := range e.terms {
		if t.matrix != nil {
			cols[i] = t.matrix.cols
		}
	}
	return cols
}

func ones(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = 1
	}
	return list
}

// least is the rows that the lines take at the least.
func (a arrangement) least() int {
	rows := 0
	for _, l := range a {
		l.rows = min(l.want(), fewRows)
		rows += l.height()
	}
	return rows
}

// height is the rows that the lines take.
func (a arrangement) height() int {
	rows := 0
	for _, l := range a {
		rows += l.height()
	}
	return rows
}

// share gives the lines what rows there are, in turn.
func (a arrangement) share(height int) arrangement {
	rest := height
	for i := range a {
		a[i].rows = min(a[i].rows, 1)
		rest -= a[i].height()
	}
	for given := true; given && rest > 0; {
		given = false
		for i := range a {
			if rest > 0 && a[i].rows < a[i].want() {
				a[i].rows++
				rest--
				given = true
			}
		}
	}
	return a
}

// within returns the lines that fit into height rows, leaving one to say so
// where some do not, and the terms of those.
func (a arrangement) within(height int) (lines arrangement, left []term) {
	rows := 0
	for i, l := range a {
		rows += l.height()
		if i > 0 && (rows > height || rows == height && i+1 < len(a)) {
			for _, other := range a[i:] {
				left = append(left, other.terms...)
			}
			return a[:i], left
		}
	}
	return a, nil
}

// with returns the line with a term more, without the names of its rows where
// they stand in the line already.
func (l line) with(t term, cols int) line {
	for _, other := range l.terms {
		if t.matrix != nil && other.matrix != nil && t.matrix.sameRows(other.matrix) {
			t.matrix = t.matrix.nameless()
		}
	}
	l.terms = append(l.terms[:len(l.terms):len(l.terms)], t)
	l.cols = append(l.cols[:len(l.cols):len(l.cols)], cols)
	return l
}

// start is the column of the first term: right of the numbers of samples.
func (l line) start() int {
	for _, t := range l.terms {
		if t.matrix != nil && t.matrix.samples {
			return sampleColumns
		}
	}
	return 1
}

func (l line) width(p matDraw) int {
	x := l.start()
	for i, t := range l.terms {
		if t.operator != "" {
			x += grid.Width(t.operator) + 3
		}
		if t.matrix == nil {
			x += grid.Width(t.words) + 1
			continue
		}
		x += p.matrixWidth(t.matrix, l.view(i)) + 1
	}
	return x - 1
}

// want is how many rows show all entries, and what is said under them.
func (l line) want() int {
	rows := 0
	for _, t := range l.terms {
		if t.matrix != nil {
			rows = max(rows, t.matrix.rows)
		}
	}
	if rows > 0 && l.says(rows) {
		rows++
	}
	return rows
}

// says reports whether something is said under the entries of a line that has so
// many rows.
func (l line) says(rows int) bool {
	for i, t := range l.terms {
		if m := t.matrix; m != nil && (l.cols[i] < m.cols || m.rows > rows || m.note != "" && m.rows == rows) {
			return true
		}
	}
	return false
}

// view returns which entries of a term are shown. All matrices of a line have
// equally many rows, so that samples stand at the same height.
func (l line) view(i int) entries {
	rows := l.rows
	if l.says(rows) {
		rows--
	}
	return l.terms[i].matrix.view(max(1, rows), l.cols[i])
}

// height is all rows of a line.
func (l line) height() int {
	if l.want() == 0 {
		return 1
	}
	return l.rows + equationRows
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
