package screen

import (
	"math"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// activations draws how the activations of each layer are spread.
func (p painter) activations() {
	s := p.scene
	body := p.panel("activations", "of all units; std is between samples", "of all units")
	if body.H() < 2 {
		return
	}
	layers := s.layersShown(body.H() - 1)
	rows := 1
	for rows < 6 && (rows+1)*len(layers) <= body.H()-1 {
		rows++
	}
	c := body.spreadColumns()
	for i, head := range []string{"mean", "std", s.spell("f′")} {
		if c.ends[i] > 0 {
			body.textRight(c.ends[i], 0, head, theme.Dim)
		}
	}
	if c.bars > 0 {
		body.text(c.x, 0, "a", theme.Forward.Bold())
	}
	for i, layer := range layers {
		body.layerSpread(c, 1+i*rows, max(1, rows-1), layer, rows > 1)
	}
}

// spreadColumns are the places of the columns: that of f′ goes first where
// there is no room, the histogram last.
type spreadColumns struct {
	x, bars int    // of the histogram; no bars where it has no room
	ends    [3]int // of mean, std and f′; 0 where they have no room
}

func (p painter) spreadColumns() spreadColumns {
	const name, gap = 10, 1
	cell := p.scene.Format.Width()
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

// layerSpread draws the histogram of a layer, so many rows high, and its
// numbers beside its foot; under it the ends of its scale.
func (p painter) layerSpread(c spreadColumns, y, height, layer int, ends bool) {
	s := p.scene
	role := theme.Text
	if layer == s.Selection.Layer {
		role = theme.Strong
	}
	p.hit(grid.Rect{X: 0, Y: y, W: p.W(), H: height}, Target{Kind: UnitTarget, Layer: layer, Unit: s.Selection.Unit})
	foot := y + height - 1
	p.text(0, foot, s.layerName(layer), role)
	reached := s.layerReached(stepper.Activation, layer)
	var r probe.LayerReading
	if reached {
		r = s.Gradients.Now[layer]
	}
	for i, v := range []float64{r.Mean, r.Spread, r.Derivative} {
		switch {
		case c.ends[i] == 0:
		case i == 2 && reached && s.Config().Architecture.Layers[layer].Activation.Joint():
			p.textRight(c.ends[i], foot, "—", theme.Dim)
		default:
			p.number(c.ends[i]-s.Format.Width(), foot, v, reached, unmarked, theme.Text)
		}
	}
	if !reached || c.bars == 0 {
		return
	}
	p.histogram(c.x, foot, height, &r)
	if ends && !number.Alarming(r.High) {
		low, high := s.Format.Brief(r.Low, 2), s.Format.Brief(r.High, 2)
		p.text(c.x, foot+1, low, theme.Dim)
		p.textRight(c.x+c.bars, foot+1, high, theme.Dim)
	}
}

// histogram draws the shares as bars that stand on a row and are at most so
// many rows high: none is a line at the bottom.
func (p painter) histogram(x, foot, rows int, r *probe.LayerReading) {
	eighths := []rune(" ▁▂▃▄▅▆▇█")
	most := 0.0
	for _, share := range r.Histogram {
		most = max(most, share)
	}
	for i, share := range r.Histogram {
		if !(share > 0) {
			p.set(x+i, foot, '▁', theme.Line)
			continue
		}
		const least = 2 // so that a few are not taken for none
		height := max(least, int(math.Round(share/most*float64(8*rows))))
		for row := 0; height > 0; row++ {
			p.set(x+i, foot-row, eighths[min(height, 8)], theme.Forward)
			height -= 8
		}
	}
}
