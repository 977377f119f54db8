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

// readTyped returns what to give for a value that a person typed in quotes, or for a list
// in brackets. Ok is false for other values.
func (s Setting) readTyped(value string) (g Given, ok bool) {
	quoted := len(value) > 1 && value[0] == '"' && value[len(value)-1] == '"'
	listed := len(value) > 1 && value[0] == '[' && value[len(value)-1] == ']'
	if !quoted && !listed || s.Switch() {
		return Given{}, false
	}
	n, err := toml.ReadValue(value)
	switch {
	case listed && err == nil && s.Key != "" && s.field.Read(&Session{}, n) == nil:
		return Given{Flag: s.Key, Value: value}, true
	case quoted && err == nil && n.Kind == toml.WordNode:
		return s.Give(n.Text), true
	case quoted: // A path of Windows may have signs that TOML takes for something else.
		return s.Give(value[1 : len(value)-1]), true
	}
	return Given{}, false
}
