// Package screen draws a scene: a pure function of the values that the model
// prepared, onto a grid of cells. It knows nothing of keys, messages or time,
// and computes no mathematics.
package screen

import (
	"backstep/ui/desk"
	"backstep/ui/number"
)

// View is which panels a frame shows.
type View int

// The views, by their keys.
const (
	EveryView     View = 0 // none of them: what holds for all
	NetworkView   View = 1
	MatricesView  View = 2
	SurfaceView   View = 3
	CurvesView    View = 4
	GradientsView View = 6
	UnitView      View = 7
	LandscapeView View = 8
)

// Panel is a panel of the network view that may be shown alone.
type Panel int

// The panels, in the order in which a presentation goes through them.
const (
	AllPanels Panel = iota
	NetworkPanel
	FormulaPanel
	LossPanel
	SamplesPanel
	PanelCount
)

// Hint is a key of the footer and what it does.
type Hint struct {
	Key, Does string
}

// HelpLine is a line of the help: keys, and what they do; or a heading, where
// it has no keys.
type HelpLine struct {
	Keys, Does string
}

// Scene is everything that one frame shows. Nothing changes it once it is
// made.
type Scene struct {
	desk.Moment

	Running bool
	Speed   string // what a run does: "10 steps a second"
	Message string // of the last command or error, in place of the footer
	Alarm   bool   // the message is an error

	Prompt string // the command being typed, where Typing
	Cursor int    // runes of Prompt before the cursor
	Typing bool

	View       View
	Curves     *CurvesPicture    // nil in other views
	Gradients  *GradientsPicture // nil in other views
	Unit       *UnitPicture      // of the selected unit; nil in other views
	Surface    *SurfacePicture   // nil in other views
	Landscape  *LandscapePicture // nil in other views
	Spotlight  Panel             // the only panel, with what is at work alone in full colour
	Help       []HelpLine        // not empty: the help is shown
	HelpFrom   int               // its first line shown
	Hints      []Hint
	Format     number.Format
	Colourless bool // no colours are seen, though bold may be
	FewColours bool // too few for the tints of classes
	LogLoss    bool // charts of the loss are logarithmic
}
