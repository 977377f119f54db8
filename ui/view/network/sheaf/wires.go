package sheaf

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// wires draws the edges of a gap in which every incoming weight has a row of its own. A
// stub leads from each source to its trunk, and from there a wire with the weight in it
// leads to the port of that source at each unit.
type wires struct {
	edges
	gap    gap
	from   *column
	to     *column
	fields []int       // the x of each number, which are old, gradient and new or only one
	trunks []int       // the x of the vertical line of each source
	lines  *grid.Lines // of the gap alone, whose first column is column 0
}

const (
	firstTrunk = 3 // columns into the gap
	trunkPitch = 2
)

// drawRows draws gap i in rows.
func (p edges) drawRows(d *diagram, i int) {
	w := wires{edges: p, gap: d.gaps[i], from: &d.columns[i], to: &d.columns[i+1]}
	w.arrange()
	w.lines = grid.NewLines(w.gap.w, p.H())
	for j := range w.from.positions {
		w.source(j)
	}
	for _, unit := range w.to.positions {
		w.bias(unit)
	}
	w.lines.Draw(p.Sub(grid.Rect{X: w.gap.x, W: w.gap.w, H: p.H()}))
	w.ports()
	for _, unit := range w.to.positions {
		w.drawParameters(unit)
	}
	w.fieldNames()
}

// arrange sets the columns of numbers and trunks.
func (w *wires) arrange() {
	number, wire, first := w.Format.Width(), 2, firstTrunk
	if w.symbolWidth() > 1 { // Words in the boxes leave the gaps less room.
		wire, first = 1, 1
	}
	last := w.gap.x + w.gap.w - wire - 1 - number
	w.fields = []int{last}
	if w.gap.fields == 3 {
		w.fields = []int{last - 2*number - 3, last - number - 1, last}
	}
	taken := [][]span{}
	for j := range w.from.positions {
		s := w.span(j)
		c := 0
		for c < len(taken) && meetsAny(taken[c], s) {
			c++
		}
		if c == len(taken) {
			taken = append(taken, nil)
		}
		taken[c] = append(taken[c], s)
		w.trunks = append(w.trunks, w.gap.x+first+trunkPitch*c)
	}
}

// span is the range of rows that a trunk passes.
type span struct{ top, bottom int }

func meetsAny(list []span, s span) bool {
	for _, t := range list {
		if s.top <= t.bottom && t.top <= s.bottom {
			return true
		}
	}
	return false
}

func (w *wires) span(source int) span {
	port := w.from.positions[source].port
	s := span{port, port}
	for _, unit := range w.to.positions {
		s.top, s.bottom = min(s.top, w.row(unit, source)), max(s.bottom, w.row(unit, source))
	}
	return s
}

// row returns the row at which source j arrives at a unit. Each incoming weight has a
// port in a row of the unit, and the bias comes after them.
func (w *wires) row(unit position, j int) int { return unit.rect.Y + 1 + j }

// start returns the first column of the stub of a source.
func (w *wires) start() int {
	if w.from.layer < 0 {
		return w.gap.x + 1
	}
	return w.gap.x
}

// horizontal draws a line from column x0 to x1 of the panel.
func (w *wires) horizontal(x0, x1, row int, s grid.Stroke) {
	w.lines.Horizontal(x0-w.gap.x, x1-w.gap.x, row, s)
}

// source draws the stub, the trunk and the wires of source j.
func (w *wires) source(j int) {
	port, trunk := w.from.positions[j].port, w.trunks[j]
	stub := grid.Stroke{Weight: grid.Light, Style: theme.Axis.Style(), Net: j + 1}
	if len(w.to.positions) == 1 {
		stub = w.stroke(w.to.positions[0], j)
	}
	w.horizontal(w.start(), trunk, port, stub)
	for _, unit := range w.to.positions {
		s, row := w.stroke(unit, j), w.row(unit, j)
		if row != port {
			w.lines.Vertical(trunk-w.gap.x, port, row, s)
		}
		w.horizontal(trunk, w.fields[0]-1, row, s)
		w.horizontal(w.after(unit), w.gap.x+w.gap.w-1, row, s)
	}
}

// after returns the column after the last number in the wires of a unit. Wires begin
// only there, so that no wire between two numbers can be read as a minus.
func (w *wires) after(unit position) int {
	last := 0
	if len(w.fields) > 1 {
		for i, phase := range []stepper.Kind{stepper.Gradient, stepper.Update} {
			if w.Moment.Reached(phase, w.to.layer, unit.unit) {
				last = i + 1
			}
		}
	}
	return w.fields[last] + w.Format.Width()
}

