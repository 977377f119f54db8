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
)

// Values is what is kept, by the keys of the file, as text: dark, 6.
type Values map[string]string

// Key is a key of the file, and what it takes.
type Key struct {
	Name string
	kind toml.Kind[string]
}

// Choice returns a key that takes one of some names.
func Choice(name string, names func() []string) Key { return Key{name, toml.Choice(names)} }

// Word returns a key that takes text that fits. What describes such text.
func Word(name, what string, fits func(text string) bool) Key {
	return Key{name, toml.Word(what, fits)}
}

// Whole returns a key that takes a whole number from low to high.
func Whole(name string, low, high int) Key { return Key{name, asText(toml.Whole(low, high))} }

// asText returns a kind whose values are kept as text.
func asText[T any](kind toml.Kind[T]) toml.Kind[string] {
	return toml.Kind[string]{
		Takes: kind.Takes,
		Read: func(n *toml.Node) (string, error) {
			v, err := kind.Read(n)
			if err != nil {
				return "", err
			}
			return kind.Write(v), nil
		},
		Write: func(text string) string { return text },
	}
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

// Read reads a file of that name, which may have these keys. Errors are of type
// [*toml.Error], and name the file and the line.
func Read(r io.Reader, name string, keys []Key) (Values, error) {
	v, _, err := read(r, name, keys)
	return v, err
}

// read reads a file, and returns where its keys stand.
func read(r io.Reader, name string, keys []Key) (Values, toml.Origin, error) {
	schema := toml.Schema[[]string]{Limits: toml.Limits{What: "a configuration", Bytes: mostBytes, Items: 1 << 16}}
	for i, k := range keys {
		at := func(texts *[]string) *string { return &(*texts)[i] }
		schema.Keys = append(schema.Keys, toml.Key[[]string]{Key: k.Name, Field: toml.Bind(at, k.kind)})
	}
	texts := make([]string, len(keys))
	var o toml.Origin
	if err := schema.Read(r, name, &texts, &o); err != nil {
		return nil, o, err
	}
	values := Values{}
	for i, text := range texts {
		if text != "" {
			values[keys[i].Name] = text
		}
	}
	return values, o, nil
}

// Changed returns the text of a file in which what is in a change has these values.
// Other lines stay as they are, comments included. A text that cannot be understood is
// refused.
func Changed(text, name string, keys []Key, change Values) (string, error) {
	_, at, err := read(strings.NewReader(text), name, keys)
	if err != nil {
		return "", err
	}
	lines := strings.SplitAfter(text, "\n")
	if last := len(lines) - 1; lines[last] == "" {
		lines = lines[:last]
	} else {
		lines[last] += "\n"
	}
	for _, key := range keys {
		value, ok := change[key.Name]
		if !ok {
			continue
		}
		line := fmt.Sprintf("%s = %s\n", key.Name, key.kind.Write(value))
		if place, ok := at.Place(key.Name); ok {
			lines[place.Line-1] = line
			continue
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, ""), nil
}
