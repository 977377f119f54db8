package tiles

import (
	"slices"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// matrix draws the tiles between two layers, and the weights at work in numbers.
func (d drawing) matrix(i int) {
	g, from := &d.plan.gaps[i], &d.plan.layers[i]
	if g.pitch > 0 {
		d.tiles(g, from)
	}
	if g.numbers == 0 {
		return
	}
	if g.pitch > 0 {
		d.frame(g, from)
	}
	d.numbers(i)
}

// tiles draws a tile for each number of the matrix. While the gradients of the matrix at
// work are computed these are gradients, so that they are those that stand in numbers
// beside them; otherwise they are weights.
func (d drawing) tiles(g *matrix, from *layer) {
	gradients := d.showsGradients(g.layer)
	largest := d.largest(g.layer, gradients)
	for r, source := range from.units {
		for c, unit := range g.columns {
			x, y := g.column(c), from.row(r)
			loud := d.work.at(g.layer, source, unit)
			d.Hit(grid.Rect{X: x, Y: y, W: 1, H: from.unit}, paint.Target{Kind: paint.WeightTarget, Layer: g.layer, Unit: unit, From: source})
			if !gradients {
				w := d.Moment.Weight(g.layer, unit, source)
				tile(d.Painter, x, y, from.unit, w, largest, weightInks(loud).of(w))
			} else if d.Moment.Reached(stepper.Gradient, g.layer, unit) {
				tile(d.Painter, x, y, from.unit, d.Moment.Change(g.layer, unit, source).Gradient, largest, d.gradientInk(loud))
			}
		}
	}
}

// weightInks returns the colours of weights.
func weightInks(loud bool) inks {
	if loud {
		return inks{theme.Positive, theme.Negative}
	}
	return inks{theme.PositiveQuiet, theme.NegativeQuiet}
}

// gradientInk returns the colour of gradients. Their sign has none, because the colours of
// sign stand for parameters.
func (d drawing) gradientInk(loud bool) theme.Role {
	if loud {
		return d.Accent()
	}
	return theme.Quiet(d.Accent())
}

// showsGradients reports whether the gradients of a matrix stand in place of its weights,
// which they do while they are computed.
func (d drawing) showsGradients(layer int) bool {
	return d.Moment.Phase() == stepper.Phase{Kind: stepper.Gradient, Layer: layer} && d.work.layer == layer && d.Trial == nil
}

// largest returns the size of the largest weight of a matrix, or of its largest gradient
// that the step has reached.
func (d drawing) largest(layer int, gradients bool) float64 {
	if gradients {
		return d.Moment.LargestGradient(layer)
	}
	return d.Moment.Largest[layer]
}

// frame draws the frame around the weights at work: a column of the matrix, or a row.
func (d drawing) frame(g *matrix, from *layer) {
	lines := grid.NewLines(d.W(), d.H())
	s := grid.Stroke{Weight: grid.Heavy, Style: d.Accent().Style()}
	if d.work.back {
		d.frameRow(lines, s, g, from)
	} else {
		d.frameColumn(lines, s, g, from)
	}
	lines.Draw(d.Region)
	if at := from.of(d.work.unit); d.work.back && at >= 0 {
		d.Set(g.x-1+g.inset, from.row(at)+from.unit-1, '◀', d.Accent())
	}
}

func (d drawing) frameColumn(lines *grid.Lines, s grid.Stroke, g *matrix, from *layer) {
	at := slices.Index(g.columns, d.work.unit)
	if at < 0 {
		return
	}
	x, top, bottom := g.column(at), from.y, from.bottom()
	if d.plan.rows.heads > 0 {
		top = d.numberRow(from)
	} else {
		lines.Arms(x-1, top, s, grid.Up, grid.Down)
		lines.Arms(x+1, top, s, grid.Up, grid.Down)
	}
	if bottom >= d.H() {
		bottom = d.H() - 1
	} else {
		lines.Horizontal(x-1, x+1, bottom, s)
	}
	if d.plan.rows.heads > 0 {
		lines.Arms(x-1, top, s, grid.Right)
		lines.Arms(x+1, top, s, grid.Left)
	}
	lines.Vertical(x-1, top, bottom, s)
	lines.Vertical(x+1, top, bottom, s)
}

// frameRow draws a box if there are blank rows between units, and otherwise the sides
// alone.
func (d drawing) frameRow(lines *grid.Lines, s grid.Stroke, g *matrix, from *layer) {
	at := from.of(d.work.unit)
	if at < 0 || len(g.columns) == 0 {
		return
	}
	left := g.x - 1 + g.inset
	right, y := g.column(len(g.columns)-1)+1, from.row(at)
	if d.plan.rows.pitch > d.plan.rows.unit {
		lines.Box(grid.Rect{X: left, Y: y - 1, W: right - left + 1, H: from.unit + 2}, s)
		return
	}
	for row := y; row < y+from.unit; row++ {
		lines.Arms(left, row, s, grid.Up, grid.Down)
		lines.Arms(right, row, s, grid.Up, grid.Down)
	}
}

// numberRow returns the row of the numbers of columns.
func (d drawing) numberRow(from *layer) int { return from.y - d.plan.rows.heads + 1 }
