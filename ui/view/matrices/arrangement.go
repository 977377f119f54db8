package matrices

// arrangement is an equation broken into lines.
type arrangement []line

// arrange breaks an equation into lines that fit the region. If the whole equation
// takes at most height rows, all of it is shown. Otherwise it takes as few lines as can
// show at least one column of each matrix, with as many columns as these lines have
// room for.
func (p drawing) arrange(e *equation, height int) arrangement {
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
func (p drawing) breakLines(e *equation, cols []int) arrangement {
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

// narrow takes columns away until the equation has at most n lines. The widest matrix
// loses them first, but a matrix of which the formula of an entry needs all columns
// keeps four times as many as other matrices do.
func (p drawing) narrow(e *equation, n int) (arrangement, bool) {
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

// weight returns the width of a matrix for narrow. The matrix with the largest weight
// loses a column first.
func (m *matrix) weight(cols int) int {
	if m.summed {
		return cols
	}
	return 4 * cols
}

// fits reports whether all lines fit the width.
func (p drawing) fits(lines arrangement) bool {
	for _, l := range lines {
		if l.width(p) > p.W() {
			return false
		}
	}
	return true
}

// allColumns returns the number of columns of entries of each term.
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

// least returns the smallest number of rows that the lines can take.
func (a arrangement) least() int {
	rows := 0
	for _, l := range a {
		l.rows = min(l.want(), fewRows)
		rows += l.height()
	}
	return rows
}

// height returns the number of rows that the lines take.
func (a arrangement) height() int {
	rows := 0
	for _, l := range a {
		rows += l.height()
	}
	return rows
}

// share divides height rows among the lines, giving each line one row at a time.
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

// within returns the lines that fit into height rows, and the terms of the other lines.
// If there are such terms, one row is left to say so.
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
