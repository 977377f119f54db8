package stepper

import "backstep/network"

// Source is where the steps of a segment come from: a trainer that computes them, or a
// recording of steps computed before. It is read like a tape. It stands after some
// step, and moves to another in slices, because the way there may be long: a plain
// Step(n) and State(n) could not be stopped on the way. It returns no errors, because a
// recording is checked when it is opened.
type Source interface {
	// Config and Samples return what its steps are computed with.
	Config() network.Config
	Samples() network.Samples

	// Begin returns the state before its first step.
	Begin() *network.State

	// Last returns the last step that it has, and whether there can be no more. A
	// trainer never ends.
	Last() (step int, ends bool)

	// State returns the state after the step where it stands. It is valid until the
	// next move.
	State() *network.State

	// EpochLoss returns the loss of the last epoch completed where it stands, or NaN if
	// that epoch lies before Begin.
	EpochLoss() float64

	// Ahead returns the number of steps that Seek would take to the state after a step.
	Ahead(step int) int

	// Seek moves by the shortest way to the state after a step, which is not before
	// Begin. It calls passed after every step that it takes, and stops early when
	// passed returns true. It reports whether it has arrived. passed must not keep its
	// argument.
	Seek(step int, passed func(*Passed) (stop bool)) (there bool)

	// Play moves to the state after a step that lies ahead, as Seek does, but skips no
	// step on the way.
	Play(step int, passed func(*Passed) (stop bool)) (there bool)

	// Record takes the next step and returns everything that it computed.
	Record() *network.Step

	// Keep bounds the memory for all that it holds besides Begin to memory bytes, and
	// frees the rest. Rest frees what can be rebuilt when it continues.
	Keep(memory int)
	Rest()
}

// Passed describes a step that a source has taken.
type Passed struct {
	Step, Epoch     int // Epoch is the number of completed epochs
	EpochEnd        bool
	Loss, EpochLoss float64 // EpochLoss is valid at the end of an epoch

	// Taken returns what the step computed, until the next one. Of a step that was not
	// recorded it lacks what went before the update.
	Taken func() *network.Step
}
