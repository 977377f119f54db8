package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"backstep/data"
	"backstep/data/session"
)

// defaultLesson opens where nothing else is asked for.
const defaultLesson = "diabetes"

// openSession finds the session that a command line asks for, with its flags.
func openSession(cmd *cobra.Command, args []string) (*session.Run, error) {
	given := givenFlags(cmd)
	s, err := findSession(args, given)
	if err != nil {
		return nil, err
	}
	if err := s.Override(given...); err != nil {
		return nil, err
	}
	return s.Resolve()
}

// findSession returns the session before its flags. Flags that name other data
// begin with that data's own defaults.
func findSession(args []string, given []session.Given) (*session.Session, error) {
	if len(args) == 0 {
		for _, g := range given {
			if g.Flag == "data" || g.Flag == "csv" {
				return &session.Session{}, nil
			}
		}
		args = []string{defaultLesson}
	}
	name := args[0]
	if strings.HasSuffix(name, ".toml") {
		return session.Load(name)
	}
	if s, ok := session.Builtin(name); ok {
		return s, nil
	}
	return nil, fmt.Errorf("%q is neither a session file (.toml) nor the name of a lesson or data set%s", printable(name), data.DidYouMean(name, session.BuiltinNames()))
}

// printable drops what a terminal would obey.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || (r >= 0x80 && r < 0xa0) {
			return -1
		}
		return r
	}, text)
}
