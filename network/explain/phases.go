package explain

import (
	"slices"

	"backstep/network/notation"
	"backstep/network/stepper"
)

// PhaseWords describe a kind of phase, whose name is its String.
type PhaseWords struct {
	Symbol string // of the quantity it computes, in any layer: "z"; a word if that quantity has no symbol
	kind   stepper.Kind
}

// WordsOf returns the words of a kind of phase.
func WordsOf(phase stepper.Kind) PhaseWords {
	symbols := [...]string{
		stepper.Initialise:  "initialise",
		stepper.Inputs:      "x",
		stepper.WeightedSum: "z",
		stepper.Activation:  "a",
		stepper.Loss:        "J",
		stepper.Delta:       "δ",
		stepper.Gradient:    "∂W",
		stepper.Update:      "update",
	}
	return PhaseWords{symbols[phase], phase}
}

// purpose says what a phase is for. Noun is what a sample is called.
func (w PhaseWords) purpose(noun Noun, n notation.Notation) string {
	switch w.kind {
	case stepper.Inputs:
		return "Each " + noun.One() + " comes in, with inputs x and a target y."
	case stepper.WeightedSum:
		return "Each unit adds up what feeds it, each times its weight, and its bias if it has one."
	case stepper.Activation:
		return "Each unit turns its weighted sum into what it sends on."
	case stepper.Loss:
		return "J says how wrong the network is: on each " + noun.One() + ", then on all of the batch."
	case stepper.Delta:
		if n.Delta == notation.TargetFirst {
			return "Each δ says how fast the loss of a " + noun.One() + " falls as z of a unit grows."
		}
		return "Each δ says how fast the loss of a " + noun.One() + " grows with z of a unit."
	case stepper.Gradient:
		if n.Gradient == notation.Sum {
			return "Each gradient says how fast the losses of the batch, added up, grow with a weight: it is a sum over the " + noun.Many() + "."
		}
		return "Each gradient says how fast the loss of the batch grows with a weight: it is a mean over the " + noun.Many() + "."
	case stepper.Update:
		return "All layers are updated at once, by gradients taken at the weights before the step."
	default:
		return ""
	}
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
func phaseOfEach() [kinds]stepper.Kind {
	return [...]stepper.Kind{
		Initial:       stepper.Initialise,
		Weight:        stepper.Initialise,
		Input:         stepper.Inputs,
		Target:        stepper.Inputs,
		WeightedSum:   stepper.WeightedSum,
		Activation:    stepper.Activation,
		Loss:          stepper.Loss,
		Delta:         stepper.Delta,
		Gradient:      stepper.Gradient,
		Update:        stepper.Update,
		OldBuffer:     stepper.Initialise,
		Buffer:        stepper.Update,
		WeightSum:     stepper.Initialise,
		Slope:         stepper.Activation,
		LayerMean:     stepper.Delta,
		LossSum:       stepper.Loss,
		OldLossSum:    stepper.Initialise,
		EpochLoss:     stepper.Loss,
		LastEpochLoss: stepper.Initialise,
		Right:         stepper.Loss,
		Datum:         stepper.Inputs,
		Fixed:         stepper.Initialise,
	}
}
