package screen

import (
	"fmt"
	"math"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// unitPast draws how the unit's weights, their gradients and its δ went.
func (p painter) unitPast() {
	s, past := p.scene, &p.scene.Unit.Past
	span := fmt.Sprintf("steps %s to %s", number.Group(past.First), number.Group(past.Last))
	facts := []string{span}
	if past.Samples > 0 && past.Samples < past.Of {
		facts = []string{s.spell(fmt.Sprintf("%s; ∂J/∂w over %d of %s samples", span, past.Samples, number.Group(past.Of))), span}
	}
	body := p.panel("history", facts...)
	c, ok := body.pastColumns()
	if !ok {
		return
	}
	weight := "w"
	if s.Reached(stepper.Update, s.Selection.Layer, s.Selection.Unit) {
		weight = "new w"
	}
	body.textRight(c.weightNumber+s.Format.Width(), 0, weight, theme.Dim)
	if c.gradient > 0 {
		body.textRight(c.gradientNumber+s.Format.Width(), 0, s.spell("∂J/∂w"), theme.Backward)
	}
	lines := len(past.Weights)
	room := body.H() - 1
	height := 1
	if room >= 2*(lines+1) {
		height = 2
	}
	shown := min(lines, room-1)
	first := max(0, min(s.chosenLine(lines)-shown/2, lines-shown))
	for i := range shown {
		body.pastLine(1+i*height, height, first+i, c)
	}
	y := 1 + shown*height
	if room-shown*height < 1 {
		return
	}
	body.fitted(1, y, c.label, s.spell(deltaLabel), theme.Text)
	x, w, at := c.weight, c.weightNumber-c.weight-1, c.weightNumber
	if c.gradient > 0 {
		x, w, at = c.gradient, c.gradientNumber-c.gradient-1, c.gradientNumber
	}
	body.spark(grid.Rect{X: x, Y: y, W: w, H: height}, past.Deltas.logarithms(), theme.Backward)
	body.number(at, y, past.MeanDelta, s.Reached(stepper.Delta, s.Selection.Layer, s.Selection.Unit), unmarked, theme.Text)
}

// deltaLabel names the line of δ, which falls through powers of ten as a
// network learns.
const deltaLabel = "|δ| log"

// pastColumns are the columns of the history; gradients have none where there
// is no room.
type pastColumns struct {
	label                    int
	weight, weightNumber     int
	gradient, gradientNumber int
}

func (p painter) pastColumns() (pastColumns, bool) {
	const leastLine, gap = 6, 3
	s := p.scene
	c := pastColumns{label: columns(s.spell(deltaLabel))}
	for i := range s.Unit.Past.Weights {
		c.label = max(c.label, columns(s.pastLabel(i)))
	}
	cell := s.Format.Width()
	c.label = min(c.label, max(columns(s.spell(deltaLabel)), p.W()/4))
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

// pastLabel names what a weight leads from.
func (s *Scene) pastLabel(i int) string {
	if i == s.Config().Architecture.From(s.Selection.Layer) {
		return "bias"
	}
	return s.Setup.Names.Unit(s.Selection.Layer-1, i)
}

// chosenLine is the line of the weight that is chosen.
func (s *Scene) chosenLine(lines int) int {
	if s.Selection.From == network.Bias {
		return lines - 1
	}
	return s.Selection.From
}

// pastLine draws a weight and its gradient through time.
func (p painter) pastLine(y, height, i int, c pastColumns) {
	s, past := p.scene, &p.scene.Unit.Past
	if i == s.chosenLine(len(past.Weights)) {
		p.set(0, y, '▌', p.accent())
	}
	p.fitted(1, y, c.label, s.pastLabel(i), theme.Text)
	p.spark(grid.Rect{X: c.weight, Y: y, W: c.weightNumber - c.weight - 1, H: height}, past.Weights[i], theme.Text)
	w, g := s.weightNow(i)
	p.number(c.weightNumber, y, w, true, unmarked, signRole(w))
	if c.gradient == 0 {
		return
	}
	if i < len(past.Gradients) {
		p.spark(grid.Rect{X: c.gradient, Y: y, W: c.gradientNumber - c.gradient - 1, H: height}, past.Gradients[i], theme.Backward)
	}
	p.number(c.gradientNumber, y, g, s.Reached(stepper.Gradient, s.Selection.Layer, s.Selection.Unit), unmarked, theme.Text)
}

// weightNow returns a weight of the selected unit, or its bias, as far as the
// step has come, and its gradient.
func (s *Scene) weightNow(i int) (weight, gradient float64) {
	at := s.Selection
	from := i
	if i == s.Config().Architecture.From(at.Layer) {
		from = network.Bias
	}
	pick := func(p network.Parameters) float64 { return p.At(from, at.Unit, s.units(at.Layer)) }
	if s.Step == nil {
		return pick(s.Setup.Initial[at.Layer]), 0
	}
	layer := &s.Step.Layers[at.Layer]
	if s.Reached(stepper.Update, at.Layer, at.Unit) {
		return pick(layer.After), pick(layer.Gradient)
	}
	return pick(layer.Before), pick(layer.Gradient)
}

// spark draws a number through time, up to the cursor, as a small line on a scale
// of its own, as high as it has been, apart from the line above.
func (p painter) spark(r grid.Rect, line Line, role theme.Role) {
	part, past := p.in(r), &p.scene.Unit.Past
	dots := grid.NewDots(r.W, r.H)
	w, h := dots.Size()
	const apart = 1 // dots
	low, high := line.extremes()
	if low > high || w < 2 {
		return
	}
	place := func(m Moment) (x, y int) {
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

// logarithms returns the line on a logarithmic scale, with gaps where it is 0.
func (l Line) logarithms() Line {
	list := make(Line, len(l))
	for i, m := range l {
		list[i] = Moment{Step: m.Step, Value: math.Log10(m.Value)}
	}
	return list
}

// extremes returns the smallest and largest finite value: low > high where
// there is none.
func (l Line) extremes() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, m := range l {
		if !number.Alarming(m.Value) {
			low, high = math.Min(low, m.Value), math.Max(high, m.Value)
		}
	}
	return low, high
}
