package paint

import (
	"strings"
	"unicode/utf8"

	"backstep/ui/theme"
)

// Field is a field with a number that is being typed, or one that is chosen.
type Field struct {
	Text   string
	Cursor int  // characters before it
	Fresh  bool // nothing was typed: what is typed replaces the text
	Wrong  bool // the text is no number that can be taken
	Answer bool // it changes nothing, and has the accent of the phase
}

// Draw draws the field with w columns as a filled block, scrolled so that its cursor is
// visible, or in brackets if no style is shown.
func (f Field) Draw(p Painter, x, y, w int) {
	role, cursor := theme.UpdateBlock, theme.Update.Bold()
	switch {
	case f.Wrong:
		role, cursor = theme.AlarmBlock, theme.Alarm
	case f.Answer:
		role, cursor = p.Block(), p.AccentStrong()
	}
	open, shut := " ", ""
	if p.Plain {
		open, shut = "[", "]"
	}
	room := w - len(open) - len(shut)
	if room < 1 {
		return
	}
	text, at := f.visible(room)
	if at >= 0 && text[at] == ' ' {
		text[at] = '▏'
		if p.Plain {
			text[at] = '_'
		}
		at = -1
	}
	p.Text(x, y, open+string(text)+shut, role)
	if at >= 0 {
		p.Set(x+len(open)+at, y, text[at], cursor)
	}
}

// visible returns as much of the text as there is room for, filled up with blanks, and the
// place of the cursor in it. It is −1 if nothing was typed.
func (f Field) visible(room int) (text []rune, cursor int) {
	text = append([]rune(f.Text), []rune(strings.Repeat(" ", room))...)
	if f.Fresh {
		return text[:room], -1
	}
	first := max(0, f.Cursor-room+1)
	return text[first : first+room], f.Cursor - first
}

// FieldWidth returns the least width of a field that shows its whole text.
func FieldWidth(f Field) int { return utf8.RuneCountInString(f.Text) + 3 }

// Draw draws the field in the cell of a number.
func (t *Trial) Draw(p Painter, x, y int) {
	t.shown = true
	t.Field.Draw(p, x, y, p.Format.Width())
}
