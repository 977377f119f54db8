package session

import (
	"fmt"
	"io"
	"os"
	"slices"

	"backstep/data/toml"
)

// What a session file may hold.
const (
	// maxInline bounds the numbers of x and y in a file.
	maxInline = 4 << 20

	// A saved session has the rows of its data, the given weights, the learned weights,
	// and at most two buffers of the optimiser. A number takes at most 32 bytes, 24 of
	// its own and the rest for its row.
	maxBytes = 32 * (maxInline + 4*maxParameters)

	// maxItems bounds the numbers and lists of a setting that takes them. At worst each
	// number is a list. It is a power of two, as toml.Limits requires.
	maxItems = 2 * max(maxParameters, maxInline)

	// allItems bounds the numbers and lists of a whole file.
	allItems = 2 * (maxInline + 4*maxParameters)
)

// schema returns what a session file may hold.
func schema() *toml.Schema[Session] {
	s := &toml.Schema[Session]{
		Limits: toml.Limits{
			What: "a session", Bytes: maxBytes, Items: maxItems, All: allItems,
			Joint: []string{"data.x", "data.y"}, Numbers: maxInline, Excess: tooManyInline,
		},
		Alias: keyNamed,
		Begin: func(s *Session, section string) {
			switch section {
			case "state":
				s.State = &State{}
			case "place":
				s.history()
			case "place.state":
				s.History.Place.Before = &State{}
			}
		},
		Keys:  slices.Concat(settingKeys(), placeKeys()),
		Lists: []toml.List[Session]{runList()},
	}
	for _, k := range s.Keys {
		s.Large = addLarge(s.Large, k.Key, k.Field)
	}
	for _, k := range runKeys() {
		s.Large = addLarge(s.Large, "run."+k.Key, k.Field)
	}
	return s
}

// keyNamed returns the key of a setting that has this name, or this flag.
func keyNamed(name string) (key string, ok bool) {
	setting, ok := FindSetting(name)
	return setting.Key, ok
}

// settingKeys returns the keys of all settings.
func settingKeys() []toml.Key[Session] {
	var keys []toml.Key[Session]
	for _, setting := range described().settings {
		if setting.Key != "" {
			keys = append(keys, toml.Key[Session]{Key: setting.Key, Field: setting.field})
		}
	}
	return keys
}

// addLarge adds a key to a list if its field takes lists of numbers.
func addLarge[S any](list []string, key string, field toml.Field[S]) []string {
	if field.Form() != toml.Numbers {
		return list
	}
	return append(list, key)
}

// tooManyInline returns the message that x and y have that many numbers.
func tooManyInline(numbers int) string {
	return fmt.Sprintf("x and y have %d numbers, more than %d; put them in a CSV file", numbers, maxInline)
}

// Read reads a session file. Errors name the file, and the session's paths start from
// its folder. Errors are of type [*toml.Error].
func Read(r io.Reader, name string) (*Session, error) {
	s := &Session{}
	if err := schema().Read(r, name, s, &s.origin.Origin); err != nil {
		return nil, err
	}
	s.home(name)
	if s.History != nil {
		s.runs = max(1, len(s.History.Runs))
	}
	return s, s.check()
}

// Load reads the session file at that path.
func Load(path string) (*Session, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &toml.Error{File: path, Text: toml.Reason(err)}
	}
	defer f.Close() //nolint:errcheck // nothing was written
	return Read(f, path)
}
