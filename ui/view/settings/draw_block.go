package settings

import (
	"math"

	"backstep/ui/paint"
	"backstep/ui/theme"
)

// block is a part of the side panel: a title, and lines below it.
type block struct {
	title string
	facts []string // the first that fits is shown
	lines []line
	lead  int // so many lines are a text, which is not shown in part
	at    int // the line that has to be shown, if not all are
}

// line is a line of a block: pieces of text, each from its column on.
type line struct {
	mark   rune // before the line; 0 for none
	pieces []piece
	bar    float64 // if it is not 0, a bar of that length is drawn, up to 1
}

type piece struct {
	x     int
	text  string
	role  theme.Role
	right bool // it ends before x
}

// rows returns how many rows the block needs, with a blank below it.
func (b block) rows() int {
	if len(b.lines) == 0 {
		return 0
	}
	return len(b.lines) + 2
}

// paragraph returns the lines of a text.
func (p sidePanel) paragraph(text string, role theme.Role) []line {
	var lines []line
	for _, l := range paint.Wrap(p.Says(text), p.PanelBody().W()) {
		lines = append(lines, line{pieces: []piece{{text: l, role: role}}})
	}
	return lines
}

// draw draws the title, and the lines that have room.
func (b block) draw(p drawing) {
	body := p.on(p.Panel(b.title, b.facts...))
	shown := min(len(b.lines), body.H())
	first := paint.FirstShown(b.at, shown, len(b.lines))
	if first > 0 && first < b.lead {
		first = b.lead
		shown = min(shown, len(b.lines)-first)
	}
	for y := range shown {
		l := b.lines[first+y]
		if l.mark != 0 {
			p.Set(paint.Margin, y+1, l.mark, theme.Update)
		}
		if l.bar > 0 {
			body.HLine(0, y, int(math.Ceil(l.bar*float64(body.W()))), '━', theme.Axis.Style())
		}
		for _, t := range l.pieces {
			if t.right {
				body.TextRight(t.x, y, t.text, t.role)
			} else {
				body.Fitted(t.x, y, body.W()-t.x, t.text, t.role)
			}
		}
	}
}
