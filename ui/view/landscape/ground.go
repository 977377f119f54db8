package landscape

import "backstep/ui/theme"

// ground draws the tint of the ground below everything else.
type ground struct{ drawing }

// draw tints the cells that have been drawn, and marks those where the loss overflows.
func (p ground) draw(t *terrain) {
	for y := range t.h {
		for x := range t.w {
			switch tint, overflowed := t.tint(x, y); {
			case overflowed && x%4 == 0 && y%2 == 0:
				p.overflow(x, y)
			case tint != untinted && !p.Colourless:
				p.tint(x, y, tint)
			}
		}
	}
}

// overflow marks a cell that is blank.
func (p ground) overflow(x, y int) {
	if text := p.At(x, y).Text; text == "" || text == " " {
		p.Set(x, y, '×', theme.Alarm)
	}
}

// tint gives a cell its ground. What is bold or a block keeps its own.
func (p ground) tint(x, y, tint int) {
	if ink, ok := inkOf(theme.RoleOf(p.At(x, y).Style)); ok {
		p.Restyle(x, y, 1, theme.OnHeat(theme.Depth, ink, tint))
	}
}

// inkOf returns the ink of a role on the ground.
func inkOf(role theme.Role) (ink theme.Ink, ok bool) {
	switch role {
	case theme.None, theme.Text, theme.Soft:
		return theme.InkText, true
	case theme.Dim:
		return theme.InkDim, true
	case theme.Contour:
		return theme.InkContour, true
	case theme.Update:
		return theme.InkUpdate, true
	case theme.Backward:
		return theme.InkBackward, true
	default:
		return 0, false
	}
}
