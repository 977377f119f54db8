package atlas

import (
	"math"

	"backstep/network/explain"
)

// Numbers are the numbers of a reader.
type Numbers interface {
	explain.Numbers
	Brief(v float64, digits int) string // with at most so many digits
}

// digits is how many digits a property of a curve has.
const digits = 4

// Fact is something that is true of an activation or a loss, in plain words.
type Fact struct{ Name, Says string }

// Facts returns what is true of an activation, the most important first.
func (a Activation) Facts(n Numbers) []Fact {
	w := wordsOfActivations()[a.Form.Name]
	facts := []Fact{{"what for", w.use}}
	if !a.Joint() {
		facts = append(facts, Fact{"slope", a.slopeSays(n)}, Fact{"flat", a.flatSays(n)})
	} else {
		facts = append(facts, Fact{"slope", "each a depends on every z: the slopes are a table, the Jacobian. Each of its rows adds up to 0: what one share gains, the others lose"})
	}
	if low := a.Lowest(); w.dips {
		return append(facts, Fact{"range", "from " + n.Brief(low.Value, digits) + " up: f is lowest at z = " + n.Brief(low.At, digits)})
	}
	return append(facts, Fact{"range", w.reaches})
}

// slopeSays says how steep f gets, and where.
func (a Activation) slopeSays(n Numbers) string {
	top := a.Steepest()
	const near = 1e-9
	is := func(z float64) bool { return math.Abs(a.At(z).Slope-top.Slope) < near }
	largest := n.Brief(top.Slope, digits)
	switch {
	case is(-1) && is(1):
		return largest + " everywhere"
	case is(1):
		return largest + " wherever z is above 0"
	case is(farthest):
		return "at most " + largest + ", which it nears as z grows"
	default:
		return "at most " + largest + ", at z = " + n.Brief(top.At, digits)
	}
}

// flatSays says where f is flat, so that a change of z hardly changes it.
func (a Activation) flatSays(n Numbers) string {
	below, above := a.Flat()
	under := ": there f′ is under " + n.Brief(flatSlope, 1) + ", and hardly any blame gets through"
	low, high := "below z = "+n.Brief(below, 2), "above z = "+n.Brief(above, 2)
	switch {
	case a.Dies():
		return "at z = 0 and below: there f′ is 0. A unit that is there on every sample is dead: it learns no more"
	case math.IsInf(below, 0) && math.IsInf(above, 0):
		return "nowhere: blame always gets through"
	case math.IsInf(above, 0):
		return low + under
	case math.IsInf(below, 0):
		return high + under
	default:
		return low + " and " + high + under
	}
}

// Facts returns what is true of a loss, the most important first.
func (l Loss) Facts(n Numbers) []Fact {
	w := wordsOfLosses()[l.Form.Name]
	facts := []Fact{{"what for", w.use}, {"far off", w.far}}
	if f := l.Fuses(); f != "" {
		facts = append(facts, Fact{"after " + f, "the slope of " + f + " cancels, and δ is ŷ − y"})
	}
	if distance, bends := l.Bend(); l.Kinked() {
		facts = append(facts, Fact{"kink", "at ŷ = y, where the slope jumps from −1 to 1"})
	} else if bends {
		facts = append(facts, Fact{"bend", "where ŷ is " + n.Brief(distance, digits) + " from y: within it is squared, beyond it is straight"})
	}
	several := "J is the sum over them"
	if l.Means() {
		several = "J is the mean over them, and each ∂J/∂ŷ is divided by how many they are"
	}
	return append(facts, Fact{"several outputs", several})
}

// activationWords is what no formula says of an activation.
type activationWords struct {
	use     string
	reaches string
	dips    bool // it falls and rises again: where it is lowest is worked out
}

func wordsOfActivations() map[string]activationWords {
	return map[string]activationWords{
		"linear": {
			use:     "an output that is a number of any size. In a hidden layer it adds nothing: a sum of sums is one sum",
			reaches: "any number",
		},
		"sigmoid": {
			use:     "an output that says yes or no, as a share. In deep networks its small slope lets the blame fade from layer to layer",
			reaches: "between 0 and 1",
		},
		"tanh": {
			use:     "hidden layers of small networks: like the sigmoid, but around 0 and four times as steep",
			reaches: "between −1 and 1",
		},
		"relu": {
			use:     "most hidden layers: quick to compute, and above 0 the blame gets through whole",
			reaches: "0 and above",
		},
		"leaky-relu": {
			use:     "hidden layers in which relu units die: below 0 a hundredth still gets through, so that a unit can come back",
			reaches: "any number",
		},
		"elu": {
			use:     "hidden layers: a relu that bends below 0 and has a below 0 too, so that a is nearer to 0 on average",
			reaches: "above −1",
		},
		"gelu": {
			use:  "hidden layers of large language networks: a relu without a corner, that dips a little below 0",
			dips: true,
		},
		"silu": {
			use:  "hidden layers of large image networks, where it is also called swish: a relu without a corner, that dips below 0",
			dips: true,
		},
		"softplus": {
			use:     "an output that must be above 0, such as a spread: a relu without a corner",
			reaches: "above 0",
		},
		"softmax": {
			use:     "outputs for one of several classes: a share for each",
			reaches: "between 0 and 1; all outputs add up to 1",
		},
	}
}

// lossWords is what no formula says of a loss.
type lossWords struct{ use, far string }

func wordsOfLosses() map[string]lossWords {
	return map[string]lossWords{
		"mse": {
			use: "an output that is a number: the squared distance of ŷ from y",
			far: "twice the distance costs four times as much, so the answers that are farthest off count most",
		},
		"sse": {
			use: "examples worked out by hand: half the squared distance, so that ∂J/∂ŷ is the distance itself",
			far: "twice the distance costs four times as much, so the answers that are farthest off count most",
		},
		"mae": {
			use: "an output that is a number, with data that is far off now and then: the distance of ŷ from y",
			far: "twice the distance costs twice as much; the slope is as large near y as far away",
		},
		"huber": {
			use: "an output that is a number, with data that is far off now and then: like sse near y, like mae far away",
			far: "the slope is never more than 1, so no single answer counts too much",
		},
		"bce": {
			use: "an output that says yes or no, as a share: how surprising y is to it",
			far: "being sure and wrong costs without limit",
		},
		"cross-entropy": {
			use: "one of several classes: only the share of the right class, whose y is 1, counts",
			far: "being sure and wrong costs without limit",
		},
	}
}
