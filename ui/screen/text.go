package screen

import (
	"fmt"

	"backstep/ui/grid"
)

// wrap breaks a text into lines of at most w columns.
func wrap(text string, w int) []string {
	if text == "" || w < 4 {
		return nil
	}
	return grid.Wrap(text, w)
}

// columns returns the width that a text is drawn in.
func columns(s string) int { return grid.Width(s) }

// layerCount writes how many layers there are.
func layerCount(n int) string {
	if n == 1 {
		return "1 layer"
	}
	return fmt.Sprintf("%d layers", n)
}
