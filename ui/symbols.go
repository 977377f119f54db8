package ui

import "backstep/ui/frame"

// notReached stands in for a number that the step has not reached.
const notReached = "·"

// symbolHelp returns the lines of the help about the symbols on the screen.
func symbolHelp() []frame.HelpLine {
	return []frame.HelpLine{
		{Does: "symbols"},
		{Keys: "x", Does: "an input"},
		{Keys: "w, b", Does: "a weight, a bias"},
		{Keys: "z", Does: "weighted sum: Σ input · w + b"},
		{Keys: "a", Does: "activation, f(z)"},
		{Keys: "ŷ, y", Does: "the answer, and the target"},
		{Keys: "J", Does: "loss: how wrong the answer is"},
		{Keys: "δ", Does: "delta, ∂J/∂z: how J changes with z"},
		{Keys: "∂W", Does: "gradient, ∂J/∂w, over the batch"},
		{Keys: "η", Does: "learning rate"},
		{Keys: "f′(z)", Does: "slope of the activation at z"},
		{Keys: "z₁, δ₂", Does: "of layer 1, of layer 2"},
		{Keys: "a1", Does: "of unit 1 of the layer before"},
		{Keys: "w²", Does: "w · w: a figure above is a power"},
		{Keys: "≈", Does: "the numbers shown are rounded, so theirs differs"},
		{Keys: notReached, Does: "not reached yet"},
		{Keys: "•", Does: "in the formula of the selected number"},
	}
}
