package gradients

import (
	"math"

	"backstep/network/probe"
	"backstep/network/stepper"
)

// flow is a quantity of each layer that the view draws as bars.
type flow struct {
	title string
	phase stepper.Kind
	of    func(*probe.LayerReading) float64
}

// flows returns the columns of bars, in the order in which a step fills them.
func flows() [3]flow {
	return [3]flow{
		{"mean |δ|", stepper.Delta, func(r *probe.LayerReading) float64 { return r.Delta }},
		{"mean |∂W|", stepper.Gradient, func(r *probe.LayerReading) float64 { return r.Gradient }},
		{"update ÷ weight", stepper.Update, (*probe.LayerReading).Ratio},
	}
}

// now returns a quantity of a layer in the present step, and whether the step has
// reached it.
func (p drawing) now(f flow, layer int) (v float64, reached bool) {
	if !p.layerReached(f.phase, layer) {
		return 0, false
	}
	return f.of(&p.pic.Now[layer]), true
}

// powers is a logarithmic scale from one power of ten to another.
type powers struct{ low, high int }

// position returns where v > 0 stands on the scale, from 0 to 1.
func (s powers) position(v float64) float64 {
	share := (math.Log10(v) - float64(s.low)) / float64(s.high-s.low)
	return math.Max(0, math.Min(1, share))
}
