package toml

import (
	"fmt"
	"maps"
	"strings"
)

// Origin remembers where in a file each setting was set.
type Origin struct {
	File string
	at   map[string]Place // by key
}

// Note records where a key was set.
func (o *Origin) Note(key string, at Place) {
	if o.at == nil {
		o.at = map[string]Place{}
	}
	o.at[key] = at
}

// Place returns where a key was set, and whether it was.
func (o *Origin) Place(key string) (at Place, ok bool) {
	at, ok = o.at[key]
	return at, ok
}

// Over returns an origin that has the places of both, and those of o where both have one.
func (o *Origin) Over(other *Origin) Origin {
	joined := Origin{File: o.File, at: maps.Clone(other.at)}
	for key, at := range o.at {
		joined.Note(key, at)
	}
	return joined
}

// Read reports whether a file was read.
func (o *Origin) Read() bool { return o.at != nil }

// Wrong returns an [*Error] about the value of a setting. It points at the item at
// fault, or else at the setting, or else at its section.
func (o *Origin) Wrong(key string, err error) *Error {
	at := o.at[key]
	if c, ok := err.(*Complaint); ok && c.At != (Place{}) { //nolint:errorlint // complaints are never wrapped
		at = c.At
	}
	if section, _, found := strings.Cut(key, "."); found && at == (Place{}) {
		at = o.at[section]
	}
	return &Error{File: o.File, Line: at.Line, Column: at.Column, Text: key + err.Error()}
}

// Item returns the key under which the place of item i of a list is recorded.
func Item(key string, i int) string { return fmt.Sprintf("%s[%d]", key, i) }
