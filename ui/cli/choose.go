package cli

import (
	"os"

	"github.com/spf13/cobra"

	"backstep/data"
	"backstep/data/session"
	"backstep/ui/desk"
)

// untargeted is a data file that is named on the command line without a target, which is
// then chosen on the screen. Until that is done, the data of the first session is shown,
// with the settings that any data begins with.
type untargeted struct {
	path  string
	ofIt  []session.Given // what is given for the file
	other []session.Given // for the session
}

// withoutTarget returns the data file that a command line names, if there is such a file
// and no target is given.
func withoutTarget(cmd *cobra.Command, args []string) (file untargeted, ok bool) {
	if len(args) > 0 && data.IsFileName(args[0]) {
		file.path = args[0]
	}
	for _, g := range givenFlags(cmd) {
		switch {
		case g.Flag == "target", g.Flag == "data", g.Flag == "csv" && file.path != "":
			return untargeted{}, false
		case g.Flag == "csv":
			file.path = g.Value
		case ofFile(g.Flag):
			file.ofIt = append(file.ofIt, g)
		default:
			file.other = append(file.other, g)
		}
	}
	if file.path == "" || len(args) > 0 && args[0] != file.path {
		return untargeted{}, false
	}
	info, err := os.Stat(file.path)
	return file, err == nil && info.Mode().IsRegular()
}

// ofFile reports whether a flag says how a data file is read, or what of it is used.
func ofFile(flag string) bool {
	s, ok := session.FindSetting(flag)
	return ok && s.OfFile()
}

// open returns the session that is shown until the target is chosen, and how it would be
// opened by itself.
func (f untargeted) open(*cobra.Command, []string) (*session.Setup, desk.Opened, error) {
	given := append([]session.Given{{Flag: "data", Value: opening}}, f.other...)
	s, opened := &session.Session{}, desk.Opened{}
	if err := s.Override(given...); err != nil {
		return nil, opened, err
	}
	for _, g := range given {
		opened.Arguments = append(opened.Arguments, argumentsOf(g)...)
	}
	setup, err := s.Resolve()
	return setup, opened, err
}

// lines returns the command lines that show the file in the chooser.
func (f untargeted) lines() []desk.Line {
	line := "file " + session.TypedWord(f.path)
	for _, g := range f.ofIt {
		line += " and " + g.Flag + " " + session.TypedWord(g.Value)
	}
	return []desk.Line{{Text: "view data", Where: f.path}, {Text: line, Where: f.path}}
}
