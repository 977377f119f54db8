package tiles

import (
	"math"

	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// steps is the number of sizes that a tile of a cell can have.
const steps = paint.Parts

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
		p.Set(x, y, paint.Standing(p, size(v, largest)), role)
	case v < 0:
		paint.Hanging(p, x, y+1, size(v, largest), role)
	default:
		p.Set(x, y, '·', theme.Dim)
	}
}
