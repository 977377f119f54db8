package cli

import (
	"cmp"
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"backstep/network"
	"backstep/network/stepper"
)

// extent is how far training goes on: a number of steps or of epochs.
type extent struct {
	steps, epochs count
	usual         int // epochs, if neither is given
}

// addFlags adds --steps and --epochs.
func (e *extent) addFlags(cmd *cobra.Command, usual int) {
	e.usual = usual
	cmd.Flags().Var(&e.steps, "steps", "go on for this many steps, across epochs")
	cmd.Flags().Var(&e.epochs, "epochs", fmt.Sprintf("go on to the end of this many epochs (%d if neither is given)", usual))
}

// check refuses both flags together.
func (e *extent) check() error {
	if e.steps > 0 && e.epochs > 0 {
		return errors.New("--steps and --epochs exclude each other: give one of them")
	}
	return nil
}

// end returns the number of the last step. An epoch in progress counts as the first.
func (e *extent) end(trainer *network.Trainer) int {
	at := trainer.State()
	if e.steps > 0 {
		return at.Step + min(int(e.steps), math.MaxInt-at.Step)
	}
	path := stepper.NewPath(trainer.Config(), trainer.Samples().Len(), at)
	return lastStep(&path, at.Step, cmp.Or(int(e.epochs), e.usual))
}

// lastStep returns the last step of so many epochs after a step. An epoch in progress
// counts as the first.
func lastStep(path *stepper.Path, after, epochs int) int {
	done := path.EpochOf(after+1) - 1
	return path.LastStepOf(done + min(epochs, path.LastEpoch()-done))
}
