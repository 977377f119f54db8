package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/data/session/export"
	"backstep/data/text"
	"backstep/network/trace"
)

func newExport(s streams) *cobra.Command {
	epochs := count(100)
	to, noTrace := "", false
	cmd := &cobra.Command{
		Use:   "export [SESSION] --to pytorch",
		Short: "Print a program that trains the same network with another tool",
		Long: `export prints a program that trains the same network from the same weights on the
same data, to the same losses. With --to pytorch it is a Python program in float64
that needs torch and nothing else. For each epoch it prints a line with its number and
its loss; called with --trace it prints every number of every step, in the format of
"backstep trace". With --no-trace it is a shorter program to keep: the same training
with the modules of torch.nn, as one would write it by hand. A saved session goes on
from where it stands. The order of shuffled epochs is backstep's own and is written
out, so shuffled epochs and data are limited in number. If a weighted sum is infinite,
gelu and silu are NaN in PyTorch; backstep takes their limits.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkTool(cmd.Flags().Changed("to"), to); err != nil {
				return err
			}
			setup, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			sayReading(cmd, setup)
			if err := export.Fits(setup); err != nil {
				return err
			}
			var program bytes.Buffer
			if err := writeProgram(&program, setup, int(epochs), !noTrace); err != nil {
				return err
			}
			_, err = program.WriteTo(s.out)
			return writeFailure(err)
		},
	}
	addSessionFlags(cmd)
	cmd.Flags().StringVar(&to, "to", "", "the `TOOL` that the program is for: pytorch")
	cmd.Flags().Var(&epochs, "epochs", "how many epochs the program trains")
	cmd.Flags().BoolVar(&noTrace, "no-trace", false, "leave out the trace, and use the modules of torch.nn")
	return cmd
}

// writeProgram writes the program for PyTorch, with or without its own trace.
func writeProgram(w io.Writer, setup *session.Setup, epochs int, traced bool) error {
	if !traced {
		return export.PlainPyTorch(w, setup, epochs)
	}
	var header bytes.Buffer
	if _, err := trace.NewWriter(&header, sessionJSON(setup)); err != nil {
		return err
	}
	return export.PyTorch(w, setup, epochs, header.Bytes())
}

// checkTool returns an error unless there are programs for the tool.
func checkTool(given bool, to string) error {
	switch {
	case to == "pytorch":
		return nil
	case !given:
		return errors.New("which tool is the program for? Name it with --to: backstep export --to pytorch")
	default:
		return fmt.Errorf("--to is pytorch, not %s%s", text.Quote(to), text.DidYouMean(to, []string{"pytorch"}))
	}
}
