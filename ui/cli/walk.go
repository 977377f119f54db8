package cli

import (
	"bufio"
	"math"

	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/ui/prose"
)

func newWalk(s streams) *cobra.Command {
	epochs := count(1)
	cmd := &cobra.Command{
		Use:   "walk [SESSION]",
		Short: "Print epochs phase by phase as plain text, each number with its arithmetic",
		Long: `walk prints training as plain text: every phase of every step, and every number
with the arithmetic that gave it. It is for pipes, screen readers and handouts.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			setup, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			return walk(s, setup, int(epochs))
		},
	}
	addSessionFlags(cmd)
	cmd.Flags().Var(&epochs, "epochs", "print N epochs")
	return cmd
}

// walk prints the next epochs of a session as plain text.
func walk(s streams, setup *session.Setup, epochs int) error {
	trainer, err := setup.Trainer()
	if err != nil {
		return err
	}
	stopped, done := s.interrupts.lookAt()
	defer done()
	buffer := bufio.NewWriterSize(s.interrupts.writer(s.out), 1<<16)
	w := prose.New(buffer, setup)
	w.Header()
	at := trainer.State()
	for end := at.Epoch + min(epochs, math.MaxInt-at.Epoch); at.Epoch < end && w.Err() == nil; {
		if stopped() {
			_ = buffer.Flush()
			return errInterrupted
		}
		w.Step(trainer.Record())
	}
	if err := w.Err(); err != nil {
		return writeFailure(err)
	}
	return writeFailure(buffer.Flush())
}
