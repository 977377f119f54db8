package matrices

import "backstep/ui/grid"

// line is a part of an equation whose terms stand side by side.
type line struct {
	terms []term
	cols  []int // the number of columns of entries that each term shows
	rows  int   // for entries and for the text below them
	first bool  // whether the line begins with the left side
}

// equationRows is the number of rows that a line takes besides its entries, for
// symbols, names of columns and dimensions.
const equationRows = 3

// fewRows is the number of rows of entries that a line keeps before an equation is
// broken into more lines only to show all its columns.
const fewRows = 4

// sampleColumns is the width of the numbers of samples.
const sampleColumns = 9

// with returns the line with one more term. The term goes without the names of its rows
// if these stand in the line already.
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

// start returns the column of the first term, which is to the right of the numbers of
// samples.
func (l line) start() int {
	for _, t := range l.terms {
		if t.matrix != nil && t.matrix.samples {
			return sampleColumns
		}
	}
	return 1
}

func (l line) width(p drawing) int {
	x := l.start()
	for i, t := range l.terms {
		if t.operator != "" {
			x += grid.Width(t.operator) + 3
		}
		if t.matrix == nil {
			x += grid.Width(t.words) + 1
			continue
		}
		x += p.matrixWidth(t.matrix, l.shown(i)) + 1
	}
	return x - 1
}

// want returns the number of rows that show all entries and the text below them.
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

// says reports whether there is a text below the entries if the line has that many
// rows.
func (l line) says(rows int) bool {
	for i, t := range l.terms {
		if m := t.matrix; m != nil && (l.cols[i] < m.cols || m.rows > rows || m.note != "" && m.rows == rows) {
			return true
		}
	}
	return false
}

// shown returns the part of a term that is shown. All matrices of a line have the
// same number of rows, so that samples stand at the same height.
func (l line) shown(i int) entries {
	rows := l.rows
	if l.says(rows) {
		rows--
	}
	return l.terms[i].matrix.shown(max(1, rows), l.cols[i])
}

// height returns the number of rows of a line.
func (l line) height() int {
	if l.want() == 0 {
		return 1
	}
	return l.rows + equationRows
}
