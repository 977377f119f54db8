package matrix

import (
	"math"
	"strings"
	"unicode/utf8"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// placed is a matrix with what is shown of it.
type placed struct {
	*Matrix
	shape      string
	rows, cols []int
	columns    []column
	ghost      bool
	labelled   bool // names of its rows stand to its left
	labels     int  // the width of these names, with a blank after them
}

// column is the room of a column of numbers: of what stands before their points, and of the
// rest. A blank before it is for a mark.
type column struct{ before, after int }

func (c column) width() int { return c.before + c.after }

// gapWidth is the width of the column that stands for those left out.
const gapWidth = 2

// place places a matrix, with the names of its rows or without them.
func (s *Setter) place(m *Matrix, picked picks, f Form, labelled bool) placed {
	at := placed{Matrix: m, shape: m.shape(), rows: picked.of(m.Rows), cols: picked.of(m.Cols), labelled: labelled}
	at.labels = at.labelWidth()
	at.ghost = m.isGhost(s.Painter, at.rows, at.cols)
	for n, j := range at.cols {
		c := s.column(&at, j, f)
		if f.Tight && !m.Quiet && n < len(at.cols)-1 {
			c.after++ // The block of a number in focus needs a blank, and the next mark too.
		}
		at.columns = append(at.columns, c)
	}
	return at
}

// column returns the room of a column of a matrix: all that its numbers need.
func (s *Setter) column(at *placed, j int, f Form) column {
	if j == gap {
		return column{after: gapWidth - 1}
	}
	room := s.least(at.Matrix, f)
	for _, i := range at.rows {
		if i == gap {
			continue
		}
		before, all := s.size(at, i, j)
		room.before, room.after = max(room.before, before), max(room.after, all-before)
	}
	return room
}

// least returns the room that a column has in any case, so that it does not change with
// every number.
func (s *Setter) least(m *Matrix, f Form) column {
	const signAndDigit = 2
	lead := 1 + max(signAndDigit, s.Format.Places)
	switch {
	case m.Given && f.Tight:
		return column{before: 1}
	case f.Tight:
		return column{before: 1, after: 1 + s.Format.Digits}
	case m.Given:
		return column{before: signAndDigit, after: signAndDigit + 1}
	default:
		return column{before: lead, after: s.Format.Width() - lead}
	}
}

// entryOf identifies an entry whose size is known.
type entryOf struct {
	*Matrix
	i, j  int
	ghost bool
}

// size returns the length of what a number has before its point, and of all of it.
func (s *Setter) size(at *placed, i, j int) (before, all int) {
	key := entryOf{at.Matrix, i, j, at.ghost}
	if known, ok := s.sizes[key]; ok {
		return known[0], known[1]
	}
	text := written(s.Format, at.shown(s.Painter, i, j))
	before, all = beforePoint(text), utf8.RuneCountInString(text)
	s.sizes[key] = [2]int{before, all}
	return before, all
}

// shown returns an entry as it is drawn. In a matrix of ghosts the matrix has the brackets.
func (at *placed) shown(p paint.Painter, i, j int) paint.Cell {
	c := at.cell(p, i, j)
	if at.ghost && c.Mark != paint.Focused {
		c.Value, c.Reached, c.Mark, c.Role = c.Last, true, paint.Unmarked, p.LabelRole(paint.Unmarked)
	}
	return c
}

// written writes a number as a painter does, without the blanks of its cell.
func written(f number.Format, c paint.Cell) string {
	switch {
	case c.Reached:
		return f.Trim(c.Value)
	case math.IsNaN(c.Last), c.Mark == paint.Focused:
		return strings.TrimSpace(f.Dot())
	default:
		return "(" + f.Trim(c.Last) + ")"
	}
}

// beforePoint returns the length of what a number has before its point. A dot, which stands
// for a number, stands where its point would.
func beforePoint(text string) int {
	if text == "·" || text == "." {
		return 0
	}
	if i := strings.IndexAny(text, ".e"); i > 0 {
		text = text[:i]
	}
	return utf8.RuneCountInString(text)
}

// labelWidth returns the width of the names of the rows, with a blank after them.
func (at *placed) labelWidth() int {
	if !at.labelled || at.Rows.Name == nil {
		return 0
	}
	widest := 0
	for _, i := range at.rows {
		if i != gap {
			widest = max(widest, grid.Width(at.Rows.Name(i)))
		}
	}
	return min(widest, longestLabel) + 1
}

// longestLabel is the most of a name that is shown of a row.
const longestLabel = 10

// inner returns the width between the brackets: the columns, without the blank before the
// first where no mark can stand there, and else with one after the last.
func (at *placed) inner() int {
	w := at.first()
	if !at.Quiet {
		w++
	}
	for _, c := range at.columns {
		w += 1 + c.width()
	}
	return w
}

// first returns where the first column begins, from the first cell between the brackets:
// the blank before its numbers is that of the bracket if no mark can stand there.
func (at *placed) first() int {
	if at.Quiet {
		return -1
	}
	return 0
}

// width returns the width of the matrix with all that stands around it.
func (at *placed) width() int {
	return max(at.labels+max(at.inner()+2, grid.Width(at.Note)), grid.Width(at.Symbol), grid.Width(at.shape))
}

// fills reports whether the symbol or the shape is as wide as the matrix.
func (at *placed) fills() bool {
	return max(grid.Width(at.Symbol), grid.Width(at.shape)) >= at.width()
}
