package boxes

import "backstep/ui/grid"

// plan holds the places of everything in the diagram, in its own cells.
type plan struct {
	sizes
	columns     []column
	gaps        []gap // gaps[i] lies between columns i and i+1
	rows        int   // that the diagram takes
	left, right int   // layers that are not shown
}

// column is the place of a layer, or of the inputs.
type column struct {
	layer  int // −1 for the inputs
	x, w   int
	places []place
}

// place is where a unit stands.
type place struct {
	unit  int
	form  placeForm
	rect  grid.Rect
	top   int // the row of its first quantity and of its first incoming edge
	pitch int // the rows from one edge to the next
	port  int // the row where its wires leave
	only  int // the unit from which the only edge shown leads; every or none
}

// edge returns the row at which the edge from unit number j of the layer before arrives.
func (at *place) edge(j int) (row int, ok bool) {
	if at.only == every {
		return at.row(j), true
	}
	return at.top, at.only == j
}

// row returns the row of an edge, the one after the last being that of the bias.
func (at *place) row(edge int) int { return at.top + edge*at.pitch }

// placeForm is how much of a unit is shown.
type placeForm int

// The forms. An input is a row with its name and its value, and one for its value in the data.
const (
	boxed placeForm = iota // all quantities, in a box with its name
	plain                  // all quantities, its name before them
	inRow                  // its name and one quantity
	input
)

// gap is the room between two columns, in which each incoming edge of a unit has a row.
type gap struct {
	x, w   int
	trunks []int // the column of the vertical wire of each source
	cells  []int // the column of each number: the weight, its gradient and the new weight, or one of them
	ports  int   // the first column of the wires that end at the units
	head   int   // the row of the names of the numbers
}

// at returns the place of a unit.
func (c *column) at(unit int) (at place, ok bool) {
	for _, p := range c.places {
		if p.unit == unit {
			return p, true
		}
	}
	return place{}, false
}
