package screen

import (
	"backstep/network"
	"backstep/ui/grid"
)

// density is how much room a unit gets.
type density int

const (
	oneRow    density = iota // name and the number last reached
	threeRows                // name, z, a, δ
	box                      // z, a and δ in a box with its name
)

func (d density) height() int { return [...]int{1, 3, 5}[d] }

// diagram is where everything of the network panel stands: pure geometry, in
// cells of the panel.
type diagram struct {
	columns    []column
	gaps       []gap // gaps[i] lies between columns i and i+1
	left       int   // layers not shown left of the first column
	right      int   // and right of the last
	headings   bool  // row 0 names the layers
	targetRows bool  // target and loss stand under the only output unit
	targetRow  bool  // the target stands under it, which has no box
}

// column is one layer, or the inputs.
type column struct {
	layer   int // −1 for the inputs
	x, w    int
	name    int // columns for names, where units have no boxes
	target  int // columns of them for targets, right of names or under them
	density density
	places  []place
	above   int // units not shown above the first
	below   int // and below the last
}

// place is where a unit stands. Its port is the row that wires leave from.
type place struct {
	unit     int
	rect     grid.Rect
	port     int
	biasless bool // there is no room for its bias
}

const (
	minGap     = 4  // columns, for dots
	fieldGap   = 16 // for wires and one number
	fieldsGap  = 36 // for wires and three numbers
	maxGap     = 46
	maxName    = 14
	unitName   = 10 // of a unit without a box
	shortName  = 10 // of an input, where room is short
	maxPitch   = 12
	boxPitch   = 6
	roomyPitch = 14
	roomyTop   = 6
	inputPitch = 8
)

// diagramWants is what the geometry depends on besides the room.
type diagramWants struct {
	arch   network.Architecture
	names  [][]int // columns of each name: inputs first, then each layer
	number int     // columns of a number
	symbol int     // columns of the widest symbol before one
	target int     // columns of a target and its symbol
	layer  int     // of the selected unit, −1 for an input
	unit   int
	source int  // one more than the unit that the weight in focus leads from; 0: none is in focus
	ahead  bool // the formula in focus is made of the layer after, not of that before

	short      bool // names are cut sooner
	boxless    bool // units have no boxes
	targetless bool // outputs without boxes have no targets beside them
}

// fit places the network in w × h cells: with boxes and whole names, or with
// less where only so there is room for weights.
func fit(w, h int, want diagramWants) diagram {
	best := want.fit(w, h)
	for _, less := range []diagramWants{
		{short: true},
		{boxless: true},
		{short: true, boxless: true},
		{boxless: true, targetless: true},
		{short: true, boxless: true, targetless: true},
	} {
		if best.hasWeights(want.number) {
			break
		}
		other := want
		other.short, other.boxless, other.targetless = less.short, less.boxless, less.targetless
		if d := other.fit(w, h); d.hasWeights(want.number) && len(d.columns) >= len(best.columns) {
			return d
		}
	}
	return best
}

func (want diagramWants) fit(w, h int) diagram {
	d := diagram{}
	first, last := want.window(w, h)
	widest := 0
	for l := first; l <= last; l++ {
		widest = max(widest, want.units(l))
	}
	rows := h
	if d.headings = h >= 2*boxPitch && widest > 2; d.headings {
		rows = h - 2
		first, last = want.window(w, rows)
	}
	d.left, d.right = first+1, len(want.arch.Layers)-1-last
	for l := first; l <= last; l++ {
		d.columns = append(d.columns, want.column(l, rows))
	}
	d.spread(w, want)
	d.balance(rows)
	d.alignInputs()
	if d.headings {
		d.shift(2)
	}
	d.targetRows, d.targetRow = d.roomForTarget(h, want)
	d.markBiasless(h)
	return d
}

// units returns the units of a layer, or the inputs for −1.
func (want diagramWants) units(l int) int {
	if l < 0 {
		return want.arch.Inputs
	}
	return want.arch.Layers[l].Units
}

