package session

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"

	"backstep/data"
)

// The built-in sessions, each a session file like any other.
//
//go:embed sessions/*.toml examples/*.toml
var files embed.FS

// folders returns the folders of built-in sessions, in the order in which they are
// searched.
func folders() []string { return []string{"sessions", "examples"} }

// BuiltinSession is the name of a built-in session, with one line that describes it.
type BuiltinSession struct {
	Name, Title string
}

// List returns the built-in sessions, the published examples last.
func List() []BuiltinSession { return append(listOf("sessions"), Examples()...) }

// Examples returns the published examples.
func Examples() []BuiltinSession { return listOf("examples") }

func listOf(folder string) []BuiltinSession {
	var found []BuiltinSession
	for _, name := range namesIn(folder) {
		s, ok := builtinFile(folder, name)
		if !ok {
			continue
		}
		title := s.Title
		if title == name {
			title = data.Describe(s.Data.Source)
		}
		found = append(found, BuiltinSession{Name: name, Title: title})
	}
	return found
}

// namesIn returns the names of the sessions in a folder.
func namesIn(folder string) []string {
	entries, _ := fs.ReadDir(files, folder)
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".toml"))
	}
	return names
}

// builtinFile reads a built-in session. A test checks that each is valid.
func builtinFile(folder, name string) (*Session, bool) {
	f, err := files.Open(path.Join(folder, name+".toml"))
	if err != nil {
		return nil, false
	}
	defer f.Close() //nolint:errcheck // nothing was written
	s, err := Read(f, name+".toml")
	if err != nil {
		return nil, false
	}
	s.folder, s.linked = "", ""
	return s, true
}

// Builtin returns the built-in session, published example or data set of that
// name, in this order.
func Builtin(name string) (*Session, bool) {
	if slices.Contains(BuiltinNames(), name) {
		for _, folder := range folders() {
			if s, ok := builtinFile(folder, name); ok {
				return s, true
			}
		}
		return &Session{Data: Data{Source: name}}, true
	}
	return nil, false
}

// BuiltinNames returns the names of everything that can be opened by name, each once.
func BuiltinNames() []string {
	var names []string
	for _, folder := range folders() {
		names = append(names, namesIn(folder)...)
	}
	for _, name := range data.Names() {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
