package surface

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels. The plane is on the left, the hidden units are on
// the right, and the loss is below them.
type areas struct {
	plane  grid.Rect // including its title
	plot   grid.Rect // the picture, relative to the body of the plane
	beside grid.Rect // the selected sample, if it has no row below the picture; relative to the body too
	row    grid.Rect // or the sample, if its row goes on below the units
	units  grid.Rect
	loss   grid.Rect
}

// The sizes around the picture. On its left are labels, and below it are the other
// axis, the scale and the selected sample.
const (
	leftLabels = 5
	underPlot  = 3
	leastPlot  = 8 // rows
	unitsWide  = 36
	chartWide  = 32 // columns of the units that have a chart below them
	unitsLeast = 18 // columns of those that have none
	besideWide = 14
	chartLeast = 6 // rows of the chart, including title and axis

	leastReadings = 38 // columns of the selected sample with two inputs, target and answer
)

// layout divides w × h cells. Square is set if the network has two inputs or more.
func layout(w, h int, square bool) areas {
	const around = leftLabels + 2*(paint.Margin+1)
	var a areas
	under := underPlot
	if h < 16 {
		under--
	}
	rows := h - 1 - under
	if rows < leastPlot {
		rows = h - 1
	}
	columns := w - around
	if square {
		columns = min(columns, 2*rows)
	} else if w >= 100 {
		columns = min(columns, w*9/20)
	}
	if w-columns-around < unitsWide && w >= 72 {
		columns = w - around - unitsWide
	}
	a.plane = grid.Rect{W: min(w, columns+around), H: h}
	a.plot = grid.Rect{X: leftLabels, W: max(0, columns), H: max(0, rows)}
	gutter := 1
	if w < 100 {
		gutter = 0
	}
	rest := grid.Rect{X: a.plane.Right() + gutter, W: w - a.plane.Right() - gutter, H: h}
	if h-1-rows < under {
		if square && rest.W >= besideWide {
			a.plane.W = w
			a.beside = grid.Rect{X: a.plot.Right() + 2, W: rest.W - 2, H: a.plot.H}
		}
		return a
	}
	if rest.W < unitsLeast {
		return a
	}
	a.units = rest
	if rest.W < chartWide {
		a.units.H--
		a.row = grid.Rect{X: paint.Margin + 1, Y: h - 1, W: w - 2*(paint.Margin+1), H: 1}
	} else if h >= 18 {
		a.units, a.loss = rest.SplitTop(h - max(chartLeast, h*3/10))
	}
	return a
}

// Pixels returns the number of pixels of the surface in w × h cells. If the network has
// two inputs or more, there are two pixels to a cell. Otherwise there is a single row
// of pixels, two to a column.
func Pixels(w, h int, square bool) (pixelsWide, pixelsHigh int) {
	if w < 1 || h < 1 {
		return 0, 0
	}
	a := layout(w, h, square)
	if !square {
		return a.plot.W * grid.DotsAcross, 1
	}
	return a.plot.W, 2 * a.plot.H
}

// widen gives the plane the width that the rows below the picture want, as far as the
// units can spare it.
func (a *areas) widen(w, rows int) {
	room := w
	if !a.units.Empty() {
		room = a.plane.W + a.units.W - unitsWide
	}
	more := min(rows+2*(paint.Margin+1), room) - a.plane.W
	if more <= 0 {
		return
	}
	a.plane.W += more
	for _, r := range []*grid.Rect{&a.units, &a.loss} {
		if !r.Empty() {
			r.X, r.W = r.X+more, r.W-more
		}
	}
}

// alone gives the plane the whole width. A square picture uses as much of it as its
// rows allow.
func (a *areas) alone(w int, square bool) {
	a.plane.W, a.beside, a.row = w, grid.Rect{}, grid.Rect{}
	a.plot.W = max(0, w-leftLabels-2*(paint.Margin+1))
	if square {
		a.plot.W = min(a.plot.W, 2*a.plot.H)
	}
}

// spread gives the chart the rows that the pictures of the hidden units leave free.
func (a *areas) spread(hidden int) {
	if hidden == 0 && a.loss.Empty() && a.units.W < chartWide {
		a.units, a.row = grid.Rect{}, grid.Rect{}
	}
	if hidden == 0 && !a.units.Empty() {
		a.loss, a.units = grid.Rect{X: a.units.X, W: a.units.W, H: a.plane.H}, grid.Rect{}
		return
	}
	if a.loss.Empty() {
		return
	}
	g := layoutUnits(a.units.W-2*(paint.Margin+1), a.units.H-1, hidden)
	if left := a.units.H - 1 - g.used() - 1; left > 0 {
		a.units.H -= left
		a.loss.Y, a.loss.H = a.loss.Y-left, a.loss.H+left
	}
}