// bias draws the wire of the bias of a unit.
func (w *wires) bias(unit position) {
	if !w.Moment.Config().Architecture.Bias {
		return
	}
	row := w.row(unit, len(w.from.positions))
	s := strokeOf(w.numbers.weight(w.to.layer, network.Bias, unit.unit), w.lit(unit, network.Bias), biasNet)
	w.horizontal(w.after(unit), w.gap.x+w.gap.w-1, row, s)
}

// biasNet keeps the wires of biases apart from those of the sources.
const biasNet = 1000

// stroke returns the stroke of an edge according to the sign and size of its weight.
func (w *wires) stroke(unit position, j int) grid.Stroke {
	return strokeOf(w.weight(unit, j), w.lit(unit, w.from.positions[j].unit), j+1)
}

// lit reports whether an edge has its full colour. In a presentation only edges that
// the formula of the focus names have it.
func (w *wires) lit(unit position, from int) bool {
	return !w.Alone() || w.loud(w.to.layer, from, unit.unit)
}

func strokeOf(weight float64, loud bool, net int) grid.Stroke {
	s := grid.Stroke{Weight: grid.Light, Style: weightRole(weight, loud).Style(), Net: net}
	heavy := weight >= 1 || weight <= -1
	switch {
	case weight < 0 && heavy:
		s.Weight = grid.HeavyDashed
	case weight < 0:
		s.Weight = grid.Dashed
	case heavy:
		s.Weight = grid.Heavy
	}
	return s
}

func (w *wires) weight(unit position, j int) float64 {
	return w.numbers.weight(w.to.layer, w.from.positions[j].unit, unit.unit)
}

// ports joins wires and boxes.
func (w *wires) ports() {
	for _, unit := range w.to.positions {
		port, role := '┤', theme.Axis
		if w.Moment.Selected(w.to.layer, unit.unit) {
			port, role = '┨', w.Accent()
		}
		rows := len(w.from.positions)
		if w.Moment.Config().Architecture.Bias {
			rows++
		}
		for j := range rows {
			w.Set(unit.rect.X, w.row(unit, j), port, role)
		}
	}
	w.outlets(w.from)
}

// drawParameters draws the weights of a unit into their wires.
func (w *wires) drawParameters(unit position) {
	for j, source := range w.from.positions {
		w.parameter(unit, w.row(unit, j), source.unit)
	}
	if w.Moment.Config().Architecture.Bias {
		row := w.row(unit, len(w.from.positions))
		w.parameter(unit, row, network.Bias)
	}
}

// parameter draws the old value of a weight, its gradient and its new value. If there
// is room for only one number, it draws that of the current phase.
func (w *wires) parameter(unit position, row, from int) {
	m, layer := w.Moment, w.to.layer
	n := w.edgeWeight(layer, unit.unit, from, explain.Weight)
	if len(w.fields) == 1 {
		n = w.edgeShows(layer, unit.unit, from)
	}
	w.field(w.fields[0], row, n)
	if from == network.Bias {
		w.Text(w.fields[0]-1, row, "b", theme.Dim)
	}
	if len(w.fields) == 1 {
		return
	}
	if m.Reached(stepper.Gradient, layer, unit.unit) {
		w.field(w.fields[1], row, w.edgeWeight(layer, unit.unit, from, explain.Gradient))
	}
	if m.Reached(stepper.Update, layer, unit.unit) {
		w.field(w.fields[2], row, w.edgeWeight(layer, unit.unit, from, explain.Update))
	}
}

// field draws one number into a wire, with blanks around it.
func (w *wires) field(x, row int, n edgeNumber) {
	w.Text(x+w.Format.Width(), row, " ", theme.Text)
	p, at := w.numbers, x
	if n.q.From == network.Bias {
		p, at = p.apart(x, n.Cell) // The number must not touch the b before it.
	}
	p.Text(at+p.LeadingBlanks(n.Cell)-1, row, " ", theme.Text)
	p.drawNumber(at, row, n)
}

// fieldNames draws the headings old, gradient and new above the numbers of the first
// unit as soon as the step has reached them.
func (w *wires) fieldNames() {
	y := w.to.positions[0].rect.Y
	m, number := w.Moment, w.Format.Width()
	if len(w.fields) == 1 {
		switch {
		case w.showsGradients(w.to.layer):
			w.TextRight(w.fields[0]+number, y, "gradient", w.Accent())
		case m.Reached(stepper.Update, w.to.layer, 0):
			w.TextRight(w.fields[0]+number, y, "new", w.Accent())
		}
		return
	}
	if m.Reached(stepper.Gradient, w.to.layer, 0) {
		w.TextRight(w.fields[0]+number, y, "weight", theme.Dim)
		w.TextRight(w.fields[1]+number, y, "gradient", theme.Dim)
	}
	if m.Reached(stepper.Update, w.to.layer, 0) {
		w.TextRight(w.fields[0]+number, y, "   old", theme.Dim)
		w.TextRight(w.fields[2]+number, y, "new", w.Accent())
	}
}
