package landscape

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// here draws the two weights with their gradients and updates, and the loss here and at
// the lowest point.
func (p drawing) here() {
	l := p.pic
	body := p.on(p.Panel("here", p.hereFacts()...))
	cell := p.Format.Width()
	across, up := p.axisSymbols()
	wants := grid.Width(across) + 1 + max(grid.Width(p.Spell(l.Across.Name)), grid.Width(p.Spell(l.Up.Name)))
	columnEnds, label := hereColumns(body.W(), cell, wants)
	step := p.step()
	for i, h := range []string{"w", p.SymbolOf("∂J/∂w"), step.name} {
		role := [...]theme.Role{theme.Dim, theme.Backward, theme.Update}[i]
		if columnEnds[i] > 0 {
			body.Text(min(columnEnds[i]-cell+2, body.W()-grid.Width(h)), 0, h, role)
		}
	}
	for i, axis := range []struct {
		symbol string
		Axis
	}{{across, l.Across}, {up, l.Up}} {
		n := body.Text(0, 1+i, axis.symbol, theme.Strong) + 1
		body.Fitted(n, 1+i, label-n, p.Spell(axis.Name), theme.Dim)
		for k, v := range []float64{axis.Value, axis.Gradient, step.by[i]} {
			reached := [...]bool{true, axis.Felt && l.known(), step.known}[k]
			role := [...]theme.Role{paint.SignRole(v), theme.Text, theme.Update}[k]
			if columnEnds[k] > 0 {
				body.Number(columnEnds[k]-cell, 1+i, paint.Bare(v, reached, role))
				if reached {
					body.hit(grid.Rect{X: columnEnds[k] - cell, Y: 1 + i, W: cell, H: 1}, k, axis.Axis, step)
				}
			}
		}
	}
	body.losses(4, columnEnds[0], label)
}

// hit records which number of the step a column shows of an axis: the weight, its gradient or
// what the update adds to it.
func (p drawing) hit(at grid.Rect, column int, a Axis, s advance) {
	q := explain.Quantity{Kind: explain.Weight, Layer: a.Layer, Unit: a.Unit, From: a.From}
	if p.Moment.Updated() {
		q.Kind = explain.Update
	}
	switch {
	case column == 0:
		p.HitQuantity(at, q)
	case column == 1:
		q.Kind = explain.Gradient
		paint.HitShown(p.Painter, at, q, a.Gradient)
	case !s.next:
		q.Kind = explain.Update
		paint.HitWithin(p.Painter, at, q)
	}
}

// advance is what a step adds to the two weights.
type advance struct {
	name  string
	by    [2]float64
	known bool
	next  bool // it is still to come
}

// step returns the step that follows this one, if the gradient says what it will be, or
// else the last one.
func (p drawing) step() advance {
	l, c := p.pic, p.Moment.Config()
	known := l.Land != nil && l.Land.Samples == l.Land.Of && !c.FrozenBiases
	if !known || !c.Optimizer.Plain() || !c.Schedule.Constant() || p.Moment.Batches() > 1 {
		return advance{name: "last step", by: [2]float64{l.Across.Update, l.Up.Update}, known: l.Across.Moved}
	}
	rate := -p.Moment.Rate()
	by := [2]float64{rate * l.Across.Gradient, rate * l.Up.Gradient}
	return advance{name: "next step", by: by, known: l.felt() && l.Across.Moved, next: true}
}

// hereFacts returns facts that say after which step the weights are taken and, if there
// are several J, which one is shown. They go from the longest form to the shortest.
func (p drawing) hereFacts() []string {
	m := p.Moment
	l := p.pic
	after := "after step " + number.Group(l.Here.Step)
	if l.Land == nil || (m.Batches() == 1 && l.Land.Samples == l.Land.Of) {
		return []string{after}
	}
	many := m.Setup.Noun.Many()
	over := fmt.Sprintf("all %s %s", number.Group(l.Land.Of), many)
	if l.Land.Samples < l.Land.Of {
		over = fmt.Sprintf("%s of %s %s", number.Group(l.Land.Samples), number.Group(l.Land.Of), many)
	}
	list := []string{after + p.Says("; J is over ") + over, after + "; over " + over, p.Says("J over ") + over, after}
	if m.Batches() > 1 {
		list = append([]string{after + p.Says("; J is over ") + over + ", not a batch"}, list...)
	}
	return list
}

// hereColumns returns where the numbers of the two weights end, and the width of their
// names, which want some room. The step and then the gradient are left out if there is none.
func hereColumns(w, cell, wants int) (ends [3]int, label int) {
	const least = 11
	columns, gap := 3, 2
	for columns > 1 && w-columns*(cell+gap) < least {
		columns--
	}
	if columns == 1 || w-columns*(cell+gap) < wants {
		gap = 1
	}
	label = min(w-columns*(cell+gap), max(least, wants))
	for i := range columns {
		ends[i] = label + (i+1)*(cell+gap)
	}
	return ends, label
}

// losses draws J here and the lowest J in the window.
func (p drawing) losses(y, end, label int) {
	l := p.pic
	cell := p.Format.Width()
	for i, row := range []struct {
		name string
		role theme.Role
	}{{p.Says("J here"), theme.Forward.Bold()}, {"lowest", theme.Dim}} {
		p.Fitted(0, y+i, label, row.name, row.role)
		if !l.known() || (i == 1 && (l.Land.Side == 0 || number.Alarming(l.Land.Lowest))) {
			p.Number(end-cell, y+i, paint.Bare(0, false, theme.Text))
			continue
		}
		if i == 0 {
			p.Number(end-cell, y, paint.Bare(l.Land.Here, true, theme.Strong))
			paint.HitShown(p.Painter, grid.Rect{X: end - cell, Y: y, W: cell, H: 1}, explain.Quantity{Kind: explain.Loss, Layer: p.Moment.LastLayer(), Sample: explain.Batch}, l.Land.Here)
			continue
		}
		p.Number(end-cell, y+1, paint.Bare(l.Land.Lowest, true, theme.Text))
		at := fmt.Sprintf("at %s, %s", p.Format.Brief(l.Land.LowestX, 3), p.Format.Brief(l.Land.LowestY, 3))
		if end+2+grid.Width(at) <= p.W() {
			p.Text(end+2, y+1, at, theme.Dim)
		}
	}
}

// axisSymbols returns the symbols of the two weights, which are numbered in this view. That
// of a bias is b.
func (p drawing) axisSymbols() (across, up string) {
	letter := map[bool]string{false: "w", true: "b"}
	return p.Layered(letter[p.pic.Across.Bias], 0), p.Layered(letter[p.pic.Up.Bias], 1)
}
