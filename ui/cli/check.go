package cli

import (
	"errors"
	"math"

	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/check"
)

func newCheck(s streams) *cobra.Command {
	tolerance, file := tolerance(1e-7), ""
	cmd := &cobra.Command{
		Use:   "check [SESSION]",
		Short: "Compare every gradient with a central difference, or a program of your own with ours",
		Long: `check compares every gradient over the whole training part, at the weights of the
session, with a central difference of the loss, and prints the worst error of each
layer. The error of a gradient g against a difference n is |g − n| / max(|g|, |n|, 0.01).
If the loss has a kink right at a weight (relu, leaky-relu, mae, l1), no difference can
decide: such weights are listed and do not fail, and neither do those for which the loss
is rounded too coarsely.

With --against FILE it compares the numbers that a program of your own has recorded,
a line of JSON for each step, and names the first that differs: what is there, what is
right and why, and the usual mistake that gives it. docs/record.md has a recorder for
numpy. Your program has to begin with the weights of the session.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			setup, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			sayReading(cmd, setup)
			if cmd.Flags().Changed("against") {
				if cmd.Flags().Changed("tolerance") {
					return errors.New("--tolerance is for gradients: leave it out with --against")
				}
				return checkAgainst(s, setup, file)
			}
			return checkGradients(s, setup, float64(tolerance))
		},
	}
	addSessionFlags(cmd)
	cmd.Flags().Var(&tolerance, "tolerance", "the largest error that passes")
	cmd.Flags().StringVar(&file, "against", "", "a `FILE` of numbers that another program recorded, compared with ours; - is standard input")
	return cmd
}

// tolerance is a flag that takes the largest error that passes.
type tolerance float64

// Set reads the flag.
func (t *tolerance) Set(value string) error {
	v, err := text.ParseNumber(value)
	if err != nil || !(v >= 0) || math.IsInf(v, 0) {
		return errors.New("it takes a number from 0 on, such as 1e-7")
	}
	*t = tolerance(v)
	return nil
}

// String returns the value as text.
func (t *tolerance) String() string { return shortest(float64(*t)) }

// Type returns what help calls the value.
func (t *tolerance) Type() string { return "number" }

// checkGradients compares the gradients, and prints the report.
func checkGradients(s streams, setup *session.Setup, tolerance float64) error {
	at := setup.Initial
	if setup.State != nil {
		at = setup.State.Parameters
	}
	all := network.Count(at)
	stopped, done := s.interrupts.lookAt()
	defer done()
	bar := newProgress(s.err)
	layers, ok, err := check.Gradients(setup.Config, setup.TrainSamples, at, tolerance, func(n int) bool {
		if bar.due() {
			bar.show(n, all, text.Count(all, "gradient"))
		}
		return !stopped()
	})
	bar.clear()
	if err != nil {
		return err
	}
	if !ok {
		return errInterrupted
	}
	report := checkReport{setup: setup, tolerance: tolerance, layers: layers, all: all}
	if err := report.write(s.out); err != nil {
		return failure{err}
	}
	return report.failure()
}
