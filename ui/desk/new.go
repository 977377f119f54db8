package desk

import (
	"cmp"
	"slices"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// defaultMemory is the most bytes that are kept for going back in time, unless the
// options say otherwise.
const defaultMemory = 512 << 20

// New returns the desk of a session before its first command. If the session goes on
// from a saved state, the Result may have a task, which computes the first step.
func New(setup *session.Setup, options Options) (*Desk, Result, error) {
	if options.Memory == 0 {
		options.Memory = defaultMemory
	}
	walk, err := newWalk(setup, options.Memory)
	if err != nil {
		return nil, Result{}, err
	}
	d := &Desk{options: options, table: append(commands(), options.Commands...), look: Look{Format: number.Default()}}
	d.look.Format.ASCII = options.ASCII
	d.look.Format.Decimals = cmp.Or(options.Digits, number.DefaultDecimals)
	d.speed = defaultSpeed
	if i := slices.Index(SpeedNames(), options.Speed); i >= 0 {
		d.speed = i
	}
	if len(options.Views) > 0 {
		d.view = options.Views[0].Name
	}
	d.seen.Setup = setup
	d.seen.Selection.Layer = d.seen.LastLayer()
	d.walk, d.runs = walk, runs{{setup: setup, from: origin{parent: -1}}}
	return d, d.enter(d.stay), nil
}

// newWalk returns a walk through the training of a session, which keeps at most memory
// bytes for going back in time.
func newWalk(setup *session.Setup, memory int) (*stepper.Walk, error) {
	trainer, err := setup.Trainer()
	if err != nil {
		return nil, err
	}
	return stepper.NewWalk(trainer, memory), nil
}
