package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"backstep/data/text"
)

func newInit(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init [SESSION]",
		Short: "Print a complete, commented session file to edit",
		Long: `init prints a session file with every setting that applies, its value and what it is,
to be kept and edited: backstep init xor > my.toml, then backstep my.toml. Without a
name it is the session diabetes. Flags change what is printed. Paths in it start from
the current folder.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := notYet(args); err != nil {
				return err
			}
			setup, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			if err := setup.Savable("."); err != nil {
				return err
			}
			var file bytes.Buffer
			if err := setup.WriteTemplate(&file, "."); err != nil {
				return err
			}
			_, err = file.WriteTo(s.out)
			return writeFailure(err)
		},
	}
	addSessionFlags(cmd)
	return cmd
}

// notYet returns an error if the session is a file that does not exist, since a person
// may mean the file to be made.
func notYet(args []string) error {
	if len(args) == 0 || !strings.HasSuffix(args[0], ".toml") {
		return nil
	}
	if _, err := os.Stat(args[0]); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s does not exist; to make it: backstep init > %s", text.BriefPath(args[0]), quotedArgument(args[0]))
	}
	return nil
}
