package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"backstep/ui"
	"backstep/ui/config"
	"backstep/ui/grid"
)

// home makes a folder of configuration for a test, with a file unless its text is empty,
// and returns the path of the file.
func home(t *testing.T, text string) string {
	t.Helper()
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("the folder has another place")
	}
	folder := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", folder)
	t.Setenv(noConfig, "")
	path := filepath.Join(folder, "backstep", "config.toml")
	if text == "" {
		return path
	}
	if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// configured returns what the program begins with after a command line, the keeper, and
// what was said.
func configured(t *testing.T, args ...string) (ui.Options, *keeper, *bytes.Buffer) {
	t.Helper()
	look := &looks{}
	cmd := &cobra.Command{}
	look.addFlags(cmd)
	if err := cmd.ParseFlags(args); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	options := ui.Options{Theme: look.theme}
	kept, keeper := streams{err: &said}.configure(cmd, look)
	options.Begin(kept)
	return options, keeper, &said
}

func TestWhatIsKeptIsUsed(t *testing.T) {
	home(t, "theme = \"light\"\nglyphs = \"ascii\"\ndigits = 9\nspeed = \"1 step a second\"\n")
	begin, kept, said := configured(t)
	if begin.Theme != "light" || begin.Glyphs != grid.ASCII || begin.Digits != 9 || begin.Speed != "1 step a second" || said.Len() > 0 {
		t.Errorf("%+v, %s", begin, said)
	}
	if err := kept.end(); err != nil {
		t.Error(err)
	}
}

func TestFlagsWinOverWhatIsKept(t *testing.T) {
	home(t, "theme = \"light\"\nglyphs = \"ascii\"\n")
	begin, kept, _ := configured(t, "--theme", "dark", "--glyphs", "braille")
	if begin.Theme != "dark" || begin.Glyphs != grid.Braille {
		t.Errorf("%+v", begin)
	}
	_ = kept.end()
}

func TestNothingIsKeptIfNotWanted(t *testing.T) {
	path := home(t, "theme = \"light\"\n")
	for _, args := range [][]string{{"--no-config"}, nil} {
		if args == nil {
			t.Setenv(noConfig, "1")
		}
		begin, kept, said := configured(t, args...)
		kept.keep(config.Values{"theme": "dark"})
		if err := kept.end(); err != nil || begin.Theme != "auto" || said.Len() > 0 {
			t.Errorf("%+v, %v, %s", begin, err, said)
		}
	}
	if text, _ := os.ReadFile(path); string(text) != "theme = \"light\"\n" {
		t.Errorf("the file is %q", text)
	}
}

// Changes are written, whether there is a file or not, and each alone.
func TestChangesAreKept(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "theme = \"dark\"\ndigits = 6\nspeed = \"1 step a second\"\n",
		"# mine\nglyphs = \"ascii\"\n":  "# mine\nglyphs = \"ascii\"\ntheme = \"dark\"\ndigits = 6\nspeed = \"1 step a second\"\n",
		"digits = 4\ntheme = \"light\"": "digits = 6\ntheme = \"dark\"\nspeed = \"1 step a second\"\n",
	} {
		path := home(t, text)
		_, kept, _ := configured(t)
		kept.keep(config.Values{"theme": "plain"})
		kept.keep(config.Values{"theme": "dark"})
		kept.keep(config.Values{"digits": "6"})
		kept.keep(config.Values{"speed": "1 step a second"})
		if err := kept.end(); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if lines := strings.Split(string(got), "\n"); err != nil || len(lines) != strings.Count(want, "\n")+1 {
			t.Errorf("%q becomes %q, %v, want %q", text, got, err, want)
		}
		for line := range strings.Lines(want) {
			if !strings.Contains(string(got), line) {
				t.Errorf("%q becomes %q, want %q", text, got, want)
			}
		}
		if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
			t.Errorf("it leaves %v", entries)
		}
	}
}

// A file that cannot be understood is said to be wrong, in one line, and stays as it is.
func TestAWrongConfigurationDoesNotStopTheProgram(t *testing.T) {
	for _, text := range []string{"theme = \"ligth\"\n", "colour = 3\n", "theme =\n"} {
		path := home(t, text)
		begin, kept, said := configured(t)
		if begin.Theme != "auto" || strings.Count(said.String(), "\n") != 1 || !strings.Contains(said.String(), "config.toml:1") {
			t.Errorf("%q: %+v, %q", text, begin, said)
		}
		if !strings.HasPrefix(kept.warning, notKept) || !strings.Contains(kept.warning, "config.toml:1") {
			t.Errorf("%q: the screen says %q", text, kept.warning)
		}
		kept.keep(config.Values{"theme": "dark"})
		if err := kept.end(); err != nil {
			t.Error(err)
		}
		if got, _ := os.ReadFile(path); string(got) != text {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}

// A file that is spoilt while the program runs is not overwritten either, which the person
// is told once while the program runs, and when it ends.
func TestAFileThatIsSpoiltMeanwhileStays(t *testing.T) {
	path := home(t, "digits = 4\n")
	_, kept, _ := configured(t)
	var warnings []string
	kept.warn = func(text string) { warnings = append(warnings, text) }
	const spoilt = "digits = four\n"
	if err := os.WriteFile(path, []byte(spoilt), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		kept.keep(config.Values{"digits": "6"})
	}
	err := kept.end()
	if err == nil {
		t.Fatal("it is kept")
	}
	if len(warnings) != 1 || !strings.HasPrefix(warnings[0], notKept) || !strings.Contains(warnings[0], "config.toml:1") {
		t.Errorf("the person is told %q", warnings)
	}
	var said bytes.Buffer
	streams{err: &said}.sayNotKept(kept, err)
	if got, _ := os.ReadFile(path); string(got) != spoilt || !strings.Contains(said.String(), "config.toml:1") || strings.Count(said.String(), "config.toml") != 1 {
		t.Errorf("the file is %q, and it says %s", got, said.String())
	}
}

// A link, as people who keep their files elsewhere have, stays a link.
func TestALinkStaysALink(t *testing.T) {
	path := home(t, "digits = 4\n")
	other := filepath.Join(t.TempDir(), "mine.toml")
	if err := os.Rename(path, other); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, path); err != nil {
		t.Skip(err)
	}
	_, kept, _ := configured(t)
	kept.keep(config.Values{"digits": "6"})
	if err := kept.end(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(path)
	text, _ := os.ReadFile(other)
	if err != nil || info.Mode()&os.ModeSymlink == 0 || string(text) != "digits = 6\n" {
		t.Errorf("%v, %v: %q", info, err, text)
	}
}
