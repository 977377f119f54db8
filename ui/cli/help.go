package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"backstep/data/text"
)

// addHelp adds the commands help and completion. Unlike those of cobra they refuse
// unknown names.
func addHelp(root *cobra.Command) {
	root.SetHelpCommand(newHelp())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		panic("cli: " + err.Error()) // It was added above.
	}
	completion.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		shells := commandNames(cmd)
		return fmt.Errorf("there is no completion for %s, only for %s", text.Quote(args[0]), strings.Join(shells, ", "))
	}
	completion.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
}

func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Say more about a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				name := args[len(args)-max(1, len(rest))]
				return fmt.Errorf("there is no command %s%s", text.Quote(name), text.DidYouMean(name, commandNames(about)))
			}
			about.InitDefaultHelpFlag()
			about.InitDefaultVersionFlag()
			return about.Help()
		},
	}
}

// atMost returns a check that refuses more than n words.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) <= n {
			return nil
		}
		return fmt.Errorf("%s is one word too many: want %s", text.Quote(args[n]), cmd.UseLine())
	}
}
