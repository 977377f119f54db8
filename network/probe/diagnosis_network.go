package probe

import (
	"math"

	"backstep/network"
)

// decaying finds a penalty that throws each weight past 0, further away than it was.
func (x *examination) decaying() {
	c := x.config()
	penalty := 0.0
	switch c.Optimizer.Name {
	case "sgd":
		penalty = c.Penalty.L2
	case "adamw":
		penalty = c.Optimizer.WeightDecay
	}
	if product := x.step.LearningRate * penalty; product > 2 {
		x.found(Finding{Problem: Decaying, Layer: -1, Value: product})
	}
}

// collapsed finds weights that a penalty has pulled to 0.
func (x *examination) collapsed() {
	if x.config().Penalty == (network.Penalty{}) {
		return
	}
	for l := range x.layers {
		now, before := x.layers[l].Weight, meanSize(x.Subject.Initial[l].Weights)
		if !(now < collapsedTo*before) {
			return
		}
	}
	worst := 0
	for l := range x.layers {
		if x.layers[l].Weight < x.layers[worst].Weight {
			worst = l
		}
	}
	x.found(Finding{Problem: Collapsed, Layer: worst, Value: x.layers[worst].Weight, Other: meanSize(x.Subject.Initial[worst].Weights)})
}

// heldBack finds a penalty that takes a part of the loss and pulls at the weights as hard
// as the data does, in the other direction, so that nothing moves.
func (x *examination) heldBack() {
	penalty := x.config().Penalty
	if penalty == (network.Penalty{}) || x.has(Collapsed, Diverging, OutOfReach) || !x.slow(slowMove) || x.step.Loss-x.step.DataLoss < costs*x.step.Loss {
		return
	}
	var pull, data, n float64
	for l := range x.step.Layers {
		at := &x.step.Layers[l]
		for i, w := range at.Before.Weights {
			g := penalty.Gradient(w)
			pull += math.Abs(g)
			data += math.Abs(at.Gradient.Weights[i] - g)
			n++
		}
	}
	if pull >= heldBy*data {
		x.found(Finding{Problem: HeldBack, Layer: -1, Value: pull / n, Other: data / n})
	}
}

// straight finds a network that can only draw straight lines where these are not enough.
func (x *examination) straight() {
	if !x.linear() || !x.bestLine() {
		return
	}
	f := Finding{Problem: NoHidden, Layer: -1, Value: x.step.DataLoss, Of: x.answers.judged, Baseline: x.doctor.ofPart}
	if x.output() > 0 {
		f.Problem = StackedLinear
	}
	x.found(f)
}

// linear reports whether all hidden layers, if any, are linear.
func (x *examination) linear() bool {
	for l := range x.output() {
		if x.architecture().Layers[l].Activation.Name != "linear" {
			return false
		}
	}
	return true
}

// bestLine reports whether a network without bends has come to rest, and no straight
// lines separate the classes. A regression without a hidden layer may be meant as one.
func (x *examination) bestLine() bool {
	switch {
	case x.has(OutOfReach, Diverging, Overshoot, Collapsed, Symmetric):
		return false
	case x.Judge == nil:
		return x.output() > 0 && (x.stuck() || x.slow(leastMove))
	default:
		return (x.stuck() || x.slow(slowMove)) && !x.doctor.linesSeparate()
	}
}

// unanswered finds a class that no sample gets, while the loss hardly moves any more. Where
// the classes have about as many samples, one answer for all of them says the same.
func (x *examination) unanswered() {
	class, still := x.answers.unanswered(), slowMove
	only := x.answers.only()
	if only >= 0 {
		if still = swayingMove; x.answers.share() < mostlyOneClass {
			return
		}
	}
	if class < 0 || x.has(OutOfReach) || !(x.stuck() || x.slow(still)) {
		return
	}
	x.found(Finding{
		Problem: Unanswered, Layer: -1, Class: class, Only: only,
		Count: x.answers.are[class], Of: x.answers.judged, Right: x.answers.right,
	})
}
