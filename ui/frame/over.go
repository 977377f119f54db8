package frame

import (
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// DrawOver draws a row over the one above the command line that is being typed:
// what is wrong with the command, or how it could be completed.
func DrawOver(p paint.Painter, s *State) {
	a := layout(p.W(), p.H())
	if !s.Typing || a.footer.Empty() || (s.Message == "" && len(s.Offered) == 0) {
		return
	}
	row := p.In(grid.Rect{X: 0, Y: a.footer.Y - 1, W: p.W(), H: 1})
	row.Text(0, 0, strings.Repeat(" ", row.W()), theme.Text)
	if s.Message != "" {
		footer{row, s}.message()
		return
	}
	offers{row, s}.draw()
}

// offers draws the possible completions of a command line, the one taken
// highlighted.
type offers struct {
	paint.Painter
	state *State
}

func (p offers) draw() {
	x := paint.Margin + 1
	for i := p.first(); i < len(p.state.Offered); i++ {
		text := p.state.Offered[i]
		if x+grid.Width(text) > p.W()-paint.Margin-1 {
			return
		}
		role := theme.Dim
		if i == p.state.Taken {
			role = theme.Strong
		}
		x += p.Text(x, 0, text, role) + 2
	}
}

// first is the first offer to show, so that the one taken is visible.
func (p offers) first() int {
	room := p.W() - 2*(paint.Margin+1)
	first, taken := p.state.Taken, p.state.Taken
	for used := 0; first >= 0; first-- {
		if used += grid.Width(p.state.Offered[first]) + 2; used > room && first < taken {
			break
		}
	}
	return first + 1
}
