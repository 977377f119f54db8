package landscape

import (
	"backstep/network/probe"
	"backstep/ui/paint"
)

// picture is what the view of the landscape shows besides the step itself.
type picture struct {
	Plane probe.Plane
	Land  *probe.Landscape // nil if none of it is computed

	// Current reports whether the landscape is that of the present weights or, while
	// training plays, that of recent weights.
	Current bool

	Across, Up Axis
	Others     int // the number of weights and biases that are held

	Path  []probe.Place // the weights after the steps of training, in their order
	Here  probe.Place   // the present weights, where the path ends
	Away  bool          // these are too far from where training began to be shown
	Ghost *Ghost        // an earlier run; nil for none
}

// known reports whether J and its gradient at the present weights are known.
func (l *picture) known() bool { return l.Land != nil && l.Land.HasHere && l.Current }

// felt reports whether the step has reached the gradient at the present weights.
func (l *picture) felt() bool { return l.Across.Felt && l.Up.Felt && l.known() }

// drawing draws the loss landscape, or a part of its view.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// Axis is the weight of an axis, the slope of the landscape along it, and the change
// that the step makes to it.
type Axis struct {
	probe.Weight
	Bias bool
	Name string // "x → h1", or "of h1" for a bias

	Value    float64
	Gradient float64 // ∂J/∂w of the landscape, at the weights for which it was computed
	Update   float64 // what the step adds to the weight
	Felt     bool    // the step has reached the gradient
	Moved    bool    // the step has reached the update
}

// Ghost is the path of an earlier run.
type Ghost struct {
	Label string // the setting that differs, such as "seed 3"
	Path  []probe.Place
}
