package session

import (
	"slices"

	"backstep/data/text"
	"backstep/data/toml"
)

// source is a kind of data that only some settings are about.
type source int

// The kinds of data.
const (
	anyData source = iota
	aFile
	aGeneratedSet
)

// key returns the key that a session on such data has, and what such data is called.
func (k source) key() (key, name string) {
	if k == aFile {
		return "data.csv", "a CSV file"
	}
	return "data.source", "a generated set"
}

// of reports whether a session has such data.
func (k source) of(s *Session) bool {
	switch k {
	case aFile:
		return s.Data.CSV != ""
	case aGeneratedSet:
		return generated(s)
	default:
		return true
	}
}

// checkSource rejects settings that data of this kind does not have.
func (s *Session) checkSource() error {
	for _, setting := range described().settings {
		if key, name := setting.needs.key(); setting.needs != anyData && setting.field.IsSet(s) && !s.has(key) {
			return s.origin.errorf(setting.id(), "this belongs to %s, but %s is missing", name, key)
		}
	}
	return nil
}

// detail returns a setting that only some choices of another one have: the momentum of an
// optimiser. It has a place in sessions, and another in what training takes.
func detail[T any](s Setting, in func(*Session) *toml.Opt[T], to func(*Setup) *T, kind toml.Kind[toml.Opt[T]]) Setting {
	s.field = toml.Bind(in, kind)
	s.fits = func(setup *Setup) { fillBoth(in(setup.Session), to(setup)) }
	return s
}

// fillBoth gives a setting that is left out its default, and otherwise replaces the
// default with the setting.
func fillBoth[T any](given *toml.Opt[T], field *T) {
	given.Fill(*field)
	*field = given.Value
}

// Detail reports whether only some choices of another setting have this one.
func (s Setting) Detail() bool { return s.fits != nil }

// owner returns the setting of which this one is such a detail.
func (s Setting) owner() (owner Setting, ok bool) {
	if !s.Detail() {
		return Setting{}, false
	}
	for _, key := range s.of {
		if owner, ok = settingOf(key); ok && owner.details != nil {
			return owner, true
		}
	}
	return Setting{}, false
}

// belongsTo returns the choices of the owner of a detail that have it.
func (s Setting) belongsTo(owner Setting) []string {
	return slices.DeleteFunc(slices.Clone(owner.Choices()), func(choice string) bool { return !slices.Contains(owner.details(choice), s.Name()) })
}

// choice returns which of its choices a setting has, or would have if it is left out.
func (s Setting) choice(of *Session) string { return s.say(s.filled(of)) }

// checkDetails rejects details that what they belong to does not have.
func (s *Session) checkDetails() error {
	for _, setting := range described().settings {
		owner, ok := setting.owner()
		if !ok || !setting.field.IsSet(s) {
			continue
		}
		if choice, of := owner.choice(s), setting.belongsTo(owner); !slices.Contains(of, choice) {
			return s.origin.errorf(setting.Key, "%s has no such field; it belongs to %s", choice, text.List(of, "and"))
		}
	}
	return nil
}

// fit fills in the details that belong to the present choice of a setting, and gives them
// to what is resolved.
func (r *resolution) fit(key string) {
	of, _ := settingOf(key)
	fields := of.details(of.choice(r.session))
	for _, s := range described().settings {
		if owner, ok := s.owner(); ok && owner.Key == key && slices.Contains(fields, s.Name()) {
			s.fits(r.setup)
		}
	}
}

// fill gives each setting that has a default that value, unless it is set, or something
// takes its place.
func (s *Session) fill() {
	for _, setting := range described().settings {
		if setting.Default != "" && !setting.field.IsSet(s) && !s.has(setting.unless) {
			// A default is valid, which a test checks.
			_ = setting.field.Parse(s, setting.Default)
		}
	}
}