// density chooses how much room a unit of a layer gets in so many rows.
func (want diagramWants) density(l, rows int) density {
	switch units := want.units(l); {
	case l < 0:
		return oneRow
	case units*box.height() <= rows && !want.boxless:
		return box
	case units*threeRows.height() <= rows:
		return threeRows
	default:
		return oneRow
	}
}

// width returns the columns that a layer takes, and how many of them names.
func (want diagramWants) width(l int, d density) (w, name int) {
	switch {
	case l < 0:
		name = min(longest(want.names[0]), maxName)
		if want.short {
			name = min(name, shortName)
		}
		return name + 1 + want.number, name
	case d == box:
		const sides, blank = 2, 1
		if want.symbol > 1 {
			return sides + numberAt(want.symbol) + want.number + blank, 0
		}
		return sides + numberAt(want.symbol) + want.number + 2*blank, 0
	default:
		name = min(longest(want.names[l+1]), unitName)
		if l == len(want.arch.Layers)-1 {
			w++ // A number in focus has a blank on both sides.
			if d == oneRow {
				name += want.besides(d)
			} else {
				name = max(name, want.besides(d))
			}
		}
		return w + name + numberAt(want.symbol) + want.number, name
	}
}

// window returns the first and last layer shown, −1 being the inputs: all of
// them where they fit, else as many as do around the selected one and the one
// that its formula is made of.
func (want diagramWants) window(w, rows int) (first, last int) {
	first, last = -1, len(want.arch.Layers)-1
	keep := max(want.layer, 0)
	if want.ahead {
		keep = min(want.layer+1, last)
	}
	for first < last && want.least(first, last, rows) > w {
		switch {
		case last > keep:
			last--
		case first == want.layer:
			last--
		default:
			first++
		}
	}
	return first, last
}

// least returns the columns that layers take where they stand closest.
func (want diagramWants) least(first, last, rows int) int {
	sum := 0
	for l := first; l <= last; l++ {
		w, _ := want.width(l, want.density(l, rows))
		sum += w + minGap
	}
	return sum - minGap
}

// column chooses the density of a layer and which of its units are shown.
func (want diagramWants) column(l, rows int) column {
	c := column{layer: l, density: want.density(l, rows)}
	c.w, c.name = want.width(l, c.density)
	if l == len(want.arch.Layers)-1 && c.density != box {
		c.target = want.besides(c.density)
	}
	units := want.units(l)
	shown := units
	if units*c.density.height() > rows {
		shown = max(1, rows-2)
	}
	// All layers show the same page, so that going to another moves none, but
	// for a weight in focus that leads from a unit elsewhere.
	at := want.unit
	if l == want.layer-1 && want.source > 0 {
		at = want.source - 1
	}
	start := max(0, min(at/shown*shown, units-shown))
	c.above, c.below = start, units-shown-start
	for u := start; u < start+shown; u++ {
		c.places = append(c.places, place{unit: u})
	}
	return c
}

// spread gives each column its x: the gaps share what is left.
func (d *diagram) spread(w int, want diagramWants) {
	rest := w
	for _, c := range d.columns {
		rest -= c.w
	}
	x := 0
	for i := range d.columns {
		d.columns[i].x = x
		x += d.columns[i].w
		if i == len(d.columns)-1 {
			return
		}
		share := rest / (len(d.columns) - 1 - i)
		if d.columns[i].layer < 0 && len(d.columns) > 2 && rest > 2*share-2 && share >= fieldGap {
			share++ // Wires of inputs need a trunk more.
		}
		g := min(share, maxGap)
		d.gaps = append(d.gaps, d.gap(i, x, g, want))
		x += g
		rest -= g
	}
}

