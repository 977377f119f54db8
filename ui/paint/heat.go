package paint

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Raster is a picture of levels, two to a cell, one above the other.
type Raster struct {
	Ramp theme.Ramp
	W, H int // cells
	// At returns the level of a pixel, or −1 if it has none. Rows of pixels are half a
	// cell high.
	At func(x, y int) int
}

// Heat draws a raster in half blocks, or in whole cells if there are no half blocks or
// no colours.
func (p Painter) Heat(r Raster) {
	for y := range r.H {
		for x := range r.W {
			p.HeatCell(x, y, r)
		}
	}
}

// HeatCell draws the two levels of one cell.
func (p Painter) HeatCell(x, y int, r Raster) {
	upper, lower := r.At(x, 2*y), r.At(x, 2*y+1)
	switch {
	case upper < 0 || lower < 0:
		p.Set(x, y, '?', theme.Alarm)
	case p.Colourless:
		p.Set(x, y, shadeOf(both(upper, lower, r.Ramp), r.Ramp), theme.Dim)
	case p.Glyphs() == grid.ASCII || upper == lower:
		p.Region.Set(x, y, ' ', theme.OnHeat(r.Ramp, theme.InkText, lower))
	default:
		p.Region.Set(x, y, '▀', theme.HalfBlock(r.Ramp, upper, lower))
	}
}

// both returns the level of a cell of two pixels: the mean, or one of the two where levels
// are of classes, since another class may lie between them.
func both(upper, lower int, ramp theme.Ramp) int {
	if ramp == theme.FewClasses || ramp == theme.ManyClasses {
		return upper
	}
	return (upper + lower) / 2
}

// shadeOf returns a character that shows a level without colour. Higher levels get
// denser characters. Levels of classes get letters, lower-case for the least sure ones.
func shadeOf(level int, ramp theme.Ramp) rune {
	const shades = " .:-=+*#%@"
	switch ramp {
	case theme.FewClasses:
		if level%3 == 0 {
			return rune('a' + level/3)
		}
		return rune('A' + level/3)
	case theme.ManyClasses:
		return rune('A' + level)
	default:
		return rune(shades[level*len(shades)/ramp.Levels()])
	}
}

// Over draws a character on a pixel of a raster, in an ink if there are colours,
// otherwise in a role.
func (p Painter) Over(x, y int, r Raster, char rune, ink theme.Ink, role theme.Role) {
	level := r.At(x, 2*y+1)
	if p.Colourless || level < 0 {
		p.Set(x, y, char, role)
		return
	}
	p.Region.Set(x, y, char, theme.OnHeat(r.Ramp, ink, level))
}
