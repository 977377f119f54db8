package paint

import (
	"math"
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// weightsPast draws weights through time.
type weightsPast struct {
	Painter
	columns weightColumns
	x       Epochs
	largest float64 // that fills a row
	brief   bool    // names leave out the unit that all the weights go to
}

// LeastWeightsPast is the least number of rows of a panel of weights through time, which
// has room for one weight then.
const LeastWeightsPast = 4

// rowsOfWeight is the height of one weight: a row of bars up and one of bars down.
const rowsOfWeight = 2

// WeightsPast draws a panel with weights through time, up to the cursor: for each a bar an
// epoch, up where it is positive and down where it is negative, all on one scale, then its
// present value and how that changed last. A weight without room is counted in the last
// row; the selected one has room.
func WeightsPast(p Painter, list []probe.Weight) {
	if p.Moment.Aside() {
		p.Moment = p.Moment.Origin // A sample aside changes no weight.
	}
	body := p.Panel("weights through time", p.Spell("one scale for all: up is +, down −"), p.Spell("up is +, down −"))
	if len(list) == 0 || body.H() < LeastWeightsPast-1 {
		return
	}
	d := weightsPast{Painter: body, x: Epochs{First: 1, Last: max(2, epochOf(p.Moment))}}
	d.brief = d.namesOf(list) > d.roomForNames() && intoOne(list)
	d.columns = d.place(list)
	pasts := make([][]weightReading, len(list))
	for i, w := range list {
		pasts[i] = readWeight(p.Moment, w)
		for _, r := range pasts[i] {
			if !number.Alarming(r.value) {
				d.largest = math.Max(d.largest, math.Abs(r.value))
			}
		}
	}
	d.head(list)
	room := (body.H() - 1) / rowsOfWeight
	if room < len(list) && body.H()-1 == room*rowsOfWeight {
		room-- // The last row says how many more there are.
	}
	room = max(1, min(room, len(list)))
	first := FirstShown(selectedOf(p.Moment, list), room, len(list))
	for i := first; i < first+room; i++ {
		d.weight(1+(i-first)*rowsOfWeight, list[i], pasts[i])
	}
	if more := len(list) - room; more > 0 && 1+room*rowsOfWeight < body.H() {
		body.Text(1, 1+room*rowsOfWeight, p.Spell("… "+number.Group(more)+" more"), theme.Dim)
	}
}

// epochOf returns the epoch of the step of a moment, 0 before the first one.
func epochOf(m *desk.Moment) int {
	if m.Step == nil {
		return 0
	}
	return m.Step.Epoch
}

// selectedOf returns the place of the selected weight in a list, 0 if it is not there.
func selectedOf(m *desk.Moment, list []probe.Weight) int {
	for i, w := range list {
		if isSelected(m, w) {
			return i
		}
	}
	return 0
}

func isSelected(m *desk.Moment, w probe.Weight) bool {
	at := m.Selection
	return w.Layer == at.Layer && w.Unit == at.Unit && w.From == at.From
}

// weightReading is a weight as an epoch began with it or, in the last one, as it is now.
type weightReading struct {
	epoch, step int // step is the last one before it
	value       float64
}

// readWeight returns the past of a weight, in order, up to its present value.
func readWeight(m *desk.Moment, w probe.Weight) []weightReading {
	a, here := m.Config().Architecture, m.Step
	var list []weightReading
	for _, s := range m.Past() {
		if here == nil || s.Step < here.Number-1 {
			list = append(list, weightReading{s.Epoch + 1, s.Step, w.In(a, s.Parameters)})
		}
	}
	if here == nil {
		return list
	}
	c := m.Change(w.Layer, w.Unit, w.From)
	list = append(list, weightReading{here.Epoch, here.Number - 1, c.Before})
	if m.Reached(stepper.Update, w.Layer, w.Unit) {
		list = append(list, weightReading{here.Epoch, here.Number, c.After})
	}
	return list
}

// changeOfWeight returns how a weight differs from what it was before its last change. It
// is 0 if what it was then is not kept.
func changeOfWeight(list []weightReading) float64 {
	n := len(list)
	if n < 2 || list[n-1].epoch-list[n-2].epoch > 1 {
		return 0
	}
	return list[n-1].value - list[n-2].value
}

// weightColumns are the columns of weights through time: where names end, and bars and
// numbers begin.
type weightColumns struct{ name, first, bars, barsWidth, number int }

// place places the columns. Names and numbers go before bars.
func (p weightsPast) place(list []probe.Weight) weightColumns {
	const gap, least = 2, 4
	number := p.Format.Width()
	c := weightColumns{name: min(p.namesOf(list), p.roomForNames())}
	c.number = max(1+c.name+1, p.W()-number)
	c.bars = 1 + c.name + gap
	c.barsWidth = c.number - gap - c.bars
	const roomy = 40 // columns of bars that leave room for the first value before them
	if c.barsWidth >= roomy {
		c.first = c.bars - 1
		c.bars, c.barsWidth = c.bars+number, c.barsWidth-number
	}
	if c.barsWidth < least {
		c.barsWidth = 0
	}
	return c
}

// roomForNames returns the most columns that names take.
func (p weightsPast) roomForNames() int {
	const least = 4
	return max(least, p.W()/3, p.W()-2-p.Format.Width()-p.W()/2)
}

// namesOf returns the width of the longest name.
func (p weightsPast) namesOf(list []probe.Weight) int {
	w := 0
	for _, weight := range list {
		w = max(w, grid.Width(p.nameOf(weight)))
	}
	return w
}

// intoOne reports whether all weights go to one unit.
func intoOne(list []probe.Weight) bool {
	return !slices.ContainsFunc(list, func(w probe.Weight) bool { return w.Layer != list[0].Layer || w.Unit != list[0].Unit })
}

// nameOf returns the name of a weight or, of a bias, that of its unit.
func (p weightsPast) nameOf(w probe.Weight) string {
	names := p.Moment.Setup.Names
	switch bias := w.From == network.Bias; {
	case bias && p.brief:
		return "bias"
	case bias:
		return p.Spell("bias " + names.Unit(w.Layer, w.Unit))
	case p.brief:
		return p.Spell(names.Unit(w.Layer-1, w.From))
	default:
		return p.Spell(names.Weight(w.Layer, w.Unit, w.From))
	}
}

// head draws the ends of the axis and what the numbers are: the weights of this step, or
// those that it made.
func (p weightsPast) head(list []probe.Weight) {
	c := p.columns
	if c.first > 0 {
		p.Text(c.first+2, 0, "first", theme.Dim)
	}
	if end := number.Count(epochOf(p.Moment)); c.barsWidth > grid.Width(end)+3 && end != "0" {
		p.Text(c.bars, 0, "1", theme.Dim)
		p.TextRight(c.bars+c.barsWidth, 0, end, theme.Dim)
	}
	label := "w"
	if w := list[0]; p.Moment.Reached(stepper.Update, w.Layer, w.Unit) {
		label = "new w"
	}
	p.Text(min(c.number+2, p.W()-len(label)), 0, label, theme.Dim)
}

// weight draws a weight: its name, its bars, its value and below that its last change.
func (p weightsPast) weight(y int, w probe.Weight, past []weightReading) {
	c, now := p.columns, past[len(past)-1].value
	mark := p.MarkOf(explain.Quantity{Kind: explain.Weight, Layer: w.Layer, Unit: w.Unit, From: w.From, Sample: explain.Batch})
	role := theme.Soft
	if isSelected(p.Moment, w) {
		p.Set(0, y, '▌', p.Accent())
		role, mark = theme.Strong, max(mark, Named)
	}
	p.Fitted(1, y, c.name, p.nameOf(w), role)
	if c.first > 0 {
		p.Text(c.first, y, p.Format.Cell(past[0].value), p.Alarmed(past[0].value, theme.Dim))
	}
	p.Text(c.number, y, p.Format.Cell(now), p.Alarmed(now, p.SignRole(now, mark)))
	p.hit(c.number, y, w)
	if change := changeOfWeight(past); change != 0 && !number.Alarming(change) {
		p.Fitted(c.number+1, y+1, p.W()-c.number-1, p.Change(change), theme.Dim)
	}
	p.bars(y, past)
}

// hit records that a cell shows the present value of a weight, with which the step begins or
// which it has made.
func (p weightsPast) hit(x, y int, w probe.Weight) {
	q := explain.Quantity{Kind: explain.Weight, Layer: w.Layer, Unit: w.Unit, From: w.From}
	if p.Moment.Reached(stepper.Update, w.Layer, w.Unit) {
		q.Kind = explain.Update
	}
	p.HitQuantity(grid.Rect{X: x, Y: y, W: p.Format.Width(), H: 1}, q)
}

// bars draws the past of a weight. A column has the last value of its epochs or, if none
// of them is kept, the one before.
func (p weightsPast) bars(y int, past []weightReading) {
	c, next := p.columns, 0
	value, known := 0.0, false
	for column := range c.barsWidth {
		for next < len(past) && p.x.Position(float64(past[next].epoch), c.barsWidth) <= column {
			value, known = past[next].value, true
			next++
		}
		if epoch := past[len(past)-1].epoch; known && column <= p.x.Position(float64(epoch), c.barsWidth) {
			p.bar(c.bars+column, y, value)
		}
	}
}

// bar draws a value as a bar in two rows: in the upper one if it is positive, else in the
// lower one.
func (p weightsPast) bar(x, y int, v float64) {
	switch {
	case number.Alarming(v):
		p.Set(x, y, '×', theme.Alarm)
	case v == 0 || p.largest == 0:
		p.Set(x, y, '▁', theme.Axis)
	case v > 0:
		UpOrDown(p.Painter, x, y, v/p.largest, theme.PositiveSoft)
	default:
		UpOrDown(p.Painter, x, y, v/p.largest, theme.NegativeSoft)
	}
}
