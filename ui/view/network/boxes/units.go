package boxes

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// The distances from the mark in a unit to its numbers, and in a unit without a box, where
// symbols are one letter.
const (
	numberAt = 3
	closeAt  = 2
)

// unitWidth returns the width of a unit: its sides, mark and symbol, a number, and the
// bracket that closes it.
func unitWidth(number int) int { return 2 + numberAt + number + 1 }

// unit draws a unit of a layer.
func (p diagram) unit(c *column, at place) {
	p.Hit(at.rect, paint.Target{Kind: paint.UnitTarget, Layer: c.layer, Unit: at.unit})
	switch at.form {
	case boxed:
		p.frame(c.layer, at)
		p.quantities(at.rect.X+1, at.top, p.numberAt(), c.layer, at.unit)
		p.shown(at.rect, at.top, c.layer, at.unit)
	case plain:
		p.name(at.rect.X+1, at.top, p.unitName, c.layer, at.unit)
		p.quantities(at.rect.X+1+p.unitName, at.top, p.closeAt(), c.layer, at.unit)
	default:
		p.row(c, at)
	}
}

// quantities draws those of a unit below one another.
func (p diagram) quantities(x, y, number, layer, unit int) {
	for i, kind := range p.kinds(layer) {
		if kind == explain.Loss {
			p.value(x, y+p.rowOf(i, true), number, p.symbol(kind, layer), p.loss())
			continue
		}
		p.value(x, y+p.rowOf(i, layer == p.Moment.LastLayer()), number, p.symbol(kind, layer), p.quantity(kind, layer, unit))
	}
}

// kinds returns the quantities of a unit, in the order in which a step fills them.
func (p diagram) kinds(layer int) []explain.Kind {
	if layer == p.Moment.LastLayer() {
		list := []explain.Kind{explain.WeightedSum, explain.Activation, explain.Target, explain.Delta}
		if p.lossInside(shapeOf(p.Painter), layer) {
			list = append(list, explain.Loss)
		}
		return list
	}
	return []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta}
}

// row draws the name of a unit and its δ, if it feeds the number in focus, otherwise its a.
func (p diagram) row(c *column, at place) {
	kind := explain.Activation
	if p.MarkOf(p.quantity(explain.Delta, c.layer, at.unit)) != paint.Unmarked {
		kind = explain.Delta
	}
	const blank = 1 // A wire may end before the name.
	name := at.rect.W - p.closeAt() - p.Format.Width() - blank
	name = p.name(at.rect.X+blank, at.rect.Y, name, c.layer, at.unit)
	p.value(at.rect.X+blank+name, at.rect.Y, p.closeAt(), p.symbol(kind, c.layer), p.quantity(kind, c.layer, at.unit))
}

// name draws the name of a unit in so many columns, and returns those that it takes.
func (p diagram) name(x, y, w, layer, unit int) int {
	role := theme.Strong
	if p.Moment.Selected(layer, unit) {
		role = p.AccentStrong()
	}
	return p.Fitted(x, y, w, p.Moment.Setup.Names.Unit(layer, unit), role)
}

// frame draws the box of a unit with its name in the upper side. The box of the number in
// focus is heavy.
func (p diagram) frame(layer int, at place) {
	r := at.rect
	border := grid.Stroke{Weight: grid.Light, Style: theme.Axis.Style()}
	if p.Moment.Selected(layer, at.unit) && p.Moment.Focus.Kind != explain.Loss {
		border = grid.Stroke{Weight: grid.Heavy, Style: p.Accent().Style()}
	}
	lines := grid.NewLines(r.W, r.H)
	lines.Box(grid.Rect{W: r.W, H: r.H}, border)
	lines.Draw(p.Sub(r))
	const corner = 2
	name := grid.Truncate(p.Moment.Setup.Names.Unit(layer, at.unit), r.W-2*corner-2)
	p.Text(r.X+corner, r.Y, " "+name+" ", theme.Strong)
}

// lossRow draws the loss of the selected sample below the outputs.
func (p diagram) lossRow() {
	c := &p.columns[len(p.columns)-1]
	last := c.places[len(c.places)-1]
	if c.layer != p.Moment.LastLayer() || p.lossInside(shapeOf(p.Painter), c.layer) || last.form == inRow || last.rect.Bottom() >= p.rows {
		return
	}
	if last.form == plain {
		p.value(last.rect.X+1+p.unitName, last.rect.Bottom(), p.closeAt(), p.symbol(explain.Loss, c.layer), p.loss())
		return
	}
	p.value(last.rect.X+1, last.rect.Bottom(), p.numberAt(), p.symbol(explain.Loss, c.layer), p.loss())
	if p.past {
		p.change(last.rect.X+1+p.numberAt()+p.Format.Width()+1, last.rect.Bottom(), p.loss())
	}
}

// inputs draws the names and values of the inputs and, below each, its value in the data.
func (p diagram) inputs(c *column) {
	for _, at := range c.places {
		p.Hit(at.rect, paint.Target{Kind: paint.UnitTarget, Layer: -1, Unit: at.unit})
		p.input(at)
	}
}

func (p diagram) input(at place) {
	r, q := at.rect, p.quantity(explain.Input, -1, at.unit)
	m, raw := p.MarkOf(q), p.RawInput(p.Moment.Row(), at.unit)
	name := p.inputName
	p.name(r.X, r.Y, name, -1, at.unit)
	v, reached := p.Moment.SelectedValue(explain.Input, -1, at.unit)
	c := p.NumberOf(q, v, reached)
	if r.H > 1 && p.Trial.Edits(q) && raw != "" {
		m = paint.Tried // The value in the data is edited, and this one follows.
		p.Trial.Draw(p.Painter, r.X, r.Y+1)
	} else if r.H > 1 {
		w := p.Fitted(r.X, r.Y+1, r.W, raw, theme.Dim)
		paint.HitRaw(p.Painter, grid.Rect{X: r.X, Y: r.Y + 1, W: w, H: 1}, p.Moment.Selection.Sample, at.unit)
	}
	if reached {
		p.HitQuantity(grid.Rect{X: r.X + name + 1, Y: r.Y, W: r.W - name - 2, H: 1}, q)
	}
	p.inputValue(r.X+name+1, r.Y, r.W-name-2, c, m)
}

// inputValue draws the value of an input in so many columns, of which the first is for its
// sign or its mark.
func (p diagram) inputValue(x, y, w int, c paint.Cell, m paint.Mark) {
	if m == paint.Edited {
		p.Trial.Draw(p.Painter, x, y)
		return
	}
	if !c.Reached {
		dot, role := p.Format.Dot(), theme.Dim
		if c.Hidden {
			dot, role = p.Hidden(), p.AccentStrong()
		}
		p.Text(x+1, y, strings.TrimSpace(dot), role)
		return
	}
	v := c.Value
	text := fewer(p.Painter, v, w)
	role, at := p.TextRole(m), x+1
	if v < 0 {
		at = x
	}
	switch m {
	case paint.Focused:
		p.Text(at-1, y, p.Blocked(text), p.Block())
		return
	case paint.Named:
		p.Set(at-1, y, '•', p.Accent())
	case paint.Tried:
		p.Set(at-1, y, '~', theme.Update)
	default:
	}
	p.Text(at, y, text, p.Alarmed(v, role))
}
