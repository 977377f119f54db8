package screen

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrap breaks a text into lines of at most w columns.
func wrap(text string, w int) []string {
	if text == "" || w < 4 {
		return nil
	}
	return strings.Split(ansi.Wordwrap(text, w, ""), "\n")
}

// columns returns the width of a text.
func columns(s string) int { return ansi.StringWidth(s) }

// plural writes a count with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", one)
	}
	return fmt.Sprintf("%d %s", n, many)
}
