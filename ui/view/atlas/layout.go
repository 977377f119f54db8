package atlas

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// gallery is how the entries stand beside each other.
type gallery struct {
	columns, rows int // of entries that have room at once
	w, h          int // of an entry
}

// The least room of an entry, the most of one, and the most columns.
const (
	leastWidth  = 24
	leastHeight = 6
	mostHeight  = 16
	mostColumns = 4
)

// layoutGallery divides w × h cells for n entries.
func layoutGallery(w, h, n int) gallery {
	g := gallery{columns: max(1, min(mostColumns, w/leastWidth))}
	g.rows = max(1, min((n+g.columns-1)/g.columns, h/leastHeight))
	g.w, g.h = w/g.columns, min(h/g.rows, mostHeight)
	return g
}

// first returns the first entry that is shown, so that the chosen one is.
func (g gallery) first(chosen, n int) int {
	all := (n + g.columns - 1) / g.columns
	return paint.FirstShown(chosen/g.columns, g.rows, all) * g.columns
}

// place returns the place of the entry that is the i-th of those shown.
func (g gallery) place(i int) grid.Rect {
	return grid.Rect{X: i % g.columns * g.w, Y: i / g.columns * g.h, W: g.w, H: g.h}
}

// enlarged are the places of the parts of one entry: its chart, its numbers and what is
// true of it.
type enlarged struct{ chart, words grid.Rect }

// The least room of the parts of one entry beside each other, and above each other: the
// rows of its numbers, and of the chart with its title.
const (
	twoColumns  = paint.TwoColumns
	wordsWidth  = 64
	numberRows  = 4
	leastChart  = 4
	mostOfChart = 30
)

// layoutEnlarged divides w × h cells.
func layoutEnlarged(w, h int) enlarged {
	all := grid.Rect{W: w, H: h}
	var e enlarged
	if w >= twoColumns && h >= leastChart {
		e.chart, e.words = all.SplitLeft(w - min(wordsWidth, w/2))
		e.chart.H = min(h, mostOfChart)
		return e
	}
	chart := max(leastChart, min(h/2, h-numberRows-1))
	if h < leastChart+numberRows {
		e.words = all
		return e
	}
	e.chart, e.words = all.SplitTop(chart)
	return e
}
