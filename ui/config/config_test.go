package config

import (
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/toml"
	"backstep/ui/desk"
	"backstep/ui/theme"
)

func TestRead(t *testing.T) {
	for text, want := range map[string]Config{
		"":                              {},
		"# nothing yet\n":               {},
		"theme = \"light\"\ndigits = 6": {Theme: "light", Digits: toml.Some(6)},
		"glyphs = \"ascii\"\nspeed = \"1 step a second\"\n": {Glyphs: "ascii", Speed: "1 step a second"},
	} {
		if got, err := Read(strings.NewReader(text), "config.toml"); err != nil || got != want {
			t.Errorf("%q is read as %+v, %v", text, got, err)
		}
	}
}

// What is wrong is said with its line, and what would be right.
func TestWrongFiles(t *testing.T) {
	for text, want := range map[string]string{
		"theme = \"ligth\"":          `config.toml:1:9: theme is one of auto, dark, light, colour-blind,`,
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
		_, err := Read(strings.NewReader(text), "config.toml")
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("%.40q: %v, want %s", text, err, want)
		}
		if _, err := Changed(text, "config.toml", Config{Theme: "dark"}); err == nil {
			t.Errorf("%.40q is overwritten", text)
		}
	}
}

// A change replaces its line, and leaves what else a person wrote.
func TestChanged(t *testing.T) {
	for _, c := range []struct {
		text   string
		change Config
		want   string
	}{
		{"", Config{Theme: "dark"}, "theme = \"dark\"\n"},
		{"# mine\ntheme = \"light\" # for the beamer\nglyphs = \"ascii\"", Config{Theme: "dark"}, "# mine\ntheme = \"dark\"\nglyphs = \"ascii\"\n"},
		{"# mine\n", Config{Digits: toml.Some(9), Speed: "1 step a second"}, "# mine\ndigits = 9\nspeed = \"1 step a second\"\n"},
		{"digits = 9\r\n", Config{}, "digits = 9\r\n"},
	} {
		if got, err := Changed(c.text, "config.toml", c.change); err != nil || got != c.want {
			t.Errorf("%q becomes %q, %v, want %q", c.text, got, err, c.want)
		}
	}
}

// Whatever is changed in whatever order, the file has the last of each.
func TestChangesAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"", "\ufeff", "# a\n\ndigits = 3", "\"theme\" = 'dark'\r\n", "speed   =   \"1 step a second\"#x\n\n\n"}).Draw(t, "text")
		want, err := Read(strings.NewReader(text), "a")
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 5).Draw(t, "changes") {
			var change Config
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				change.Theme = rapid.SampledFrom(theme.Names()).Draw(t, "theme")
				want.Theme = change.Theme
			case 1:
				change.Digits = toml.Some(rapid.IntRange(2, 17).Draw(t, "digits"))
				want.Digits = change.Digits
			default:
				change.Speed = rapid.SampledFrom(desk.SpeedNames()).Draw(t, "speed")
				want.Speed = change.Speed
			}
			if text, err = Changed(text, "a", change); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := Read(strings.NewReader(text), "a"); err != nil || got != want {
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
