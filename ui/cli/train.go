package cli

import (
	"fmt"
	"runtime"
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
	until  waits
	save   *destination // nil to save nothing

	notation notationFlag
	json     bool
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
				d, err := newDestination("--save", save)
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
			if err := asked.until.read(setup); err != nil {
				return err
			}
			sayAnew(cmd, setup)
			if asked.json {
				sayReading(cmd, setup)
			}
			if runs := setup.Session.RunsRead(); runs > 1 && asked.save != nil {
				say(s.err, fmt.Sprintf("%s gets the trained run alone; %s keeps its %d runs", text.BriefPath(save), text.BriefPath(args[0]), runs))
			}
			return train(s, setup, &asked)
		},
	}
	addSessionFlags(cmd)
	asked.length.addFlags(cmd, usualEpochs)
	asked.until.addFlags(cmd)
	asked.notation.addFlag(cmd)
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
	state := trainer.State().Clone()
	trainer = nil // It takes as much memory as all samples do, and so will the summary.
	runtime.GC()
	tell := summarise(setup, &state, result, asked.notation.Notation)
	var unsaved error
	if asked.save != nil {
		unsaved = asked.save.save(setup, &state)
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
	case r.reason == stepper.Met:
		return nil
	default:
		return asked.until.unmet(r)
	}
}

// shortest returns a number with the fewest digits that read back as the same number.
func shortest(v float64) string { return strings.Trim(string(trace.AppendNumber(nil, v)), `"`) }
