package screen

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// wires are the edges of a gap in which every incoming weight has a row of its
// own: a stub from each source to its trunk, and from there a wire to its port
// of each unit, with the weight set into it.
type wires struct {
	painter
	gap    gap
	from   *column
	to     *column
	fields []int // the x of each number: old, gradient and new, or only one
	trunks []int // the x of each source's vertical
}

const (
	firstTrunk = 3 // columns into the gap
	trunkPitch = 2
)

// rowEdges draws gap i in rows.
func (p painter) rowEdges(d *diagram, i int) {
	w := wires{painter: p, gap: d.gaps[i], from: &d.columns[i], to: &d.columns[i+1]}
	w.place()
	lines := grid.NewLines(p.W(), p.H())
	for j := range w.from.places {
		w.source(lines, j)
	}
	for _, unit := range w.to.places {
		w.bias(lines, unit)
	}
	lines.Draw(p.Region)
	w.ports()
	for _, unit := range w.to.places {
		w.numbers(unit)
	}
	w.fieldNames()
}

// place gives the numbers and trunks their columns.
func (w *wires) place() {
	number, wire, first := w.scene.Format.Width(), 2, firstTrunk
	if w.scene.symbolWidth() > 1 { // Words in the boxes leave the gaps less room.
		wire, first = 1, 1
	}
	last := w.gap.x + w.gap.w - wire - 1 - number
	w.fields = []int{last}
	if w.gap.fields == 3 {
		w.fields = []int{last - 2*number - 3, last - number - 1, last}
	}
	taken := [][]span{}
	for j := range w.from.places {
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

// span is the rows that a trunk passes.
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
	port := w.from.places[source].port
	s := span{port, port}
	for _, unit := range w.to.places {
		s.top, s.bottom = min(s.top, w.row(unit, source)), max(s.bottom, w.row(unit, source))
	}
	return s
}

// row returns the row at which source j arrives at a unit: its ports are its
// rows, one an incoming weight, then the bias.
func (w *wires) row(unit place, j int) int { return unit.rect.Y + 1 + j }

// start returns the first column of the stub of a source.
func (w *wires) start() int {
	if w.from.layer < 0 {
		return w.gap.x + 1
	}
	return w.gap.x
}

func (w *wires) source(lines *grid.Lines, j int) {
	port, trunk := w.from.places[j].port, w.trunks[j]
	stub := grid.Stroke{Weight: grid.Light, Style: theme.Line.Style(), Net: j + 1}
	if len(w.to.places) == 1 {
		stub = w.stroke(w.to.places[0], j)
	}
	lines.Horizontal(w.start(), trunk, port, stub)
	for _, unit := range w.to.places {
		s, row := w.stroke(unit, j), w.row(unit, j)
		if row != port {
			lines.Vertical(trunk, port, row, s)
		}
		lines.Horizontal(trunk, w.fields[0]-1, row, s)
		lines.Horizontal(w.after(unit), w.gap.x+w.gap.w-1, row, s)
	}
}

// after returns the column right of the last number in the wires of a unit, so
// that no wire between two numbers reads as a minus.
func (w *wires) after(unit place) int {
	last := 0
	if len(w.fields) > 1 {
		for i, phase := range []stepper.Kind{stepper.Gradient, stepper.Update} {
			if w.scene.Reached(phase, w.to.layer, unit.unit) {
				last = i + 1
			}
		}
	}
	return w.fields[last] + w.scene.Format.Width()
}

func (w *wires) bias(lines *grid.Lines, unit place) {
	if !w.scene.Config().Architecture.Bias {
		return
	}
	row := w.row(unit, len(w.from.places))
	s := strokeOf(w.scene.weight(w.to.layer, network.Bias, unit.unit), w.lit(unit, network.Bias), biasNet)
	lines.Horizontal(w.after(unit), w.gap.x+w.gap.w-1, row, s)
}

// biasNet keeps the wires of biases apart from those of the sources.
const biasNet = 1000

// stroke draws an edge by the sign and size of its weight.
func (w *wires) stroke(unit place, j int) grid.Stroke {
	return strokeOf(w.weight(unit, j), w.lit(unit, w.from.places[j].unit), j+1)
}

// lit reports whether an edge has its full colour: in a presentation only those
// that the formula of the focus names.
func (w *wires) lit(unit place, from int) bool {
	return w.scene.Spotlight == AllPanels || w.scene.loud(w.to.layer, from, unit.unit)
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

func (w *wires) weight(unit place, j int) float64 {
	return w.scene.weight(w.to.layer, w.from.places[j].unit, unit.unit)
}

// weight returns the weight between two units, or the bias of one: that which
// the step began with, and the new one as soon as the step has reached it.
func (s *Scene) weight(layer, from, unit int) float64 {
	p := s.parameterStep(layer, unit, from)
	if s.Reached(stepper.Update, layer, unit) {
		return p.after
	}
	return p.before
}

// ports joins wires and boxes.
func (w *wires) ports() {
	for _, unit := range w.to.places {
		port, role := '┤', theme.Line
		if w.scene.selected(w.to.layer, unit.unit) {
			port, role = '┨', w.accent()
		}
		rows := len(w.from.places)
		if w.scene.Config().Architecture.Bias {
			rows++
		}
		for j := range rows {
			w.set(unit.rect.X, w.row(unit, j), port, role)
		}
	}
	w.outlets(w.from)
}

// outlets draws where wires leave the boxes of a column.
func (p painter) outlets(c *column) {
	if c.density != box || c.layer < 0 {
		return
	}
	for _, unit := range c.places {
		port, role := '├', theme.Line
		if p.scene.selected(c.layer, unit.unit) {
			port, role = '┠', p.accent()
		}
		p.set(unit.rect.Right()-1, unit.port, port, role)
	}
}

// numbers sets the weights of a unit into their wires.
func (w *wires) numbers(unit place) {
	for j, source := range w.from.places {
		w.parameter(unit, w.row(unit, j), source.unit)
	}
	if w.scene.Config().Architecture.Bias {
		row := w.row(unit, len(w.from.places))
		w.parameter(unit, row, network.Bias)
	}
}

// parameter writes one weight: as it was, its gradient, and as it becomes; where
// there is room for only one number, that of the phase at work.
func (w *wires) parameter(unit place, row, from int) {
	s, layer := w.scene, w.to.layer
	n := s.edgeWeight(layer, unit.unit, from, explain.Weight)
	if len(w.fields) == 1 {
		n = s.edgeNumber(layer, unit.unit, from)
	}
	w.field(w.fields[0], row, n)
	if from == network.Bias {
		w.text(w.fields[0]-1, row, "b", theme.Dim)
	}
	if len(w.fields) == 1 {
		return
	}
	if s.Reached(stepper.Gradient, layer, unit.unit) {
		w.field(w.fields[1], row, s.edgeWeight(layer, unit.unit, from, explain.Gradient))
	}
	if s.Reached(stepper.Update, layer, unit.unit) {
		w.field(w.fields[2], row, s.edgeWeight(layer, unit.unit, from, explain.Update))
	}
}

// edgeNumber is what stands at an edge that has room for one number.
type edgeNumber struct {
	q       explain.Quantity
	v       float64
	reached bool
	role    theme.Role
}

// edgeNumber returns the weight, while gradients are at work the gradient, and
// then the new weight.
func (s *Scene) edgeNumber(layer, unit, from int) edgeNumber {
	switch {
	case s.showsGradients(layer):
		n := s.edgeWeight(layer, unit, from, explain.Gradient)
		n.reached = s.Reached(stepper.Gradient, layer, unit)
		return n
	case s.Reached(stepper.Update, layer, unit):
		n := s.edgeWeight(layer, unit, from, explain.Update)
		n.role = signRole(n.v) // Bold only beside the old weight.
		return n
	default:
		return s.edgeWeight(layer, unit, from, explain.Weight)
	}
}

// showsGradients reports whether gradients stand in place of the weights of a
// layer: while they are computed.
func (s *Scene) showsGradients(layer int) bool {
	return s.Phase() == stepper.Phase{Kind: stepper.Gradient, Layer: layer}
}

// edgeWeight returns one of the numbers of an edge, or of a bias.
func (s *Scene) edgeWeight(layer, unit, from int, kind explain.Kind) edgeNumber {
	n := edgeNumber{q: explain.Quantity{Kind: kind, Layer: layer, Unit: unit, From: from}, reached: true}
	p := s.parameterStep(layer, unit, from)
	switch kind {
	case explain.Gradient:
		n.v, n.role = p.gradient, theme.Text
	case explain.Update:
		n.v, n.role = p.after, signRole(p.after).Bold()
	default:
		n.v, n.role = p.before, signRole(p.before)
	}
	return n
}

// field sets one number into a wire, with blanks around it.
func (w *wires) field(x, row int, n edgeNumber) {
	w.text(x+w.scene.Format.Width(), row, " ", theme.Text)
	p, at := w.painter, x
	if n.q.From == network.Bias {
		p, at = p.apart(x, n.v, n.reached) // From the b before it.
	}
	p.text(at+p.leadingBlanks(n.v, n.reached)-1, row, " ", theme.Text)
	p.edgeNumber(at, row, n)
}

// edgeNumber draws the number of an edge with its mark.
func (p painter) edgeNumber(x, y int, n edgeNumber) {
	m := p.scene.markOf(n.q)
	p.number(x, y, n.v, n.reached, m, n.role)
	if m == named {
		p.set(x+p.leadingBlanks(n.v, n.reached)-1, y, '•', p.accent())
	}
}

// leading counts the blanks before a number.
func leading(cell string) int {
	for i, r := range cell {
		if r != ' ' {
			return i
		}
	}
	return 0
}

// fieldNames writes old, gradient and new over the first unit's numbers, as
// soon as the step has reached them.
func (w *wires) fieldNames() {
	y := w.to.places[0].rect.Y
	s, number := w.scene, w.scene.Format.Width()
	if len(w.fields) == 1 {
		switch {
		case s.showsGradients(w.to.layer):
			w.textRight(w.fields[0]+number, y, "gradient", w.accent())
		case s.Reached(stepper.Update, w.to.layer, 0):
			w.textRight(w.fields[0]+number, y, "new", w.accent())
		}
		return
	}
	if s.Reached(stepper.Gradient, w.to.layer, 0) {
		w.textRight(w.fields[0]+number, y, "weight", theme.Dim)
		w.textRight(w.fields[1]+number, y, "gradient", theme.Dim)
	}
	if s.Reached(stepper.Update, w.to.layer, 0) {
		w.textRight(w.fields[0]+number, y, "   old", theme.Dim)
		w.textRight(w.fields[2]+number, y, "new", w.accent())
	}
}

// parameterOfStep is a weight or bias before and after a step, with its
// gradient.
type parameterOfStep struct {
	before, gradient, after float64
}

// parameterStep returns the weight from a unit, or the bias where from says so.
func (s *Scene) parameterStep(layer, unit, from int) parameterOfStep {
	units := s.units(layer)
	p := parameterOfStep{before: s.Before(layer).At(from, unit, units)}
	if s.Step != nil {
		at := &s.Step.Layers[layer]
		p.gradient, p.after = at.Gradient.At(from, unit, units), at.After.At(from, unit, units)
	}
	return p
}
