// Package condition is what a person can wait for in training: "loss < 0.1", "h1 is
// dead", "sample 3 is right". A [Condition] is a value that [Parse] reads. A [Watch]
// looks whether it is met as training goes on, and a [Search] goes back through the
// steps of a run to where it began to be.
//
//	condition.go  the condition, and what it is about
//	measures.go   the numbers that conditions compare: of an epoch, of a step, of the network
//	watch.go      looking at one step after the other; search.go goes back
//	parse.go      reading a line; names.go the units in it, complete.go what may follow
package condition

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
)

// Subject is what conditions are about: a network in training, and its data.
type Subject struct {
	explain.Subject
	Judge   probe.Judge     // nil if the targets are numbers
	Samples network.Samples // the training part
	Test    network.Samples // empty without a test part
}

// Condition is a number of training and the bound that it must keep. Two conditions
// that mean the same are equal, but for the way their bounds were written.
type Condition struct {
	text    string
	measure measure
	relates relation
	bound   float64
}

// String returns the condition as text that Parse reads again: "|δ h1| < 1e-3".
func (c Condition) String() string { return c.text }

// EachEpoch reports whether the condition is looked at after each epoch, rather than
// after each step.
func (c Condition) EachEpoch() bool { return c.measure.eachEpoch() }

// Epoch returns the epoch of a condition that waits for an epoch, such as "epoch 20".
func (c Condition) Epoch() (epoch int, ok bool) {
	_, ok = c.measure.(epochs)
	return int(c.bound), ok
}

// Settles reports whether the condition waits for the loss to settle.
func (c Condition) Settles() bool {
	_, ok := c.measure.(settled)
	return ok
}

// Records reports whether the condition must know the weights that a step began with, so
// that each step has to be recorded: it asks about samples that are not in its batch.
func (c Condition) Records(about *Subject) bool {
	n := about.Samples.Len()
	_, whole := c.measure.(ofAllSamples)
	return whole && about.Config.Batch(n) < n
}

// holds reports whether a value keeps the bound. NaN never does.
func (c Condition) holds(value float64) bool { return c.relates.holds(value, c.bound) }

// relation is how a value relates to a bound.
type relation int

// The relations.
const (
	below relation = iota
	atMost
	above
	atLeast
)

// String returns the sign of the relation.
func (r relation) String() string { return [...]string{"<", "≤", ">", "≥"}[r] }

func (r relation) holds(value, bound float64) bool {
	switch r {
	case below:
		return value < bound
	case atMost:
		return value <= bound
	case above:
		return value > bound
	default:
		return value >= bound
	}
}
