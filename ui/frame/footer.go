package frame

import (
	"slices"

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

// hints draws as many keys as fit, and always the last one; and the views at the right.
func (p footer) hints() {
	x, end := paint.Margin+1, p.W()-paint.Margin-1
	end -= p.views(end)
	hints := fitting(p.state.Hints, end-x)
	for i, h := range hints {
		if last := hints[len(hints)-1]; i < len(hints)-1 && x+h.width()+hintGap+last.width() > end {
			continue
		}
		x += p.Text(x, 0, h.Key, theme.Strong) + 1
		x += p.Text(x, 0, h.Does, theme.Dim) + hintGap
	}
}

// hintGap is the columns between two keys.
const hintGap = 2

// fitting returns the hints without those that give way in so many columns.
func fitting(hints []Hint, columns int) []Hint {
	hints = slices.Clone(hints)
	for widthOf(hints) > columns {
		least := -1
		for i, h := range hints {
			if h.Rank > 0 && (least < 0 || h.Rank < hints[least].Rank) {
				least = i
			}
		}
		if least < 0 {
			break
		}
		hints = slices.Delete(hints, least, least+1)
	}
	return hints
}

// widthOf returns the columns that hints take.
func widthOf(hints []Hint) int {
	w := -hintGap
	for _, h := range hints {
		w += h.width() + hintGap
	}
	return w
}
