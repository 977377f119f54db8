package matrices

import (
	"backstep/ui/paint/matrix"
)

// block is an equation in its place.
type block struct {
	x, y int
	set  matrix.Set
}

// The blanks between equations side by side, and between those under each other.
const (
	apart = 4
	least = 1 // where more do not fit
	below = 1
)

// level is how much room each equation of a section is given.
type level struct {
	form matrix.Form
	half bool // at most half of the width
}

// levels returns the ways to set equations with that many rows, the roomiest first.
func levels(rows int) []level {
	return []level{
		{form: matrix.Form{Rows: rows, Whole: true}},
		{form: matrix.Form{Rows: rows, Whole: true, Named: true}},
		{form: matrix.Form{Rows: rows, Whole: true, Named: true, Tight: true}},
		{form: matrix.Form{Rows: rows, Named: true, Tight: true}, half: true},
		{form: matrix.Form{Rows: rows, Named: true, Tight: true}},
	}
}

// rowChoices returns how many rows of entries may be shown, the most first.
func rowChoices(most int) []int {
	list := []int{most}
	for _, n := range []int{16, 12, 8, 6, 5, 4, 3} {
		if n < most {
			list = append(list, n)
		}
	}
	return list
}

// pack puts equations side by side, in bands under each other. ok is false if they have no
// room in w × h cells.
func pack(s *matrix.Setter, list []*matrix.Equation, l level, w, h int) (blocks []block, ok bool) {
	x, y, bottom, first := 0, 0, 0, 0
	room := w
	if l.half {
		room = (w - least) / 2
	}
	for _, e := range list {
		set, fits := s.Set(e, room, l.form)
		if !fits {
			return nil, false
		}
		if x > 0 && x+set.W > w {
			spread(blocks[first:], w)
			x, y, first = 0, bottom+below, len(blocks)
		}
		blocks = append(blocks, block{x, y, set})
		x, bottom = x+set.W+least, max(bottom, y+set.H)
		if bottom > h {
			return nil, false
		}
	}
	spread(blocks[first:], w)
	return blocks, true
}

// spread puts more blanks between the equations of a band. The second of two begins in the
// middle of the width, if both have room there, so that those of several bands stand under
// each other.
func spread(band []block, w int) {
	used, half := 0, w/2+1
	for _, b := range band {
		used += b.set.W
	}
	if len(band) == 2 && band[0].set.W+apart <= half && half+band[1].set.W <= w {
		band[1].x = half
		return
	}
	for i := range band {
		if i > 0 {
			band[i].x = band[i-1].x + band[i-1].set.W + min(apart, (w-used)/(len(band)-1))
		}
	}
}

// height returns the rows that blocks take.
func height(blocks []block) int {
	h := 0
	for _, b := range blocks {
		h = max(h, b.y+b.set.H)
	}
	return h
}

// chosen is what is shown of a section.
type chosen struct {
	section
	blocks []block
	left   []*matrix.Equation // that are shown in symbols alone
	rows   int                // for these
}

// mostInSymbols is the most rows of equations in symbols beside some in numbers.
const mostInSymbols = 6

// fill shows as much of a section as has room in w × h cells: all its equations, with as
// many rows as can be, or else those nearest to a layer, and the others in symbols.
func (s section) fill(set *matrix.Setter, layer, w, h int) (c chosen, ok bool) {
	rows := s.mostRows()
	for n := len(s.equations); n > 0; n-- {
		near, left := s.nearest(n, layer)
		inSymbols, choices := 0, rowChoices(min(rows, h))
		if len(left) > 0 {
			inSymbols, choices = min(len(left), mostInSymbols)+below, []int{min(rows, 4), min(rows, 3)}
		}
		for _, rows := range choices {
			if near.surely(rows, w) > h-inSymbols {
				continue
			}
			for _, l := range levels(rows) {
				if blocks, fits := pack(set, near.equations, l, w, h-inSymbols); fits {
					return chosen{near, blocks, left, max(0, inSymbols-below)}, true
				}
			}
		}
	}
	none, left := s.nearest(0, layer)
	return chosen{none, nil, left, min(len(left), h)}, h > 0
}

// surely returns a height that the equations of a section take at least in w columns.
func (s section) surely(rows, w int) int {
	const narrowest, around = 7, 3 // columns of a term, and rows besides those of entries
	lowest, widths := rows, 0
	for _, e := range s.equations {
		lowest = min(lowest, e.Terms[0].Matrix.Rows.Size)
		widths += narrowest * len(e.Terms)
	}
	bands := (widths + w - 1) / w
	return bands*(lowest+around+below) - below
}

// mostRows returns the rows of the matrix that has most of them.
func (s section) mostRows() int {
	n := 1
	for _, e := range s.equations {
		n = max(n, e.MostRows())
	}
	return n
}
