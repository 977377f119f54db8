package screen

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// raster is a picture of levels, two to a cell, one above the other.
type raster struct {
	ramp theme.Ramp
	w, h int // cells
	// at returns the level of a pixel, −1 where there is none; rows of pixels
	// are half a cell high.
	at func(x, y int) int
}

// heat draws a raster: as half blocks, or where there are none or no colours in
// whole cells.
func (p painter) heat(r raster) {
	for y := range r.h {
		for x := range r.w {
			p.heatCell(x, y, r)
		}
	}
}

func (p painter) heatCell(x, y int, r raster) {
	upper, lower := r.at(x, 2*y), r.at(x, 2*y+1)
	switch {
	case upper < 0 || lower < 0:
		p.set(x, y, '?', theme.Alarm)
	case p.Plain || p.Colourless:
		p.set(x, y, shadeOf((upper+lower)/2, r.ramp), theme.Dim)
	case p.Glyphs() == grid.ASCII || upper == lower:
		p.Set(x, y, ' ', theme.OnHeat(r.ramp, theme.InkText, lower))
	default:
		p.Set(x, y, '▀', theme.HalfBlock(r.ramp, upper, lower))
	}
}

// shadeOf is a level without colour: the darker the higher. Levels of classes
// are letters, small where they are unsure.
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

// over draws a character on a pixel of a raster, in an ink where there are
// colours and else in a role.
func (p painter) over(x, y int, r raster, char rune, ink theme.Ink, role theme.Role) {
	level := r.at(x, 2*y+1)
	if p.Plain || p.Colourless || level < 0 {
		p.set(x, y, char, role)
		return
	}
	p.Set(x, y, char, theme.OnHeat(r.ramp, ink, level))
}

// heatScale draws all levels of a ramp in w columns.
func (p painter) heatScale(x, y, w int, ramp theme.Ramp) {
	levels := ramp.Levels()
	at := func(i, _ int) int { return min(i*levels/w, levels-1) }
	p.in(grid.Rect{X: x, Y: y, W: w, H: 1}).heat(raster{ramp: ramp, w: w, h: 1, at: at})
}
