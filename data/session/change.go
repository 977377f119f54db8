package session

import (
	"slices"
	"strconv"

	"backstep/data/text"
)

// Changeable reports whether the setting can be changed while training goes on.
func (s Setting) Changeable() bool {
	return s.Section() != "state" && s.field != nil && s.Flag != "accept-data" && !slices.Contains([]string{"data.rows", "data.checksum", "network.inputs", "title"}, s.Key)
}

// Changeable returns the names of the settings that can be changed while training goes
// on: their flags, or else their names in a session file.
func Changeable() []string {
	var names []string
	for _, s := range described().settings {
		if s.Changeable() {
			names = append(names, s.CalledBy())
		}
	}
	return names
}

// CalledBy returns the name by which a person calls the setting: its flag or, where that
// says the opposite or is missing, its name in a session file.
func (s Setting) CalledBy() string {
	if s.Flag != "" && !s.inverse() {
		return s.Flag
	}
	if other, _ := FindSetting(s.Name()); other.id() != s.id() {
		return s.Key
	}
	return s.Name()
}

// inverse reports whether the flag of a setting says the opposite of its key, as
// --no-bias does.
func (s Setting) inverse() bool { return s.Key == "network.bias" }

// Typed returns what to give so that the setting has a value as a person types it. It
// also takes yes and no, fractions and decimal commas.
func (s Setting) Typed(value string) Given {
	switch {
	case s.Switch():
		value = truth(value)
	case s.field.Parse(&Session{}, value) != nil:
		if v, err := text.ParseTyped(value); err == nil {
			value = strconv.FormatFloat(v, 'g', -1, 64)
		}
	}
	if s.Flag == "" || s.inverse() {
		return Given{Flag: s.Key, Value: value}
	}
	return Given{Flag: s.Flag, Value: value}
}

// truth returns true or false for other words that mean the same.
func truth(word string) string {
	switch word {
	case "yes", "on":
		return "true"
	case "no", "off":
		return "false"
	default:
		return word
	}
}
