package explain

import (
	"math"

	"backstep/network"
)

// outputs are the outputs for one sample, with their targets.
type outputs struct {
	at     snapshot
	sample int
}

// count returns K.
func (o outputs) count() int { return o.at.architecture().Outputs() }

func (o outputs) z(i int) Operand { return o.at.z(o.at.last(), i, o.sample) }

// a returns ŷ.
func (o outputs) a(i int) Operand { return o.at.a(o.at.last(), i, o.sample) }

func (o outputs) y(i int) Operand { return o.at.target(i, o.sample) }

func (o outputs) name(i int) string { return o.at.Names.Unit(o.at.last(), i) }

// activations returns ŷ of every output.
func (o outputs) activations() []float64 {
	return o.at.step.Column(o.at.step.Layers[o.at.last()].A, o.sample)
}

func (o outputs) targets() []float64 { return o.at.step.Column(o.at.step.Y, o.sample) }

// joint reports whether the outputs add up to 1.
func (o outputs) joint() bool { return o.at.activationOf(o.at.last()).Joint() }

// someAhead reports whether the step has not reached every ŷ: the last one is not known,
// though no z is in its way.
func (o outputs) someAhead() bool {
	for i := range o.count() {
		if !network.Finite(o.z(i).Value) {
			return false
		}
	}
	return math.IsNaN(o.a(o.count() - 1).Value)
}

// probabilities reports whether every output is between 0 and 1.
func (o outputs) probabilities() bool {
	for _, a := range o.activations() {
		if !(a >= 0 && a <= 1) {
			return false
		}
	}
	return true
}

// hard reports whether every target is 0 or 1.
func (o outputs) hard() bool {
	for _, y := range o.targets() {
		if y != 0 && y != 1 {
			return false
		}
	}
	return true
}

// oneHot reports whether the targets stand for a class: one is 1, all others are 0, and
// the loss is one for classes.
func (o outputs) oneHot() bool {
	if !lossOf(o.at.Config.Loss.Name).classes || !o.hard() {
		return false
	}
	ones := 0.0
	for _, y := range o.targets() {
		ones += y
	}
	return ones == 1
}

// gradients returns ∂J/∂ŷ of every output.
func (o outputs) gradients() []float64 {
	return o.at.Config.Loss.Gradient(o.activations(), o.targets())
}
