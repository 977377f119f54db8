package cli

import (
	"bufio"
	"errors"

	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/trace"
)

func newTrace(s streams) *cobra.Command {
	var length extent
	every := count(1)
	cmd := &cobra.Command{
		Use:   "trace [SESSION]",
		Short: "Print every quantity of every step as JSON Lines",
		Long: `trace prints every quantity of every optimiser step as JSON Lines: a header with
the whole session, then a line for each step with z, a, delta, gradients and new
weights of each layer.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := length.check(); err != nil {
				return err
			}
			setup, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			sayReading(cmd, setup)
			return writeTrace(s, setup, length, int(every))
		},
	}
	addSessionFlags(cmd)
	length.addFlags(cmd, 1)
	cmd.Flags().Var(&every, "every", "print step 1, each multiple of N, and the last, rather than all steps")
	return cmd
}

// writeTrace trains, and prints the trace.
func writeTrace(s streams, setup *session.Setup, length extent, every int) error {
	trainer, err := setup.Trainer()
	if err != nil {
		return err
	}
	buffer := bufio.NewWriterSize(s.interrupts.writer(s.out), 1<<16)
	w, err := trace.NewWriter(buffer, sessionJSON(setup))
	if err != nil {
		return writeFailure(err)
	}
	stopped, done := s.interrupts.lookAt()
	defer done()
	err = traceSteps(trainer, length.end(trainer), every, stopped, func(s *network.Step) error {
		if err := w.Write(s); err != nil || every == 1 {
			return err
		}
		// If steps are left out, lines are rare and shown as they come.
		return buffer.Flush()
	})
	switch flushed := buffer.Flush(); {
	case errors.Is(err, errInterrupted):
		return err
	case err != nil:
		return failure{err}
	default:
		return writeFailure(flushed)
	}
}

// traceSteps trains up to the last step, and calls write for step 1, each multiple of
// every, and the last.
func traceSteps(trainer *network.Trainer, last, every int, stopped func() bool, write func(*network.Step) error) error {
	for step := trainer.State().Step + 1; step <= last; step++ {
		if stopped() {
			return errInterrupted
		}
		if step != 1 && step%every != 0 && step != last {
			trainer.Step()
			continue
		}
		if err := write(trainer.Record()); err != nil {
			return err
		}
	}
	return nil
}
