package terminal

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Press presses a key and waits until the program has drawn the result. The key is a
// character, or →, ←, ↑, ↓, tab, shift+tab, space or esc. A longer text that begins with
// a colon is typed, followed by the enter key.
func (t *Terminal) Press(key string) error {
	sent, err := bytesOf(key)
	if err != nil {
		return err
	}
	_, before := t.last()
	if _, err := t.pty.WriteString(sent); err != nil {
		return err
	}
	if err := t.frameAfter(before); err != nil {
		return fmt.Errorf("pressing %s: %w", key, err)
	}
	return t.calm(betweenFrames)
}

// bytesOf returns what a terminal sends for a key.
func bytesOf(key string) (string, error) {
	named := map[string]string{
		"→": "\x1b[C", "←": "\x1b[D", "↑": "\x1b[A", "↓": "\x1b[B",
		"tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "esc": "\x1b",
	}
	sent, ok := named[key]
	switch {
	case ok:
		return sent, nil
	case utf8.RuneCountInString(key) == 1:
		return key, nil
	case strings.HasPrefix(key, ":"):
		return key + "\r", nil
	default:
		return "", fmt.Errorf("there is no key %q", key)
	}
}
