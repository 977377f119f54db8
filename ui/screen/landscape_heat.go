package screen

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// ground draws the bands of the landscape.
func (p painter) ground(t *terrain) {
	if len(t.logs) == 0 {
		p.Fill(' ', theme.Dim.Style())
		return
	}
	for y := range t.h {
		for x := range t.w {
			p.set(x, y, shade(t.level(x, 2*y)), theme.Line)
		}
	}
}

func shade(level int) rune {
	if level < 0 {
		return '×'
	}
	return [...]rune{' ', '░', '▒', '▓'}[level*4/landscapeLevels]
}

func (p painter) band(x, y, level int) { p.set(x, y, shade(level), theme.Line) }

// on draws a character on the ground.
func (p painter) on(_ *terrain, x, y int, char rune, role theme.Role) { p.set(x, y, char, role) }

// dotsOn draws dots on the ground.
func (p painter) dotsOn(_ *terrain, dots *grid.Dots) { dots.Draw(p.Region) }
