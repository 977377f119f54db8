package cli

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/stepper"
	"backstep/network/trace"
)

// training holds the flags of train.
type training struct {
	length extent
	until  stepper.Until
	save   *destination // nil to save nothing
	json   bool
}

// usualEpochs is how many epochs train trains by default.
const usualEpochs = 1000

func newTrain(s streams) *cobra.Command {
	var asked training
	save := ""
	cmd := &cobra.Command{
		Use:   "train [SESSION]",
		Short: "Train without a screen, and print a summary",
		Long: `train trains without a screen and prints a summary. It stops when the loss is no longer
finite. With --save it writes a session file from which training goes on where it
stopped, even after an interrupt; an existing file is replaced unless it is
write-protected. If training ends within an epoch, the epochs and the loss printed are
those of complete epochs (with --json the loss is null if there is none).`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := asked.length.check(); err != nil {
				return err
			}
			if cmd.Flags().Changed("save") {
				d, err := newDestination(save)
				if err != nil {
					return err
				}
				asked.save = d
			}
			setup, err := findSetup(cmd, args)
			if err != nil {
				return err
			}
			if asked.save != nil {
				if err := asked.save.suits(setup, args); err != nil {
					return err
				}
			}
			sayAnew(cmd, setup)
			return train(s, setup, &asked)
		},
	}
	addSessionFlags(cmd)
	asked.length.addFlags(cmd, usualEpochs)
	cmd.Flags().Var(lossTarget{&asked.until.Loss}, "until-loss", "stop when the loss of an epoch is `X` or less; exit 1 if it is not reached")
	cmd.Flags().BoolVar(&asked.until.Settled, "until-settled", false,
		"stop when the loss has fallen by less than one millionth of itself an epoch for 100 epochs; exit 0 even if it has not")
	cmd.Flags().StringVar(&save, "save", "", "write the session with its trained weights to `FILE`, whose name ends in .toml")
	cmd.Flags().BoolVar(&asked.json, "json", false, "print the summary as one JSON object")
	return cmd
}

// train trains, saves the session if asked, and prints the summary.
func train(s streams, setup *session.Setup, asked *training) error {
	trainer, err := setup.Trainer()
	if err != nil {
		return err
	}
	stopped, done := s.interrupts.lookAt()
	defer done()
	bar := newProgress(s.err)
	result := goOn(trainer, asked, stopped, bar)
	bar.clear()
	tell := summarise(setup, trainer.State(), result)
	var unsaved error
	if asked.save != nil {
		unsaved = asked.save.save(setup, trainer.State())
		tell.saved = unsaved == nil
	}
	// The summary is printed even if the session cannot be saved.
	if err := tell.write(s.out, asked); err != nil && unsaved == nil {
		return failure{err}
	}
	if unsaved != nil {
		return unsaved
	}
	return result.failure(asked)
}

// failure returns the error that training ends with.
func (r *outcome) failure(asked *training) error {
	switch {
	case r.interrupted:
		return errInterrupted
	case asked.until.Loss == nil || r.reason == stepper.ReachedLoss:
		return nil
	case r.epochs == 0:
		return failure{fmt.Errorf("the loss of %s was not reached: no epoch was completed", shortest(*asked.until.Loss))}
	default:
		return failure{fmt.Errorf("the loss of %s was not reached: after %s it is %s",
			shortest(*asked.until.Loss), text.Count(r.epochs, "epoch"), shortest(r.loss))}
	}
}

// lossTarget is a flag that takes a loss. The loss stays nil if the flag is not given.
type lossTarget struct{ loss **float64 }

// Set reads the flag.
func (l lossTarget) Set(value string) error {
	v, err := text.ParseNumber(value)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return errors.New("it takes a number, such as 0.01, of at most 1.79e308")
	}
	*l.loss = &v
	return nil
}

// String returns the value as text.
func (l lossTarget) String() string {
	if l.loss == nil || *l.loss == nil {
		return ""
	}
	return shortest(**l.loss)
}

// Type returns what help calls the value.
func (l lossTarget) Type() string { return "number" }

// shortest returns a number with the fewest digits that read back as the same number.
func shortest(v float64) string { return strings.Trim(string(trace.AppendNumber(nil, v)), `"`) }
