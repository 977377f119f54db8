package view_test

import (
	"testing"

	"backstep/ui/view"
)

func TestTypedText(t *testing.T) {
	for _, c := range []struct {
		keys        []string
		before, not string
	}{
		{[]string{"left", "x", "delete"}, "añx", ""},
		{[]string{"home", "left", "delete", "right", "x"}, "ñx", "b"},
		{[]string{"backspace", "backspace", "backspace", "backspace", "x"}, "x", ""},
		{[]string{"left", "ctrl+u", "x", "end", "y"}, "xby", ""},
		{[]string{"ctrl+a", "x", "ctrl+e", "delete", "right"}, "xañb", ""},
		{[]string{"left", "left", "x", "y", "z"}, "axy", "ñb"}, // There is room for five.
	} {
		typed := view.NewTyped("añb")
		for _, key := range c.keys {
			if !typed.Edit(key) {
				typed.Insert(key, 5)
			}
		}
		if before, after := typed.Around(); before != c.before || after != c.not || typed.String() != before+after || typed.Cursor() != len([]rune(before)) {
			t.Errorf("%v: %q, %q", c.keys, before, after)
		}
	}
}
