package screen

import (
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
	number := w.scene.Format.Width()
	last := w.gap.x + w.gap.w - 3 - number
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
		w.trunks = append(w.trunks, w.gap.x+firstTrunk+trunkPitch*c)
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
		lines.Horizontal(trunk, w.gap.x+w.gap.w-1, row, s)
	}
}

func (w *wires) bias(lines *grid.Lines, unit place) {
	biases := w.scene.parameters(w.to.layer).Biases
	if len(biases) == 0 {
		return
	}
	row := w.row(unit, len(w.from.places))
	s := strokeOf(biases[unit.unit], w.lit(unit, explain.Bias), biasNet)
	lines.Horizontal(w.fields[0], w.gap.x+w.gap.w-1, row, s)
}

// biasNet keeps the wires of biases apart from those of the sources.
const biasNet = 1000

// stroke draws an edge by the sign and size of its weight.
func (w *wires) stroke(unit place, j int) grid.Stroke {
	return strokeOf(w.weight(unit, j), w.lit(unit, w.from.places[j].unit), j+1)
}

// lit tells whether an edge has its full colour: in a presentation only those
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

// weight returns the weight that the step began with, between two units.
func (s *Scene) weight(layer, from, unit int) float64 {
	units := s.config().Architecture.Layers[layer].Units
	return s.parameters(layer).Weights[from*units+unit]
}

// ports joins wires and boxes.
func (w *wires) ports() {
	for _, unit := range w.to.places {
		port, role := '┤', theme.Line
		if w.scene.selected(w.to.layer, unit.unit) {
			port, role = '┨', w.accent()
		}
		rows := len(w.from.places)
		if w.scene.config().Architecture.Bias {
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
	if w.scene.config().Architecture.Bias {
		row := w.row(unit, len(w.from.places))
		w.parameter(unit, row, explain.Bias)
		w.text(w.fields[0]-1, row, "b", theme.Dim)
	}
}

// parameter writes one weight: as it was, its gradient, and as it becomes.
func (w *wires) parameter(unit place, row, from int) {
	s, layer := w.scene, w.to.layer
	p := s.parameterStep(layer, unit.unit, from)
	updated := s.reached(stepper.Update, layer, unit.unit)
	q := explain.Quantity{Kind: explain.Weight, Layer: layer, Unit: unit.unit, From: from}
	if len(w.fields) == 1 {
		if updated {
			q.Kind = explain.Update
			w.field(w.fields[0], row, p.after, q, signRole(p.after))
			return
		}
		w.field(w.fields[0], row, p.before, q, signRole(p.before))
		return
	}
	w.field(w.fields[0], row, p.before, q, signRole(p.before))
	if s.reached(stepper.Gradient, layer, unit.unit) {
		q.Kind = explain.Gradient
		w.field(w.fields[1], row, p.gradient, q, theme.Text)
	}
	if updated {
		q.Kind = explain.Update
		w.field(w.fields[2], row, p.after, q, signRole(p.after).Bold())
	}
}

// field sets one number into a wire, with blanks around it.
func (w *wires) field(x, row int, v float64, q explain.Quantity, role theme.Role) {
	m := w.scene.markOf(q)
	cell := w.scene.Format.Cell(v)
	w.text(x+leading(cell)-1, row, " ", theme.Text)
	w.text(x+columns(cell), row, " ", theme.Text)
	w.number(x, row, v, true, m, role)
	if m == named {
		w.set(x+leading(cell)-1, row, '•', w.accent())
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
	first := w.to.places[0]
	y := first.rect.Y - 1
	if len(w.fields) == 1 || y < 0 {
		return
	}
	s, number := w.scene, w.scene.Format.Width()
	if s.reached(stepper.Gradient, w.to.layer, 0) {
		w.textRight(w.fields[0]+number, y, "weight", theme.Dim)
		w.textRight(w.fields[1]+number, y, "gradient", theme.Dim)
	}
	if s.reached(stepper.Update, w.to.layer, 0) {
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
	pick := s.picker(layer, unit, from)
	p := parameterOfStep{before: pick(s.parameters(layer).Weights, s.parameters(layer).Biases)}
	if s.Step != nil {
		at := &s.Step.Layers[layer]
		p.gradient = pick(at.Gradient.Weights, at.Gradient.Biases)
		p.after = pick(at.After.Weights, at.After.Biases)
	}
	return p
}

// picker returns what reads one weight or bias out of a layer's parameters.
func (s *Scene) picker(layer, unit, from int) func(weights, biases []float64) float64 {
	units := s.config().Architecture.Layers[layer].Units
	return func(weights, biases []float64) float64 {
		if from == explain.Bias {
			return biases[unit]
		}
		return weights[from*units+unit]
	}
}
