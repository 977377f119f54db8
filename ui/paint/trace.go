package paint

import (
	"math"

	"backstep/ui/number"
	"backstep/ui/theme"
)

// Form is the shape of a line on a chart. It tells lines apart without colour.
type Form int

// The forms.
const (
	Thick  Form = iota // half blocks
	Thin               // strokes, with a ring in every tenth column
	Dotted             // single dots
)

// Trace is a line of a chart, with its label.
type Trace struct {
	Name, Note string
	Points     []Point
	Form       Form
	Role       theme.Role
	Ahead      theme.Role // beyond the cursor
	Strong     bool       // the label is emphasised
	Bare       bool       // the label is the name alone, without the last value
	Ghost      bool       // the line is of another run, and its label makes room for the others
}

// last returns the last value of a line on the part of the axis shown. ok is false if
// there is none.
func (t *Trace) last(x Epochs) (v float64, ok bool) {
	for _, pt := range t.Points {
		if pt.Finite && x.Shows(pt.First) {
			v, ok = pt.End, !math.IsNaN(pt.End)
		}
	}
	return v, ok
}

// TrainTrace returns the line of the training part.
func TrainTrace(points []Point) Trace {
	return Trace{Name: "train", Points: points, Strong: true, Role: theme.Loss, Ahead: theme.ForwardQuiet}
}

// TestTrace returns the line of the test part. If it ends before the last epoch,
// because the weights of that epoch are not kept, its note says so.
func TestTrace(points []Point, epochs int) Trace {
	t := Trace{Name: "test", Points: points, Form: Thin, Role: theme.Text, Ahead: theme.Dim}
	if n := len(points); n > 0 && points[n-1].Last < epochs {
		t.Note = "to " + number.Group(points[n-1].Last)
	}
	return t
}
