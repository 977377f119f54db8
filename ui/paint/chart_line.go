package paint

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// trace draws a line, in place of what lies below it.
func (c Chart) trace(t *Trace) {
	switch t.Form {
	case Thick:
		c.thick(t)
	case Thin:
		c.thin(t)
	case Dotted:
		c.dotted(t)
	}
	for _, pt := range t.Points {
		if pt.Broken && c.X.Shows(pt.Last) {
			c.Set(c.Column(pt.Last), 0, '×', theme.Alarm)
		}
	}
}

// role returns the role of a part of a line.
func (t *Trace) role(s stroke) theme.Role {
	if s.ahead {
		return t.Ahead
	}
	return t.Role
}

// thick draws a line in half blocks. If it is so flat that these show one or two levels of
// it, and dots more, it is drawn in dots.
func (c Chart) thick(t *Trace) {
	const flat = 2
	halves := c.strokes(t.Points, fineness{1, 2})
	if c.Glyphs() == grid.Braille && reach(halves) <= flat {
		if dots := c.strokes(t.Points, fineness{grid.DotsAcross, grid.DotsDown}); reach(dots) > flat {
			c.dots(t, dots)
			return
		}
	}
	for x, s := range halves {
		if !s.drawn {
			continue
		}
		for y := s.top / 2; y <= s.bottom/2; y++ {
			block := HalfBlock(s.top <= 2*y, s.bottom > 2*y)
			if c.hollow(s, x) {
				block = ' '
			}
			c.Set(x, y, block, t.role(s))
		}
	}
}

// hollow reports whether a column is left out of a line: every other one beyond the
// cursor, if no colour sets that part apart.
func (c Chart) hollow(s stroke, column int) bool {
	return s.ahead && c.Colourless && column%2 == 1
}

// HalfBlock returns the character for the halves of a cell.
func HalfBlock(upper, lower bool) rune {
	switch {
	case upper && lower:
		return '█'
	case upper:
		return '▀'
	default:
		return '▄'
	}
}

// dots draws a line in dots, two of them high.
func (c Chart) dots(t *Trace, strokes []stroke) {
	dots := grid.NewDots(c.W(), c.H())
	for x, s := range strokes {
		if !s.drawn || c.hollow(s, x/grid.DotsAcross) {
			continue
		}
		for y := s.top; y <= max(s.bottom, s.top+1); y++ {
			dots.Set(x, y, t.role(s).Style(), 0)
		}
	}
	dots.Draw(c.Region)
}

// The distances of marks along lines, in columns.
const (
	ringsApart = 10
	dotsApart  = 3
)

// thin draws a line in strokes a third of a row high, with rings on it.
func (c Chart) thin(t *Trace) {
	const thirds = 3
	strokes := c.strokes(t.Points, fineness{1, thirds})
	for x, s := range strokes {
		if !s.drawn {
			continue
		}
		row := s.end / thirds
		for y := s.top/thirds + 1; y < s.bottom/thirds; y++ {
			c.Set(x, y, '│', t.role(s))
		}
		switch {
		case ring(strokes, x):
			c.Set(x, row, '○', t.role(s))
		case ring(strokes, x-1) || ring(strokes, x+1):
			c.Set(x, row, ' ', t.role(s)) // A ring stands apart.
		default:
			c.Set(x, row, [thirds]rune{'▔', '─', '▁'}[s.end%thirds], t.role(s))
		}
	}
}

// ring reports whether a line has a ring in a column: in every tenth and at its end.
func ring(line []stroke, x int) bool {
	if x < 0 || x >= len(line) || !line[x].drawn {
		return false
	}
	end := func(x int) bool { return x+1 >= len(line) || !line[x+1].drawn }
	return end(x) || x%ringsApart == ringsApart-1 && !end(x+1)
}

// dotted draws single dots along a line, where nothing else is.
func (c Chart) dotted(t *Trace) {
	for x, s := range c.strokes(t.Points, fineness{1, 1}) {
		if s.drawn && x%dotsApart == dotsApart/2 {
			c.Set(x, s.end, '·', t.role(s))
		}
	}
}
