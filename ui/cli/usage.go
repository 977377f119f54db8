package cli

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpWidth is the width of help, in columns.
const helpWidth = 100

// usage writes how a command is used: its form, its subcommands, its own flags and,
// separately, the flags of the session.
func usage(cmd *cobra.Command) error {
	out := cmd.OutOrStderr()
	text := "Usage:\n"
	if cmd.Runnable() {
		text += "  " + cmd.UseLine() + "\n"
	}
	if cmd.HasAvailableSubCommands() {
		text += "  " + cmd.CommandPath() + " COMMAND\n" + commands(cmd)
	}
	own, session := pflag.NewFlagSet("", pflag.ContinueOnError), pflag.NewFlagSet("", pflag.ContinueOnError)
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if _, ok := f.Annotations[ofSession]; ok {
			session.AddFlag(f)
		} else {
			own.AddFlag(f)
		}
	})
	if own.HasAvailableFlags() {
		text += "\nFlags:\n" + own.FlagUsagesWrapped(helpWidth)
	}
	if session.HasAvailableFlags() {
		text += "\nFlags that change the session:\n" + session.FlagUsagesWrapped(helpWidth)
	}
	if cmd.HasAvailableSubCommands() {
		text += "\n\"" + cmd.CommandPath() + " COMMAND --help\" says more about a command.\n"
	}
	_, err := fmt.Fprint(out, text)
	return err
}

// commands returns the list of the subcommands of a command.
func commands(cmd *cobra.Command) string {
	text := "\nCommands:\n"
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			text += fmt.Sprintf("  %-*s  %s\n", cmd.NamePadding(), c.Name(), c.Short)
		}
	}
	return text
}
