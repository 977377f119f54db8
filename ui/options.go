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
	Clock  *Clock      // nil: that of the machine
	Memory int         // bytes that are kept to go back through time; 0: 512 MB
	Script []desk.Line // carried out at the start

	Size    Size    // assumed where the terminal gives none; 0: it is none
	Suspend tea.Cmd // leaves the terminal to the shell, or ends in a NotSuspendedMsg; nil: there is no shell
}

// Size is how many columns and rows a terminal has.
type Size struct{ W, H int }
