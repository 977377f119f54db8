// Package config reads and writes what a person keeps from one session to the next: how
// the screen looks, and how fast it plays. The file is TOML, in the folder that the
// platform has for configuration. It may be written by hand: a change replaces the line
// of its key and leaves the others as they are.
package config

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"backstep/data/toml"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Config is what is kept. What is left out is empty, or unset.
type Config struct {
	Theme  string
	Glyphs string
	Digits toml.Opt[int] // after the point
	Speed  string        // of playing
}

// Path returns the path of the file, or an error if the platform does not say where it
// is.
func Path() (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "backstep", "config.toml"), nil
}

// mostBytes bounds the file.
const mostBytes = 1 << 20

// keys returns the keys of the file, in the order in which they are written.
func keys() []toml.Key[Config] {
	return []toml.Key[Config]{
		{Key: "theme", Field: toml.Bind(func(c *Config) *string { return &c.Theme }, toml.Choice(theme.Names))},
		{Key: "glyphs", Field: toml.Bind(func(c *Config) *string { return &c.Glyphs }, toml.Choice(grid.GlyphNames))},
		{Key: "digits", Field: toml.Bind(func(c *Config) *toml.Opt[int] { return &c.Digits }, toml.Whole(number.MinDecimals, number.MaxDecimals))},
		{Key: "speed", Field: toml.Bind(func(c *Config) *string { return &c.Speed }, toml.Choice(desk.SpeedNames))},
	}
}

// Read reads a file of that name. Errors are of type [*toml.Error], and name the file and
// the line.
func Read(r io.Reader, name string) (Config, error) {
	c, _, err := read(r, name)
	return c, err
}

// read reads a file, and returns where its keys stand.
func read(r io.Reader, name string) (Config, toml.Origin, error) {
	schema := toml.Schema[Config]{
		Limits: toml.Limits{What: "a configuration", Bytes: mostBytes, Items: 1 << 16},
		Keys:   keys(),
	}
	var c Config
	var o toml.Origin
	if err := schema.Read(r, name, &c, &o); err != nil {
		return Config{}, o, err
	}
	return c, o, nil
}

// Changed returns the text of a file in which what is set in a change has these values.
// Other lines stay as they are, comments included. A text that cannot be understood is
// refused.
func Changed(text, name string, change Config) (string, error) {
	_, at, err := read(strings.NewReader(text), name)
	if err != nil {
		return "", err
	}
	lines := strings.SplitAfter(text, "\n")
	if last := len(lines) - 1; lines[last] == "" {
		lines = lines[:last]
	} else {
		lines[last] += "\n"
	}
	for _, key := range keys() {
		value := key.Field.Write(&change)
		if value == "" {
			continue
		}
		line := fmt.Sprintf("%s = %s\n", key.Key, value)
		if place, ok := at.Place(key.Key); ok {
			lines[place.Line-1] = line
			continue
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, ""), nil
}
