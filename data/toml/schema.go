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
	Keys  []Key[S]  // in the order in which errors list them
	Lists []List[S] // of tables

	// Alias returns the key for which another name stands, such as the name of a flag.
	// It is nil if there are no other names.
	Alias func(name string) (key string, ok bool)
	// Begin is called before the keys of a section are read; nil if there is
	// nothing to do.
	Begin func(target *S, section string)
}

// Key is a key of a file and its field: section.name, or a name alone at the top. A
// section may be within another one: outer.inner.name.
type Key[S any] struct {
	Key   string
	Field Field[S]
}

func (k Key[S]) parts() (section, name string) {
	last := strings.LastIndexByte(k.Key, '.')
	return k.Key[:max(0, last)], k.Key[last+1:]
}

// Read reads a file into the target, and records in the origin where its keys and the
// items of its lists stand. Errors name the file.
func (s *Schema[S]) Read(r io.Reader, file string, target *S, o *Origin) error {
	root, err := Read(r, file, s.Limits)
	if err != nil {
		return err
	}
	return s.read(root, "", file, target, o)
}

// read reads a table into the target. Above is the name of the list that the table is an
// item of, or empty for a whole file.
func (s *Schema[S]) read(n *Node, above, file string, target *S, o *Origin) error {
	*o = Origin{File: file}
	reading := reading[S]{schema: s, target: target, origin: o, fields: map[string]Field[S]{}, above: above}
	for _, k := range s.Keys {
		reading.fields[k.Key] = k.Field
	}
	return reading.table(n, "")
}

// reading puts the values of a file into a target.
type reading[S any] struct {
	schema *Schema[S]
	target *S
	origin *Origin
	fields map[string]Field[S]
	above  string // the name of the list whose item is read
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
	if section == "" {
		if list, ok := r.schema.list(key); ok {
			return list.read(value, at, r.origin.File, r.target)
		}
	}
	if !r.schema.isSection(full) {
		return r.unknown(at, section, key)
	}
	if value.Kind != TableNode {
		return r.errorf(at, "%s is a table: [%s]", key, r.header(full))
	}
	r.origin.Note(full, at)
	if r.schema.Begin != nil {
		r.schema.Begin(r.target, full)
	}
	return r.table(value, full)
}

// header returns a section as its header has it.
func (r *reading[S]) header(section string) string {
	return strings.Trim(r.above+"."+section, ".")
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
	switch {
	case section != "":
		where = " in [" + r.header(section) + "]"
	case r.above != "":
		where = " in [[" + r.above + "]]"
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

// isSection reports whether any key stands in a section, or in a section within it.
func (s *Schema[S]) isSection(name string) bool {
	return slices.ContainsFunc(s.Keys, func(k Key[S]) bool { return strings.HasPrefix(k.Key, name+".") })
}

// list returns the list of tables with a name.
func (s *Schema[S]) list(name string) (List[S], bool) {
	i := slices.IndexFunc(s.Lists, func(l List[S]) bool { return l.name == name })
	if i < 0 {
		return List[S]{}, false
	}
	return s.Lists[i], true
}

// names returns the keys of a section, and the sections and lists within it.
func (s *Schema[S]) names(of string) []string {
	within := of
	if of != "" {
		within += "."
	}
	var names []string
	for _, k := range s.Keys {
		below, ok := strings.CutPrefix(k.Key, within)
		if name, _, _ := strings.Cut(below, "."); ok && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if of == "" {
		for _, l := range s.Lists {
			names = append(names, l.name)
		}
	}
	return names
}
