package explain

import (
	"backstep/network"
	"backstep/network/scaling"
)

// Subject is what explanations are about: all that they need besides the step.
type Subject struct {
	Config  network.Config
	Names   Names
	Start   Start
	Initial []network.Parameters // the weights before the first step

	// Classes are the names of the classes: two for a single output, or one for each
	// output. Empty if the targets are numbers.
	Classes []string

	// Scaling is how each input is made of its raw value; empty if the network gets raw
	// values. Raw has a row for each training sample, in the order that a Step's
	// Samples count in.
	Scaling []scaling.Linear
	Raw     [][]float64
}

// Start is where the initial weights come from.
type Start struct {
	Given       bool // the session has them
	Initializer network.Initializer
	Seed        uint64
}
