package session

import (
	"slices"
	"strings"
)

// Setting describes one setting: the one place that session files, flags,
// validation and documentation take it from.
type Setting struct {
	Key  string // in a session file: training.learning_rate; empty for what only a flag says
	Flag string // on the command line, without dashes: lr; empty where it has none
	Help string // what it does, in a line

	// Default is the value of a setting that is left out, as a flag would write
	// it. Empty: it depends on others, and Otherwise says how, or there is none.
	Default   string
	Otherwise string

	of   string // the section of a setting without a key
	bind func(*Session) field
}

// Takes says what values are right: "a number above 0".
func (s Setting) Takes() string { return s.bind(&Session{State: &State{}}).takes() }

// Choices lists the names that the setting takes one of, if it does.
func (s Setting) Choices() []string {
	c, _ := s.bind(&Session{}).(choice)
	return c.names
}

// Switch reports whether the setting is true or false, so that its flag needs no
// value.
func (s Setting) Switch() bool {
	_, ok := s.bind(&Session{}).(truth)
	return ok
}

// Section returns the part of the key before the dot: training.
func (s Setting) Section() string {
	section, _, found := strings.Cut(s.Key, ".")
	if !found {
		return ""
	}
	return section
}

// Name returns the part of the key after the dot: learning_rate.
func (s Setting) Name() string {
	_, name, found := strings.Cut(s.Key, ".")
	if !found {
		return s.Key
	}
	return name
}

// Settings lists every setting, in the order in which files and documentation
// have them.
func Settings() []Setting {
	var all []Setting
	for _, part := range [][]Setting{
		networkSettings(), initSettings(), trainingSettings(), optimizerSettings(), dataSettings(), stateSettings(),
	} {
		all = append(all, part...)
	}
	return all
}

// settingOf returns the setting of that key.
func settingOf(key string) (Setting, bool) {
	section, _, _ := strings.Cut(key, ".")
	for _, s := range settingsOf(section) {
		if s.Key == key {
			return s, true
		}
	}
	return Setting{}, false
}

// settingsOf lists the settings of a section, or all where it is none: to find one
// among few is what sessions are checked by.
func settingsOf(section string) []Setting {
	switch section {
	case "network":
		return networkSettings()
	case "init":
		return initSettings()
	case "training":
		return slices.Concat(trainingSettings(), optimizerSettings())
	case "data":
		return dataSettings()
	case "state":
		return stateSettings()
	default:
		return Settings()
	}
}

// FindSetting returns the setting that has this flag, this key, or this name in
// one of the sections: lr, training.learning_rate and learning_rate are the
// same.
func FindSetting(name string) (Setting, bool) {
	settings := Settings()
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
