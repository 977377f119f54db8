package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/notation"
	"backstep/ui/config"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
	"backstep/ui/view/chooser"
)

// Options describe the terminal, and hold what was given on the command line.
type Options struct {
	Theme  string
	Ground theme.Ground
	Glyphs grid.Glyphs
	Mouse  bool
	Pen    func(theme.Palette) *theme.Pen
	Clock  *Clock      // nil for the clock of the machine
	Memory int         // the most bytes to keep for going back in time; 0 means 512 MB
	Script []desk.Line // carried out at the start

	Digits   int                 // significant digits shown; 0 means 4
	Speed    string              // of playing, one of desk.SpeedNames; empty for that of the program
	NoGhosts bool                // what a step has not reached is a dot
	Notation notation.Notation   // in which numbers are shown
	Keep     func(config.Values) // told what the person changes of what is kept; nil to keep nothing
	Warning  string              // that is shown at the start; empty for none
	Welcome  bool                // the opening page is shown first

	Files  desk.Files // to save to and to open; nil if there are none
	Opened desk.Opened

	DataFiles DataFiles // to choose data from; nil if there are none

	Recorder desk.Recorder // that keeps the answers of predict; nil if none does

	Size    Size              // assumed if the terminal gives none; 0 to assume none
	Copy    func(text string) // has the terminal keep a text; nil if it cannot
	Suspend tea.Cmd           // leaves the terminal to the shell, or ends in a NotSuspendedMsg; nil without a shell
}

// DataFiles are the files of the machine, from which data is chosen.
type DataFiles = chooser.Files

// DataFile is a file or a folder among them.
type DataFile = chooser.Entry

// Size is how many columns and rows a terminal has.
type Size struct{ W, H int }
