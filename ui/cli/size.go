package cli

import (
	"strconv"

	"backstep/ui"
)

// assumedSize is the size of a terminal that gives none: what the variables say
// that shells keep for it, else that of the terminals of old.
func assumedSize(getenv func(string) string) ui.Size {
	return ui.Size{W: lengthIn(getenv("COLUMNS"), 80), H: lengthIn(getenv("LINES"), 24)}
}

// lengthIn reads a width or height; nonsense is the fallback.
func lengthIn(text string, fallback int) int {
	const most = 1000
	if n, err := strconv.Atoi(text); err == nil && n > 0 && n <= most {
		return n
	}
	return fallback
}
