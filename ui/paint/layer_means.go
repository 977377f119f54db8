package paint

import (
	"math"
	"strings"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// LayerMean returns the mean size of δ or of the gradients of a layer, of this step if it is
// reached or of the last one. It is not a number if neither is known.
func LayerMean(p Painter, kind stepper.Kind, layer int) (v float64, reached bool) {
	m := p.Moment
	switch {
	case m.Reached(kind, layer, m.Units(layer)-1):
		return meanOf(kind)(probe.MeanSizes(&m.Step.Layers[layer])), true
	case m.Last != nil && !p.NoGhosts && !m.Aside():
		return meanOf(kind)(probe.MeanSizes(&m.Last.Layers[layer])), false
	default:
		return math.NaN(), false
	}
}

// meanOf chooses one of the two means.
func meanOf(kind stepper.Kind) func(delta, gradient float64) float64 {
	return func(delta, gradient float64) float64 {
		if kind == stepper.Delta {
			return delta
		}
		return gradient
	}
}

// layerMeans draws the mean sizes of δ and of the gradients of the layers as bars.
type layerMeans struct {
	Painter
	list      []layerMean
	low, high int // the powers of ten at the ends of the axis
	x, w      int // the columns of the bars
}

type layerMean struct {
	kind    stepper.Kind
	layer   int
	value   float64 // of this step or the last one; not a number if it is not known
	reached bool
}

// LayerMeans draws a panel with the mean sizes of δ and of the gradients of each layer, the
// last layer first, on one logarithmic axis.
func LayerMeans(p Painter) {
	body := p.Panel("gradients by layer", p.Spell("mean size, log; ╱ is the last step"), "mean size, log")
	c := layerMeans{Painter: body}
	for layer := p.Moment.LastLayer(); layer >= 0; layer-- {
		for _, kind := range []stepper.Kind{stepper.Delta, stepper.Gradient} {
			v, reached := LayerMean(p, kind, layer)
			c.list = append(c.list, layerMean{kind, layer, v, reached})
		}
	}
	if room := body.H() - 1; len(c.list) > room {
		c.list = c.list[:max(0, room)]
	}
	names := 0
	for _, l := range c.list {
		names = max(names, grid.Width(c.name(l)))
	}
	const gap = 2
	c.x = names + gap
	c.w = body.W() - c.x - gap - p.Format.Width()
	if c.w < gap || len(c.list) == 0 {
		return
	}
	c.scale()
	c.axis()
	for i, l := range c.list {
		c.bar(1+i, l)
	}
}

// name returns the name of a mean.
func (c layerMeans) name(l layerMean) string {
	return "|" + c.Layered(c.Spell(explain.WordsOf(l.kind).Symbol), l.layer) + "|"
}

// scale finds the ends of the axis: from 1, or the power of ten above the largest, down over
// some decades.
func (c *layerMeans) scale() {
	const few, most = 4, 12
	c.low = -few
	for _, l := range c.list {
		if l.value > 0 && !number.Alarming(l.value) {
			power := math.Log10(l.value)
			c.low, c.high = min(c.low, int(math.Floor(power))), max(c.high, int(math.Ceil(power)))
		}
	}
	c.low = max(c.low, c.high-most)
}

// at returns the column of a power of ten, counted in eighths.
func (c *layerMeans) at(power float64) int {
	const eighths = 8
	return int(math.Round((power - float64(c.low)) / float64(c.high-c.low) * float64(c.w*eighths)))
}

// axis labels powers of ten above the bars, as many as have room.
func (c *layerMeans) axis() {
	free := 0
	for power := c.low; power <= c.high; power++ {
		label := c.Format.Short(math.Pow10(power))
		if power < -3 || power > 3 {
			label = c.Format.Scientific(math.Pow10(power), 0)
		}
		x := c.x + c.at(float64(power))/8
		if x -= grid.Width(label) / 2; x >= free && x+grid.Width(label) <= c.x+c.w+1 {
			c.Text(x, 0, label, theme.Dim)
			free = x + grid.Width(label) + 2
		}
	}
}

// bar draws a mean as a bar with its value, hatched if it is of the last step.
func (c *layerMeans) bar(y int, l layerMean) {
	role := theme.Soft
	if at := c.Moment.Phase(); at.Kind == l.kind && at.Layer == l.layer {
		role = c.AccentStrong()
	}
	c.Text(0, y, c.name(l), role)
	c.Set(c.x-1, y, '│', theme.Axis)
	cell := Bare(l.value, l.reached, theme.Soft)
	if !l.reached && !math.IsNaN(l.value) {
		cell.Last = l.value
	}
	c.Number(c.W()-c.Format.Width()-1, y, cell)
	if !(l.value > 0) || number.Alarming(l.value) {
		return
	}
	n := max(1, min(c.at(math.Log10(l.value)), 8*c.w))
	if !l.reached {
		c.Text(c.x, y, strings.Repeat("╱", (n+7)/8), theme.Dim)
		return
	}
	accent := theme.Backward
	if l.kind == stepper.Gradient {
		accent = theme.Quiet(accent)
	}
	lossBars{c.Painter}.eighths(c.x, y, n, accent)
}
