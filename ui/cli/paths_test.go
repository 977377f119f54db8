package cli

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui"
	"backstep/ui/desk"
)

// deskIn returns a desk in a folder beside another one, with a home.
func deskIn(t *testing.T) (d *desk.Desk, home string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the home folder has another name")
	}
	root := t.TempDir()
	home = filepath.Join(root, "home")
	for name, content := range map[string]string{
		"work/mine.toml":         "network.hidden = []\n[data]\nsource = \"xor\"\n",
		"work/a and b.csv":       "a,b\n1,2\n3,4\n",
		"work/notes.md":          "",
		"shared/data/people.csv": "a,b\n1,2\n3,4\n",
		"home/.hidden.toml":      "",
		"home/x.csv":             "a,b\n1,2\n3,4\n",
		"home/y.toml":            "[data]\nsource = \"and\"\n",
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(filepath.Join(root, "work"))
	t.Setenv("HOME", home)
	d, err := ui.NewDeskWith(sessiontest.Builtin(t, "diabetes"), files{}, desk.Opened{})
	if err != nil {
		t.Fatal(err)
	}
	return d, home
}

// Paths are completed folder by folder wherever one is typed.
func TestPathsAreCompleted(t *testing.T) {
	d, _ := deskIn(t)
	for line, want := range map[string][]string{
		"open m":                     {"open mine.toml", "open mazur", "open moons"},
		"open a ":                    {`open "a and b.csv"`},
		"open ../s":                  {"open ../shared/"},
		"open ../shared/data/":       {"open ../shared/data/people.csv"},
		"open ~":                     {"open ~/x.csv", "open ~/y.toml"},
		"open ~/":                    {"open ~/x.csv", "open ~/y.toml"},
		"open ~/.h":                  {"open ~/.hidden.toml"},
		"open nowhere/":              nil,
		"save ":                      {"save mine.toml"},
		"save ../h":                  {"save ../home/"},
		"set csv ~/":                 {"set csv ~/x.csv"},
		`set csv "a a`:               {`set csv "a and b.csv"`},
		"set lr 1 and csv ../shared": {"set lr 1 and csv ../shared/"},
		"set lr 1 and optimizer rm":  {"set lr 1 and optimizer rmsprop"},
		"set lr 1 and optimiz":       {"set lr 1 and optimizer "},
	} {
		if got := d.Complete(line); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is completed with %q, want %q", line, got, want)
		}
	}
}

// A path may begin with ~ wherever one is typed, and stand in quotes.
func TestHomeIsUnderstood(t *testing.T) {
	d, home := deskIn(t)
	do := func(line string) {
		t.Helper()
		if r := d.Finish(d.Do(line)); r.Err != nil {
			t.Errorf("%s: %v", line, r.Err)
		}
	}
	do("open ~/y.toml")
	if got := d.Seen().Setup.Session.Data.Source; got != "and" {
		t.Errorf("open shows %q", got)
	}
	do("save ~/z.toml")
	if _, err := os.Stat(filepath.Join(home, "z.toml")); err != nil {
		t.Error(err)
	}
	do(`save "a;b.toml"`)
	if _, err := os.Stat("a;b.toml"); err != nil {
		t.Error(err)
	}
	do("set csv ~/x.csv and target b")
	if got := d.Seen().Setup.Set.Len(); got != 2 {
		t.Errorf("the data has %d rows", got)
	}
}
