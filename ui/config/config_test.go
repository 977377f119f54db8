package config

import (
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// keys are the keys of these tests.
func keys() []Key {
	return []Key{
		Choice("theme", func() []string { return []string{"auto", "dark", "light"} }), Choice("glyphs", func() []string { return []string{"braille", "ascii"} }),
		Whole("digits", 2, 17), Choice("speed", func() []string { return []string{"slow", "1 step a second"} }),
	}
}

func TestRead(t *testing.T) {
	for text, want := range map[string]Values{
		"":                              {},
		"# nothing yet\n":               {},
		"theme = \"light\"\ndigits = 6": {"theme": "light", "digits": "6"},
		"glyphs = \"ascii\"\nspeed = \"1 step a second\"\n": {"glyphs": "ascii", "speed": "1 step a second"},
	} {
		if got, err := Read(strings.NewReader(text), "config.toml", keys()); err != nil || !maps.Equal(got, want) {
			t.Errorf("%q is read as %+v, %v", text, got, err)
		}
	}
}

// What is wrong is said with its line, and what would be right.
func TestWrongFiles(t *testing.T) {
	for text, want := range map[string]string{
		"theme = \"ligth\"":          `config.toml:1:9: theme is one of auto, dark or light, not "ligth"; did you mean "light"?`,
		"\ndigits = 1":               `config.toml:2:10: digits is a whole number from 2 to 17, not 1`,
		"digits = \"6\"":             `config.toml:1:10: digits is a whole number from 2 to 17, not "6"`,
		"colour = 1":                 `config.toml:1:1: unknown key "colour" in a configuration, which may have theme, glyphs, digits and speed`,
		"them = \"light\"":           `config.toml:1:1: unknown key "them" in a configuration; did you mean "theme"?`,
		"[screen]\ntheme = \"x\"":    `config.toml:1:2: unknown key "screen" in a configuration`,
		"theme = ":                   `config.toml:1`,
		"speed = \"light\"":          `config.toml:1:9: speed is one of `,
		"theme = \"\x1b[31mred\"":    `config.toml:1`,
		"digits = 6\ndigits = 7\n":   `config.toml:2`,
		"\xff":                       `config.toml:1`,
		strings.Repeat("#", 1<<20+1): `config.toml: a configuration file has at most 1 MB`,
	} {
		_, err := Read(strings.NewReader(text), "config.toml", keys())
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("%.40q: %v, want %s", text, err, want)
		}
		if _, err := Changed(text, "config.toml", keys(), Values{"theme": "dark"}); err == nil {
			t.Errorf("%.40q is overwritten", text)
		}
	}
}

// A change replaces its line, and leaves what else a person wrote.
func TestChanged(t *testing.T) {
	for _, c := range []struct {
		text   string
		change Values
		want   string
	}{
		{"", Values{"theme": "dark"}, "theme = \"dark\"\n"},
		{"# mine\ntheme = \"light\" # for the beamer\nglyphs = \"ascii\"", Values{"theme": "dark"}, "# mine\ntheme = \"dark\"\nglyphs = \"ascii\"\n"},
		{"# mine\n", Values{"digits": "9", "speed": "1 step a second"}, "# mine\ndigits = 9\nspeed = \"1 step a second\"\n"},
		{"digits = 9\r\n", Values{}, "digits = 9\r\n"},
	} {
		if got, err := Changed(c.text, "config.toml", keys(), c.change); err != nil || got != c.want {
			t.Errorf("%q becomes %q, %v, want %q", c.text, got, err, c.want)
		}
	}
}

// Whatever is changed in whatever order, the file has the last of each.
func TestChangesAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"", "\ufeff", "# a\n\ndigits = 3", "\"theme\" = 'dark'\r\n", "speed   =   \"1 step a second\"#x\n\n\n"}).Draw(t, "text")
		want, err := Read(strings.NewReader(text), "a", keys())
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 5).Draw(t, "changes") {
			change := rapid.SampledFrom([]Values{{"theme": "auto"}, {"theme": "light"}, {"digits": "2"}, {"digits": "17", "theme": "dark"}, {"speed": "slow"}}).Draw(t, "change")
			maps.Copy(want, change)
			if text, err = Changed(text, "a", keys(), change); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := Read(strings.NewReader(text), "a", keys()); err != nil || !maps.Equal(got, want) {
			t.Fatalf("%q is read as %+v, %v, want %+v", text, got, err, want)
		}
	})
}

func TestPath(t *testing.T) {
	t.Setenv("HOME", "/home/somebody")
	t.Setenv("XDG_CONFIG_HOME", "")
	path, err := Path()
	if err != nil || !strings.HasSuffix(path, filepath.Join("backstep", "config.toml")) {
		t.Errorf("%s, %v", path, err)
	}
}
