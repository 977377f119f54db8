package surface

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// picture is what the view of the decision surface shows beside the
// moment itself.
type picture struct {
	Plane   probe.InputPlane
	Surface *probe.Surface // nil: not there yet
	Points  []Point

	Row    int         // of the training part: the selected sample
	At     []float64   // the inputs of the selected sample, or where it was moved to
	Moved  bool        // it was
	Answer [][]float64 // the activations of each layer there

	Progress paint.Progress // of the chart beside it

	Layer      int // whose units have pictures; −1: there is no hidden one
	Parameters []network.Parameters
	Low, High  float64 // of the targets
}

// Point is a sample on the plane.
type Point struct {
	X, Y   float64
	Target float64 // of the first output
	Class  int     // −1 where the target is a number
	Row    int     // of its part
	Test   bool
	Wrong  bool
}

// drawing draws a picture of the surface, or a part of one.
type drawing struct {
	paint.Painter
	pic *picture
}

// on is the same picture drawn on another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// answered reports whether the reader has come to what the network answers: within
// a step, that is when the step has reached it.
func (p drawing) answered() bool {
	m := p.Moment
	return p.pic.Moved || m.Step == nil || m.Reached(stepper.Activation, m.LastLayer(), m.Units(m.LastLayer())-1)
}

// classWidth is the width of the longest name of a class.
func (p drawing) classWidth() int {
	w := 1
	for _, class := range p.Moment.Setup.Set.Target.Classes {
		w = max(w, grid.Width(class))
	}
	return w
}

func (p drawing) inputName(input int) string { return p.Moment.Setup.Names.Unit(-1, input) }

// rawInputValue returns an input as the data has it.
func (p drawing) rawInputValue(input int, v float64) float64 {
	m := p.Moment
	if input >= len(m.Setup.Scaling) {
		return v
	}
	return m.Setup.Scaling[input].Invert(v)
}
