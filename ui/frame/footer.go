package frame

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// footer is the last row of a frame.
type footer struct {
	paint.Painter
	state *State
}

// draw draws the last row: the command line, a message, or the keys.
func (p footer) draw() {
	switch {
	case p.state.Typing:
		prompt{p.Painter, p.state.Prompt, p.state.Cursor}.draw()
	case p.state.Message != "":
		p.message()
	default:
		p.hints()
	}
}

// message draws the message of the last command.
func (p footer) message() {
	role := theme.Text
	if p.state.Alarm {
		role = theme.Alarm
	}
	p.Fitted(paint.Margin+1, 0, p.W()-2*(paint.Margin+1), p.state.Message, role)
}

// hints draws as many keys as fit, and always the last one.
func (p footer) hints() {
	hints := p.state.Hints
	x, end := paint.Margin+1, p.W()-paint.Margin-1
	for i, h := range hints {
		last := hints[len(hints)-1]
		reserve := 0
		if i < len(hints)-1 {
			reserve = grid.Width(last.Key) + 1 + grid.Width(last.Does) + 2
		}
		if x+grid.Width(h.Key)+1+grid.Width(h.Does)+reserve > end {
			if i < len(hints)-1 {
				continue
			}
		}
		x += p.Text(x, 0, h.Key, theme.Strong) + 1
		x += p.Text(x, 0, h.Does, theme.Dim) + 2
	}
}
