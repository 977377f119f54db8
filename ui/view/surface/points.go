package surface

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// char returns the character for a sample, which depends on its part, on whether it is
// classified right and, if so, on whether it is far from the plane.
func (point Point) char() rune {
	switch {
	case point.Wrong && point.Test:
		return '⊗'
	case point.Wrong:
		return '×'
	case point.Test && point.Far:
		return '◦'
	case point.Test:
		return '○'
	case point.Far:
		return '•'
	default:
		return '●'
	}
}

// pointInk returns the colour of a sample on the surface. It is that of its class, or
// of the half of the scale in which its target lies.
func (p drawing) pointInk(point Point) theme.Ink {
	switch {
	case p.ramp() != theme.Diverging:
		return theme.ClassInk(point.Class)
	case point.Target > (p.pic.Low+p.pic.High)/2:
		return theme.InkPositive
	default:
		return theme.InkNegative
	}
}

// pointStyle returns the style of a sample. Of several classes each looks as it does in the
// legend, on its own colour, because an ink that can be read on the colour of every other
// class would no longer tell which it is.
func (p drawing) pointStyle(point Point) grid.Style {
	switch ink := p.pointInk(point); {
	case p.Colourless && point.Far && !point.Wrong:
		return theme.Dim.Style()
	case p.Colourless:
		return theme.Strong.Style()
	case p.ramp() != theme.Diverging:
		return theme.OnHeat(p.ramp(), ink, classLevel(p.ramp(), point.Class, 1))
	case ink == theme.InkPositive:
		return theme.Positive.Bold().Style()
	default:
		return theme.Negative.Bold().Style()
	}
}

// selectedPoint returns the character and style of the selected sample, or of its moved
// copy.
func (p drawing) selectedPoint() (rune, grid.Style) {
	switch {
	case p.pic.Moved:
		return '✛', theme.Strong.Style()
	case p.pic.Plane.Y < 0:
		return '●', theme.Forward.Bold().Style()
	}
	for _, point := range p.pic.Points {
		if !point.Test && point.Row == p.pic.Row {
			return p.pointChar(point), p.pointStyle(point)
		}
	}
	return '●', theme.Strong.Style()
}

// pointChar returns the character for a sample on this terminal, whose shape may show
// its class.
func (p drawing) pointChar(point Point) rune {
	if shapes := p.ClassShapes(); shapes.Tell() && !point.Wrong {
		return shapes.Of(point.Class, point.Test)
	}
	return point.char()
}
