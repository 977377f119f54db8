package unit

import (
	"fmt"
	"math"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// pastPanel draws the history of the unit.
type pastPanel struct{ drawing }

// draw draws the history of the unit's weights, of their gradients and of its δ.
func (p pastPanel) draw() {
	m, past := p.Moment, &p.pic.Past
	span := fmt.Sprintf("steps %s to %s", number.Group(past.First), number.Group(past.Last))
	facts := []string{span}
	if past.Samples > 0 && past.Samples < past.Of {
		facts = []string{p.Spell(fmt.Sprintf("%s; ∂J/∂w over %d of %s samples", span, past.Samples, number.Group(past.Of))), span}
	}
	body := pastPanel{p.on(p.Panel("history", facts...))}
	c, ok := body.columns()
	if !ok {
		return
	}
	weight := "w"
	if m.Reached(stepper.Update, m.Selection.Layer, m.Selection.Unit) {
		weight = "new w"
	}
	body.TextRight(c.weightNumber+p.Format.Width(), 0, weight, theme.Dim)
	if c.gradient > 0 {
		body.TextRight(c.gradientNumber+p.Format.Width(), 0, p.Spell("∂J/∂w"), theme.Backward)
	}
	lines := len(past.Weights)
	room := body.H() - 1
	height := 1
	if room >= 2*(lines+1) {
		height = 2
	}
	shown := min(lines, room-1)
	first := paint.FirstShown(p.chosenLine(lines), shown, lines)
	for i := range shown {
		body.line(1+i*height, height, first+i, c)
	}
	y := 1 + shown*height
	if room-shown*height < 1 {
		return
	}
	body.Fitted(1, y, c.label, p.Spell(deltaLabel), theme.Text)
	x, w, at := c.weight, c.weightNumber-c.weight-1, c.weightNumber
	if c.gradient > 0 {
		x, w, at = c.gradient, c.gradientNumber-c.gradient-1, c.gradientNumber
	}
	body.spark(grid.Rect{X: x, Y: y, W: w, H: height}, past.Deltas.logarithms(), theme.Backward)
	body.Number(at, y, paint.Bare(past.MeanDelta, m.Reached(stepper.Delta, m.Selection.Layer, m.Selection.Unit), theme.Text))
}

// deltaLabel is the label of the line of δ, which falls through powers of ten as a
// network learns.
const deltaLabel = "|δ| log"

// pastColumns are the columns of the history. The columns of gradients are 0 if there
// is no room for them.
type pastColumns struct {
	label                    int
	weight, weightNumber     int
	gradient, gradientNumber int
}

func (p pastPanel) columns() (pastColumns, bool) {
	const leastLine, gap = 6, 3

	c := pastColumns{label: grid.Width(p.Spell(deltaLabel))}
	for i := range p.pic.Past.Weights {
		c.label = max(c.label, grid.Width(p.label(i)))
	}
	cell := p.Format.Width()
	c.label = min(c.label, max(grid.Width(p.Spell(deltaLabel)), p.W()/4))
	x := 1 + c.label + 1
	line := (p.W() - x - 2*(cell+1) - gap) / 2
	if line < leastLine {
		line = p.W() - x - cell - 1
		c.weight, c.weightNumber = x, x+line+1
		return c, line >= leastLine
	}
	c.weight, c.weightNumber = x, x+line+1
	c.gradient = c.weightNumber + cell + gap
	c.gradientNumber = c.gradient + line + 1
	return c, true
}

// label returns the name of the unit from which a weight leads, or "bias".
func (p pastPanel) label(i int) string {
	m := p.Moment
	if i == m.Config().Architecture.From(m.Selection.Layer) {
		return "bias"
	}
	return m.Setup.Names.Unit(m.Selection.Layer-1, i)
}

// chosenLine returns the line of the selected weight.
func (p pastPanel) chosenLine(lines int) int {
	m := p.Moment
	if m.Selection.From == network.Bias {
		return lines - 1
	}
	return m.Selection.From
}

// line draws the history of a weight and of its gradient.
func (p pastPanel) line(y, height, i int, c pastColumns) {
	m, past := p.Moment, &p.pic.Past
	if i == p.chosenLine(len(past.Weights)) {
		p.Set(0, y, '▌', p.Accent())
	}
	p.Fitted(1, y, c.label, p.label(i), theme.Text)
	p.spark(grid.Rect{X: c.weight, Y: y, W: c.weightNumber - c.weight - 1, H: height}, past.Weights[i], theme.Text)
	w, g := p.weightNow(i)
	p.Number(c.weightNumber, y, paint.Bare(w, true, paint.SignRole(w)))
	if c.gradient == 0 {
		return
	}
	if i < len(past.Gradients) {
		p.spark(grid.Rect{X: c.gradient, Y: y, W: c.gradientNumber - c.gradient - 1, H: height}, past.Gradients[i], theme.Backward)
	}
	p.Number(c.gradientNumber, y, paint.Bare(g, m.Reached(stepper.Gradient, m.Selection.Layer, m.Selection.Unit), theme.Text))
}

// weightNow returns a weight of the selected unit, or its bias, as far as the step has
// come, and its gradient.
func (p pastPanel) weightNow(i int) (weight, gradient float64) {
	m := p.Moment
	at := m.Selection
	from := i
	if i == m.Config().Architecture.From(at.Layer) {
		from = network.Bias
	}
	c := m.Change(at.Layer, at.Unit, from)
	if m.Reached(stepper.Update, at.Layer, at.Unit) {
		return c.After, c.Gradient
	}
	return c.Before, c.Gradient
}

// spark draws the history of a number up to the cursor as a small line on a scale of
// its own. It keeps a gap to the line above.
func (p pastPanel) spark(r grid.Rect, line Line, role theme.Role) {
	part, past := p.In(r), &p.pic.Past
	dots := grid.NewDots(r.W, r.H)
	w, h := dots.Size()
	const apart = 1 // dots
	low, high := line.extremes()
	if low > high || w < 2 {
		return
	}
	place := func(m Reading) (x, y int) {
		x = int(math.Round(float64(m.Step-past.First) / float64(past.Last-past.First) * float64(w-1)))
		share := 0.5
		if high > low {
			share = m.Value/(high-low) - low/(high-low)
		}
		return x, apart + int(math.Round((1-share)*float64(h-1-apart)))
	}
	before := -1
	for i, m := range line {
		if number.Alarming(m.Value) {
			before = -1
			continue
		}
		x, y := place(m)
		fromX, fromY := x, y
		if before >= 0 {
			fromX, fromY = place(line[before])
		}
		dots.Line(fromX, fromY, x, y, role.Style(), 1)
		before = i
	}
	dots.Draw(part.Region)
}
