package cli

import (
	"bufio"
	"errors"
	"math"

	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/prose"
)

// walking is what walk is to print.
type walking struct {
	epochs   count
	script   script
	notation notationFlag
	record   recording
}

func newWalk(s streams) *cobra.Command {
	asked := &walking{}
	cmd := &cobra.Command{
		Use:   "walk [SESSION]",
		Short: "Print epochs phase by phase as plain text, each number with its arithmetic",
		Long: `walk prints training as plain text: every phase of every step, and every number
with the arithmetic that gave it. It is for pipes, screen readers and handouts.
With --do it prints the phase to which the command lines lead, or with --epochs
the epochs from there on.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error { return openAndWalk(s, cmd, args, asked) },
	}
	addSessionFlags(cmd)
	cmd.Flags().Var(&asked.epochs, "epochs", "how many epochs to print (default 1)")
	asked.script.addFlag(cmd, "command lines that lead to what is printed")
	asked.notation.addFlag(cmd)
	return cmd
}

// openAndWalk prints the session that a command line names.
func openAndWalk(s streams, cmd *cobra.Command, args []string, asked *walking) error {
	open := openAsGiven
	if asked.script.given() { // It works on a desk, as keys on the screen do.
		open = openForScreen
	}
	setup, opened, err := open(cmd, args)
	if err != nil {
		return err
	}
	return walk(s, setup, opened, asked)
}

// walk prints a session as plain text.
func walk(s streams, setup *session.Setup, opened desk.Opened, asked *walking) error {
	stopped, done := s.interrupts.lookAt()
	defer done()
	buffer := bufio.NewWriterSize(s.interrupts.writer(s.out), 1<<16)
	var err error
	if asked.script.given() {
		err = walkFrom(buffer, setup, opened, asked, stopped, func(message string) { say(s.err, message) })
	} else {
		err = walkEpochs(buffer, setup, asked, stopped)
	}
	if stopped() {
		_ = buffer.Flush()
		return errInterrupted
	}
	if err != nil {
		return err
	}
	return writeFailure(buffer.Flush())
}

// walkEpochs prints the next epochs of a session.
func walkEpochs(out *bufio.Writer, setup *session.Setup, asked *walking, stopped func() bool) error {
	trainer, err := setup.Trainer()
	if err != nil {
		return err
	}
	w := prose.In(asked.notation.Notation, out, setup)
	w.Header()
	at, epochs := trainer.State(), max(1, int(asked.epochs))
	var curve stepper.Curve
	var last *network.Step
	for end := at.Epoch + min(epochs, math.MaxInt-at.Epoch); at.Epoch < end && w.Err() == nil && !stopped(); {
		last = trainer.Record()
		w.Step(last)
		if last.LastBatch {
			curve.Add(last.Epoch, last.EpochLoss)
		}
	}
	if last == nil || w.Err() != nil {
		return writeFailure(w.Err())
	}
	stand := probe.Stand{From: probe.StateBefore(last), Losses: desk.LossesOf(curve.Buckets(), 0, at.Epoch)}
	words := desk.Diagnosed(asked.notation.Notation, setup, &stand, number.Default())
	return writeFailure(prose.Health(out, &words))
}

// walkFrom prints what a script leads to: the present phase, or the epochs from
// there on.
func walkFrom(out *bufio.Writer, setup *session.Setup, opened desk.Opened, asked *walking, stopped func() bool, say func(string)) error {
	d, err := ui.NewDeskWith(setup, files{}, opened)
	if err != nil {
		return err
	}
	recorder, err := asked.record.open()
	if err != nil {
		return err
	}
	desk.RecordTo(d, recorder)
	d.Do("notation " + asked.notation.String())
	if err := followed(d.Follow(asked.script.lines, stopped, say)); err != nil || stopped() {
		return err
	}
	if asked.epochs == 0 {
		if err := present(out, d); err != nil {
			return writeFailure(err)
		}
	} else if err := walkOn(out, d, int(asked.epochs), stopped); err != nil {
		return err
	}
	words, ok := desk.Diagnose(d.Seen(), number.Default())
	if !ok {
		return nil
	}
	return writeFailure(prose.Health(out, &words))
}

// present prints the present phase or, if a number is followed down to what made it, the way,
// and of a gradient all its paths if they are asked for.
func present(out *bufio.Writer, d *desk.Desk) error {
	m := d.Shown()
	if m.Trail != nil {
		return prose.Trail(out, &m, d.Look().Format.Digits)
	}
	if d.View() == "paths" {
		return prose.Paths(out, &m, d.Look().Format.Digits)
	}
	return prose.Moment(out, &m, d.Look().Format.Digits)
}

// followed returns the error of a script, as a failure if the script was understood.
func followed(err error) error {
	if led := desk.Failure(""); errors.As(err, &led) {
		return failure{err}
	}
	return err
}

// walkOn prints epochs from where a desk stands: the phases that are left of the
// step, then whole steps.
func walkOn(out *bufio.Writer, d *desk.Desk, epochs int, stopped func() bool) error {
	m := d.Seen()
	last := lastStep(&m.Path, m.StepsDone(), epochs)
	if m.Step != nil && !m.Updated() {
		if err := finishStep(out, d); err != nil {
			return err
		}
	}
	w := prose.In(m.Notation, out, m.Setup)
	for d.Seen().Position.Step < last && !stopped() && w.Err() == nil {
		if r := d.Finish(d.Do("next step")); r.Err != nil {
			return r.Err
		}
		w.Continue(d.Seen().Setup)
		w.Step(d.Seen().Step)
	}
	return writeFailure(w.Err())
}

// finishStep prints the present phase and those that are left of its step.
func finishStep(out *bufio.Writer, d *desk.Desk) error {
	for {
		m := d.Seen()
		if err := prose.Moment(out, m, d.Look().Format.Digits); err != nil {
			return writeFailure(err)
		}
		if m.Updated() {
			return nil
		}
		if r := d.Finish(d.Do("next phase")); r.Err != nil {
			return r.Err
		}
	}
}
