package paint

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Parts is the number of heights that a bar in a cell can have.
const Parts = 8

// Standing returns the block that fills so many parts of a cell from below, or in ASCII a
// sign that has about as much ink.
func Standing(p Painter, parts int) rune {
	if p.Glyphs() == grid.ASCII {
		return rune(" .:-=+*%@"[parts])
	}
	return []rune(" ▁▂▃▄▅▆▇█")[parts]
}

// Hanging draws a block that fills so many parts of a cell from above. There are blocks for
// some heights only; for others a lower block changes place with its ground, which needs
// colours.
func Hanging(p Painter, x, y, parts int, role theme.Role) {
	switch {
	case p.Glyphs() == grid.ASCII:
		p.Set(x, y, Standing(p, parts), role)
	case parts == Parts:
		p.Set(x, y, '█', role)
	case parts == Parts/2:
		p.Set(x, y, '▀', role)
	case !p.Colourless:
		p.Set(x, y, Standing(p, Parts-parts), role.Turned())
	case parts < Parts/4+1:
		p.Set(x, y, '▔', role)
	case parts < Parts-1:
		p.Set(x, y, '▀', role)
	default:
		p.Set(x, y, '█', role)
	}
}

// UpOrDown draws a bar up into the row y if a number is positive, or else down into the row
// below it, for a share of 1 as high as a row. Both have as many heights on every terminal.
func UpOrDown(p Painter, x, y int, share float64, role theme.Role) {
	parts := min(Parts, max(1, int(math.Ceil(math.Abs(share)*Parts))))
	if share < 0 {
		y++
	}
	dotted := p.Colourless && p.Glyphs() == grid.Braille
	switch {
	case dotted && share < 0:
		p.Set(x, y, []rune("⠉⠛⠿⣿")[(parts-1)/2], role)
	case dotted:
		p.Set(x, y, []rune("⣀⣤⣶⣿")[(parts-1)/2], role)
	case share < 0:
		Hanging(p, x, y, parts, role)
	case p.Colourless && p.Glyphs() == grid.Block:
		p.Set(x, y, []rune("▁▁▄▄▄▄██")[parts-1], role)
	default:
		p.Set(x, y, Standing(p, parts), role)
	}
}
