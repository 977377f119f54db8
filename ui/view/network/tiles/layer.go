package tiles

import (
	"fmt"
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// units draws the units of layers, and the inputs.
type units struct{ drawing }

// layer draws the units of a layer, or the inputs.
func (d units) layer(l *layer) {
	for i, unit := range l.units {
		d.Hit(l.place(i), paint.Target{Kind: paint.UnitTarget, Layer: l.index, Unit: unit})
		switch {
		case !l.box.Empty():
			d.output(l)
			return
		case l.index < 0:
			d.input(l, i)
		case l.unit == 2:
			d.twoRows(l, i)
		default:
			d.oneRow(l, i)
		}
	}
	if l.more > 0 {
		d.Fitted(l.x, l.bottom()-1, l.w, fmt.Sprintf("… %d more", l.more), theme.Dim)
	}
}

// name draws the name of a unit in w columns, and the mark of the selected one before it.
func (d units) name(l *layer, i, w int) {
	unit, y := l.units[i], l.row(i)
	role := theme.Strong
	if d.Moment.Selected(l.index, unit) {
		role = d.AccentStrong()
		d.Set(l.x-1, y, '▌', d.Accent())
	}
	d.Fitted(l.x, y, w, d.Moment.Setup.Names.Unit(l.index, unit), role)
}

// number returns x, z, a or δ of a unit on the selected sample.
func (d units) number(kind explain.Kind, layer, unit int) paint.Cell {
	v, reached := d.Moment.SelectedValue(kind, layer, unit)
	return d.NumberOf(explain.Quantity{Kind: kind, Layer: layer, Unit: unit, Sample: d.Moment.Selection.Sample}, v, reached)
}

// twoRows draws z and a of a unit, or on the way back a and δ, each with its symbol. The
// target of an output stands under its name.
func (d units) twoRows(l *layer, i int) {
	d.name(l, i, l.name)
	if l.bare {
		return
	}
	unit, y := l.units[i], l.row(i)
	for row, kind := range d.kinds() {
		symbol, number := d.symbol(kind, l.index), d.number(kind, l.index, unit)
		if d.plan.form.symbols {
			d.symbolAt(l.x+l.name, y+row, symbol, number.Mark)
			d.Number(l.x+l.name+symbolWidth(d.shape.symbol), y+row, number)
			continue
		}
		if row == 1 && !d.hasTarget(l) {
			d.TextRight(l.number-1, y+row, symbol, d.LabelRole(number.Mark))
		}
		d.Marked(l.number, y+row, number)
	}
	if d.hasTarget(l) {
		d.target(l.x, y+1, unit)
	}
}

// oneRow draws the number of a unit that the phase is about.
func (d units) oneRow(l *layer, i int) {
	unit, y, name := l.units[i], l.row(i), l.name
	if d.hasTarget(l) && !l.bare {
		name -= d.shape.target
		d.target(l.x+name, y, unit)
	}
	d.name(l, i, name)
	if l.bare {
		return
	}
	d.Marked(l.number, y, d.number(d.kind(l.index), l.index, unit))
}

// kinds returns the quantities in the two rows of a unit.
func (d units) kinds() [2]explain.Kind {
	switch d.Moment.Direction() {
	case stepper.Backward, stepper.Updating:
		return [2]explain.Kind{explain.Activation, explain.Delta}
	default:
		return [2]explain.Kind{explain.WeightedSum, explain.Activation}
	}
}

// kind returns the quantity of a layer that has one row a unit: what the number in focus is
// made of before it, and what it is made into behind it.
func (d units) kind(layer int) explain.Kind {
	f := d.Moment.Focus
	back := f.Kind == explain.Delta || f.IsParameter() && f.Kind != explain.Initial
	switch {
	case back && layer >= f.Layer:
		return explain.Delta
	case back || layer < f.Layer || f.Kind == explain.Loss || f.Kind == explain.Target:
		return explain.Activation
	case layer == f.Layer && f.Kind == explain.Activation:
		return explain.Activation
	default:
		return explain.WeightedSum
	}
}

// symbol returns the symbol of a quantity of a layer.
func (d units) symbol(kind explain.Kind, layer int) string {
	if kind == explain.Activation && layer == d.Moment.LastLayer() {
		return d.SymbolOf("ŷ")
	}
	return d.SymbolOf(explain.WordsOf(explain.PhaseOf(kind)).Symbol)
}

// symbolAt draws a symbol, and before it the mark of a number that the formula names. That
// of the number in focus stands before the name of its unit.
func (d units) symbolAt(x, y int, symbol string, m paint.Mark) {
	switch m {
	case paint.Named:
		d.Set(x, y, '•', d.Accent())
	case paint.Tried:
		d.Set(x, y, '~', theme.Update)
	default:
	}
	d.Text(x+1, y, symbol, d.LabelRole(m))
}

// hasTarget reports whether the units of a layer have targets beside or under their names.
func (d units) hasTarget(l *layer) bool {
	return l.index == d.Moment.LastLayer() && d.shape.target > 0
}

// target draws the target of an output as briefly as possible.
func (d units) target(x, y, unit int) {
	c := d.targetOf(unit)
	symbol := d.SymbolOf("y")
	d.Symbol(x, y, symbol, c.Mark)
	number := 1 + grid.Width(symbol) + 1
	d.HitQuantity(grid.Rect{X: x, Y: y, W: d.shape.target, H: 1}, c.Of)
	switch {
	case c.Mark == paint.Edited:
		d.Trial.Draw(d.Painter, x+number-1, y)
	case !c.Reached:
		d.Text(x+number, y, strings.TrimSpace(d.Format.Dot()), theme.Dim)
	default:
		d.Fitted(x+number, y, d.shape.target-number, d.Format.Within(c.Value), d.Alarmed(c.Value, c.Role))
	}
}

// targetOf returns the target of an output on the selected sample.
func (d units) targetOf(unit int) paint.Cell {
	q := explain.Quantity{Kind: explain.Target, Layer: d.Moment.LastLayer(), Unit: unit, Sample: d.Moment.Selection.Sample}
	v, has := d.Moment.ValueOf(q)
	return d.NumberOf(q, v, has)
}

// input draws the name and the value of an input and, if there is a row for it, the value
// in the data.
func (d units) input(l *layer, i int) {
	unit, y := l.units[i], l.row(i)
	d.name(l, i, l.name)
	if l.bare {
		return
	}
	number := d.number(explain.Input, -1, unit)
	if l.stacked {
		d.Marked(l.x, y+1, number)
		return
	}
	if raw := d.RawInput(d.Moment.Row(), unit); raw != "" && l.unit == 2 {
		if number.Mark == paint.Edited {
			number.Mark = paint.Tried // The raw value is edited, and this one follows.
			d.Trial.Draw(d.Painter, l.x, y+1)
		} else {
			w := d.Fitted(l.x, y+1, l.w, raw, theme.Dim)
			paint.HitRaw(d.Painter, grid.Rect{X: l.x, Y: y + 1, W: w, H: 1}, d.Moment.Selection.Sample, unit)
		}
	}
	d.Marked(l.number, y, number)
}

// output draws the only output as a box with all its numbers. It is heavy if the output is
// selected.
func (d units) output(l *layer) {
	r := l.box
	border := grid.Stroke{Weight: grid.Light, Style: theme.Axis.Style()}
	if d.Moment.Selection.Layer == l.index {
		border = grid.Stroke{Weight: grid.Heavy, Style: d.Accent().Style()}
	}
	lines := grid.NewLines(r.W, r.H)
	lines.Box(grid.Rect{W: r.W, H: r.H}, border)
	lines.Draw(d.Sub(r))
	name := grid.Truncate(d.Moment.Setup.Names.Unit(l.index, 0), r.W-4)
	d.Text(r.X+2, r.Y, " "+name+" ", theme.Strong)
	kinds := []explain.Kind{explain.WeightedSum, explain.Activation, explain.Target, explain.Delta}
	for row, kind := range kinds {
		d.outputRow(r.X, r.Y+1+row, l, kind)
		if side := r.Right() - 1; d.free(side, r.Y+1+row, 1) { // A ghost may close its bracket there.
			d.Set(side, r.Y+1+row, sideOf(border), theme.RoleOf(border.Style))
		}
	}
}

// sideOf returns the side of a box.
func sideOf(border grid.Stroke) rune {
	if border.Weight == grid.Heavy {
		return '┃'
	}
	return '│'
}

// outputRow draws a number in the box of the output. Its mark stands on the border.
func (d units) outputRow(x, y int, l *layer, kind explain.Kind) {
	symbol, number := d.SymbolOf("y"), d.targetOf(0)
	if kind != explain.Target {
		symbol, number = d.symbol(kind, l.index), d.number(kind, l.index, 0)
	}
	d.Symbol(x, y, symbol, number.Mark)
	d.Number(x+1+d.shape.symbol+1, y, number)
}

// of returns the place of a unit in the list of its layer, or −1.
func (l *layer) of(unit int) int { return slices.Index(l.units, unit) }
