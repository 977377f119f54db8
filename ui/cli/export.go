package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"backstep/data"
	"backstep/data/session/export"
	"backstep/network/trace"
)

func newExport(s streams) *cobra.Command {
	epochs := count(100)
	to := ""
	cmd := &cobra.Command{
		Use:   "export [SESSION] --to pytorch",
		Short: "Print a program that trains the same network with another tool",
		Long: `export prints a program that trains the same network from the same weights on the
same data, to the same losses. With --to pytorch it is a Python program in float64
that needs torch and nothing else. It prints a line an epoch, its number and its
loss; with --trace of its own it prints every number of every step, in the format of
"backstep trace". A saved session goes on from where it stands. The order of shuffled
epochs is backstep's own and is written out, so that there is a limit to it, and to
the data.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkTool(cmd.Flags().Changed("to"), to); err != nil {
				return err
			}
			run, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			if err := export.Fits(run); err != nil {
				return err
			}
			var header, program bytes.Buffer
			if _, err := trace.NewWriter(&header, sessionJSON(run)); err != nil {
				return err
			}
			if err := export.PyTorch(&program, run, int(epochs), header.Bytes()); err != nil {
				return err
			}
			_, err = program.WriteTo(s.out)
			return writeFailure(err)
		},
	}
	addSessionFlags(cmd)
	cmd.Flags().StringVar(&to, "to", "", "the `TOOL` that the program is for: pytorch")
	cmd.Flags().Var(&epochs, "epochs", "how many epochs the program trains")
	return cmd
}

// checkTool says which tools there are programs for.
func checkTool(given bool, to string) error {
	switch {
	case to == "pytorch":
		return nil
	case !given:
		return errors.New("which tool is the program for? Name it with --to: backstep export --to pytorch")
	default:
		return fmt.Errorf("--to is pytorch, not %s%s", data.Quote(to), data.DidYouMean(to, []string{"pytorch"}))
	}
}