// balance gives each unit its rows: columns are spread to similar extents, and
// centred on one line; where there is much room, units stand further apart,
// and lower.
func (d *diagram) balance(rows int) {
	tallest, roomy, all := 0, 0, true
	for i := range d.columns {
		c := &d.columns[i]
		all = all && c.above+c.below == 0
		tallest = max(tallest, c.extent(c.tightest(c.room(rows))))
		roomy = max(roomy, c.extent(roomyPitch))
	}
	if all && 3*tallest < 2*rows {
		d.loosen(min(roomy, rows), rows)
		return
	}
	for i := range d.columns {
		c := &d.columns[i]
		c.stack(c.pitch(c.room(rows), tallest), max(tallest, 1), rows)
	}
}

// loosen spreads all columns over so many rows.
func (d *diagram) loosen(tallest, rows int) {
	for i := range d.columns {
		c := &d.columns[i]
		pitch := c.height()
		if n := len(c.places); n > 1 {
			pitch = min((tallest-c.height())/(n-1), roomyPitch)
		}
		c.stack(pitch, tallest, rows)
	}
	d.shift(min((rows-tallest)/3, roomyTop))
}

// room returns the rows that a column has for its units: where some are not
// shown, a row at either end says so.
func (c *column) room(rows int) int {
	if c.above+c.below > 0 {
		return max(1, rows-2)
	}
	return rows
}

// extent returns the rows that a column takes at a pitch.
func (c *column) extent(pitch int) int {
	return (len(c.places)-1)*pitch + c.height()
}

func (c *column) height() int {
	if c.layer < 0 {
		return 2
	}
	return c.density.height()
}

// tightest returns the pitch at which units stand closest but readable.
func (c *column) tightest(rows int) int {
	if len(c.places) < 2 {
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
	return max(1, min(want, (rows-c.height())/(len(c.places)-1)))
}

// pitch returns the rows from one unit to the next.
func (c *column) pitch(rows, tallest int) int {
	n := len(c.places)
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
		fits = (rows - c.height()) / (n - 1)
	}
	return max(1, min(max(c.tightest(rows), loose), fits))
}

// stack sets the units below one another, in the middle of tallest rows.
func (c *column) stack(pitch, tallest, rows int) {
	height := min(c.height(), c.room(rows))
	if c.layer < 0 && pitch < 2 {
		height = 1
	}
	extent := (len(c.places)-1)*pitch + height
	y := max(0, (min(tallest, rows)-extent)/2)
	if c.above+c.below > 0 {
		y = min(1, rows-1)
	}
	for i := range c.places {
		p := &c.places[i]
		p.rect = grid.Rect{X: c.x, Y: y, W: c.w, H: height}
		p.port = y
		if c.layer >= 0 {
			p.port = y + height/2
		}
		y += pitch
	}
}

// alignInputs moves each input to the row of a port that it feeds, so that its
// wire runs straight, where wires run in rows.
func (d *diagram) alignInputs() {
	if len(d.gaps) == 0 || !d.gaps[0].rows || d.columns[0].layer >= 0 {
		return
	}
	inputs, units := d.columns[0].places, d.columns[1].places
	if len(inputs) < 2 || len(units) < len(inputs) {
		return
	}
	for i := range inputs {
		unit := units[i*(len(units)-1)/(len(inputs)-1)]
		inputs[i].port = unit.rect.Y + 1 + i
		inputs[i].rect.Y = inputs[i].port
	}
}

// shift moves all units down.
func (d *diagram) shift(rows int) {
	for i := range d.columns {
		for j := range d.columns[i].places {
			d.columns[i].places[j].rect.Y += rows
			d.columns[i].places[j].port += rows
		}
	}
}

// natural returns the rows that the network would like: a box a unit.
func (want diagramWants) natural() int {
	most := 0
	for l := range want.arch.Layers {
		most = max(most, want.arch.Layers[l].Units)
	}
	most = max(most, (want.arch.Inputs+1)/2)
	return max(most*boxPitch-1, box.height()+2)
}

func longest(widths []int) int {
	most := 0
	for _, w := range widths {
		most = max(most, w)
	}
	return most
}
