package screen

import (
	"strings"
	"unicode/utf8"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// promptCharacter is a character of the command line and its columns.
type promptCharacter struct {
	text          string
	column, width int
}

// prompt draws the command line with its cursor, as far to the left as shows that.
func (p painter) prompt() {
	x := margin + 1
	x += p.text(x, 0, ":", theme.Update)
	p = p.in(grid.Rect{X: x, W: p.W() - x - margin - 1, H: 1})
	characters, cursor := p.scene.promptCharacters()
	end := characters[cursor].column + characters[cursor].width
	first := 0
	for first < cursor && end-characters[first].column > p.W() {
		first++
	}
	for i, c := range characters[first:] {
		role := theme.Text
		if first+i == cursor {
			role = theme.UpdateBlock
			if p.plain && c.text == " " {
				c.text = "_"
			}
		}
		p.text(c.column-characters[first].column, 0, c.text, role)
	}
}

// promptCharacters are the characters of the command line that are drawn and a
// blank after them, and which of them the cursor is on.
func (s *Scene) promptCharacters() (list []promptCharacter, cursor int) {
	column, runes := 0, 0
	for text, width := range grid.Characters(s.Prompt) {
		if runes += utf8.RuneCountInString(text); width == 0 {
			continue
		}
		list = append(list, promptCharacter{text, column, width})
		column += width
		if runes <= s.Cursor {
			cursor = len(list)
		}
	}
	return append(list, promptCharacter{" ", column, 1}), cursor
}

// aboveFooter draws what is wrong with a command line over the row above it, so
// that it can be mended.
func (p painter) aboveFooter(footer grid.Rect) {
	s := p.scene
	if !s.Typing || s.Message == "" {
		return
	}
	row := p.in(grid.Rect{X: 0, Y: footer.Y - 1, W: footer.W, H: 1})
	row.text(0, 0, strings.Repeat(" ", footer.W), theme.Text)
	row.message()
}
