package landscape

import (
	"backstep/network/probe"
	"backstep/ui/paint"
)

// picture is what the view of the landscape shows beside the step
// itself.
type picture struct {
	Plane probe.Plane
	Land  *probe.Landscape // nil before any of it is there

	// Current reports whether the landscape is of the present weights or, while
	// training plays, of those of a moment ago.
	Current bool

	Across, Up Axis
	Others     int // weights and biases that are held

	Path  []probe.Place // where training has been, in the order of its steps
	Here  probe.Place   // where it is; the path ends there
	Ghost *Ghost        // an earlier run; nil for none
}

// known reports whether J here, and its gradient, can be told.
func (l *picture) known() bool { return l.Land != nil && l.Land.HasHere && l.Current }

// drawing draws the loss landscape, or a part of its view.
type drawing struct {
	paint.Painter
	pic *picture
}

// on is the same picture drawn on another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// Axis is a weight, the slope of the landscape along it, and what the step does to
// it.
type Axis struct {
	Layer int
	Bias  bool
	Name  string // "x → h1"

	Value    float64
	Gradient float64 // ∂J/∂w of the landscape, at its own place
	Update   float64 // what the step adds to it
	Felt     bool    // the step has reached gradients
	Moved    bool    // and its update
}

// Ghost is the way that an earlier run took.
type Ghost struct {
	Label string // what sets it apart: "seed 3"
	Path  []probe.Place
}
