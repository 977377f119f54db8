package desk

import "backstep/network"

// Ghost is another run as charts show it.
type Ghost struct {
	Label   string           // what sets it apart from the present one: "η 0.1"
	Curve   Curve            // the loss by epoch
	History []*network.State // states at the ends of epochs
}

const (
	lineOfEpochs = 2 // epochs that make a line
	wayOfStates  = 2 // states that make a way
)

// HasLine reports whether the loss of the run is a line.
func (g *Ghost) HasLine() bool { return g.Curve.Epochs >= lineOfEpochs }

// HasWay reports whether the weights have moved.
func (g *Ghost) HasWay() bool { return len(g.History) >= wayOfStates }
