package probe

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// Problem is something that can be wrong with training.
type Problem int

// The problems, the gravest first. What causes others comes before them.
const (
	NotFinite     Problem = iota // the loss or the update is no longer finite
	Decaying                     // the penalty throws the weights past 0
	OutOfReach                   // the outputs cannot reach the targets
	LargeTargets                 // the targets are so large that steps cannot be right for them
	LargeInputs                  // the inputs are so large that they spoil training
	Diverging                    // the loss is far above the first one
	Exploding                    // δ grows on its way back
	Overshoot                    // the update is larger than the weights
	Symmetric                    // units have the same weights and the same δ
	Dead                         // relu units are 0 on every sample
	Collapsed                    // a penalty has pulled the weights to 0
	HeldBack                     // a penalty pulls at the weights as hard as the data, and nothing moves
	StackedLinear                // hidden layers are linear, and a line is not enough
	NoHidden                     // there is no hidden layer, and a line is not enough
	Saturated                    // sigmoid or tanh units are at an end of their range
	Vanishing                    // δ shrinks to almost nothing on its way back
	Unanswered                   // a class is never answered
	OneAnswer                    // the loss is that of the best constant answer
	Overfitting                  // the test loss is worse than that of a constant answer
	Plateau                      // the loss does not fall, and is not low
	Slow                         // the loss hardly falls, and is nearly that of the best constant answer
)

// Finding is a problem of training, with the numbers that prove it.
type Finding struct {
	Problem Problem
	Layer   int   // the layer with the problem, or the worst of Layers; −1 is the loss
	Layers  []int // Saturated only: every saturated layer
	Units   []int // the units of the layer that have the problem, or the input; nil if it is not a problem of units

	// Value is the proof, and Other what to compare it with:
	//
	//	NotFinite      the loss
	//	Decaying       the product of η and the penalty
	//	OutOfReach     the least and the greatest target
	//	LargeTargets   the mean size of the targets, and the loss
	//	LargeInputs    the mean size of the input, and the loss
	//	Diverging      the loss, and the first loss
	//	Exploding      mean |δ| of the layer, and of the last layer; Vanishing likewise
	//	Overshoot      mean size of the update, and of the weights
	//	Dead           the highest z of these units
	//	Collapsed      mean |w|, and what it was before the first step
	//	HeldBack       the mean pull of the penalty on a weight, and that of the data
	//	StackedLinear  the loss; NoHidden, OneAnswer likewise
	//	Saturated      the share of activations at an end, and the mean of f′(z)
	//	Overfitting    the test loss, and the training loss
	//	Plateau        by how much the loss moved, and the loss; Slow likewise
	Value, Other float64

	// Count is how many samples show it, Of how many there are:
	//
	//	OutOfReach     samples with a target out of reach
	//	Plateau        samples whose class is right, if there are classes
	//	Unanswered     samples of the class that is never answered
	Count, Of int

	Step     *network.Step // NotFinite only: the step where that was seen
	Inputs   float64       // Saturated only: the mean size of the inputs if the first layer is among Layers, else 0
	Driven   bool          // Saturated only: the layer was not so before the first step
	Epochs   int           // OneAnswer, Plateau, Slow: for how long at least
	Baseline float64       // OneAnswer, LargeTargets, Overfitting, StackedLinear, NoHidden, Slow: the loss of the best constant answer
	Class    int           // Unanswered only: the class
	Only     int           // Unanswered only: the class that every sample gets, or −1
	Right    int           // Unanswered only: samples whose class is right
}

// In reports whether the finding is one of that layer.
func (f *Finding) In(layer int) bool { return f.Layer == layer || slices.Contains(f.Layers, layer) }

// Health is what is wrong with a network after a step.
type Health struct {
	Step     int  // steps done before the one whose numbers show it
	Part     Part // the samples that were looked at
	Findings []Finding
	Trouble  explain.Trouble // why the loss is not finite; the zero value if it is
}
