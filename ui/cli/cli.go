// Package cli is the command line. It opens the session that was asked for, and runs the
// screen or a command without a screen.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"backstep/data/text"
)

// Exit statuses.
const (
	exitDone        = 0
	exitFailed      = 1   // the work failed
	exitUsage       = 2   // the command line or a file could not be understood
	exitInterrupted = 130 // a signal ended it
)

// failure is an error of the work itself, rather than of the command line.
type failure struct{ error }

// Unwrap returns the error itself.
func (f failure) Unwrap() error { return f.error }

// errInterrupted is the error of work that a signal ended. No message is written for it.
var errInterrupted = errors.New("interrupted")

// streams are where a command reads and writes.
type streams struct {
	in         io.Reader
	out, err   io.Writer
	interrupts *interrupts
}

// Run runs the command line and returns the exit status.
func Run(args []string, in io.Reader, out, errs io.Writer) int {
	s := streams{in, out, errs, onInterrupt()}
	defer s.interrupts.end()
	return s.attend(func() error { return s.execute(args) })
}

// attend does the work and returns the exit status. If interrupts.now is closed, it does
// not wait for the end of the work.
func (s streams) attend(work func() error) int {
	done := make(chan error, 1)
	go func() { done <- work() }()
	select {
	case err := <-done:
		return s.status(err)
	case <-s.interrupts.now:
		return exitInterrupted
	}
}

// execute runs the command line.
func (s streams) execute(args []string) error {
	root := newRoot(s)
	root.SetArgs(append([]string{}, args...)) // With nil cobra would take those of the process.
	// cobra ignores errors when it writes something itself, such as help.
	written := &remembering{out: s.out}
	root.SetIn(s.in)
	root.SetOut(written)
	root.SetErr(s.err)
	addHelp(root)
	if err := root.Execute(); err != nil {
		return err
	}
	return writeFailure(written.err)
}

// remembering is an output that keeps its first error, and does not return it.
type remembering struct {
	out io.Writer
	err error
}

// Write writes, and drops everything after the first error.
func (r *remembering) Write(b []byte) (int, error) {
	if r.err == nil {
		_, r.err = r.out.Write(b)
	}
	return len(b), nil
}

// status writes an error as one line and returns the exit status for it.
func (s streams) status(err error) int {
	var failed failure
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	}
	say(s.err, err.Error())
	if errors.As(err, &failed) {
		return exitFailed
	}
	return exitUsage
}

// say writes a message as one line, whatever names are in it. Errors in writing are
// ignored.
func say(w io.Writer, message string) {
	_, _ = fmt.Fprintln(w, "backstep: "+text.Clean(message))
}

// newRoot returns the whole command line.
func newRoot(s streams) *cobra.Command {
	look, asked, spoken := &looks{}, &walking{}, false
	root := &cobra.Command{
		Use:   "backstep [SESSION]",
		Short: "Step through the training of a neural network, one keypress at a time",
		Long: `backstep shows how a neural network learns, every number of it, one keypress
at a time. SESSION is a session file (.toml), a file of data (.csv, with --target
NAME), or the name of a built-in session or data set; without it diabetes opens. If standard output is not a terminal, or
TERM is dumb, backstep prints what "backstep walk" prints. With --plain it reads
commands and answers them in words, and needs no terminal.`,
		Version:       version(),
		Args:          atMost(1),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := look.check(); err != nil {
				return err
			}
			if spoken {
				return talk(s, cmd, args, asked)
			}
			out, ok := terminal(s.out)
			if !ok || os.Getenv("TERM") == "dumb" {
				return openAndWalk(s, cmd, args, asked)
			}
			open := openForScreen
			if file, lacks := withoutTarget(cmd, args); lacks {
				open = file.open
				asked.script.lines = append(file.lines(), asked.script.lines...)
			}
			setup, opened, err := open(cmd, args)
			if err != nil {
				return err
			}
			sayReading(cmd, setup)
			kept, keeper := s.configure(cmd, look)
			first := len(args) == 0 && len(givenFlags(cmd)) == 0 && len(asked.script.lines) == 0
			recorder, err := asked.record.open()
			if err != nil {
				return err
			}
			err = show(s, program{setup, opened, asked.script.lines, kept, keeper, first, recorder, asked.notation.Notation}, look, out)
			s.sayNotKept(keeper, keeper.end())
			return err
		},
	}
	addSessionFlags(root)
	look.addFlags(root)
	asked.script.addFlag(root, "command lines that are carried out at the start")
	asked.record.addFlag(root)
	root.Flags().BoolVar(&spoken, "plain", false, "line by line, with answers in words: for screen readers and braille")
	asked.notation.addFlag(root)
	root.SetFlagErrorFunc(flagError)
	root.SetUsageFunc(usage)
	root.AddCommand(newWalk(s), newTrain(s), newTrace(s), newCheck(s), newVerify(s), newExport(s), newInit(s), newAtlas(s), newDatasets(s), newSessions(s))
	allowOnce(root)
	return root
}

// terminal returns w as a file, if it is a terminal.
func terminal(w io.Writer) (*os.File, bool) {
	f, ok := w.(*os.File)
	return f, ok && isTerminal(f)
}
