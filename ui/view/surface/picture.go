package surface

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// picture is what the view of the decision surface shows besides the moment itself.
type picture struct {
	Plane   probe.InputPlane
	Surface *probe.Surface // nil if it is not computed yet
	Points  []Point

	Row   int       // the row of the selected sample in the training part
	At    []float64 // the inputs of the selected sample, or of the place it was moved to
	Moved bool      // the sample was moved

	Discrete bool // answers are shown without shades, as one half of the scale or one class
	NoTests  bool // the samples of the test part are not shown

	Answer [][]float64 // the activations of each layer for these inputs

	Progress paint.Progress // for the chart beside the surface

	Layer      int // the layer whose units have pictures, or −1 if there is no hidden layer
	Parameters []network.Parameters
	Low, High  float64 // the range of the targets
}

// Point is a sample on the plane.
type Point struct {
	X, Y   float64
	Target float64 // of the first output
	Answer float64 // of the first output; 0 before it is known
	Class  int     // −1 if the target is a number
	Row    int     // the row in the training part or the test part
	Test   bool
	Wrong  bool
	Far    bool // its other inputs are far from those of the plane
}

// drawing draws a picture of the surface, or a part of one.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// answered reports whether the answer of the network may be shown. Within a step, this
// is when the step has reached it.
func (p drawing) answered() bool {
	m := p.Moment
	return p.activated(m.LastLayer(), m.Units(m.LastLayer())-1)
}

// activated reports whether the activation of a unit may be shown for the selected
// sample.
func (p drawing) activated(layer, unit int) bool {
	m := p.Moment
	return p.pic.Moved || m.Step == nil || m.Reached(stepper.Activation, layer, unit)
}

// classWidth returns the width of the longest name of a class.
func (p drawing) classWidth() int {
	w := 1
	for _, class := range p.Moment.Setup.Set.Target.Classes {
		w = max(w, grid.Width(class))
	}
	return w
}

func (p drawing) inputName(input int) string { return p.Moment.Setup.Names.Unit(-1, input) }

// rawInputValue returns the value of an input in the units of the data.
func (p drawing) rawInputValue(input int, v float64) float64 {
	m := p.Moment
	if input >= len(m.Setup.Scaling) {
		return v
	}
	return m.Setup.Scaling[input].Invert(v)
}
