package desk

import (
	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// defaultMemory is the most that is kept for going back in time, unless the options
// say otherwise.
const defaultMemory = 512 << 20

// New returns the desk of a session before its first command. The Result may have
// a task: the first step of a session that goes on from a saved state.
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
	d.speed = defaultSpeed
	if len(options.Views) > 0 {
		d.view = options.Views[0].Name
	}
	d.seen.Setup = setup
	d.seen.Selection.Layer = d.seen.LastLayer()
	d.walk, d.runs = walk, runs{{setup: setup}}
	return d, d.enter(d.stay), nil
}

// newWalk begins training, with that many bytes for going back in time.
func newWalk(setup *session.Setup, memory int) (*stepper.Walk, error) {
	trainer, err := setup.Trainer()
	if err != nil {
		return nil, err
	}
	return stepper.NewWalk(trainer, memory), nil
}
