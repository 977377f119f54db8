package screen

import (
	"math"
	"slices"

	"backstep/network"
	"backstep/network/probe"
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

	Curves *CurvesPicture // of the chart beside it

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

// ramp returns the colours of the surface.
func (s *Scene) surfaceRamp() theme.Ramp {
	const few = 5
	switch outputs := s.units(s.last()); {
	case outputs == 1 || s.classes() != outputs:
		return theme.Diverging
	case outputs <= few:
		return theme.FewClasses
	default:
		return theme.ManyClasses
	}
}

// answerLevel is the level of what the outputs say; −1 where that is not a number.
func (s *Scene) answerLevel(outputs []float64) int {
	ramp := s.surfaceRamp()
	if ramp == theme.Diverging {
		return between(outputs[0], s.Surface.Low, s.Surface.High, ramp.Levels())
	}
	if slices.ContainsFunc(outputs, math.IsNaN) {
		return -1
	}
	class, _ := s.Setup.Set.Target.Verdict(outputs)
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
func (s *Scene) unitSpan(unit int) (low, high float64) {
	if low, high, bounded := s.unitBounds(); bounded {
		return low, high
	}
	most := s.Surface.Surface.Most[unit]
	if most == 0 {
		most = 1
	}
	return -most, most
}

// unitBounds returns what the function of the pictured layer allows, if it
// bounds its values.
func (s *Scene) unitBounds() (low, high float64, bounded bool) {
	return s.Config().Architecture.Layers[s.Surface.Layer].Activation.Range()
}

// surfaceRaster is the surface in w × h cells.
func (s *Scene) surfaceRaster(w, h int) raster {
	surface := s.Surface.Surface
	outputs := make([]float64, len(surface.Outputs))
	return raster{ramp: s.surfaceRamp(), w: w, h: h, at: func(x, y int) int {
		pixel := scaled(y, 2*h, surface.H)*surface.W + scaled(x, w, surface.W)
		for j := range outputs {
			outputs[j] = surface.Outputs[j][pixel]
		}
		return s.answerLevel(outputs)
	}}
}

// unitRaster is what one hidden unit says, in w × h cells.
func (s *Scene) unitRaster(unit, w, h int) raster {
	surface := s.Surface.Surface
	low, high := s.unitSpan(unit)
	return raster{ramp: theme.Diverging, w: w, h: h, at: func(x, y int) int {
		pixel := scaled(y, 2*h, surface.HiddenH)*surface.HiddenW + scaled(x, w, surface.HiddenW)
		return between(surface.Hidden[unit][pixel], low, high, theme.Diverging.Levels())
	}}
}

// scaled maps the middle of pixel i of n to one of m.
func scaled(i, n, m int) int { return min((2*i+1)*m/(2*n), m-1) }
