package session

import (
	"slices"
	"strings"

	"backstep/data"
	"backstep/data/text"
	"backstep/data/toml"
)

// Group is a part of a panel of settings.
type Group string

// The groups, in the order of a panel.
const (
	InNetwork  Group = "network"
	InLearning Group = "learning"
	InStart    Group = "start"
	InData     Group = "data"
)

// Groups returns the groups in the order of a panel.
func Groups() []Group { return []Group{InNetwork, InLearning, InStart, InData} }

// Panel returns the settings that a panel offers for a session, those of each group
// together. It leaves out those that do not apply, such as the momentum of adam. The
// session is one of a [Setup], with every setting filled in.
func Panel(of *Session) []Setting {
	var list []Setting
	for _, group := range Groups() {
		for _, s := range described().settings {
			if s.Group == group && s.Applies(of) {
				list = append(list, s)
			}
		}
	}
	return list
}

// Applies reports whether a setting means anything in a session.
func (s Setting) Applies(of *Session) bool {
	if !s.needs.of(of) || s.applies != nil && !s.applies(of) {
		return false
	}
	owner, detail := s.owner()
	return !detail || slices.Contains(owner.details(owner.choice(of)), s.Name())
}

// DetailOf reports whether a change of another setting drops this one, as one of the
// optimiser drops the momentum.
func (s Setting) DetailOf(other Setting) bool { return slices.Contains(s.of, other.id()) }

// Value returns the value that a setting has in a session, as [Setting.Give] takes it.
// If it is left out, it is what it is found to be, and empty if there is no such value.
func (s Setting) Value(of *Session) string {
	switch {
	case s.Switch():
		return s.field.Write(of)
	case s.found != nil && !s.field.IsSet(of):
		return s.found(of)
	default:
		return s.say(of)
	}
}

// Give returns what to give a session so that the setting has a value. A switch takes
// true or false in the sense of its key: bias is true where --no-bias is false.
func (s Setting) Give(value string) Given {
	if s.Flag == "" || s.Switch() && s.Key != "" {
		return Given{Flag: s.Key, Value: value}
	}
	return Given{Flag: s.Flag, Value: value}
}

// Named returns the setting that a person names, by its key, the name of its key or its
// flag.
func Named(name string) (Setting, error) {
	name = strings.TrimLeft(name, "-")
	s, ok := FindSetting(name)
	if !ok {
		s, ok = FindSetting(strings.ReplaceAll(name, "-", "_"))
	}
	if !ok || s.Section() == "state" {
		return Setting{}, unknownSetting(name)
	}
	return s, nil
}

// Change returns what to give a session for a setting that a person names, by its key,
// the name of its key or its flag, and the value that they write. A switch takes on and
// off, yes and no, too. A value may stand in quotes, and a list in brackets, as
// [TypedWord] and [TypedList] write them.
func Change(name, value string) (Setting, Given, error) {
	s, err := Named(name)
	if err != nil {
		return Setting{}, Given{}, err
	}
	if g, ok := s.readTyped(value); ok {
		return s, g, nil
	}
	name = strings.TrimLeft(name, "-")
	if !s.Switch() {
		return s, s.Give(s.typed(value)), nil
	}
	truth, ok := Truth(value)
	if !ok {
		return Setting{}, Given{}, &toml.Error{Text: s.Name() + " is on or off, not " + text.Quote(value)}
	}
	if name == s.Flag && s.Key != "" {
		return s, Given{Flag: s.Flag, Value: truth}, nil
	}
	return s, s.Give(truth), nil
}

// Check returns an error if no session can have that value for the setting, as a person
// types it.
func (s Setting) Check(value string) error {
	if err := s.field.Parse(&Session{}, s.typed(value)); err != nil {
		return &toml.Error{Text: s.Names()[0] + err.Error()}
	}
	return nil
}

// typed returns a value as a flag has it. A person may also type a fraction, or a comma
// before decimals.
func (s Setting) typed(value string) string {
	if list := s.field.Parse(&Session{}, "1,1") == nil; list {
		return value
	}
	v, err := text.ParseTyped(value)
	if err != nil || s.field.Parse(&Session{}, value) == nil {
		return value
	}
	if number := toml.Shortest(v); s.field.Parse(&Session{}, number) == nil {
		return number
	}
	return value // So that an error says what was typed.
}

// Changeable returns the names of the settings that can be changed while training goes
// on: those of a panel, in its order, and then others.
func Changeable() []string {
	var names []string
	for _, group := range append(Groups(), "") {
		for _, s := range described().settings {
			if s.Group == group && s.changeable() {
				names = append(names, s.Names()[0])
			}
		}
	}
	return names
}

// changeable reports whether a person can change the setting.
func (s Setting) changeable() bool { return s.Flag != "" && !s.Follows }

// Truth returns what a word for yes or no means: true or false.
func Truth(word string) (truth string, ok bool) {
	truth, ok = map[string]string{
		"on": "true", "yes": "true", "true": "true",
		"off": "false", "no": "false", "false": "false",
	}[strings.ToLower(word)]
	return truth, ok
}

// unknownSetting returns an error that suggests which setting was likely meant.
func unknownSetting(name string) error {
	var known []string
	for _, s := range described().settings {
		if s.changeable() {
			known = append(known, s.Names()...)
		}
	}
	hint := text.DidYouMean(name, known)
	if hint == "" {
		hint = "; the settings are " + text.List(Changeable(), "and")
	}
	return &toml.Error{Text: "there is no setting " + text.Quote(name) + hint}
}

// Names returns what a setting can be called by a person, the shortest first: its flag
// and the name of its key. A switch is called by its key alone, in whose sense it is
// true or false.
func (s Setting) Names() []string {
	names := []string{s.Flag, s.Name()}
	if s.Switch() && s.Key != "" {
		names = names[1:]
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		found, ok := FindSetting(name)
		return !ok || found.id() != s.id()
	})
	slices.SortStableFunc(names, func(a, b string) int { return len(a) - len(b) })
	return slices.Compact(names)
}

// generated reports whether the data of a session is a generated set.
func generated(of *Session) bool { return data.Generated(of.Data.Source) }

// hasHidden reports whether the network of a session has hidden layers.
func hasHidden(of *Session) bool { return len(of.shaped()) > 1 }
