package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/against"
	"backstep/ui/number"
)

// checkAgainst compares the numbers that another program recorded with those of a session,
// and prints the report.
func checkAgainst(s streams, setup *session.Setup, path string) error {
	in := s.in
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer func() { _ = file.Close() }()
		in = file
	}
	run, err := newStudent(setup, in)
	if err != nil {
		return err
	}
	stopped, done := s.interrupts.lookAt()
	defer done()
	if err := run.compare(stopped); err != nil {
		return placed(path, err)
	}
	r := againstReport{setup: setup, path: path, run: run}
	if _, err := io.WriteString(s.out, r.String()); err != nil {
		return failure{err}
	}
	return r.failure()
}

// placed returns the error of a file with its path and line.
func placed(path string, err error) error {
	var wrong *against.Error
	switch {
	case !errors.As(err, &wrong):
		return err
	case wrong.Line == 0:
		return fmt.Errorf("%s: %s", text.BriefPath(path), wrong.Says)
	default:
		return fmt.Errorf("%s:%d: %s", text.BriefPath(path), wrong.Line, wrong.Says)
	}
}

// student compares the records of a file with the steps of training.
type student struct {
	trainer    *network.Trainer
	reader     *against.Reader
	comparison against.Comparison

	step, before *network.Step // the last two that were taken
	offset       int           // what is added to the steps of the file, which may count from 0
	records      int
}

func newStudent(setup *session.Setup, in io.Reader) (*student, error) {
	trainer, err := setup.Trainer()
	if err != nil {
		return nil, err
	}
	return &student{trainer: trainer, reader: against.NewReader(in, len(setup.Config.Architecture.Layers))}, nil
}

// compare compares records up to the end, or to the first that differs much.
func (r *student) compare(stopped func() bool) error {
	for !r.comparison.Done() {
		record, err := r.reader.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := r.goTo(record, stopped); err != nil {
			return err
		}
		config := r.trainer.Config()
		if err := r.comparison.Add(record, r.step, r.before, &config); err != nil {
			return err
		}
		r.records++
	}
	return nil
}

// mostAhead is how many steps a record may be after the one before it.
const mostAhead = 1_000_000

// goTo trains to the step of a record. Where it has no number, it is the next.
func (r *student) goTo(record *against.Record, stopped func() bool) error {
	at := r.trainer.State().Step
	to := at + 1
	if record.Counted {
		if r.records == 0 && record.Step == at { // Counted from 0.
			r.offset = 1
		}
		to = record.Step + r.offset
	}
	if to <= at || to > at+mostAhead {
		return &against.Error{Line: record.Line, Says: fmt.Sprintf("step %d stands where step %d is wanted, or a later one", record.Step, at+1-r.offset)}
	}
	for r.trainer.State().Step < to {
		if stopped() {
			return errInterrupted
		}
		r.before = r.step
		r.step = r.trainer.Record()
	}
	return nil
}

// shownDigits are the digits of the numbers in a report, more where two are alike.
func shownDigits(a, b float64) int {
	for d := number.DefaultDigits; d < number.MaxDigits; d++ {
		if f := (number.Format{Digits: d}); f.Trim(a) != f.Trim(b) {
			return d
		}
	}
	return number.MaxDigits
}
