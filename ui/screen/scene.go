// Package screen draws a scene: a pure function of the values that the model
// prepared, onto a grid of cells. It knows nothing of keys, messages or time,
// and computes no mathematics.
package screen

import (
	"backstep/data"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
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

// Selection is what the reader looks at. Layer counts from 0, −1 are the
// inputs. From is the unit that the chosen weight leads from, or network.Bias.
// Sample counts the samples of the batch from 0.
type Selection struct {
	Layer, Unit, From, Sample int
}

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
	Title    string // of the lesson or data set
	Note     string // what is to be said of the data: "dummy data"
	Set      *data.Set
	Rows     []int // of the set, for each sample of the training part
	TestRows int   // rows kept for testing
	Subject  explain.Subject

	Path     stepper.Path
	Position stepper.Position
	Step     *network.Step // nil before the first step
	Initial  []network.Parameters
	Largest  []float64 // the largest |w| of each layer, before the update

	// Curve is the loss by epoch.
	Curve Curve

	Selection   Selection
	Moved       bool // the step is the forward pass of the selected sample, moved elsewhere
	Explanation explain.Explanation
	Feeds       map[explain.Quantity]bool
	Focus       explain.Quantity

	Granularity stepper.Granularity
	Running     bool
	Speed       string // what a run does: "10 steps a second"
	Message     string // of the last command or error, in place of the footer
	Alarm       bool   // the message is an error

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

// Curve is the loss by epoch as a chart needs it.
type Curve struct {
	Buckets []stepper.Bucket
	Epochs  int     // the last epoch known
	End     float64 // its loss
	Before  float64 // the loss of the epoch before that of the step, where HasBefore

	// HasBefore reports whether the curve has that by itself, not only among others.
	HasBefore bool
}

// config is a shorthand.
func (s *Scene) config() *network.Config { return &s.Subject.Config }

// phase returns the phase at work.
func (s *Scene) phase() stepper.Phase { return s.Path.Phase(s.Position) }

// batches is how many batches the present epoch has.
func (s *Scene) batches() int { return s.Path.StepsPerEpoch(s.Position.Step) }

// direction tells which way the phase at work goes.
func (s *Scene) direction() stepper.Direction { return s.phase().Direction() }

// reached reports whether a number of the step is behind the cursor.
func (s *Scene) reached(kind stepper.Kind, layer, unit int) bool {
	return s.Step != nil && s.Path.Reached(s.Position, kind, layer, unit)
}

// dead reports whether a unit is 0 on every sample of a batch of several, though
// it need not be, and the highest z that it has on any.
func (s *Scene) dead(layer, unit int) (highest float64, dead bool) {
	if !s.config().Architecture.Layers[layer].Activation.Dies() || !s.reached(stepper.Activation, layer, unit) || s.samples() < 2 {
		return 0, false
	}
	highest = probe.HighestZ(&s.Step.Layers[layer], unit, s.samples())
	return highest, highest <= 0
}

// parameters returns the weights that the step began with.
func (s *Scene) parameters(layer int) network.Parameters {
	if s.Step == nil {
		return s.Initial[layer]
	}
	return s.Step.Layers[layer].Before
}

// samples returns the number of samples of the batch.
func (s *Scene) samples() int {
	if s.Step == nil {
		return 0
	}
	return s.Step.N()
}
