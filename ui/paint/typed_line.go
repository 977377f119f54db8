package paint

import (
	"slices"
	"unicode/utf8"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// TypedLine is a line of text that is being typed.
type TypedLine struct {
	Text   string
	Cursor int // runes before it
	Role   theme.Role
}

// Draw draws the line in w columns, scrolled so that its cursor is visible, and returns the
// columns that it takes. The cursor is a block on a character or, if no style is shown, a _
// before it.
func (l TypedLine) Draw(p Painter, x, y, w int) int {
	characters, cursor := l.characters()
	if blank := characters[cursor].text == " "; p.Plain && blank {
		characters[cursor].text = "_"
	} else if p.Plain {
		characters = slices.Insert(characters, cursor, typedCharacter{"_", 1})
	}
	first, taken := 0, 0
	for _, c := range characters[:cursor+1] {
		taken += c.width
	}
	for ; first < cursor && taken > w; first++ {
		taken -= characters[first].width
	}
	line := p.In(grid.Rect{X: x, Y: y, W: w, H: 1})
	at := 0
	for i, c := range characters[first:] {
		role := l.Role
		if first+i == cursor {
			role = theme.UpdateBlock
		}
		line.Text(at, 0, c.text, role)
		at += c.width
	}
	return min(at, w)
}

// typedCharacter is a character of a line and its width.
type typedCharacter struct {
	text  string
	width int
}

// characters returns the characters of the line that are drawn, with a blank after them,
// and the index of the one that the cursor is on.
func (l TypedLine) characters() (list []typedCharacter, cursor int) {
	runes := 0
	for text, width := range grid.Characters(l.Text) {
		if runes += utf8.RuneCountInString(text); width == 0 {
			continue
		}
		list = append(list, typedCharacter{text, width})
		if runes <= l.Cursor {
			cursor = len(list)
		}
	}
	return append(list, typedCharacter{" ", 1}), cursor
}
