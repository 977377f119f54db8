// Package background keeps Bubble Tea from querying the terminal's colours before the
// program has begun.
//
// Bubble Tea, when it is merely linked in, queries the terminal for its background and
// waits up to five seconds for an answer, even if the run draws no screen. It queries
// through lipgloss, which does not do so once it has been given an answer. That answer
// is given here, and the package theme decides by itself.
//
// This works because Go initialises packages in the order of their import paths as soon
// as what they import is ready. This package needs lipgloss alone, and "backstep/…"
// sorts before "github.com/charmbracelet/bubbletea". It must therefore import nothing
// else.
package background

import "github.com/charmbracelet/lipgloss"

func init() { //nolint:gochecknoinits // It has to come before Bubble Tea's own.
	lipgloss.SetHasDarkBackground(true)
}
