package toml

import (
	"io"
	"slices"
	"strings"

	"backstep/data/text"
)

// Schema says what a kind of file may hold, and where a target of type S keeps each
// value.
type Schema[S any] struct {
	Limits
	Keys []Key[S] // in the order in which errors list them

	// Alias returns the key for which another name stands, such as the name of a flag.
	// It is nil if there are no other names.
	Alias func(name string) (key string, ok bool)
	// Begin is called before the keys of a section are read; nil if there is
	// nothing to do.
	Begin func(target *S, section string)
}

// Key is a key of a file and its field: section.name, or a name alone at the top.
type Key[S any] struct {
	Key   string
	Field Field[S]
}

func (k Key[S]) parts() (section, name string) {
	section, name, found := strings.Cut(k.Key, ".")
	if !found {
		return "", section
	}
	return section, name
}

// Read reads a file into the target, and records in the origin where its keys and the
// items of its lists stand. Errors name the file.
func (s *Schema[S]) Read(r io.Reader, file string, target *S, o *Origin) error {
	root, err := Read(r, file, s.Limits)
	if err != nil {
		return err
	}
	*o = Origin{File: file}
	reading := reading[S]{schema: s, target: target, origin: o, fields: map[string]Field[S]{}}
	for _, k := range s.Keys {
		reading.fields[k.Key] = k.Field
	}
	return reading.table(root, "")
}

// reading puts the values of a file into a target.
type reading[S any] struct {
	schema *Schema[S]
	target *S
	origin *Origin
	fields map[string]Field[S]
}

// table reads the keys of a section. The top of the file has no name.
func (r *reading[S]) table(n *Node, section string) error {
	for _, key := range n.Keys {
		if err := r.key(n, section, key); err != nil {
			return err
		}
	}
	return nil
}

func (r *reading[S]) key(n *Node, section, key string) error {
	full, at, value := key, n.Places[key], n.Values[key]
	if section != "" {
		full = section + "." + key
	}
	if field, ok := r.fields[full]; ok {
		return r.value(full, field, at, value)
	}
	if section != "" || !r.schema.isSection(key) {
		return r.unknown(at, section, key)
	}
	if value.Kind != TableNode {
		return r.errorf(at, "%s is a table: [%s]", key, key)
	}
	r.origin.Note(key, at)
	if r.schema.Begin != nil {
		r.schema.Begin(r.target, key)
	}
	return r.table(value, key)
}

// value reads one setting, and records where it and its items stand.
func (r *reading[S]) value(key string, field Field[S], at Place, value *Node) error {
	r.origin.Note(key, at)
	if err := field.Read(r.target, value); err != nil {
		return r.origin.Wrong(key, err)
	}
	// Items of a long list are located only by the line of the list.
	const many = 1000
	if value.Kind != NumbersNode && value.Len() <= many {
		for i := range value.Len() {
			r.origin.Note(Item(key, i), value.ItemPlace(i))
		}
	}
	return nil
}

func (r *reading[S]) errorf(at Place, format string, args ...any) error {
	return newError(r.origin.File, at, format, args...)
}

// unknown returns an error that suggests which key was likely meant, of this section or
// of another.
func (r *reading[S]) unknown(at Place, section, key string) error {
	where := " in " + r.schema.What
	if section != "" {
		where = " in [" + section + "]"
	}
	alias, name := r.alias(key)
	if alias == section && section != "" && name != key {
		return r.errorf(at, "unknown key %s%s; did you mean %s?", text.Quote(key), where, text.Quote(name))
	}
	near := r.schema.names(section)
	if hint := text.DidYouMean(key, near); hint != "" {
		return r.errorf(at, "unknown key %s%s%s", text.Quote(key), where, hint)
	}
	if alias != "" {
		return r.errorf(at, "unknown key %s%s; did you mean %s in [%s]?", text.Quote(key), where, text.Quote(name), alias)
	}
	return r.errorf(at, "unknown key %s%s, which may have %s", text.Quote(key), where, text.List(near, "and"))
}

// alias returns the section and the name of the key for which another name stands. It
// returns nothing if the name stands for none.
func (r *reading[S]) alias(key string) (section, name string) {
	if r.schema.Alias == nil {
		return "", ""
	}
	full, ok := r.schema.Alias(key)
	if !ok {
		return "", ""
	}
	return Key[S]{Key: full}.parts()
}

func (s *Schema[S]) isSection(name string) bool {
	return slices.ContainsFunc(s.Keys, func(k Key[S]) bool {
		section, _ := k.parts()
		return section == name && name != ""
	})
}

// names returns the keys of a section. At the top it returns the sections too.
func (s *Schema[S]) names(of string) []string {
	var names []string
	for _, k := range s.Keys {
		section, name := k.parts()
		switch {
		case section == of:
			names = append(names, name)
		case of == "" && !slices.Contains(names, section):
			names = append(names, section)
		}
	}
	return names
}
