package session

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"backstep/data/toml"
)

// Setting describes one setting. Session files, flags, validation, documentation and
// the labels of runs all take it from here.
type Setting struct {
	Key  string // in a session file: training.learning_rate; empty if only a flag can set it
	Flag string // on the command line, without dashes: lr; empty if it has none
	Help string // what it does, in a line

	// Default is the value of a setting that is left out, as a flag would write it. It
	// is empty if the default depends on other settings, which Otherwise describes, or
	// if there is none.
	Default   string
	Otherwise string

	Effect Effect // of a change

	Title string // what a panel calls it: "learning rate"
	Group Group  // the part of a panel that offers it; empty if none does

	// Follows means that it says nothing by itself: it follows from other settings, is a
	// record of them, or is what edits amount to.
	Follows bool

	flagHelp    string              // what its flag does, if that is not Help
	placeholder string              // what help calls the value of its flag, if that does not follow from its kind
	means       func(string) string // what its choices are

	section string              // of a setting without a key
	of      []string            // keys of the settings of which this is a detail; a change of theirs drops it
	unless  string              // the key of a setting that takes its place
	needs   source              // the kind of data that it is about
	applies func(*Session) bool // what else it takes to mean anything in a session; nil for nothing

	details func(choice string) []string // of a setting with choices: the names of the settings that only this choice has
	fits    func(*Setup)                 // of such a detail: fills it in, and gives it to what it is a detail of
	refits  bool                         // other rows may change it to suit them, unless it is given
	counts  bool                         // the steps of a saved session are counted by it

	zero   string // what a person calls the value 0; empty for the number itself
	label  labelling
	labels func(of, from *Session, number func(float64) string) []string // in place of label, of what has a part for itself
	stops  stops                                                         // the values that arrow keys offer; nil for names and switches
	says   func(*Session) string                                         // its value as a flag has it, if that is not the field's own
	found  func(*Session) string                                         // its value where it is left out, if that is found out
	field  toml.Field[Session]
}

// Takes returns which values are right: "a number above 0".
func (s Setting) Takes() string { return s.field.Takes() }

// Choices returns the names of which the setting takes one, if it does.
func (s Setting) Choices() []string { return s.field.Names() }

// Switch reports whether the setting is true or false, so that its flag needs no
// value.
func (s Setting) Switch() bool { return s.field.Form() == toml.Switch }

// FlagHelp returns what the flag of the setting does, in a line, with the values that it
// takes if they have names, but not too many.
func (s Setting) FlagHelp() string {
	const enough = 12
	switch names := s.Choices(); {
	case s.flagHelp != "":
		return s.flagHelp
	case len(names) > 0 && len(names) < enough:
		return s.Help + ": " + strings.Join(names, ", ")
	default:
		return s.Help
	}
}

// Placeholder returns what help calls the value of the flag: N.
func (s Setting) Placeholder() string {
	switch {
	case s.placeholder != "":
		return s.placeholder
	case len(s.Choices()) > 0:
		return "NAME"
	}
	switch s.field.Form() {
	case toml.Count:
		return "N"
	case toml.Names:
		return "A,B"
	default:
		return "X"
	}
}

// Section returns the section of the key: training.
func (s Setting) Section() string {
	section, _, found := strings.Cut(s.Key, ".")
	if !found {
		return ""
	}
	return section
}

// Name returns the key without its section: learning_rate.
func (s Setting) Name() string {
	_, name, found := strings.Cut(s.Key, ".")
	if !found {
		return s.Key
	}
	return name
}

// id returns the key, or the flag of a setting that has no key.
func (s Setting) id() string { return cmp.Or(s.Key, s.Flag) }

// say returns the value that the setting has in a session, in the form of a flag.
func (s Setting) say(of *Session) string {
	if s.says != nil {
		return s.says(of)
	}
	return s.field.Say(of)
}

// retargets reports whether a change of the setting may make the target another one, which
// may need other outputs.
func (s Setting) retargets() bool {
	return slices.Contains(theRows(), s.Key) || s.needs == aFile && !s.Follows
}

// catalogue holds every setting, in the order of files, and the index of each key.
type catalogue struct {
	settings []Setting
	keys     map[string]int
}

// described is made once, because a session looks up its settings many times.
//
//nolint:gochecknoglobals // read only
var described = sync.OnceValue(func() (t catalogue) {
	t.settings = slices.Concat(networkSettings(), initSettings(), trainingSettings(), optimizerSettings(), dataSettings(), stateSettings())
	t.keys = map[string]int{}
	for i, s := range t.settings {
		if s.Key != "" {
			t.keys[s.Key] = i
		}
	}
	return t
})

// Settings returns every setting, in the order in which files and documentation have
// them.
func Settings() []Setting { return slices.Clone(described().settings) }

// settingOf returns the setting of that key.
func settingOf(key string) (Setting, bool) {
	t := described()
	i, ok := t.keys[key]
	if !ok {
		return Setting{}, false
	}
	return t.settings[i], true
}

// FindSetting returns the setting that has this flag, this key, or this name in one of
// the sections. For example, lr, training.learning_rate and learning_rate are the same
// setting.
func FindSetting(name string) (Setting, bool) {
	settings := described().settings
	for _, same := range []func(Setting) string{
		func(s Setting) string { return s.Flag }, func(s Setting) string { return s.Key }, Setting.Name,
	} {
		for _, s := range settings {
			if same(s) == name && name != "" {
				return s, true
			}
		}
	}
	return Setting{}, false
}
