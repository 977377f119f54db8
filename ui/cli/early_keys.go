package cli

import (
	"bytes"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// typedBefore is a program that begins with what was typed before it.
type typedBefore struct {
	tea.Model
	early []byte
}

// Init presses the keys, one after the other.
func (t typedBefore) Init() tea.Cmd {
	cmds := []tea.Cmd{t.Model.Init()}
	for _, key := range earlyKeys(t.early) {
		cmds = append(cmds, func() tea.Msg { return key })
	}
	return tea.Sequence(cmds...)
}

// earlyKeys are the keys that were typed while the terminal was asked: text,
// control keys and arrows, up to the first key that it does not know.
func earlyKeys(early []byte) []tea.KeyMsg {
	arrows := map[string]tea.KeyType{"\x1b[A": tea.KeyUp, "\x1b[B": tea.KeyDown, "\x1b[C": tea.KeyRight, "\x1b[D": tea.KeyLeft}
	var keys []tea.KeyMsg
next:
	for len(early) > 0 {
		for arrow, key := range arrows {
			if rest, ok := bytes.CutPrefix(early, []byte(arrow)); ok {
				keys, early = append(keys, tea.KeyMsg{Type: key}), rest
				continue next
			}
		}
		r, n := utf8.DecodeRune(early)
		switch {
		case r == '\x1b' && n < len(early), r == utf8.RuneError:
			return keys
		case r < ' ' || r == '\x7f':
			keys = append(keys, tea.KeyMsg{Type: tea.KeyType(r)})
		case r == ' ':
			keys = append(keys, tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{r}})
		default:
			keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		}
		early = early[n:]
	}
	return keys
}
