package session

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"backstep/data/text"
)

// Read reads a session file. The name stands in errors, and the folder in it
// is where the session's paths begin. Errors are of type [*Error].
func Read(r io.Reader, name string) (*Session, error) {
	root, err := readDocument(r, name, maxBytes)
	if err != nil {
		return nil, err
	}
	reading := reader{session: &Session{}, settings: map[string]Setting{}}
	reading.session.origin = origin{file: name}
	for _, s := range Settings() {
		reading.settings[s.Key] = s
	}
	if err := reading.table(root, ""); err != nil {
		return nil, err
	}
	reading.session.home(name)
	return reading.session, reading.session.check()
}

// Load reads the session file at that path.
func Load(path string) (*Session, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &Error{File: path, Text: reason(err)}
	}
	defer f.Close() //nolint:errcheck // nothing was written
	return Read(f, path)
}

// reason says why a file cannot be opened, without its path.
func reason(err error) string {
	if text := err.Error(); strings.Contains(text, ": ") {
		return text[strings.LastIndex(text, ": ")+2:]
	}
	return err.Error()
}

// reader puts the values of a file into a session.
type reader struct {
	session  *Session
	settings map[string]Setting // by key
}

// table reads the keys of a section; at the top the section has no name.
func (r *reader) table(n *node, section string) error {
	for _, key := range n.keys {
		if err := r.key(n, section, key); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) key(n *node, section, key string) error {
	full, at, value := key, n.places[key], n.fields[key]
	if section != "" {
		full = section + "." + key
	}
	if setting, ok := r.settings[full]; ok && full != "" {
		return r.value(setting, at, value)
	}
	if section != "" || !r.isSection(key) {
		return r.unknown(at, section, key)
	}
	if value.kind != tableNode {
		return r.errorf(at, "%s is a table: [%s]", key, key)
	}
	r.session.origin.set(key, at)
	if key == "state" {
		r.session.State = &State{}
	}
	return r.table(value, key)
}

func (r *reader) isSection(key string) bool {
	for _, s := range r.settings {
		if s.Section() == key && key != "" {
			return true
		}
	}
	return false
}

// value reads one setting, and notes where it and its parts stand.
func (r *reader) value(s Setting, at place, value *node) error {
	o := &r.session.origin
	o.set(s.Key, at)
	if err := s.bind(r.session).read(value); err != nil {
		return o.wrong(s.Key, err)
	}
	// The parts of a long list are found by its own line.
	const many = 1000
	if value.kind != numbersNode && value.length() <= many {
		for i := range value.length() {
			o.set(part(s.Key, i), value.place(i))
		}
	}
	return nil
}

// part is the key under which the place of a list's item i is kept.
func part(key string, i int) string { return fmt.Sprintf("%s[%d]", key, i) }

func (r *reader) errorf(at place, format string, args ...any) error {
	return &Error{File: r.session.origin.file, Line: at.line, Column: at.column, Text: fmt.Sprintf(format, args...)}
}

// unknown says which key was likely meant: one of this section, one of
// another, or a flag's.
func (r *reader) unknown(at place, section, key string) error {
	where := " in a session"
	if section != "" {
		where = " in [" + section + "]"
	}
	near := keysOf(section)
	for _, s := range r.settings {
		if s.Flag == key && s.Section() == section && section != "" {
			return r.errorf(at, "unknown key %s%s; did you mean %s?", text.Quote(key), where, text.Quote(s.Name()))
		}
	}
	if hint := text.DidYouMean(key, near); hint != "" {
		return r.errorf(at, "unknown key %s%s%s", text.Quote(key), where, hint)
	}
	if s, ok := FindSetting(key); ok && s.Section() != "" {
		return r.errorf(at, "unknown key %s%s; did you mean %s in [%s]?", text.Quote(key), where, text.Quote(s.Name()), s.Section())
	}
	return r.errorf(at, "unknown key %s%s, which may have %s", text.Quote(key), where, list(near, "and"))
}

// keysOf lists the keys of a section; at the top, the sections too.
func keysOf(section string) []string {
	var keys []string
	for _, s := range Settings() {
		switch {
		case s.Key == "":
		case s.Section() == section:
			keys = append(keys, s.Name())
		case section == "" && !slices.Contains(keys, s.Section()):
			keys = append(keys, s.Section())
		}
	}
	return keys
}
