package sheaf

import "backstep/ui/grid"

// What units and the gaps between them need to be readable, in columns and rows.
const (
	minGap     = 4  // columns, enough for dots
	fieldGap   = 16 // enough for wires and one number
	fieldsGap  = 36 // enough for wires and three numbers
	maxGap     = 46
	maxName    = 14
	unitName   = 10 // for a unit without a box
	shortName  = 10 // for an input where room is short
	maxPitch   = 12
	boxPitch   = 6
	roomyPitch = 14
	roomyTop   = 6
)

// density is how much room a unit gets.
type density int

const (
	oneRow    density = iota // the name and the number reached last
	threeRows                // the name, z, a and δ
	box                      // z, a and δ in a box with its name
)

func (d density) height() int { return [...]int{1, 3, 5}[d] }

// column is the place of one layer or of the inputs.
type column struct {
	layer     int // −1 for the inputs
	x, w      int
	name      int // the width of names if units have no boxes
	target    int // how much of it is for targets, which stand right of the names or below them
	density   density
	foot      int // the rows below the last unit that its bias needs, if all biases have room
	positions []position
	above     int // the number of units above the first one shown
	below     int // the number of units below the last one shown
}

// position is the place of a unit. Its port is the row where wires leave it.
type position struct {
	unit     int
	rect     grid.Rect
	port     int
	biasless bool // there is no room for the bias of the unit
}

// room returns the number of rows that a column has for its units. If some units are
// not shown, a row at either end says so.
func (c *column) room(rows int) int {
	if c.above+c.below > 0 {
		return max(1, rows-2)
	}
	return rows
}

// extent returns the number of rows that a column takes at a pitch.
func (c *column) extent(pitch int) int {
	return (len(c.positions)-1)*pitch + c.height()
}

func (c *column) height() int {
	if c.layer < 0 {
		return 2
	}
	return c.density.height()
}

// tightest returns the smallest pitch at which units can be read.
func (c *column) tightest(rows int) int {
	if len(c.positions) < 2 {
		return c.height()
	}
	want := c.height()
	switch {
	case c.layer < 0:
	case c.density == box:
		want = boxPitch
	case c.density == threeRows:
		want++
	default:
		want += 2
	}
	return max(1, min(want, (rows-c.height())/(len(c.positions)-1)))
}

// pitch returns the number of rows from one unit to the next.
func (c *column) pitch(rows, tallest int) int {
	n := len(c.positions)
	if n < 2 {
		return c.height()
	}
	limit := maxPitch
	if c.layer < 0 && n == 2 {
		limit = rows
	}
	loose := min(tallest/n, limit)
	if c.layer < 0 && n == 2 {
		// Two inputs stand at the first rows of the first and last unit.
		loose = max(loose, tallest-5)
	}
	fits := (rows - 1) / (n - 1)
	if c.layer >= 0 {
		fits = (rows - c.height() - c.foot) / (n - 1)
	}
	return max(1, min(max(c.tightest(rows), loose), fits))
}

// stack puts the units below one another, in the middle of tallest rows.
func (c *column) stack(pitch, tallest, rows int) {
	height := min(c.height(), c.room(rows))
	if c.layer < 0 && pitch < 2 {
		height = 1
	}
	extent := (len(c.positions)-1)*pitch + height
	y := max(0, (min(tallest, rows)-extent)/2)
	if c.above+c.below > 0 {
		y = min(1, rows-1)
	}
	for i := range c.positions {
		p := &c.positions[i]
		p.rect = grid.Rect{X: c.x, Y: y, W: c.w, H: height}
		p.port = y
		if c.layer >= 0 {
			p.port = y + height/2
		}
		y += pitch
	}
}

// close reports whether units are so close together that dots between them would run
// into each other.
func (c *column) close() bool {
	return len(c.positions) > 1 && c.positions[1].port-c.positions[0].port < 3
}
