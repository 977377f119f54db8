package gradients

import (
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// flow is a quantity of each layer that has a strip.
type flow struct {
	called, short string
	phase         stepper.Kind
	role          theme.Role
	mean          explain.MeanOf
	of            func(*probe.Flow) float64
}

// flows returns the quantities in the order in which a step fills them.
func flows() [3]flow {
	return [3]flow{
		{"mean |δ|", "|δ|", stepper.Delta, theme.Backward, explain.MeanDelta, func(f *probe.Flow) float64 { return f.Delta }},
		{"mean |∂W|", "|∂W|", stepper.Gradient, theme.Backward, explain.MeanGradient, func(f *probe.Flow) float64 { return f.Gradient }},
		{"update ÷ w", "up÷w", stepper.Update, theme.Update, explain.UpdateShare, (*probe.Flow).Ratio},
	}
}

// value is what is shown of a quantity: of this step or, if that has not reached it, of the
// last one. Of neither, it is not known.
type value struct {
	v            float64
	known, ghost bool
}

// drawn reports whether a bar can show it.
func (v value) drawn() bool { return v.known && v.v > 0 && !number.Alarming(v.v) }

// value returns what is shown of a quantity of a layer.
func (p drawing) value(f flow, layer int) value {
	read, ghost := p.reading(f.phase, layer)
	if read == nil {
		return value{}
	}
	return value{p.size(f, &read.Flow), true, ghost}
}

// size returns a quantity of a layer as the notation has it: the gradient may be the sum over
// the samples of a batch.
func (p drawing) size(f flow, read *probe.Flow) float64 {
	v := f.of(read)
	if f.phase == stepper.Gradient {
		return p.Moment.Notation.OfGradient(v, p.Moment.Batch())
	}
	return v
}

// ofLayer returns a mean over a layer, which can be asked about.
func ofLayer(layer int, mean explain.MeanOf) explain.Quantity {
	return explain.Quantity{Kind: explain.LayerMean, Layer: layer, Index: int(mean)}
}

// reading returns what is known of a layer for a kind of phase: that of the step if it has
// come there, otherwise that of the last step. It is nil if there is none.
func (p drawing) reading(phase stepper.Kind, layer int) (r *probe.LayerReading, ghost bool) {
	m, g := p.Moment, p.pic
	switch {
	case g.Now != nil && m.Reached(phase, layer, m.Units(layer)-1):
		return &g.Now[layer], false
	case g.Last != nil && !p.NoGhosts:
		return &g.Last[layer], true
	default:
		return nil, false
	}
}

// atWork reports whether the present phase computes that of a layer.
func (p drawing) atWork(kind stepper.Kind, layer int) bool {
	phase := p.Moment.Phase()
	return phase.Kind == kind && (phase.Layer == layer || kind == stepper.Update)
}
