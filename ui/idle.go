package ui

import (
	"fmt"
	"slices"
	"strings"

	"backstep/ui/grid"
)

// idle returns the message for a key that does nothing in the present view: what it does
// in another, if it does something there.
func (k keys) idle(key string, views []shown) said {
	if len(key) == 1 && key[0] >= '0' && key[0] <= '9' {
		return said{text: fmt.Sprintf("there is no view %s: the views are %s, and ? lists them", key, viewRange(views)), alarm: true}
	}
	says := grid.Clean(key) + " does nothing here"
	if b, in, ok := k.elsewhere(key); ok {
		says += fmt.Sprintf("; in %s: %s", in, b.Does)
	}
	return said{text: says}
}

// elsewhere finds what a key does in another view, and which view that is.
func (k keys) elsewhere(key string) (b binding, in string, ok bool) {
	for _, b := range k.table {
		if b.view != "" && slices.Contains(b.Keys, key) {
			return b, strings.TrimPrefix(b.group, "in "), true
		}
	}
	return binding{}, "", false
}
