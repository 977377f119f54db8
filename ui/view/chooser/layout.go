package chooser

import (
	"slices"

	"backstep/data"
	"backstep/ui/grid"
)

// areas are the places of the panels. One without room is empty.
type areas struct{ sets, columns, problems, rows, ends grid.Rect }

const (
	leastWide  = 100 // columns for the sets beside the rest
	leastTall  = 16  // rows for that
	setsBeside = 46  // columns of the sets beside the rest
)

// wide reports whether the sets are beside the rest.
func wide(w, h int) bool { return w >= leastWide && h >= leastTall }

// setsWidth returns how many columns the sets have in a body of that size.
func setsWidth(w, h int) int {
	switch {
	case !wide(w, h):
		return w
	case w >= 160:
		return 3*setsBeside/2 + 5
	default:
		return setsBeside
	}
}

// wants are the rows that the panels would like to have, with their titles: for the table
// of columns with the field above it, the problems, the first rows, and what it becomes.
type wants struct{ columns, problems, rows, ends int }

// layout divides w × h cells, for keys that act on one part.
func layout(w, h int, at part, of wants) areas {
	all := grid.Rect{W: w, H: h}
	var a areas
	rest := all
	switch {
	case wide(w, h):
		a.sets, rest = all.SplitLeft(setsWidth(w, h))
	case at == inSets && h >= 14:
		a.sets, a.ends = all.SplitTop(h - min(of.ends, 3+max(0, min(2, h-24))))
		return a
	case at == inSets:
		a.sets = all
		return a
	}
	heights, blanks := stack(rest.H, at, of)
	for i, r := range []*grid.Rect{&a.columns, &a.problems, &a.rows, &a.ends} {
		*r, rest = rest.SplitTop(heights[i])
		_, rest = rest.SplitTop(blanks[i])
	}
	return a
}

// stack shares h rows among the panels that stand one below the other: columns, problems,
// first rows, and what it becomes. What the keys act on comes first, and the first rows
// come last. Blanks are the empty rows below them.
func stack(h int, at part, of wants) (heights, blanks [4]int) {
	want := [4]int{of.columns, of.problems, of.rows, of.ends}
	least := [4]int{6, 4, 4, 5}
	order := []int{0, 3, 1, 2}
	if at == inProblems {
		order = []int{1, 3, 0, 2}
	}
	left := h
	grow := func(i, to int) {
		more := max(0, min(to-heights[i], left))
		heights[i] += more
		left -= more
	}
	for k, i := range order {
		if n := min(want[i], least[i]); k == 0 || n <= left && i != 2 {
			grow(i, n)
		}
	}
	for _, i := range order[:3] {
		if heights[i] > 0 {
			grow(i, min(want[i], h/2))
		}
	}
	if left >= min(want[2], least[2]) {
		grow(2, want[2])
	}
	for _, i := range order {
		if heights[i] > 0 {
			grow(i, want[i])
		}
	}
	last := 3
	if heights[last] == 0 {
		last = order[0]
	}
	for i := range last { // A blank below each, if there is room.
		if heights[i] > 0 && left > 0 {
			blanks[i]++
			left--
		}
	}
	heights[last] += left // To the end of the body.
	return heights, blanks
}

// sizes are the sizes of thumbnails, in cells, without the names below them, and the blank rows
// below these. Heights are 0 where there are names alone.
type sizes struct{ pictureW, pictureH, gateW, gateH, blank int }

const (
	apart    = 2  // columns between thumbnails
	longName = 17 // columns, of a built-in set
)

// manySizes lists the sizes for w columns, from the largest.
func manySizes(w int) []sizes {
	return []sizes{
		{pictureW: 21, pictureH: 7, gateW: 8, gateH: 4, blank: 1},
		{pictureW: 12, pictureH: 4, gateW: 4, gateH: 2, blank: 1},
		{pictureW: 12, pictureH: 4, gateW: 4, gateH: 2},
		{pictureW: 12, pictureH: 3, gateW: 4, gateH: 2},
		{pictureW: min(longName, max(w/2-apart, 10)), gateW: 4},
	}
}

// sizesIn returns the largest sizes with which all sets have room in a panel of w × h cells, or
// else the smallest.
func sizesIn(w, h int) sizes {
	list := manySizes(w)
	for _, of := range list {
		room := h + of.blank // There is none below the last row.
		for _, row := range of.rows(w) {
			room -= of.height(row)
		}
		if room >= 0 {
			return of
		}
	}
	return list[len(list)-1]
}

// isGate reports whether a set is drawn small.
func isGate(name string) bool {
	return slices.Contains([]string{"and", "or", "nand", "nor", "xor", "xnor"}, name)
}

// setRows arranges the built-in sets in rows of a panel of w × h cells.
func setRows(w, h int) [][]int { return sizesIn(w, h).rows(w) }

// rows arranges the built-in sets in rows of w columns: the gates, then the others.
func (of sizes) rows(w int) [][]int {
	var gates, others []int
	for i, name := range data.Names() {
		if isGate(name) {
			gates = append(gates, i)
		} else {
			others = append(others, i)
		}
	}
	var rows [][]int
	for row := range slices.Chunk(gates, max(1, (w+apart)/(of.gateW+apart+1))) {
		rows = append(rows, row)
	}
	for row := range slices.Chunk(others, max(1, w/(of.pictureW+apart))) {
		rows = append(rows, row)
	}
	return rows
}

// nextSet returns the set beside another, in an arrangement of rows.
func nextSet(rows [][]int, at, dx, dy int) int {
	for y, row := range rows {
		x := slices.Index(row, at)
		if x < 0 {
			continue
		}
		if dy == 0 {
			return row[max(0, min(x+dx, len(row)-1))]
		}
		to := rows[max(0, min(y+dy, len(rows)-1))]
		if len(to) == len(row) {
			return to[x]
		}
		return to[min(x*len(to)/len(row), len(to)-1)]
	}
	return at
}
