package matrix

import (
	"unicode"
	"unicode/utf8"

	"backstep/ui/grid"
)

// line is a part of an equation whose terms stand side by side.
type line struct {
	terms  []setTerm
	indent int
	start  int // the column of the first term, after the names of the samples
	tight  bool
	under  *under
}

// setTerm is a term as it is set: its matrix, or a text over its shape.
type setTerm struct {
	operator, below string
	scalar          Scalar
	matrix          *placed
	symbol, shape   string
}

// under is the row under the first matrix of a line.
type under struct {
	*Row
	placed  placed
	labels  int // the width of the names of the rows above it
	is, fit string
}

// The rows of a line besides those of its entries: over them, under them, and those of the
// row under its first matrix.
const (
	headRows  = 2
	shapeRow  = 1
	underRows = 2
)

// sampleColumns is the width of the names of samples, with the mark of the selected one.
const sampleColumns = 9

// breakLines puts as many terms into each line as fit.
func (s *Setter) breakLines(e *Equation, picked picks, w int, f Form) []line {
	var lines []line
	for i, t := range e.Terms {
		drawn := e.drawn(i, f)
		if n := len(lines); n > 0 {
			longer := lines[n-1].with(s.term(t, drawn, picked, f, lines[n-1].names(t.Matrix)))
			if longer.indent+longer.width() <= w || !f.Breaks {
				lines[n-1] = longer
				continue
			}
		}
		l := line{tight: f.Tight}
		first := s.term(t, drawn, picked, f, false)
		if i > 0 {
			l.indent = lines[0].second()
		}
		l = l.with(first)
		if l.indent+l.width() > w {
			l.indent = 0
		}
		lines = append(lines, l)
	}
	if left := e.Terms[0].Matrix; f.Samples && left != nil && left.Rows.Samples {
		for i := range lines {
			lines[i].leaveRoomForSamples()
		}
	}
	if e.Under != nil && len(lines) > 0 {
		lines[0].under = s.under(e.Under, &lines[0], picked, w, f)
	}
	return lines
}

// blanks returns the blanks before and after the operator of a term. A bracket can follow
// closely, since it begins in another row, but no symbol or shape that is as wide.
func (l *line) blanks(t *setTerm) (before, after int) {
	switch last, _ := utf8.DecodeLastRuneInString(t.operator); {
	case !l.tight:
		return 2, 2
	case unicode.IsLetter(last), t.matrix != nil && t.matrix.fills():
		return 1, 1
	default:
		return 1, 0
	}
}

// term sets a term, drawn or only named.
func (s *Setter) term(t Term, drawn bool, picked picks, f Form, named bool) setTerm {
	set := setTerm{operator: s.Spell(t.Operator), scalar: t.Scalar, below: s.Spell(t.below()), symbol: t.Words}
	switch {
	case drawn:
		at := s.place(t.Matrix, picked, f, !named && !t.Matrix.Rows.Samples)
		set.matrix = &at
	case t.Matrix != nil:
		set.symbol, set.shape = t.Matrix.Symbol, t.Matrix.tightShape()
	}
	return set
}

// names reports whether the names of the rows of a matrix stand in the line already.
func (l *line) names(m *Matrix) bool {
	for _, t := range l.terms {
		if m != nil && t.matrix != nil && t.matrix.labelled && t.matrix.Rows == m.Rows {
			return true
		}
	}
	return false
}

func (l line) with(t setTerm) line {
	l.terms = append(l.terms[:len(l.terms):len(l.terms)], t)
	return l
}

// leaveRoomForSamples moves the terms to the right if rows are samples.
func (l *line) leaveRoomForSamples() {
	if l.samples() != nil {
		l.start = max(0, sampleColumns-l.indent)
	}
}

// samples returns the first matrix of the line whose rows are samples, or nil.
func (l *line) samples() *placed {
	for _, t := range l.terms {
		if t.matrix != nil && t.matrix.Rows.Samples {
			return t.matrix
		}
	}
	return nil
}

func (t *setTerm) width() int {
	if t.matrix != nil {
		return t.matrix.width()
	}
	return max(grid.Width(t.symbol), grid.Width(t.shape))
}

// opens returns the width of the operator of a term with the blanks around it.
func (l *line) opens(t *setTerm) int {
	if t.operator == "" {
		return 0
	}
	before, after := l.blanks(t)
	return before + grid.Width(t.operator) + after
}

func (l *line) width() int {
	x := l.start
	for i := range l.terms {
		x += l.opens(&l.terms[i]) + l.terms[i].width()
	}
	if u := l.under; u != nil {
		x = max(x, l.start+u.width())
	}
	return x
}

// second returns the column where the second term of the line begins.
func (l *line) second() int {
	if len(l.terms) < 2 {
		return 0
	}
	return l.indent + l.start + l.terms[0].width()
}

// rows returns the rows of entries.
func (l *line) rows() int {
	n := 0
	for _, t := range l.terms {
		if t.matrix == nil {
			continue
		}
		rows := len(t.matrix.rows)
		if t.matrix.Note != "" {
			rows++
		}
		n = max(n, rows)
	}
	return n
}

func (l *line) height() int {
	h := headRows + l.rows() + shapeRow
	if l.rows() == 0 {
		h = headRows // only symbols, and the shapes under them
	}
	if l.under != nil {
		h += underRows
	}
	return h
}

// under sets the row under the first matrix of a line, both as wide as the wider one.
func (s *Setter) under(r *Row, l *line, picked picks, w int, f Form) *under {
	first := l.terms[0].matrix
	if first == nil {
		return nil
	}
	m := r.Matrix
	rows := picks{m.Rows: m.Rows.Size, m.Cols: picked[m.Cols]}
	u := &under{Row: r, placed: s.place(m, rows, f, false), labels: first.labels}
	for i := range u.placed.columns {
		a, b := &first.columns[i], &u.placed.columns[i]
		a.before, a.after = max(a.before, b.before), max(a.after, b.after)
		*b = *a
	}
	room := w - l.indent - l.start - u.end()
	u.is, u.fit = s.Longest(room-1, r.Is...), s.Longest(room-1, r.Fit...)
	return u
}

// end returns the column after the row.
func (u *under) end() int { return u.labels + u.placed.inner() + 2 }

// width returns the width of the row with what it equals.
func (u *under) width() int { return u.end() + 1 + max(grid.Width(u.is), grid.Width(u.fit)) }
