package samples

import (
	"slices"
	"strconv"

	"backstep/ui/grid"
)

// column is a column of the table, of which sum is nil if there is none.
type column struct {
	x, w    int
	gap     int // blanks before it
	picture bool
	head    func(x int)
	draw    func(x, y, sample int)
	sum     func(x, y int)
}

// The widths of tracks, from long to short. Each has a middle.
func trackWidths() []int { return []int{21, 13, 9} }

// fit chooses the columns for which there is room: first all inputs with the answers as
// pictures, then fewer inputs, then no pictures.
func (p table) fit() []column {
	inputs := p.inputs(p.mostInputs())
	var pictures [][]column
	for _, w := range trackWidths() {
		pictures = append(pictures, p.answers(w))
	}
	for n := len(inputs); n >= 0; n-- {
		for _, answers := range pictures {
			if list, ok := p.place(inputs[:n], answers); ok {
				return list
			}
		}
	}
	plain := p.answers(0)
	for n := len(inputs); n > 0; n-- {
		if list, ok := p.place(inputs[:n], plain); ok {
			return list
		}
	}
	list, _ := p.place(nil, plain)
	for len(list) > 0 && list[len(list)-1].x+list[len(list)-1].w > p.W() {
		list = list[:len(list)-1]
	}
	return list
}

// mostInputs returns how many inputs there may be room for. Single pixels of a picture say
// nothing.
func (p table) mostInputs() int {
	const least = 3 // columns
	set := p.Moment.Setup.Set
	if set.Picture.Side > 0 {
		return 0
	}
	return min(len(set.Features), p.W()/least)
}

// place puts columns beside one another, and reports whether they fit. The number of the
// sample is before them.
func (p table) place(inputs, answers []column) (list []column, ok bool) {
	x := 2 + len(strconv.Itoa(p.Moment.Batch()))
	for _, c := range slices.Concat(inputs, answers) {
		x += c.gap
		c.x = x
		x += c.w
		list = append(list, c)
	}
	return list, x <= p.W()
}

// widthOf returns the width of the widest text.
func widthOf(texts ...string) int {
	w := 0
	for _, text := range texts {
		w = max(w, grid.Width(text))
	}
	return w
}
