package tiles

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// steps is the number of sizes that a tile of a cell can have.
const steps = 8

// size returns the size of a tile in steps. The largest number of a matrix fills its cell,
// and only 0 has no size.
func size(v, largest float64) int {
	if v == 0 || largest == 0 {
		return 0
	}
	return min(steps, max(1, int(math.Round(steps*math.Abs(v)/largest))))
}

// inks are the colours of tiles of either sign.
type inks struct{ positive, negative theme.Role }

func (k inks) of(v float64) theme.Role {
	if v < 0 {
		return k.negative
	}
	return k.positive
}

// tile draws a number of a matrix into the rows of a unit. In two rows it grows from their
// middle, up if it is positive and down if not. In one, it is full or hollow.
func tile(p paint.Painter, x, y, unit int, v, largest float64, role theme.Role) {
	switch {
	case number.Alarming(v) || number.Alarming(largest):
		p.Set(x, y, '?', theme.Alarm)
	case unit == 1:
		p.Set(x, y, paint.Square(p, v, largest), role)
	case v > 0:
		p.Set(x, y, standing(p, size(v, largest)), role)
	case v < 0:
		hanging(p, x, y+1, size(v, largest), role)
	default:
		p.Set(x, y, '·', theme.Dim)
	}
}

// standing returns the block that fills so many eighths of a cell from below, or in ASCII
// a sign that has about as much ink.
func standing(p paint.Painter, eighths int) rune {
	if p.Glyphs() == grid.ASCII {
		return rune(" .:-=+*%@"[eighths])
	}
	return []rune(" ▁▂▃▄▅▆▇█")[eighths]
}

// hanging draws a block that fills so many eighths of a cell from above. There are blocks
// for some sizes only; for others a lower block changes place with its ground, which needs
// colours.
func hanging(p paint.Painter, x, y, eighths int, role theme.Role) {
	switch {
	case p.Glyphs() == grid.ASCII:
		p.Set(x, y, standing(p, eighths), role)
	case eighths == steps:
		p.Set(x, y, '█', role)
	case eighths == steps/2:
		p.Set(x, y, '▀', role)
	case !p.Colourless:
		p.Set(x, y, standing(p, steps-eighths), role.Turned())
	case eighths < steps/4+1:
		p.Set(x, y, '▔', role)
	case eighths < steps-1:
		p.Set(x, y, '▀', role)
	default:
		p.Set(x, y, '█', role)
	}
}
