package ui_test

import (
	"strings"
	"testing"
)

// The footer has the keys of the list, the field or the part that one is in.
func TestTheFooterChangesWithThePart(t *testing.T) {
	for _, c := range []struct{ keys, has, hasNot string }{
		{"c down down", "←→ value  enter change", "choice"},
		{"c :row_1 tab", "↑↓ choice  enter takes it  esc choice as before  ? help", "change  0–9"},
		{"c 2", "↑↓ setting  enter change  esc value as before", "0–9"},
		{"c 1 / /", "↑↓ setting  esc value as before", "enter"},
		{"b r", "enter takes the name  esc leaves it as it was", "? help"},
		{"d", "↑↓←→ set  enter take it  tab file", "remedy"},
		{"d tab", "tab completes", "take it"},
		{"d :tab_columns", "space use", "remedy"},
	} {
		p := open(t, 120, 36, plainLook(), "iris")
		for _, key := range strings.Fields(c.keys) {
			if line, ok := strings.CutPrefix(key, ":"); ok {
				p.command(strings.ReplaceAll(line, "_", " "))
			} else {
				p.press(key)
			}
		}
		lines := strings.Split(strings.TrimRight(p.frame(), "\n"), "\n")
		if footer := lines[len(lines)-1]; !strings.Contains(footer, c.has) || strings.Contains(footer, c.hasNot) {
			t.Errorf("%s: the footer is %q, want %q and no %q", c.keys, footer, c.has, c.hasNot)
		}
	}
}
