package cli

import (
	"strconv"

	"backstep/ui"
)

// assumedSize returns the size to assume for a terminal that gives none: that of the
// variables in which shells keep it, or else 80 × 24.
func assumedSize(getenv func(string) string) ui.Size {
	return ui.Size{W: lengthIn(getenv("COLUMNS"), 80), H: lengthIn(getenv("LINES"), 24)}
}

// lengthIn parses a width or height, and returns the fallback if that fails.
func lengthIn(text string, fallback int) int {
	const most = 1000
	if n, err := strconv.Atoi(text); err == nil && n > 0 && n <= most {
		return n
	}
	return fallback
}
