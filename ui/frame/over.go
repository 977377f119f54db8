package frame

import (
	"fmt"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// DrawOver draws what covers the view: a message, which may take several rows, and while
// a command line is typed, above that its error or its completions. In a frame without a
// footer, the command line itself covers the last row.
func DrawOver(p paint.Painter, s *State) {
	if p.W() < minWidth || p.H() < minHeight {
		return
	}
	last, bare := p.H()-1, layout(p.W(), p.H()).footer.Empty()
	if s.Typing && bare {
		footer{blank(p, last), s}.draw()
	}
	if s.Typing {
		last--
	}
	switch {
	case s.Message != "" && (s.Typing || !bare):
		drawMessage(p, s, last)
	case s.Typing && len(s.Offered) > 0:
		offers{blank(p, last), s}.draw()
	}
}

// mostMessage is the most rows of a message.
const mostMessage = 3

// drawMessage draws the message of the last command, which ends in a row.
func drawMessage(p paint.Painter, s *State, last int) {
	lines := paint.Wrap(s.Message, p.W()-2*(paint.Margin+1))
	if len(lines) > mostMessage {
		lines = append(lines[:mostMessage-1], strings.Join(lines[mostMessage-1:], " "))
	}
	for i, line := range lines {
		if y := last - len(lines) + 1 + i; y > 1 {
			footer{blank(p, y), &State{Message: line, Alarm: s.Alarm}}.message()
		}
	}
}

// blank empties a row, and returns it.
func blank(p paint.Painter, y int) paint.Painter {
	row := p.In(grid.Rect{X: 0, Y: y, W: p.W(), H: 1})
	row.Text(0, 0, strings.Repeat(" ", row.W()), theme.Text)
	return row
}

// offers draws the possible completions of a command line, the one taken
// highlighted.
type offers struct {
	paint.Painter
	state *State
}

func (p offers) draw() {
	x, all, first := paint.Margin+1, p.state.Offered, p.first()
	for i := first; i < len(all); i++ {
		if i > first && x+grid.Width(all[i]) > p.end(len(all)-1-i) {
			p.Text(x, 0, more(len(all)-i), theme.Dim)
			return
		}
		role := theme.Dim
		if i == p.state.Taken {
			role = theme.Strong
		}
		x += p.Text(x, 0, all[i], role) + 2
	}
}

// end returns the column at which an offer must end if there are rest more.
func (p offers) end(rest int) int {
	end := p.W() - paint.Margin - 1
	if rest > 0 {
		end -= 2 + grid.Width(more(rest))
	}
	return end
}

// more says that n offers are not shown.
func more(n int) string { return fmt.Sprintf("… %d more", n) }

// first returns the first offer to show, so that the one taken is visible.
func (p offers) first() int {
	room := p.end(len(p.state.Offered)) - paint.Margin - 1
	first, taken := p.state.Taken, p.state.Taken
	for used := 0; first >= 0; first-- {
		if used += grid.Width(p.state.Offered[first]) + 2; used > room && first < taken {
			break
		}
	}
	return first + 1
}
