package explain

import (
	"backstep/network"
	"backstep/network/notation"
	"backstep/network/scaling"
)

// Subject holds everything that explanations need besides the step.
type Subject struct {
	Config network.Config
	Names  Names
	Noun   Noun // what a sample is called

	// Notation is that in which numbers are explained. It changes no number but those that
	// it defines otherwise: the sign of δ, and the gradient as a sum.
	Notation notation.Notation

	Start   Start
	Initial []network.Parameters // the weights before the first step

	// Classes are the names of the classes, two for a single output or one for each
	// output. They are empty if the targets are numbers.
	Classes []string

	// Verdict returns the class that the numbers of the outputs stand for; ok is false if they
	// stand for none. It is nil if the targets are numbers.
	Verdict func(outputs []float64) (class int, ok bool)

	// Scaling says how each input is computed from its raw value. It is empty if the
	// network gets raw values. Raw has a row for each training sample, in the order to
	// which the Samples of a Step refer.
	Scaling []scaling.Linear
	Raw     [][]float64

	// Derived says how each raw value is made of the sources of its sample, whose names
	// are SourceNames. All are empty if raw values are those of the data.
	Derived     []scaling.Derived
	Sources     [][]float64
	SourceNames []string

	// TargetScaling says how the target of each output is computed from its raw value, of
	// which RawTargets has a row for each training sample. It is empty if targets are not
	// scaled.
	TargetScaling []scaling.Linear
	RawTargets    [][]float64
}

// Start says where the initial weights come from.
type Start struct {
	Given       bool // the session gives the weights
	Initializer network.Initializer
	Seed        uint64
	ByHand      []Quantity // the weights and biases that were then set by hand, each an Initial
}

// Drawn returns the initialiser that drew the weights, if one did.
func (s Start) Drawn() (in network.Initializer, ok bool) {
	return s.Initializer, !s.Given && s.Initializer != (network.Initializer{})
}

// Follower keeps inputs that are derived from others in step with these, except for the
// free ones. It is nil if there are none.
func (s Subject) Follower(free ...int) *scaling.Follower {
	return scaling.NewFollower(s.Derived, s.Scaling, free...)
}
