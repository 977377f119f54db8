package grid

import (
	"strings"
	"unicode/utf8"
)

// The block of box drawing characters in Unicode.
const (
	firstBox = '─'
	lastBox  = '╿'
)

// solidBoxes has a character for every way in which lines can leave a cell. The index
// is a number in base three. Its digits are, in this order, the lines up, right, down
// and left, each absent, light or heavy.
const solidBoxes = " ╴╸╷┐┑╻┒┓" + "╶─╾┌┬┭┎┰┱" + "╺╼━┍┮┯┏┲┳" +
	"╵┘┙│┤┥╽┧┪" + "└┴┵├┼┽┟╁╅" + "┕┶┷┝┾┿┢╆╈" +
	"╹┚┛╿┦┩┃┨┫" + "┖┸┹┞╀╃┠╂╉" + "┗┺┻┡╄╇┣╊╋"

// arms are the lines that leave a cell, one for each Direction.
type arms [4]Weight

// char returns the character that draws a. A line that ends in a cell is drawn right
// through it. Dashes show only in straight lines. Corners of two light lines are round
// if the glyph set has them.
func (a arms) char(g Glyphs) rune {
	a = a.through()
	if dashed, ok := a.dashes(); ok {
		return dashed
	}
	place := 0
	for _, w := range a {
		place = place*3 + w.solid()
	}
	char := solidBox(place)
	if g == Braille {
		return rounded(char)
	}
	return char
}

// heavy reports whether any line of a is heavy.
func (a arms) heavy() bool {
	for _, w := range a {
		if w.IsHeavy() {
			return true
		}
	}
	return false
}

// through makes a single arm cross the whole cell.
func (a arms) through() arms {
	for d, w := range a {
		single := arms{}
		single[d] = w
		if w != None && a == single {
			a[Direction(d).opposite()] = w
		}
	}
	return a
}

// dashes returns the dashed character for a, if there is one.
func (a arms) dashes() (rune, bool) {
	switch a {
	case arms{Right: Dashed, Left: Dashed}:
		return '╌', true
	case arms{Right: HeavyDashed, Left: HeavyDashed}:
		return '╍', true
	case arms{Up: Dashed, Down: Dashed}:
		return '╎', true
	case arms{Up: HeavyDashed, Down: HeavyDashed}:
		return '╏', true
	default:
		return 0, false
	}
}

// solidBox returns the character at an index of solidBoxes. The first is a blank, and
// each of the others has three bytes.
func solidBox(place int) rune {
	char, _ := utf8.DecodeRuneInString(solidBoxes[max(3*place-2, 0):])
	return char
}

// rounded returns the round form of a light corner, and any other character unchanged.
func rounded(char rune) rune {
	switch char {
	case '┌':
		return '╭'
	case '┐':
		return '╮'
	case '┘':
		return '╯'
	case '└':
		return '╰'
	default:
		return char
	}
}

// plainBox returns the ASCII character for a box drawing character: - and | for lines,
// = and # for heavy ones, ~ and : for dashed ones, + where lines meet.
func plainBox(char rune) byte {
	switch {
	case strings.ContainsRune("╌╍┄┅┈┉", char):
		return '~'
	case strings.ContainsRune("╎╏┆┇┊┋", char):
		return ':'
	case char == '═':
		return '='
	case char == '║':
		return '#'
	case char == '╱':
		return '/'
	case char == '╲':
		return '\\'
	}
	i := strings.IndexRune(solidBoxes, char)
	if i < 0 {
		return '+' // An arc, a cross of diagonals or a double corner.
	}
	return plainJoint(utf8.RuneCountInString(solidBoxes[:i]))
}

// plainJoint returns the ASCII character for the character at an index of solidBoxes.
func plainJoint(place int) byte {
	up, right, down, left := place/27, place/9%3, place/3%3, place%3
	heavy := max(up, right, down, left) == 2
	switch {
	case up+down == 0 && heavy:
		return '='
	case up+down == 0:
		return '-'
	case left+right == 0 && heavy:
		return '#'
	case left+right == 0:
		return '|'
	case heavy:
		return '#'
	default:
		return '+'
	}
}
