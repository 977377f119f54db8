package cli

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/text"
	"backstep/ui/desk"
)

// opening is the session that opens if no other is named.
const opening = "diabetes"

// openSession returns the session that a command line names, with its flags applied. It
// writes a message if a flag makes a saved session start over.
func openSession(cmd *cobra.Command, args []string) (*session.Setup, error) {
	setup, err := findSetup(cmd, args)
	if err == nil {
		sayAnew(cmd, setup)
	}
	return setup, err
}

// sayReading writes what the data was read as, for commands that print something else.
func sayReading(cmd *cobra.Command, setup *session.Setup) {
	target, notes := setup.Reading()
	if target != "" {
		notes = append([]string{target}, notes...)
	}
	for _, note := range notes {
		say(cmd.ErrOrStderr(), note)
	}
}

// sayAnew writes a message if a flag makes a saved session start over.
func sayAnew(cmd *cobra.Command, setup *session.Setup) {
	if flag, steps := setup.Session.Anew(); flag != "" {
		say(cmd.ErrOrStderr(), fmt.Sprintf("--%s starts training over and drops %s", flag, text.Count(steps, "saved step")))
	}
}

// findSetup returns the session that a command line names, with its flags applied. A
// path of data is a session on that data.
func findSetup(cmd *cobra.Command, args []string) (*session.Setup, error) {
	given := givenFlags(cmd)
	if len(args) > 0 && data.IsFileName(args[0]) {
		for _, g := range given {
			if g.Flag == "data" || g.Flag == "csv" {
				return nil, fmt.Errorf("--%s: the data comes from %s already: leave out one of the two", g.Flag, text.Quote(args[0]))
			}
		}
		args, given = nil, append(given, session.Given{Flag: "csv", Value: args[0]})
	}
	s, err := findSession(args, given, commandNames(cmd))
	if err != nil {
		return nil, err
	}
	if err := s.Override(given...); err != nil {
		return nil, err
	}
	return s.Resolve()
}

// openForScreen returns the session that a command line names, and how it was opened. On
// a session that was saved with its runs, flags are a change that makes another run.
func openForScreen(cmd *cobra.Command, args []string) (*session.Setup, desk.Opened, error) {
	given := givenFlags(cmd)
	if len(args) == 0 || !isSessionFile(args[0]) || len(given) == 0 || cmd.Flags().Changed("accept-data") {
		return openAsGiven(cmd, args)
	}
	s, err := session.Load(args[0])
	if err != nil {
		return nil, desk.Opened{}, err
	}
	if s.History == nil {
		return openAsGiven(cmd, args)
	}
	setup, err := s.Resolve()
	if err != nil {
		return nil, desk.Opened{}, err
	}
	_, _, err = setup.With(given...) // Its errors are about flags.
	return setup, desk.Opened{Arguments: args, File: args[0], Change: given}, err
}

// openAsGiven returns the session with its flags applied, and how it was opened.
func openAsGiven(cmd *cobra.Command, args []string) (*session.Setup, desk.Opened, error) {
	setup, err := openSession(cmd, args)
	if err != nil {
		return nil, desk.Opened{}, err
	}
	return setup, openedBy(cmd, args, setup), nil
}

// openedBy returns how a session was opened. What dropped its state or its runs is not
// saved to the same file.
func openedBy(cmd *cobra.Command, args []string, setup *session.Setup) desk.Opened {
	opened := desk.Opened{Arguments: slices.Clone(args)}
	for i, name := range opened.Arguments {
		if strings.HasPrefix(name, "-") { // It would be taken for a flag.
			opened.Arguments[i] = "./" + name
		}
	}
	for _, g := range givenFlags(cmd) {
		opened.Arguments = append(opened.Arguments, argumentsOf(g)...)
	}
	if len(opened.Arguments) == 0 {
		opened.Arguments = []string{opening}
	}
	flag, _ := setup.Session.Anew()
	if len(args) == 1 && isSessionFile(args[0]) && flag == "" && (setup.Session.RunsRead() == 0 || setup.Session.History != nil) {
		opened.File = args[0]
	}
	return opened
}

// argumentsOf returns a flag as a command line has it.
func argumentsOf(g session.Given) []string {
	setting, _ := session.FindSetting(g.Flag)
	switch {
	case setting.Switch() && g.Value == "true":
		return []string{"--" + g.Flag}
	case setting.Switch():
		return []string{"--" + g.Flag + "=" + g.Value}
	default:
		return []string{"--" + g.Flag, g.Value}
	}
}

func isSessionFile(name string) bool { return strings.HasSuffix(name, ".toml") }

// findSession returns the session before its flags are applied. If there is no session
// but a flag that names data, it starts from the defaults of that data. A word that is
// no session may be a mistyped command.
func findSession(args []string, given []session.Given, commands []string) (*session.Session, error) {
	if len(args) == 0 {
		for _, g := range given {
			if g.Flag == "data" || g.Flag == "csv" {
				return &session.Session{}, nil
			}
		}
		args = []string{opening}
	}
	name := args[0]
	if isSessionFile(name) {
		return session.Load(name)
	}
	if s, ok := session.Builtin(name); ok {
		return s, nil
	}
	return nil, notFound(name, append(session.BuiltinNames(), commands...))
}

// notFound returns the error for a word that opens nothing. It says what was likely
// meant, or where the names are listed.
func notFound(name string, names []string) error {
	hint := text.DidYouMean(name, names)
	if hint == "" {
		hint = `; "backstep sessions" and "backstep datasets" list what there is, "backstep help" the commands`
	}
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
		hint = "; the name of a session file ends in .toml, and data is given with --csv FILE --target NAME"
	}
	return fmt.Errorf("%s is neither a session file (.toml) nor the name of a session, example or data set%s", text.Quote(name), hint)
}

// quotedArgument returns a path as it is typed in a shell.
func quotedArgument(path string) string {
	if strings.ContainsFunc(path, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._-/+,", r)
	}) {
		return text.Quote(path)
	}
	return text.Cut(path)
}

// commandNames lists the subcommands of a command.
func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return names
}
