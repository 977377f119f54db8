package screen

import (
	"math"
	"slices"

	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// SurfacePicture is what the view of the decision surface shows besides the
// rest of the scene.
type SurfacePicture struct {
	Plane   probe.InputPlane
	Surface *probe.Surface // nil: not there yet
	Points  []SurfacePoint

	Row    int         // of the training part: the selected sample
	At     []float64   // the inputs of the selected sample, or where it was moved to
	Moved  bool        // it was
	Answer [][]float64 // the activations of each layer there

	Progress paint.Progress // of the chart beside it

	Layer      int // whose units have pictures; −1: there is no hidden one
	Parameters []network.Parameters
	Low, High  float64 // of the targets
}

// SurfacePoint is a sample on the plane.
type SurfacePoint struct {
	X, Y   float64
	Target float64 // of the first output
	Class  int     // −1 where the target is a number
	Row    int     // of its part
	Test   bool
	Wrong  bool
}

// surfView draws a picture of the surface, or a part of one.
type surfView struct {
	paint.Painter
	pic *SurfacePicture
}

// on is the same picture drawn on another part of the frame.
func (p surfView) on(part paint.Painter) surfView {
	p.Painter = part
	return p
}

// ramp returns the colours of the surface.
func (p surfView) surfaceRamp() theme.Ramp {
	m := p.Moment
	const few = 5
	switch outputs := m.Units(m.LastLayer()); {
	case outputs == 1 || m.Classes() != outputs:
		return theme.Diverging
	case outputs <= few:
		return theme.FewClasses
	default:
		return theme.ManyClasses
	}
}

// answerLevel is the level of what the outputs say; −1 where that is not a number.
func (p surfView) answerLevel(outputs []float64) int {
	ramp := p.surfaceRamp()
	if ramp == theme.Diverging {
		return between(outputs[0], p.pic.Low, p.pic.High, ramp.Levels())
	}
	if slices.ContainsFunc(outputs, math.IsNaN) {
		return -1
	}
	class, _ := p.Moment.Setup.Set.Target.Verdict(outputs)
	return classLevel(ramp, class, outputs[class])
}

// classLevel is the level of a class that is told with some certainty.
func classLevel(ramp theme.Ramp, class int, certainty float64) int {
	if ramp == theme.ManyClasses {
		return class % ramp.Levels()
	}
	switch {
	case certainty < 0.6:
		return 3 * class
	case certainty < 0.9:
		return 3*class + 1
	default:
		return 3*class + 2
	}
}

// between is the level of a number from low to high; −1 where it is none.
func between(v, low, high float64, levels int) int {
	if math.IsNaN(v) {
		return -1
	}
	part := math.Max(0, math.Min(1, (v-low)/(high-low)))
	return int(math.Min(math.Floor(part*float64(levels)), float64(levels-1)))
}

// unitSpan returns what the activations of a pictured unit lie between: what
// the function allows, or as far as they go where it allows everything.
func (p surfView) unitSpan(unit int) (low, high float64) {
	if low, high, bounded := p.unitBounds(); bounded {
		return low, high
	}
	most := p.pic.Surface.Most[unit]
	if most == 0 {
		most = 1
	}
	return -most, most
}

// unitBounds returns what the function of the pictured layer allows, if it
// bounds its values.
func (p surfView) unitBounds() (low, high float64, bounded bool) {
	return p.Moment.Config().Architecture.Layers[p.pic.Layer].Activation.Range()
}

// surfaceRaster is the surface in w × h cells.
func (p surfView) surfaceRaster(w, h int) paint.Raster {
	surface := p.pic.Surface
	outputs := make([]float64, len(surface.Outputs))
	return paint.Raster{Ramp: p.surfaceRamp(), W: w, H: h, At: func(x, y int) int {
		pixel := scaled(y, 2*h, surface.H)*surface.W + scaled(x, w, surface.W)
		for j := range outputs {
			outputs[j] = surface.Outputs[j][pixel]
		}
		return p.answerLevel(outputs)
	}}
}

// unitRaster is what one hidden unit says, in w × h cells.
func (p surfView) unitRaster(unit, w, h int) paint.Raster {
	surface := p.pic.Surface
	low, high := p.unitSpan(unit)
	return paint.Raster{Ramp: theme.Diverging, W: w, H: h, At: func(x, y int) int {
		pixel := scaled(y, 2*h, surface.HiddenH)*surface.HiddenW + scaled(x, w, surface.HiddenW)
		return between(surface.Hidden[unit][pixel], low, high, theme.Diverging.Levels())
	}}
}

// scaled maps the middle of pixel i of n to one of m.
func scaled(i, n, m int) int { return min((2*i+1)*m/(2*n), m-1) }
