package stepper

import "backstep/network"

// Source is where the steps of a segment come from: a trainer that computes
// them, or a recording of what one computed. It is read like a tape. It stands
// after some step, and goes to another in slices, because the way there may be
// long; a plain Step(n) and State(n) could not be stopped on the way. It gives
// no errors: a recording is checked when it is opened.
type Source interface {
	// Config and Samples are what its steps are computed with.
	Config() network.Config
	Samples() network.Samples

	// Begin is the state before its first step.
	Begin() *network.State

	// Last is the last step that it has; ends reports whether there can be no
	// more. A trainer never ends.
	Last() (step int, ends bool)

	// State is the state after the step where it stands, valid until the next
	// move.
	State() *network.State

	// EpochLoss is the loss of the last epoch completed where it stands; NaN if
	// that epoch lies before Begin.
	EpochLoss() float64

	// Ahead is how many steps Seek would take to the state after a step.
	Ahead(step int) int

	// Seek goes to the state after a step, which is not before Begin, by the
	// shortest way. It calls passed for every step that it takes, and stops early
	// when passed says so, but not before the first. It reports whether it is
	// there. Passed must not keep its argument.
	Seek(step int, passed func(*Passed) (stop bool)) (there bool)

	// Play goes to the state after a step that lies ahead, as Seek does, but skips
	// no step on the way.
	Play(step int, passed func(*Passed) (stop bool)) (there bool)

	// Record takes the next step and returns everything that it computed.
	Record() *network.Step

	// Keep bounds what it holds besides Begin to memory bytes, and frees the rest.
	// Rest frees what it can rebuild when it continues.
	Keep(memory int)
	Rest()
}

// Passed is what a segment wants to know of every step.
type Passed struct {
	Step, Epoch     int // Epoch counts the completed ones
	EpochEnd        bool
	Loss, EpochLoss float64 // EpochLoss at the end of an epoch
}
