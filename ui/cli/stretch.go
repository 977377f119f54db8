package cli

import (
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"backstep/network"
	"backstep/network/stepper"
)

// stretch is how far training is to go on: so many steps, or so many epochs.
type stretch struct {
	steps, epochs count
	usual         int // epochs, where nothing is said
}

// addFlags adds --steps and --epochs.
func (s *stretch) addFlags(cmd *cobra.Command, usual int) {
	s.usual = usual
	cmd.Flags().Var(&s.steps, "steps", "go on for this many steps, across epochs")
	cmd.Flags().Var(&s.epochs, "epochs", fmt.Sprintf("go on to the end of this many epochs (%d if neither is given)", usual))
}

// check refuses both flags together.
func (s *stretch) check() error {
	if s.steps > 0 && s.epochs > 0 {
		return errors.New("--steps and --epochs exclude each other: give one of them")
	}
	return nil
}

// end returns the last step. An epoch in progress counts as the first.
func (s *stretch) end(trainer *network.Trainer) int {
	at := trainer.State()
	if s.steps > 0 {
		return at.Step + min(int(s.steps), math.MaxInt-at.Step)
	}
	epochs := s.usual
	if s.epochs > 0 {
		epochs = int(s.epochs)
	}
	path := stepper.NewPath(trainer.Config(), trainer.Samples().Len(), at)
	return path.LastStepOf(at.Epoch + min(epochs, path.LastEpoch()-at.Epoch))
}
