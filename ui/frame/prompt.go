package frame

import (
	"unicode/utf8"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// promptCharacter is a character of the command line and its columns.
type promptCharacter struct {
	text          string
	column, width int
}

// prompt is the command line.
type prompt struct {
	paint.Painter
	line   string
	cursor int // runes of the line before the cursor
}

// draw draws the command line, scrolled so that its cursor is visible.
func (p prompt) draw() {
	x := paint.Margin + 1
	x += p.Text(x, 0, ":", theme.Update)
	p.Painter = p.In(grid.Rect{X: x, W: p.W() - x - paint.Margin - 1, H: 1})
	characters, cursor := p.characters()
	end := characters[cursor].column + characters[cursor].width
	first := 0
	for first < cursor && end-characters[first].column > p.W() {
		first++
	}
	for i, c := range characters[first:] {
		role := theme.Text
		if first+i == cursor {
			role = theme.UpdateBlock
			if p.Plain && c.text == " " {
				c.text = "_"
			}
		}
		p.Text(c.column-characters[first].column, 0, c.text, role)
	}
}

// characters returns the drawn characters of the command line, with a blank after them,
// and the index of the one that the cursor is on.
func (p prompt) characters() (list []promptCharacter, cursor int) {
	column, runes := 0, 0
	for text, width := range grid.Characters(p.line) {
		if runes += utf8.RuneCountInString(text); width == 0 {
			continue
		}
		list = append(list, promptCharacter{text, column, width})
		column += width
		if runes <= p.cursor {
			cursor = len(list)
		}
	}
	return append(list, promptCharacter{" ", column, 1}), cursor
}
