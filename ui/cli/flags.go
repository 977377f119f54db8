package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"backstep/data"
	"backstep/data/session"
)

// addSessionFlags adds a flag for each setting that has one.
func addSessionFlags(cmd *cobra.Command) {
	for _, setting := range session.Settings() {
		if setting.Flag == "" {
			continue
		}
		help := setting.Help
		if choices := setting.Choices(); len(choices) > 0 && len(choices) < 12 {
			help += ": " + strings.Join(choices, ", ")
		}
		if setting.Switch() {
			cmd.Flags().Bool(setting.Flag, false, help)
			continue
		}
		cmd.Flags().String(setting.Flag, "", help)
	}
}

// givenFlags returns the settings' flags that were given.
func givenFlags(cmd *cobra.Command) []session.Given {
	settings := map[string]bool{}
	for _, setting := range session.Settings() {
		settings[setting.Flag] = true
	}
	var given []session.Given
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if settings[f.Name] {
			given = append(given, session.Given{Flag: f.Name, Value: f.Value.String()})
		}
	})
	return given
}

// flagError says which flag was likely meant.
func flagError(cmd *cobra.Command, err error) error {
	name, unknown := strings.CutPrefix(err.Error(), "unknown flag: --")
	if !unknown {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return fmt.Errorf("there is no flag --%s%s", name, data.DidYouMean(name, names))
}

// isTerminal tells whether a file is a terminal.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
