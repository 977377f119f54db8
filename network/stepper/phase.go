// Package stepper moves through training, forward and back, bit for bit. It has the
// phases of a step, the position that says how much of a step the reader has reached,
// and the tree of runs. It knows no terminal and no clock.
//
// From small to large: a [Phase] is what one move computes. A [Position] is where a
// reader stands in a step. A [Path] has all positions of a run. A [Source] computes
// steps, and a [Segment] remembers what its source computed. A [Tree] has segments that
// fork from each other. A [Walk] moves along a tree for a person.
package stepper

import "fmt"

// Kind is what a phase computes.
type Kind int

// The kinds of phases, in the order of a step. Initialise comes before the first step.
const (
	Initialise  Kind = iota // the weights are drawn
	Inputs                  // x
	WeightedSum             // z of a layer
	Activation              // a of a layer
	Loss                    // J
	Delta                   // δ of a layer
	Gradient                // ∂J/∂W and ∂J/∂b of a layer
	Update                  // every weight at once
)

// String returns the name of the kind.
func (k Kind) String() string {
	names := [...]string{"initialise", "inputs", "weighted sum", "activation", "loss", "delta", "gradient", "update"}
	if k < 0 || int(k) >= len(names) {
		return fmt.Sprintf("Kind(%d)", int(k))
	}
	return names[k]
}

// Direction is which way a phase goes through the network.
type Direction int

// The directions.
const (
	Start Direction = iota
	Forward
	Backward
	Updating
)

// NoLayer is the Layer of a phase that belongs to no layer.
const NoLayer = -1

// Phase is one phase of a step. Layer is an index into the architecture's layers.
type Phase struct {
	Kind  Kind
	Layer int
}

// Direction returns which way the phase goes.
func (p Phase) Direction() Direction {
	switch p.Kind {
	case Initialise:
		return Start
	case Delta, Gradient:
		return Backward
	case Update:
		return Updating
	default:
		return Forward
	}
}

// Phases returns the phases of one step of a network with the given number of layers:
// inputs, weighted sum and activation of each layer, loss, delta and gradient of each
// layer from the last to the first, update.
func Phases(layers int) []Phase {
	list := make([]Phase, 0, 4*layers+3)
	list = append(list, Phase{Inputs, NoLayer})
	for l := range layers {
		list = append(list, Phase{WeightedSum, l}, Phase{Activation, l})
	}
	list = append(list, Phase{Loss, NoLayer})
	for l := layers - 1; l >= 0; l-- {
		list = append(list, Phase{Delta, l}, Phase{Gradient, l})
	}
	return append(list, Phase{Update, NoLayer})
}

// Granularity is how far one move goes.
type Granularity int

// The granularities, from fine to coarse.
const (
	ByUnit Granularity = iota
	ByPhase
	ByStep
	ByEpoch
)

const granularities = 4

// String returns the name of the granularity.
func (g Granularity) String() string {
	names := [granularities]string{"unit", "phase", "step", "epoch"}
	if g < 0 || int(g) >= len(names) {
		return fmt.Sprintf("Granularity(%d)", int(g))
	}
	return names[g]
}

// Next returns the next coarser granularity, and after the coarsest the finest.
func (g Granularity) Next() Granularity { return (g + 1) % granularities }

// Prev returns the next finer granularity, and after the finest the coarsest.
func (g Granularity) Prev() Granularity { return (g + granularities - 1) % granularities }
