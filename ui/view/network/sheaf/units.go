package sheaf

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// units draws the units of a layer, and the inputs.
type units struct{ numbers }

// unit draws one unit of a layer.
func (p units) unit(c *column, at position) {
	p.Hit(at.rect, paint.Target{Kind: paint.UnitTarget, Layer: c.layer, Unit: at.unit})
	switch c.density {
	case box:
		p.unitBox(c.layer, at)
	case threeRows:
		p.unitName(c, at)
		p.allRows(at.rect.X+c.name, at.rect.Y, c.layer, at)
	default:
		p.unitName(c, at)
		if p.needsBias(c.layer, at) {
			p.bias(at.rect.X+c.name, at.rect.Y, c.layer, at.unit)
			return
		}
		p.unitRow(at.rect.X+c.name, at.rect.Y, p.latest(c.layer, at.unit), c.layer, at.unit)
	}
}

// allRows draws z, a and δ of a unit. A bias that is in focus and has no other room
// takes the place of the last row.
func (p units) allRows(x, y, layer int, at position) {
	rows := unitRows()
	for i, row := range rows {
		if i == len(rows)-1 && p.needsBias(layer, at) {
			p.bias(x, y+i, layer, at.unit)
			return
		}
		p.unitRow(x, y+i, row, layer, at.unit)
	}
}

// needsBias reports whether the bias of a unit is in focus but would not be shown.
func (p units) needsBias(layer int, at position) bool {
	return at.biasless && p.Moment.Selected(layer, at.unit) && p.focusSource() == network.Bias
}

func (p units) unitName(c *column, at position) {
	role := theme.Strong
	if p.Moment.Selected(c.layer, at.unit) {
		role = p.AccentStrong()
	}
	room := c.name
	switch {
	case c.target == 0:
	case c.density == oneRow:
		room -= c.target
		p.unitTarget(at.rect.X+room, at.rect.Y, at.unit)
	default:
		p.unitTarget(at.rect.X, at.rect.Y+1, at.unit)
	}
	p.Fitted(at.rect.X, at.rect.Y, room, p.Moment.Setup.Names.Unit(c.layer, at.unit), role)
}

// unitRow draws the mark, the symbol and the number of z, a or δ.
func (p units) unitRow(x, y int, row explain.Kind, layer, unit int) {
	v, reached := p.Moment.SelectedValue(row, layer, unit)
	q := explain.Quantity{Kind: row, Layer: layer, Unit: unit, Sample: p.Moment.Selection.Sample}
	p.symbolAndNumber(x, y, p.rowSymbol(row), p.NumberOf(q, v, reached))
}

// unitBox draws a unit as a box with its name in the upper border. The box is heavy if
// the unit is selected.
func (p units) unitBox(layer int, at position) {
	r := at.rect
	border := grid.Stroke{Weight: grid.Light, Style: theme.Axis.Style()}
	if p.Moment.Selected(layer, at.unit) {
		border = grid.Stroke{Weight: grid.Heavy, Style: p.Accent().Style()}
	}
	lines := grid.NewLines(r.W, r.H)
	lines.Box(grid.Rect{W: r.W, H: r.H}, border)
	lines.Draw(p.Sub(r))
	p.unitTitle(r, p.Moment.Setup.Names.Unit(layer, at.unit))
	p.allRows(r.X+1, r.Y+1, layer, at)
}

// unitTitle draws a name into the upper border of a box. A long name goes from corner
// to corner.
func (p units) unitTitle(r grid.Rect, name string) {
	x := r.X + 2
	if grid.Width(name)+2 > r.W-4 {
		x = r.X + 1
	}
	room := r.Right() - 1 - x
	name = grid.Truncate(name, room-2)
	p.Text(x, r.Y, " "+name+" ", theme.Strong)
}

// input draws the name and the value of an input and, below, its raw value.
func (p units) input(c *column, at position) {
	p.Hit(at.rect, paint.Target{Kind: paint.UnitTarget, Layer: -1, Unit: at.unit})
	r := at.rect
	q := explain.Quantity{Kind: explain.Input, Layer: -1, Unit: at.unit, Sample: p.Moment.Selection.Sample}
	name := theme.Strong
	if p.Moment.Selected(-1, at.unit) {
		name = p.AccentStrong()
	}
	p.Fitted(r.X, r.Y, c.name, p.Moment.Setup.Names.Unit(-1, at.unit), name)
	v, reached := p.Moment.SelectedValue(explain.Input, -1, at.unit)
	cell := p.NumberOf(q, v, reached)
	raw := p.rawInput(at.unit)
	if p.Trial.Edits(q) && raw != "" && r.H > 1 {
		cell.Mark = paint.Tried // The raw value is edited, and this one follows.
		p.Trial.Draw(p.Painter, r.X, r.Y+1)
	} else if r.H > 1 {
		p.Fitted(r.X, r.Y+1, r.W, raw, theme.Dim)
	}
	p.Marked(r.X+c.name+1, r.Y, cell)
}

// rawInput returns the value in the data for an input of the selected sample, with its
// unit of measure: "33.6 kg/m²".
func (p units) rawInput(feature int) string {
	m := p.Moment
	unit := m.Setup.Set.Features[feature].Unit
	if scaling := m.Setup.Scaling; unit == "" && (len(scaling) == 0 || scaling[feature].Identity()) {
		return "" // The value is the same as the one above.
	}
	return strings.TrimSpace(p.Raw(m.Setup.Raw[m.Row()][feature]) + " " + unit)
}

// hidden draws how many units of a column are not shown.
func (p units) hidden(c *column) {
	if len(c.positions) == 0 {
		return
	}
	if c.above > 0 {
		p.Text(c.x, c.positions[0].rect.Y-1, fmt.Sprintf("↑ %d more", c.above), theme.Dim)
	}
	if last := c.positions[len(c.positions)-1].rect; c.below > 0 {
		p.Text(c.x, last.Bottom(), fmt.Sprintf("↓ %d more", c.below), theme.Dim)
	}
}
