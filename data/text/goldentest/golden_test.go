package goldentest

import (
	"strings"
	"testing"
)

// A failed comparison reports the rows that differ, not the texts.
func TestDifferences(t *testing.T) {
	const want = "header\n\x1b[31mred\x1b[0m\nsame\nlast\n"
	for got, says := range map[string]string{
		want: "",
		"header\n\x1b[32mred\x1b[0m\nsame\nlast\n": "row 2\n  want \"\\x1b[31mred\\x1b[0m\"\n  got  \"\\x1b[32mred\\x1b[0m\"\n",
		"header\n\x1b[31mred\x1b[0m\nsame":         "row 4\n  want \"last\"\n  got  (none)\nrow 5\n  want \"\"\n  got  (none)\n",
		"a\nb\nc\nd\ne":                            "row 4\n  want \"last\"\n  got  \"d\"\nand 1 more\n",
	} {
		if text := Differences(want, got); !strings.HasSuffix(text, says) || (says == "") != (text == "") {
			t.Errorf("of %q it says\n%s\nwant\n%s", got, text, says)
		}
	}
}
