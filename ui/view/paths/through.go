package paths

import (
	"math"

	"backstep/network/paths"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// through draws the sum of the paths through each unit.
type through struct{ drawing }

// wants returns the rows that the panel wants.
func (d through) wants() int {
	const most = 12
	rows := 0
	for _, layer := range d.pic.through {
		rows = max(rows, min(most, len(layer)))
	}
	return rows + 1
}

// draw draws the sum of the paths through each unit, a column for each layer.
func (d through) draw() {
	body := through{d.on(d.Panel("through which unit", "the same products, added up by the unit that they pass", "products by the unit that they pass"))}
	if body.H() >= d.wants() {
		body.Painter = body.Down(1)
	}
	layers := d.pic.through
	if d.Moment.Units(d.Moment.LastLayer()) == 1 && len(layers) > 1 {
		layers = layers[:len(layers)-1] // All of them pass the only output.
	}
	const least = 28
	shown := max(1, min(len(layers), body.W()/least))
	w := body.W() / shown
	most := 0.0
	for _, layer := range layers[:shown] {
		for _, p := range layer {
			most = math.Max(most, math.Abs(p.Sum))
		}
	}
	for i, layer := range layers[:shown] {
		part := through{body.on(body.In(grid.Rect{X: i * w, W: w - 2, H: body.H()}))}
		part.layer(d.of.Layer+1+i, layer, most)
	}
}

// layer draws the units of a layer: all, or those with the largest sums.
func (d through) layer(layer int, units []paths.Part, most float64) {
	rows := d.H()
	list := largestParts(units, rows)
	if len(list) < len(units) {
		list = largestParts(units, rows-1)
	}
	name := d.NameWidth(layer, 10) + 2
	bar := name + d.Format.Width() + 1
	half := min(16, (d.W()-bar-1)/2)
	for y, u := range list {
		v := units[u].Sum
		d.Fitted(0, y, name-1, d.Spell(d.Moment.Setup.Names.Unit(layer, u)), theme.Strong)
		d.Text(name, y, d.Format.Cell(v), d.Alarmed(v, theme.Text))
		d.hitValue(name, y, v)
		if half > 2 {
			d.sideBar(bar+half, y, half, v, most)
		}
	}
	if rest := len(units) - len(list); rest > 0 && len(list) < rows {
		d.Fitted(0, len(list), d.W(), d.Spell("… "+paths.Count(float64(rest))+" more, none of them larger"), theme.Dim)
	}
}

// sideBar draws a bar to the left of a line if the value is negative, else to the right.
func (d drawing) sideBar(zero, y, half int, v, most float64) {
	d.Set(zero, y, '│', theme.Axis)
	if !(most > 0) || math.IsInf(most, 0) || math.IsNaN(v) {
		return
	}
	w := int(math.Round(math.Abs(v) / most * float64(half)))
	role := d.Accent()
	if (v > 0) != (d.pic.sum.Total > 0) {
		role = theme.Quiet(role)
	}
	if v < 0 {
		d.lowBar(zero-w, y, w, role)
		return
	}
	d.lowBar(zero+1, y, w, role)
}

// lowBar draws a bar of half the height of its row, which does not touch that of the next.
func (d drawing) lowBar(x, y, w int, role theme.Role) {
	for i := range w {
		d.Set(x+i, y, '▄', role)
	}
}
