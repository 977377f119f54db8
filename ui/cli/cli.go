// Package cli is the command line: it finds the session that was asked for and
// hands it to the screen or to a command that needs none.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// Exit statuses.
const (
	exitDone        = 0
	exitFailed      = 1   // the work failed
	exitUsage       = 2   // the command line or a file could not be understood
	exitInterrupted = 130 // a signal ended it
)

// failure is an error of the work itself, rather than of what was asked.
type failure struct{ error }

// errInterrupted is a run that a signal ended. It says nothing.
var errInterrupted = errors.New("interrupted")

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Run runs the command line and returns the exit status.
func Run(args []string, in io.Reader, out, errs io.Writer) int {
	s := streams{in, out, errs}
	root := newRoot(s)
	root.SetArgs(append([]string{}, args...)) // None are none, rather than those of the process.
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	return s.status(root.Execute())
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
	line, _, _ := strings.Cut(err.Error(), "\n")
	_, _ = fmt.Fprintln(s.err, "backstep: "+line)
	if errors.As(err, &failed) {
		return exitFailed
	}
	return exitUsage
}

// newRoot returns the whole command line.
func newRoot(s streams) *cobra.Command {
	look := &looks{}
	root := &cobra.Command{
		Use:   "backstep [SESSION]",
		Short: "Step through the training of a neural network, one keypress at a time",
		Long: `backstep shows how a neural network learns, every number of it, one keypress
at a time. SESSION is a session file (.toml), or the name of a lesson or a data
set; without it the lesson diabetes opens. Where standard output is no terminal,
backstep prints what "backstep walk" prints.`,
		Version:       version(),
		Args:          cobra.MaximumNArgs(1),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			run, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			out, ok := terminal(s.out)
			if !ok {
				return walk(s.out, run, 1)
			}
			return show(run, look, out)
		},
	}
	addSessionFlags(root)
	look.addFlags(root)
	root.SetFlagErrorFunc(flagError)
	root.SetUsageFunc(usage)
	root.AddCommand(newWalk(s), newTrain(s), newTrace(s), newCheck(s), newVerify(s), newExport(s), newDatasets(s), newLessons(s))
	return root
}

// version is what the build knows of itself.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// terminal returns w as a file where it is a terminal.
func terminal(w io.Writer) (*os.File, bool) {
	f, ok := w.(*os.File)
	return f, ok && isTerminal(f)
}
