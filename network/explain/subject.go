package explain

import (
	"backstep/network"
	"backstep/network/scaling"
)

// Subject is what explanations are about: everything that they need to know
// besides the step.
type Subject struct {
	Config  network.Config
	Names   Names
	Start   Start
	Initial []network.Parameters // the weights before the first step

	// Classes are what the outputs tell apart, by name: one output two of them,
	// several one each. Empty where the targets are numbers.
	Classes []string

	// Scaling is how each input was made of its raw value; empty where the
	// network gets the raw values. Raw has a row for each sample of the training
	// part, as a Step's Samples count them.
	Scaling []scaling.Linear
	Raw     [][]float64
}

// Start is where the initial weights are from.
type Start struct {
	Given       bool // they were written in the session
	Initializer network.Initializer
	Seed        uint64
}
