package matrices

// arrangement is an equation broken into lines.
type arrangement []line

// arrange breaks an equation into lines that fit the region: whole if that takes at
// most height rows, else in as few lines as can show a column of each matrix, with
// as many columns as these lines have room for.
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

// narrow takes columns away until the equation has at most n lines: first from the
// widest matrix, but a matrix of which the formula of an entry names one column
// loses them before one of which it names all.
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

// weight is how soon a matrix loses a column.
func (m *matrix) weight(cols int) int {
	if m.summed {
		return cols
	}
	return 4 * cols
}

// fits reports whether no line is too wide.
func (p drawing) fits(lines arrangement) bool {
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

// least is the fewest rows that the lines take.
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

// share divides the rows among the lines, one at a time.
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

// within returns the lines that fit into height rows, leaving one to say so if some
// do not, and the terms of those.
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
