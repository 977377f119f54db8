package desk

import "backstep/network"

// Ghost is another run, as charts show it beside the present one.
type Ghost struct {
	Label   string           // how it differs from the present run: "η 0.1"
	Curve   Curve            // the loss by epoch
	History []*network.State // states at the ends of epochs
}

const (
	lineOfEpochs = 2 // the fewest epochs that make a line
	wayOfStates  = 2 // the fewest states that make a way
)

// HasLine reports whether the run has enough epochs for a line of the loss.
func (g *Ghost) HasLine() bool { return g.Curve.Epochs >= lineOfEpochs }

// HasWay reports whether the run has enough states for a way of the weights.
func (g *Ghost) HasWay() bool { return len(g.History) >= wayOfStates }
