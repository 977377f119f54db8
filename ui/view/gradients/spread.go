package gradients

import (
	"math"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// spreadPanel draws how the activations of each layer are distributed.
type spreadPanel struct{ drawing }

// draw draws a histogram of the activations of each layer, with its numbers.
func (p spreadPanel) draw() {
	body := spreadPanel{p.on(p.Panel("activations", "of all units; std is between samples", "of all units"))}
	if body.H() < 2 {
		return
	}
	layers := p.layersShown(body.H() - 1)
	rows := 1
	for rows < 6 && (rows+1)*len(layers) <= body.H()-1 {
		rows++
	}
	c := body.columns()
	for i, head := range []string{"mean", "std", p.Spell("f′")} {
		if c.ends[i] > 0 {
			body.TextRight(c.ends[i], 0, head, theme.Dim)
		}
	}
	if c.bars > 0 {
		body.Text(c.x, 0, "a", theme.Forward.Bold())
	}
	for i, layer := range layers {
		body.layerSpread(c, 1+i*rows, max(1, rows-1), layer, rows > 1)
	}
}

// spreadColumns are the places of the columns. If there is no room for all, the column
// of f′ is left out first and the histogram last.
type spreadColumns struct {
	x, bars int    // of the histogram; 0 bars if it does not fit
	ends    [3]int // of mean, std and f′; 0 if they do not fit
}

func (p spreadPanel) columns() spreadColumns {
	const name, gap = 10, 1
	cell := p.Format.Width()
	c := spreadColumns{x: name, bars: probe.Bins}
	if p.W() < name+c.bars {
		c.bars = 0
		return c
	}
	x := name + c.bars
	for i := range c.ends {
		if x += cell + gap; x <= p.W() {
			c.ends[i] = x
		}
	}
	return c
}

// layerSpread draws the histogram of a layer, height rows high, with its numbers in its
// lowest row and, if ends is set, the ends of its scale in the row below.
func (p spreadPanel) layerSpread(c spreadColumns, y, height, layer int, ends bool) {
	m := p.Moment
	role := theme.Text
	if layer == m.Selection.Layer {
		role = theme.Strong
	}
	p.Hit(grid.Rect{X: 0, Y: y, W: p.W(), H: height}, paint.Target{Kind: paint.UnitTarget, Layer: layer, Unit: m.Selection.Unit})
	foot := y + height - 1
	p.Text(0, foot, p.layerName(layer), role)
	reached := p.layerReached(stepper.Activation, layer)
	var r probe.LayerReading
	if reached {
		r = p.pic.Now[layer]
	}
	for i, v := range []float64{r.Mean, r.Spread, r.Derivative} {
		switch {
		case c.ends[i] == 0:
		case i == 2 && reached && m.Config().Architecture.Layers[layer].Activation.Joint():
			p.TextRight(c.ends[i], foot, "—", theme.Dim)
		default:
			p.Number(c.ends[i]-p.Format.Width(), foot, paint.Bare(v, reached, theme.Text))
		}
	}
	if !reached || c.bars == 0 {
		return
	}
	p.histogram(c.x, foot, height, &r)
	if ends && !number.Alarming(r.High) {
		low, high := p.Format.Brief(r.Low, 2), p.Format.Brief(r.High, 2)
		p.Text(c.x, foot+1, low, theme.Dim)
		p.TextRight(c.x+c.bars, foot+1, high, theme.Dim)
	}
}

// histogram draws the shares as bars with their feet in row foot, at most rows rows
// high. A share of 0 is a line at the bottom.
func (p spreadPanel) histogram(x, foot, rows int, r *probe.LayerReading) {
	eighths := []rune(" ▁▂▃▄▅▆▇█")
	most := 0.0
	for _, share := range r.Histogram {
		most = max(most, share)
	}
	for i, share := range r.Histogram {
		if !(share > 0) {
			p.Set(x+i, foot, '▁', theme.Axis)
			continue
		}
		const least = 2 // so that a small share is not taken for 0
		height := max(least, int(math.Round(share/most*float64(8*rows))))
		for row := 0; height > 0; row++ {
			p.Set(x+i, foot-row, eighths[min(height, 8)], theme.Forward)
			height -= 8
		}
	}
}
