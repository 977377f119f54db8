package cli

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

// Every setting that has a flag is taken by every command that opens a session, is in its
// help, and is in the documentation by its key and its flag.
func TestEverySettingHasItsFlagAndItsRow(t *testing.T) {
	page, err := os.ReadFile("../../docs/settings.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range session.Settings() {
		flag := ""
		if s.Flag != "" {
			flag = "`--" + s.Flag + "`"
		}
		name := ""
		if s.Key != "" {
			name = "`" + s.Name() + "`"
		}
		if row := "| " + name + " | " + flag + " | " + strings.ReplaceAll(s.Takes(), "|", `\|`) + " |"; !strings.Contains(string(page), row) {
			t.Errorf("docs/settings.md has no row %s", row)
		}
	}
	root := newRoot(streams{})
	for _, cmd := range append(root.Commands(), root) {
		if cmd.Flags().Lookup("lr") == nil {
			continue // It opens no session.
		}
		help := strings.Join(strings.Fields(cmd.UsageString()), " ")
		for _, s := range session.Settings() {
			f := cmd.Flags().Lookup(s.Flag)
			switch {
			case s.Flag == "":
			case f == nil:
				t.Errorf("%s has no flag --%s", cmd.Name(), s.Flag)
			case !strings.Contains(help, strings.TrimSpace("--"+s.Flag+" "+placeholder(s))) || !strings.Contains(help, strings.Join(strings.Fields(s.FlagHelp()), " ")):
				t.Errorf("the help of %s says nothing of --%s %s", cmd.Name(), s.Flag, placeholder(s))
			}
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if _, of := f.Annotations[ofSession]; of && !slices.ContainsFunc(session.Settings(), func(s session.Setting) bool { return s.Flag == f.Name }) {
				t.Errorf("%s has a flag --%s that no setting has", cmd.Name(), f.Name)
			}
		})
	}
}

// placeholder returns what help calls the value of a flag, which a switch has not.
func placeholder(s session.Setting) string {
	if s.Switch() {
		return ""
	}
	return s.Placeholder()
}

// Values are called alike in the help of all flags that take values of the same kind.
func TestValuesAreCalledAlike(t *testing.T) {
	for _, s := range session.Settings() {
		takes, want := s.Takes(), ""
		switch {
		case strings.HasPrefix(takes, "a whole number"):
			want = "N"
		case strings.HasPrefix(takes, "a number"):
			want = "X"
		case takes == "a list of names", strings.HasPrefix(takes, "the name of a column"):
			want = "A,B"
		case strings.HasPrefix(takes, "one of"):
			want = "NAME"
		}
		if want != "" && s.Placeholder() != want {
			t.Errorf("--%s takes %s, but its value is called %s", s.Flag, takes, s.Placeholder())
		}
	}
}

// A flag makes the session what the setting makes of it in a running one.
func TestEveryFlagDoesWhatSetDoes(t *testing.T) {
	values := sessiontest.Changes(t)
	for _, s := range session.Settings() {
		c, ok := values[sessiontest.ID(s)]
		if !ok || s.Switch() || strings.Contains(c.Value, " and ") {
			continue
		}
		setup := sessiontest.Line(t, c.Line)
		made, _, err := setup.With(session.Given{Flag: s.Flag, Value: c.Value})
		if err != nil {
			t.Fatal(err)
		}
		_, typed, err := session.Change(cmp.Or(s.Key, s.Flag), c.Value)
		if err != nil {
			t.Fatal(err)
		}
		if set, _, err := setup.With(typed); err != nil || len(session.Diff(made.Session, set.Session)) > 0 {
			t.Errorf("--%s %s differs from set by %v; %v", s.Flag, c.Value, session.Diff(made.Session, set.Session), err)
		}
	}
}
