package surface

import (
	"math"
	"slices"

	"backstep/ui/paint"
	"backstep/ui/theme"
)

// ramp returns the ramp of colours of the surface.
func (p drawing) ramp() theme.Ramp {
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

// answerLevels returns what gives the level of the answer of outputs, or −1 if that is not a
// number.
func (p drawing) answerLevels() func(outputs []float64) int {
	ramp := p.ramp()
	if ramp == theme.Diverging {
		s, _ := p.shades()
		return func(outputs []float64) int { return p.level(outputs[0], s.low, s.high) }
	}
	return func(outputs []float64) int {
		if slices.ContainsFunc(outputs, math.IsNaN) {
			return -1
		}
		class, _ := p.Moment.Setup.Set.Target.Verdict(outputs)
		return classLevel(ramp, class, p.certainty(outputs[class]))
	}
}

// level returns the level of v between low and high, or −1 for NaN. A discretised one is
// the lowest or the highest.
func (p drawing) level(v, low, high float64) int {
	levels := theme.Diverging.Levels()
	if !p.pic.Discrete {
		return between(v, low, high, levels)
	}
	if half := between(v, low, high, 2); half != 1 {
		return half
	}
	return levels - 1
}

// certainty returns how certain an answer is shown to be. A discretised one has no
// shades.
func (p drawing) certainty(v float64) float64 {
	if p.pic.Discrete {
		return 1
	}
	return v
}

// classLevel returns the level of a class that is answered with the given certainty.
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

// between returns the level of v between low and high, or −1 for NaN.
func between(v, low, high float64, levels int) int {
	if math.IsNaN(v) {
		return -1
	}
	part := math.Max(0, math.Min(1, (v-low)/(high-low)))
	return int(math.Min(math.Floor(part*float64(levels)), float64(levels-1)))
}

// unitSpan returns the bounds of the activations of a pictured unit. They are the
// bounds of its function or, if it has none, those of the values.
func (p drawing) unitSpan(unit int) (low, high float64) {
	if low, high, bounded := p.unitBounds(); bounded {
		return low, high
	}
	most := p.pic.Surface.Most[unit]
	if most == 0 {
		most = 1
	}
	return -most, most
}

// unitBounds returns the bounds of the activation function of the pictured layer, if it
// has any.
func (p drawing) unitBounds() (low, high float64, bounded bool) {
	return p.Moment.Config().Architecture.Layers[p.pic.Layer].Activation.Range()
}

// raster returns the surface as a raster of w × h cells.
func (p drawing) raster(w, h int) paint.Raster {
	surface := p.pic.Surface
	outputs, level := make([]float64, len(surface.Outputs)), p.answerLevels()
	return paint.Raster{Ramp: p.ramp(), W: w, H: h, At: func(x, y int) int {
		pixel := scaled(y, 2*h, surface.H)*surface.W + scaled(x, w, surface.W)
		for j := range outputs {
			outputs[j] = surface.Outputs[j][pixel]
		}
		return level(outputs)
	}}
}

// unitRaster returns the activation of one hidden unit as a raster of w × h cells.
func (p drawing) unitRaster(unit, w, h int) paint.Raster {
	surface := p.pic.Surface
	low, high := p.unitSpan(unit)
	return paint.Raster{Ramp: theme.Diverging, W: w, H: h, At: func(x, y int) int {
		pixel := scaled(y, 2*h, surface.HiddenH)*surface.HiddenW + scaled(x, w, surface.HiddenW)
		return p.level(surface.Hidden[unit][pixel], low, high)
	}}
}

// scaled maps pixel i of n, by its middle, to one of m pixels.
func scaled(i, n, m int) int { return min((2*i+1)*m/(2*n), m-1) }
