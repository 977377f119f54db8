// Package background prevents the terminal from being asked for its colours
// before the program has begun.
//
// Bubble Tea, when it is merely linked in, asks the terminal for its background
// and waits up to five seconds for an answer, even where a run draws no screen.
// It asks through lipgloss, which does not ask once it has been told. So it is
// told here, and the package theme decides by itself.
//
// This works because Go initialises packages in the order of their import paths
// as soon as what they import is ready: this one needs lipgloss alone, and
// "backstep/…" sorts before "github.com/charmbracelet/bubbletea". It must
// therefore import nothing else.
package background

import "github.com/charmbracelet/lipgloss"

func init() { //nolint:gochecknoinits // It has to come before Bubble Tea's own.
	lipgloss.SetHasDarkBackground(true)
}
