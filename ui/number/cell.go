package number

import (
	"strings"
	"unicode/utf8"
)

// longest is the width of −7e−308, for which every field has room.
const longest = 7

// field returns the number of columns that any number fits into: sign, digit, point, and
// after it either the zeros of 0.00 and all digits, or fewer digits and an exponent.
func (f Format) field() int { return max(3+f.digits()+2, longest) }

// point returns the column of a cell in which decimal points stand.
func (f Format) point() int { return 1 + f.places() }

func (f Format) places() int { return max(f.Places, 2) }

// PlacesOf returns the number of digits before the point that v is written with.
func (f Format) PlacesOf(v float64) int {
	return beforePoint(strings.TrimLeft(f.Trim(v), "-−"))
}

// Width returns the number of columns of a cell: the lead, and a field whose point stands
// in its third column. Each place beyond two is one column more.
func (f Format) Width() int { return f.places() - 1 + f.field() }

// Cell writes v in exactly Width columns, so that decimal points stand under each other.
// A number with more places than the cell has begins in the first column.
func (f Format) Cell(v float64) string { return f.placed(f.Trim(v), 0) }

// GivenCell writes a value of the data in a cell, with the digits that it was given with.
func (f Format) GivenCell(v float64) string { return f.placed(f.Within(v), 0) }

// Ghost writes v in round brackets, with the point where Cell has it. It takes one column
// more than a cell, for the bracket that closes.
func (f Format) Ghost(v float64) string {
	text := f.Trim(v)
	cell := f.placed(text, 1)
	at := strings.Index(cell, text)
	return cell[:at-1] + "(" + text + ")" + cell[at+len(text):]
}

// Dot returns the cell of a number that is not reached yet, with a dot where the decimal
// point will stand.
func (f Format) Dot() string {
	dot := "·"
	if f.ASCII {
		dot = "."
	}
	return strings.Repeat(" ", f.point()) + dot + strings.Repeat(" ", f.Width()-f.point()-1)
}

// placed writes a text in Width columns with its point in the column of points, or as
// near to that as it fits between column least and the end.
func (f Format) placed(text string, least int) string {
	length := utf8.RuneCountInString(text)
	at := min(max(f.point()-beforePoint(text), least), f.Width()-length)
	return strings.Repeat(" ", at) + text + strings.Repeat(" ", f.Width()-at-length)
}

// beforePoint returns the number of columns of a number before its point. A number
// without a point ends before where it would be, or where its exponent begins.
func beforePoint(text string) int {
	if at := strings.IndexAny(text, ".e"); at > 0 {
		text = text[:at]
	}
	return utf8.RuneCountInString(text)
}
