package compare

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
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

	sameRows bool // their batches have the same rows
	updating bool // one of them has reached the update of its step; until then gradients stand where new values will

	at    [2]int  // where the batches have the row of the selected sample
	there [2]bool // they have it
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
	c.sameRows = slices.Equal(c.sides[0].rows(), c.sides[1].rows())
	c.updating = slices.ContainsFunc(c.sides[:], func(s side) bool { return s.Phase().Kind == stepper.Update })
	c.at, c.there = c.samples(c.present().Selection.Sample)
	return c
}

// present returns the moment where the program stands.
func (c *picture) present() *side {
	if c.sides[0].present {
		return &c.sides[0]
	}
	return &c.sides[1]
}

// numberOf returns the number by which the row of a sample goes in the training part. Rows
// keep it when others come and go.
func (s *side) numberOf(sample int) int { return s.Setup.Number(s.RowOf(sample)) }

// sampleOf returns the sample of the batch whose row goes by a number, and whether there is
// one. Rows are in the order of their numbers.
func (s *side) sampleOf(number int) (sample int, there bool) {
	row, found := sort.Find(len(s.Setup.Train), func(row int) int { return number - s.Setup.Number(row) })
	if !found || s.Step == nil {
		return 0, false
	}
	sample = slices.Index(s.Step.Samples, row)
	return max(0, sample), sample >= 0
}

// rows returns the rows of the batch in their order in the data.
func (s *side) rows() []int {
	list := make([]int, s.Samples())
	if len(list) == len(s.Setup.Train) { // All of them, in whatever order.
		for row := range list {
			list[row] = s.Setup.Number(row)
		}
		return list
	}
	for k := range list {
		list[k] = s.numberOf(k)
	}
	slices.Sort(list)
	return list
}

// samples returns where both moments have the row of a sample of the present batch.
func (c *picture) samples(sample int) (at [2]int, there [2]bool) {
	row := c.present().numberOf(sample)
	for i := range c.sides {
		s := &c.sides[i]
		at[i], there[i] = s.sampleOf(row)
	}
	return at, there
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

func (c *picture) parameter(layer, unit, from int) parameter {
	p := parameter{layer: layer, unit: unit, from: from}
	for i := range c.sides {
		m := c.sides[i].Moment
		change := m.Change(layer, unit, from)
		now, kind := change.Gradient, stepper.Gradient
		if c.updating {
			now, kind = change.After, stepper.Update
		}
		p.old[i], p.now[i], p.known[i] = change.Before, now, m.Reached(kind, layer, unit)
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

// values returns a number of a unit on the selected sample in both moments, and whether
// each is reached and has that sample in its batch.
func (c *picture) values(kind explain.Kind, layer, unit int) (v [2]float64, known [2]bool) {
	for i := range c.sides {
		if c.there[i] {
			v[i], known[i] = c.sides[i].Value(kind, layer, unit, c.at[i])
		}
	}
	return v, known
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

// sampleName returns what a sample of the present batch is called: by its row where the
// other batch has other rows, since the places in the batches say nothing there.
func (p drawing) sampleName(sample int) (kind string, n int) {
	if p.pic.sameRows {
		return p.Moment.Setup.Noun.One(), sample + 1
	}
	return "row", p.pic.present().numberOf(sample)
}

// number draws a number of a side in the cell that ends before column end. That of the present
// side is one of the step, which can be asked for.
func (p drawing) number(side, end, y int, c paint.Cell, q explain.Quantity) {
	c.Of, c.IsQuantity = q, p.pic.sides[side].present && c.Reached
	p.Number(end-p.Format.Width(), y, c)
}

// difference draws the difference of two numbers if both are known.
func (p drawing) difference(x, y int, v [2]float64, known [2]bool, role theme.Role) {
	p.Number(x, y, paint.Bare(v[1]-v[0], known[0] && known[1], role))
}

// heads names both sides above their columns, and what is subtracted from what.
func (p drawing) heads(y int, ends [2]int, end int) {
	for i := range p.pic.sides {
		s := &p.pic.sides[i]
		p.TextRight(ends[i], y, s.name, s.role().Bold())
	}
	if end > 0 {
		p.TextRight(end, y, p.minus(), theme.Dim)
	}
}

// minus says what is subtracted from what: "2 − 1" for run 1 from run 2.
func (p drawing) minus() string {
	c := p.pic
	text := p.Spell(fmt.Sprintf("%d − %d", c.sides[1].Run, c.sides[0].Run))
	if c.sides[0].Run == c.sides[1].Run || grid.Width(text) > p.Format.Width() {
		return "change"
	}
	return text
}
