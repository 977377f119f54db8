// Package prose writes training in plain words: each phase of a step as a heading
// and a line for every number, with the arithmetic that gave it. It is what pipes,
// screen readers and handouts get in place of a screen.
package prose

import (
	"fmt"
	"io"

	"backstep/data/session"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// Writer writes steps of a session one after another.
type Writer struct {
	out     io.Writer
	err     error // the first one; nothing is written after it
	setup   *session.Setup
	phases  []stepper.Phase
	numbers numbers
	moved   bool            // the sample was moved, so it has no target
	said    map[string]bool // formulas and notes of the present phase

	notation notation.Notation
}

// New returns a writer of the session.
func New(out io.Writer, setup *session.Setup) *Writer {
	return &Writer{
		out: out, setup: setup, numbers: numbers{number.Default()},
		phases: stepper.Phases(len(setup.Config.Architecture.Layers)),
	}
}

// In returns a writer of the session in a notation.
func In(n notation.Notation, out io.Writer, setup *session.Setup) *Writer {
	w := New(out, setup)
	w.notation = n
	return w
}

// subjectOf returns what explains the numbers of a session, in the notation of its writer.
func subjectOf(w *Writer) *explain.Subject {
	s := w.setup.Subject
	s.Notation = w.notation
	return &s
}

// Continue has the writer go on with a session that was changed where the next step
// begins, and writes what is different. An edited weight is no setting, so that of it
// nothing is said.
func (w *Writer) Continue(setup *session.Setup) {
	if setup == w.setup {
		return
	}
	if label := session.Label(setup.Session, w.setup.Session, w.numbers.Short); label != "" {
		w.print("From here on: %s.", desk.LabelIn(w.notation, label))
		w.print("")
	}
	w.setup = setup
}

// Err returns the first error of the underlying writer.
func (w *Writer) Err() error { return w.err }

// Moment writes the phase of a moment as a whole step would, without the units that
// the moment has not revealed. Before the first step it writes the weights that
// training begins with, and for a sample aside from training its whole forward pass. Numbers have
// that many significant digits.
func Moment(out io.Writer, m *desk.Moment, digits int) error {
	w := In(m.Notation, out, m.Setup)
	w.numbers.Digits = digits
	switch phase := m.Phase(); {
	case m.Moved():
		w.movedSample(m)
	case m.Aside():
		w.pinnedSample(m)
	case phase.Kind == stepper.Initialise:
		w.start()
	default:
		w.phase(m.Step, phase, func(layer, unit int) bool { return m.Reached(phase.Kind, layer, unit) })
	}
	return w.err
}

// sample names a sample of the batch as the screen does: "person 1".
func (w *Writer) sample(i int) string { return w.setup.Noun.Number(i + 1) }

// print writes a line.
func (w *Writer) print(format string, args ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.out, format+"\n", args...)
	}
}

// begin begins a phase, in which nothing has been said yet.
func (w *Writer) begin() { w.said = map[string]bool{} }

// first reports whether the text has not been said in this phase, and takes it as
// said.
func (w *Writer) first(text string) bool {
	said := w.said[text]
	w.said[text] = true
	return !said
}
