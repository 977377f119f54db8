package ui

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
)

// idle returns the message for a key that does nothing in the present view: what it does
// in another, if it does something there.
func (m *Model) idle(key string) said {
	if len(key) == 1 && key[0] >= '0' && key[0] <= '9' {
		return said{text: fmt.Sprintf("there is no view %s: the views are %s, and ? lists them", key, viewRange(m.views)), alarm: true}
	}
	says := text.Clean(key) + " does nothing here"
	if b, in, ok := m.elsewhere(key); ok {
		says += fmt.Sprintf("; in %s: %s", in, b.does)
	}
	return said{text: says}
}

// elsewhere finds what a key does in another view, and which view that is.
func (m *Model) elsewhere(key string) (b binding, in string, ok bool) {
	for _, b := range m.keys.table {
		if b.view != "" && slices.Contains(b.keys, key) {
			return b, strings.TrimPrefix(b.group, "in "), true
		}
	}
	return binding{}, "", false
}
