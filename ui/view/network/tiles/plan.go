package tiles

import "backstep/ui/grid"

// plan holds the places of everything. It is pure geometry in cells of the region.
type plan struct {
	form   form
	layers []layer
	gaps   []matrix // gaps[i] lies between layers i and i+1
	rows   rows
	before int // the layers left of the first, the inputs among them
	after  int // the layers right of the last
	bottom int // the row below the last unit of all
}

// rows is how rows are divided.
type rows struct {
	heads int // above the first unit: the titles, the numbers of columns, and a blank one if units are apart
	unit  int // of a unit: 1 or 2
	pitch int // from one unit to the next
	foot  int // below the last unit, for the frame and a bias
	room  int // between heads and foot
}

// fits returns the number of units for which there is room.
func (r rows) fits() int { return (r.room + r.pitch - r.unit) / r.pitch }

// layer is the place of a layer or of the inputs.
type layer struct {
	index int // −1 for the inputs
	x, w  int
	name  int // the width of names

	number int // where numbers stand beside names
	y      int // of the first unit
	pitch  int
	unit   int // the rows of a unit
	units  []int
	more   int       // the units without room
	box    grid.Rect // of a single output; empty if it has none
	bare   bool      // it has names alone

	stacked bool // numbers stand under names, not beside them
}

// row returns the first row of the unit at a place of the list.
func (l *layer) row(i int) int { return l.y + i*l.pitch }

// bottom returns the row below the last unit, and below the number of those without room.
func (l *layer) bottom() int {
	y := l.row(len(l.units)-1) + l.unit
	if l.more > 0 {
		y++
	}
	return y
}

// places returns the rectangle of each unit.
func (l *layer) place(i int) grid.Rect {
	if !l.box.Empty() {
		return l.box
	}
	return grid.Rect{X: l.x, Y: l.row(i), W: l.w, H: l.unit}
}

// matrix is the place of the weights between two layers.
type matrix struct {
	layer   int // that it leads to
	x, w    int
	pitch   int   // from one tile to the next; 0 if there are no tiles
	columns []int // the units that its columns lead to
	apart   int   // the cells behind its tiles, if it is not at work
	cut     bool  // not all units that are shown have a column
	split   int   // the column around which two cells are free for its frame; −1 if there is none
	inset   int   // the cells before its first tile
	numbers int   // where the weights at work stand in numbers; 0 if they do not
	fields  int   // how many numbers stand side by side
	bracket int   // where the bracket that adds them up stands
	point   int   // the end of its arrow
}

// column returns where the tile of a column stands.
func (g *matrix) column(i int) int {
	x := g.x + g.inset + i*max(1, g.pitch)
	if g.split >= 0 {
		if i >= g.split {
			x++
		}
		if i > g.split {
			x++
		}
	}
	return x
}
