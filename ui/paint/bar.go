package paint

import "backstep/ui/theme"

// HalfBar draws a bar in row y. Its ends are given in half cells, counted from column
// x.
func (p Painter) HalfBar(x, y, from, to int, role theme.Role) {
	if from > to {
		from, to = to, from
	}
	for half := from; half < to; half++ {
		switch left := half%2 == 0; {
		case left && half+1 < to:
			p.Set(x+half/2, y, '█', role)
			half++
		case left:
			p.Set(x+half/2, y, '▌', role)
		default:
			p.Set(x+half/2, y, '▐', role)
		}
	}
}
