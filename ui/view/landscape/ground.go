package landscape

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// ground draws the loss below everything else.
type ground struct{ drawing }

// draw draws the bands of the landscape. A cell is blank if it is not computed, and a
// cross if its loss is not a number.
func (p ground) draw(t *terrain) {
	for y := range t.h {
		for x := range t.w {
			upper, lower := t.pixels.At(x, 2*y), t.pixels.At(x, 2*y+1)
			switch {
			case upper >= 0 && lower >= 0:
				p.HeatCell(x, y, t.pixels)
			case len(t.logs) > 0 && t.covers(x, 2*y) && x%2 == 0:
				p.Set(x, y, '×', theme.Alarm)
			}
		}
	}
}

// put draws a character on the ground.
func (p ground) put(t *terrain, x, y int, char rune, role theme.Role) {
	if x >= 0 && y >= 0 && x < t.w && y < t.h {
		p.Over(x, y, t.pixels, char, inkOf(role), role)
	}
}

// dotsOn draws dots on the ground. The background of a cell with dots is the mean of
// its two levels.
func (p ground) dotsOn(t *terrain, dots *grid.Dots) {
	dots.Draw(p.Region)
	if p.Colourless {
		return
	}
	for y := range t.h {
		for x := range t.w {
			role := theme.RoleOf(p.At(x, y).Style)
			upper, lower := t.pixels.At(x, 2*y), t.pixels.At(x, 2*y+1)
			if upper < 0 || lower < 0 || (role != theme.Update && role != theme.Backward && role != theme.Text) {
				continue
			}
			p.Restyle(x, y, 1, theme.OnHeat(t.pixels.Ramp, inkOf(role), (upper+lower)/2))
		}
	}
}

// inkOf returns the ink of a role on the ground.
func inkOf(role theme.Role) theme.Ink {
	switch role {
	case theme.Update:
		return theme.InkUpdate
	case theme.Backward:
		return theme.InkBackward
	case theme.Alarm:
		return theme.InkAlarm
	default:
		return theme.InkText
	}
}
