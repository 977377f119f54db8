package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/data/text"
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
	if len(args) > 0 && isData(args[0]) {
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
	if strings.HasSuffix(name, ".toml") {
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

// isData reports whether a path ends as those of data files do.
func isData(path string) bool {
	ext := filepath.Ext(strings.TrimSuffix(strings.ToLower(path), ".gz"))
	return slices.Contains([]string{".csv", ".tsv", ".tab", ".data", ".dat", ".txt", ".arff", ".libsvm", ".svm"}, ext)
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
