package session

import (
	"strings"

	"backstep/data/text"
	"backstep/data/toml"
)

// TypedWord returns how a person types a path or a name in a command. It is in quotes if
// something in it would end it, as " and " and ";" do.
func TypedWord(word string) string {
	plain := word == strings.TrimSpace(word) && !strings.ContainsAny(word, "\";\t") && !strings.HasPrefix(word, "[") &&
		!strings.Contains(" "+word+" ", " and ") && text.Clean(word) == word
	if plain {
		return word
	}
	return toml.Quoted(word)
}

// TypedList returns how a person types several names in a command: a,b or, if the names
// themselves have commas, ["a,b", "c"].
func TypedList(names []string) string {
	joined := strings.Join(names, ",")
	if TypedWord(joined) == joined {
		read, err := toml.Words().Parse(joined)
		if err == nil && strings.Join(read, "\n") == strings.Join(names, "\n") {
			return joined
		}
	}
	return toml.Words().Write(names)
}

// Typed returns the value that a setting has in a session as a person types it in a
// command, where other words may follow. It is empty if the setting is left out.
func (s Setting) Typed(of *Session) string {
	if s.say(of) == "" {
		return ""
	}
	flag := strings.Join(strings.Fields(s.Value(of)), " ")
	if s.Key != "" && !s.Switch() {
		if list := s.field.Write(of); strings.HasPrefix(list, `["`) {
			return s.typedList(flag, list)
		}
	}
	if typed := TypedWord(s.Value(of)); typed != s.Value(of) && s.Key != "" {
		return typed
	}
	return flag
}

// typedList returns a list as a flag has it, or in brackets if the flag would be read
// otherwise.
func (s Setting) typedList(flag, list string) string {
	read := &Session{}
	if TypedWord(flag) == flag && s.field.Parse(read, flag) == nil && s.field.Write(read) == list {
		return flag
	}
	return list
}

// readTyped returns what to give for a value that a person typed in quotes, or for a list
// in brackets. Ok is false for other values.
func (s Setting) readTyped(value string) (g Given, ok bool) {
	switch {
	case s.Switch():
		return Given{}, false
	case within(value, '"', '"'):
		word, _ := ReadWord(value)
		return s.Give(word), true
	case within(value, '[', ']') && s.Key != "":
		n, err := toml.ReadValue(value)
		return Given{Flag: s.Key, Value: value}, err == nil && s.field.Read(&Session{}, n) == nil
	default:
		return Given{}, false
	}
}

// ReadWord returns a path or a name that a person typed, and whether it was in quotes.
func ReadWord(typed string) (word string, quotes bool) {
	if !within(typed, '"', '"') {
		return typed, false
	}
	n, err := toml.ReadValue(typed)
	if err != nil || n.Kind != toml.WordNode { // A path of Windows may have signs that TOML takes for something else.
		return typed[1 : len(typed)-1], true
	}
	return n.Text, true
}

// within reports whether a value stands between two signs.
func within(value string, first, last byte) bool {
	return len(value) > 1 && value[0] == first && value[len(value)-1] == last
}
