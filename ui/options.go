package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Options are what the terminal is like, and what was asked for on the command
// line.
type Options struct {
	Theme  string
	Ground theme.Ground
	Glyphs grid.Glyphs
	Mouse  bool
	Pen    func(theme.Palette) *theme.Pen
	Clock  *Clock      // nil for that of the machine
	Memory int         // the most bytes to keep for going back in time; 0 means 512 MB
	Script []desk.Line // carried out at the start

	Size    Size    // assumed if the terminal gives none; 0 for no such size
	Suspend tea.Cmd // leaves the terminal to the shell, or ends in a NotSuspendedMsg; nil without a shell
}

// Size is how many columns and rows a terminal has.
type Size struct{ W, H int }
