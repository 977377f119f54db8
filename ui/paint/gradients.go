package paint

import (
	"math"
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// LayerMeans are the means of |δ| and of |∂J/∂w|, layer by layer, in the step of a moment and
// in the one before. Either is nil if there is none, or if the step is a forward pass alone.
type LayerMeans struct{ now, last []layerMean }

// layerMean has the means of a layer.
type layerMean struct{ delta, gradient float64 }

// LayerMeansOf returns the means of a moment. It reads all gradients of both steps once.
func LayerMeansOf(m *desk.Moment) (means LayerMeans) {
	if m.Aside() {
		return LayerMeans{}
	}
	if m.Step != nil {
		means.now = meansOf(m.Step, m.Notation)
	}
	if m.Last != nil {
		means.last = meansOf(m.Last.Step, m.Notation)
	}
	return means
}

func meansOf(step *network.Step, n notation.Notation) []layerMean {
	list := make([]layerMean, len(step.Layers))
	for l := range list {
		list[l].delta, list[l].gradient = probe.MeanSizes(&step.Layers[l])
		list[l].gradient = n.OfGradient(list[l].gradient, step.N())
	}
	return list
}

// Of returns the mean of δ or of the gradients of a layer: that of this step if it is reached,
// otherwise that of the last one. It is not a number if neither is known or shown.
func (means *LayerMeans) Of(p Painter, kind stepper.Kind, layer int) (v float64, reached bool) {
	m := p.Moment
	switch {
	case means.now != nil && m.Reached(kind, layer, m.Units(layer)-1):
		return means.now[layer].of(kind), true
	case means.last != nil && !p.NoGhosts:
		return means.last[layer].of(kind), false
	default:
		return math.NaN(), false
	}
}

func (mean layerMean) of(kind stepper.Kind) float64 {
	if kind == stepper.Delta {
		return mean.delta
	}
	return mean.gradient
}

// GradientsByLayer draws a panel with the mean sizes of δ and of the gradients of each layer,
// the last layer first, as bars on one logarithmic axis. What the step has not reached is of
// the last step, hatched. If not all layers have room, those around the selected one are shown.
func GradientsByLayer(p Painter) {
	all := p.Moment.LastLayer() + 1
	shown := max(1, min(all, (p.PanelBody().H()-1)/2))
	first := FirstShown(all-1-p.Moment.Selection.Layer, shown, all)
	bars := gradientBars{means: LayerMeansOf(p.Moment), Painter: p}
	for i := range shown {
		bars.layers = append(bars.layers, all-1-first-i)
	}
	more, ghosts := "", ""
	if shown < all {
		more = "; " + number.GroupOf(all-shown, "layer") + " more"
	}
	if slices.ContainsFunc(bars.rows(), func(r gradientBar) bool { return r.ghost() }) {
		ghosts = "; ╱ is the last step"
	}
	facts := []string{"mean size, log" + ghosts + more, "mean size, log" + more, "log" + more, "log"}
	for i := range facts {
		facts[i] = p.Spell(facts[i])
	}
	bars.Painter = p.Panel("gradients by layer", facts...)
	bars.draw()
}

// gradientBars is the body of the panel.
type gradientBars struct {
	Painter
	means  LayerMeans
	layers []int // from the top
}

// gradientBar is a row of it.
type gradientBar struct {
	symbol string
	cell   Cell
	layer  int
	now    bool // the present phase computes it
}

func (p gradientBars) draw() {
	rows := p.rows()
	names := 0
	for _, r := range rows {
		names = max(names, grid.Width(r.symbol))
	}
	axis := names + 1
	w := p.W() - axis - 2 - p.Format.Width() - 1
	decades := p.decades(rows)
	p.scale(axis+1, w, decades)
	for i, r := range rows {
		p.row(i+1, axis, w, decades, r)
	}
}

// rows returns δ and the gradients of each layer.
func (p gradientBars) rows() []gradientBar {
	var list []gradientBar
	for _, l := range p.layers {
		list = append(
			list,
			p.of(stepper.Delta, l, "δ"),
			p.of(stepper.Gradient, l, "∂W"),
		)
	}
	return list
}

// of returns the row of a quantity of a layer.
func (p gradientBars) of(kind stepper.Kind, layer int, symbol string) gradientBar {
	v, reached := p.means.Of(p.Painter, kind, layer)
	mean := explain.MeanDelta
	if kind == stepper.Gradient {
		mean = explain.MeanGradient
	}
	r := gradientBar{symbol: "|" + p.Layered(symbol, layer) + "|", layer: layer, cell: Bare(v, reached, theme.Soft)}
	if r.now = p.Moment.Phase() == (stepper.Phase{Kind: kind, Layer: layer}); r.now {
		r.cell.Role = theme.Strong
	}
	r.cell.Of, r.cell.IsQuantity = explain.Quantity{Kind: explain.LayerMean, Layer: layer, Index: int(mean)}, true
	if !reached {
		r.cell.Last = v
	}
	return r
}

// ghost reports whether the row shows a value of the last step.
func (r *gradientBar) ghost() bool { return !r.cell.Reached && !math.IsNaN(r.cell.Last) }

// shown returns the value of a row, which is NaN if there is none.
func (r *gradientBar) shown() float64 {
	if r.cell.Reached {
		return r.cell.Value
	}
	return r.cell.Last
}

// decades returns the power of ten with which the axis begins and that with which it ends: at
// 1 at least, and as many below it as the smallest value needs, in even numbers.
func (p gradientBars) decades(rows []gradientBar) [2]int {
	const least, most = 4, 40
	low, high := 0.0, 0.0
	for i := range rows {
		if v := rows[i].shown(); v > 0 && !math.IsInf(v, 0) {
			low, high = math.Min(low, math.Log10(v)), math.Max(high, math.Log10(v))
		}
	}
	below := int(math.Ceil(math.Min(-low, most)/2)) * 2
	return [2]int{-max(least, below), int(math.Ceil(math.Min(high, most)))}
}

// position returns where v > 0 stands on an axis of w columns, in half columns.
func (p gradientBars) position(v float64, w int, decades [2]int) int {
	low, high := float64(decades[0]), float64(decades[1])
	share := (math.Log10(v) - low) / (high - low)
	return int(math.Round(math.Max(0, math.Min(1, share)) * float64(2*w)))
}

// scale labels the axis with powers of ten, as many as have room.
func (p gradientBars) scale(x, w int, decades [2]int) {
	const apart = 7
	each := 1
	for n := decades[1] - decades[0]; each < n && n/each*apart > w; {
		each++
	}
	for power := decades[1]; power >= decades[0]; power -= each {
		label := p.Format.PowerOfTen(power)
		at := x + p.position(math.Pow(10, float64(power)), w, decades)/2
		if left := max(x, at-grid.Width(label)/2); left+grid.Width(label) <= p.W() {
			p.Text(left, 0, label, theme.Dim)
		}
	}
}

// row draws the bar and the number of a row.
func (p gradientBars) row(y, axis, w int, decades [2]int, r gradientBar) {
	p.Hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, Target{Kind: UnitTarget, Layer: r.layer, Unit: min(p.Moment.Selection.Unit, p.Moment.Units(r.layer)-1)})
	role := theme.Dim
	if r.now {
		role = theme.Backward.Bold()
	}
	p.Text(0, y, r.symbol, role)
	p.Set(axis, y, '│', theme.Axis)
	if v := r.shown(); v > 0 && !number.Alarming(v) {
		halves := max(1, p.position(v, w, decades))
		switch {
		case !r.cell.Reached:
			Hatch(p.Region, grid.Rect{X: axis + 1, Y: y, W: (halves + 1) / 2, H: 1})
		case r.now:
			p.HalfBar(axis+1, y, 0, halves, theme.Backward)
		default:
			p.HalfBar(axis+1, y, 0, halves, theme.BackwardQuiet)
		}
	}
	if x := p.W() - p.Format.Width() - 1; x > axis+2 {
		p.Number(x, y, r.cell)
	}
}
