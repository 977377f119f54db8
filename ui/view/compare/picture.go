package compare

import (
	"fmt"
	"math"
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// side is one of two moments.
type side struct {
	*desk.Moment
	name    string
	present bool // the program stands there
}

// role returns the accent of a side. That of the present one is the same as in every chart
// of the loss.
func (s *side) role() theme.Role {
	if s.present {
		return theme.Forward
	}
	return theme.Update
}

// picture is two moments, the earlier run first, and how they differ.
type picture struct {
	sides  [2]side
	beside *desk.Beside
	alike  bool // their networks have the same shape
	sorted bool
	parts  int // the last epoch that both runs share; 0 for none, and if both are one
}

// newPicture returns the picture of a moment and the one beside it.
func newPicture(m *desk.Moment, sorted bool) *picture {
	other := m.Beside.Moment
	other.Selection = m.Selection
	other.Selection.Sample = max(0, min(m.Selection.Sample, other.Samples()-1))
	c := &picture{beside: m.Beside, sorted: sorted, parts: m.Beside.Shared, alike: m.Path.Alike(&other.Path)}
	here, there := side{Moment: m, present: true}, side{Moment: &other}
	c.sides = [2]side{there, here}
	if m.Run < other.Run || m.Run == other.Run && m.Position.Compare(other.Position) < 0 {
		c.sides = [2]side{here, there}
	}
	for i := range c.sides {
		s := &c.sides[i]
		s.name = fmt.Sprintf("run %d", s.Run)
		if m.Run == other.Run {
			s.name = "epoch " + number.Group(s.Epoch())
		}
	}
	return c
}

// parameter is a weight or bias in both moments.
type parameter struct {
	layer, unit, from int
	old, now          [2]float64 // now is the new value or, before the update, the gradient
	known             [2]bool    // the step has reached now
	difference        float64    // of now, or of the old values until both are known
}

// parameters returns every weight and bias that both have, in the order of the network.
func (c *picture) parameters() []parameter {
	a := c.sides[0].Config().Architecture
	biases := a.Bias && c.sides[1].Config().Architecture.Bias
	list := make([]parameter, 0, a.NumParameters())
	for l, layer := range a.Layers {
		for u := range layer.Units {
			for from := range a.From(l) {
				list = append(list, c.parameter(l, u, from))
			}
			if biases {
				list = append(list, c.parameter(l, u, network.Bias))
			}
		}
	}
	return list
}

// updating reports whether one of the moments has reached the update of its step. Until
// then its gradients stand where the new values will.
func (c *picture) updating() bool {
	return slices.ContainsFunc(c.sides[:], func(s side) bool { return s.Phase().Kind == stepper.Update })
}

// nowOf returns the kind of what stands beside the old values.
func (c *picture) nowOf() stepper.Kind {
	if c.updating() {
		return stepper.Update
	}
	return stepper.Gradient
}

func (c *picture) parameter(layer, unit, from int) parameter {
	p := parameter{layer: layer, unit: unit, from: from}
	for i := range c.sides {
		m := c.sides[i].Moment
		change := m.Change(layer, unit, from)
		p.old[i], p.now[i] = change.Before, change.Gradient
		if c.updating() {
			p.now[i] = change.After
		}
		p.known[i] = m.Reached(c.nowOf(), layer, unit)
	}
	values := p.old
	if p.known[0] && p.known[1] {
		values = p.now
	}
	p.difference = values[1] - values[0]
	return p
}

// size returns the size of a difference, which is the largest of all if it is not a
// number.
func size(difference float64) float64 {
	if math.IsNaN(difference) {
		return math.Inf(1)
	}
	return math.Abs(difference)
}

// largest returns the index of the largest difference, −1 if all are 0.
func largest(list []parameter) int {
	at, most := -1, 0.0
	for i := range list {
		if d := size(list[i].difference); d > most {
			at, most = i, d
		}
	}
	return at
}

// values returns a number of a unit on a sample in both moments, and whether each is
// reached.
func (c *picture) values(kind explain.Kind, layer, unit int, samples [2]int) (v [2]float64, known [2]bool) {
	for i := range c.sides {
		v[i], known[i] = c.sides[i].Value(kind, layer, unit, samples[i])
	}
	return v, known
}

// selected returns the sample that is selected, in both moments.
func (c *picture) selected() [2]int {
	return [2]int{c.sides[0].Selection.Sample, c.sides[1].Selection.Sample}
}

// drawing draws the comparison, or a part of it.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

func (p drawing) draw() {
	settings := p.settings()
	a := layout(p.W(), p.H(), len(settings), p.wants(), p.units(), p.pic.alike)
	p.Each(
		paint.PanelAt(a.weights, func(q paint.Painter) { weights{p.on(q)}.draw() }),
		paint.PanelAt(a.units, func(q paint.Painter) { units{p.on(q)}.draw() }),
		paint.PanelAt(a.answers, func(q paint.Painter) { answers{p.on(q)}.draw() }),
		paint.PanelAt(a.loss, func(q paint.Painter) { losses{p.on(q)}.draw() }),
	)
	if !p.Alone() && !a.settings.Empty() {
		p.on(p.In(a.settings)).drawSettings(settings)
	}
}

// wants returns the rows that the weights and the units beside them want.
func (p drawing) wants() int {
	const title, headings, each = 1, 2, 4
	return title + headings + max(p.Moment.Config().Architecture.NumParameters()+p.units()-1, each*p.units()-1)
}

// units returns the number of units that have weights.
func (p drawing) units() (n int) {
	for _, layer := range p.Moment.Config().Architecture.Layers {
		n += layer.Units
	}
	return n
}

// difference draws the difference of two numbers if both are known.
func (p drawing) difference(x, y int, v [2]float64, known [2]bool, role theme.Role) {
	p.Number(x, y, v[1]-v[0], known[0] && known[1], paint.Unmarked, role)
}

// heads names both sides above their columns, and what is subtracted from what.
func (p drawing) heads(y int, ends [2]int, end int) {
	for i := range p.pic.sides {
		s := &p.pic.sides[i]
		p.TextRight(ends[i], y, s.name, s.role().Bold())
	}
	if end > 0 {
		p.TextRight(end, y, "apart", theme.Dim)
	}
}
