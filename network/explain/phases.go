package explain

import (
	"slices"

	"backstep/network/stepper"
)

// PhaseWords describe a kind of phase, whose name is its String.
type PhaseWords struct {
	Symbol  string // of the quantity it computes, in any layer: "z"; a word if that quantity has no symbol
	Purpose string // what it is for, as a sentence; none before the first step
}

// WordsOf returns the words of a kind of phase.
func WordsOf(phase stepper.Kind) PhaseWords {
	return [...]PhaseWords{
		stepper.Initialise: {
			Symbol: "initialise",
		},
		stepper.Inputs: {
			Symbol:  "x",
			Purpose: "Each sample's inputs x, and its target y.",
		},
		stepper.WeightedSum: {
			Symbol:  "z",
			Purpose: "Each unit adds up what feeds it, each times its weight, and its bias if it has one.",
		},
		stepper.Activation: {
			Symbol:  "a",
			Purpose: "Each unit turns its weighted sum into what it sends on.",
		},
		stepper.Loss: {
			Symbol:  "J",
			Purpose: "How wrong the network is: on each sample, then on all of the batch.",
		},
		stepper.Delta: {
			Symbol:  "δ",
			Purpose: "How fast the loss of each sample grows with the z of each unit.",
		},
		stepper.Gradient: {
			Symbol:  "∂W",
			Purpose: "How fast the loss of the batch grows with each weight: a mean over its samples.",
		},
		stepper.Update: {
			Symbol:  "update",
			Purpose: "All layers are updated at once, by gradients taken at the weights before the step.",
		},
	}[phase]
}

// Of returns the kind of quantity that a phase reveals, for every unit or for every
// weight and bias. Targets appear with the inputs, and the loss of the batch with the
// losses of its samples.
func Of(phase stepper.Kind) Kind {
	phases := phaseOfEach()
	return Kind(slices.Index(phases[:], phase))
}

// PhaseOf returns the phase that reveals a kind of quantity. Targets appear with the
// inputs, and the weights that a step begins with are known before it.
func PhaseOf(kind Kind) stepper.Kind { return phaseOfEach()[kind] }

// phaseOfEach returns the phase of each kind of quantity. If a phase reveals several
// kinds, the first is the one that the phase is about.
func phaseOfEach() [Update + 1]stepper.Kind {
	return [...]stepper.Kind{
		Initial:     stepper.Initialise,
		Weight:      stepper.Initialise,
		Input:       stepper.Inputs,
		Target:      stepper.Inputs,
		WeightedSum: stepper.WeightedSum,
		Activation:  stepper.Activation,
		Loss:        stepper.Loss,
		Delta:       stepper.Delta,
		Gradient:    stepper.Gradient,
		Update:      stepper.Update,
	}
}
