package explain

import "backstep/network/stepper"

// Of returns what a phase reveals: of every unit, or of every weight and bias. The
// inputs come with their targets, and each loss of a sample with that of the batch.
func Of(phase stepper.Kind) Kind {
	switch phase {
	case stepper.Initialise:
		return Initial
	case stepper.Inputs:
		return Input
	case stepper.WeightedSum:
		return WeightedSum
	case stepper.Activation:
		return Activation
	case stepper.Loss:
		return Loss
	case stepper.Delta:
		return Delta
	case stepper.Gradient:
		return Gradient
	default:
		return Update
	}
}
