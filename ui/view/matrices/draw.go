package matrices

import (
	"backstep/ui/paint/formula"
)

func (p drawing) draw() {
	y := p.mainEquation(equations(p).atWork())
	for _, next := range equations(p).following() {
		room := p.H() - y - 1
		body := p.on(p.rowsFrom(y, p.H()-y).PanelBody())
		if body.arrange(next, room).least() > room {
			return
		}
		p.rowsFrom(y, p.H()-y).Panel(next.title)
		y += body.drawEquation(next, min(room, 2*(mostLater+equationRows))) + 2
	}
}

// mostLater is the largest number of rows of entries in each line of an equation that
// follows.
const mostLater = 8

// mainEquation draws the equation of the current phase and the arithmetic of its focus.
// It returns the number of rows it took.
func (p drawing) mainEquation(e *equation) int {
	body := p.on(p.Panel(e.title, e.fact))
	set := formula.Set(body.Painter, &p.Moment.Explanation)
	arithmetic := 0
	if len(set) > 1 && set.Width() <= body.W() {
		arithmetic = len(set) + 1
	}
	if body.arrange(e, body.H()).least() > body.H()-arithmetic {
		arithmetic = 0
	}
	room := body.H() - arithmetic
	lines := body.arrange(e, room)
	room = min(room, len(lines)*(max(mostAtWork, body.H()/2)+equationRows))
	if lines.height() < room {
		body, room = p.on(body.Down(1)), room-1
	}
	used := body.drawEquation(e, room)
	if arithmetic > 0 {
		body.Sheet(used+1, set)
		used += arithmetic
	}
	return p.H() - body.H() + used + 1
}

// mostAtWork is the largest number of rows of entries in each line of the current
// equation on a small screen. On a large screen it is half of the rows.
const mostAtWork = 16
