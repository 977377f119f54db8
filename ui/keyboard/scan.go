package keyboard

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

const (
	escape = 0x1b
	ctrlC  = 0x03
	bell   = 0x07
	del    = 0x7f
)

// found is the kind of key or sequence at the beginning of some bytes.
type found int

const (
	foundKey found = iota
	foundReport
	foundBroken     // a sequence cut off by another one or by a control character
	foundString     // the head of a report that continues until its terminator
	foundPasteBegin // the mark before a paste
	foundPasteEnd   // the mark after a paste
)

// scan returns the length of the first key or sequence of b, which is not empty, and
// its kind. The length is 0 if more bytes are needed to decide. The result does not
// depend on what follows the key.
func scan(b []byte) (int, found) {
	switch {
	case b[0] != escape:
		return scanRune(b), foundKey
	case len(b) == 1:
		return 0, foundKey
	}
	switch b[1] {
	case '[':
		return scanControlSequence(b)
	case 'O':
		return scanSingleShift(b)
	case ']':
		return scanStringHead(b, "", "0123456789")
	case 'P':
		return scanStringHead(b, "0123456789;", "!$+>|")
	case escape:
		return scanAltArrow(b), foundKey
	case ctrlC:
		return 1, foundKey // An escape before ctrl+c is a key of its own, not alt.
	}
	if n := scanRune(b[1:]); n > 0 {
		return 1 + n, foundKey // Alt and a character.
	}
	return 0, foundKey
}

// scanRune returns the length of the first character of b, or 0 if its end is missing.
func scanRune(b []byte) int {
	if !utf8.FullRune(b) {
		return 0
	}
	_, n := utf8.DecodeRune(b)
	return n
}

// scanSingleShift scans a sequence that begins with ESC O, an arrow or function key.
func scanSingleShift(b []byte) (int, found) {
	switch {
	case len(b) == 2:
		return 0, foundKey
	case isLetter(b[2]):
		return 3, foundKey
	default:
		return 2, foundKey // Alt+O.
	}
}

// scanAltArrow scans a sequence that begins with two escapes. It is alt and an arrow, as
// some terminals send it, or else an escape as a key of its own.
func scanAltArrow(b []byte) int {
	switch {
	case len(b) == 2:
		return 0
	case b[2] != '[' && b[2] != 'O':
		return 1
	case len(b) == 3:
		return 0
	case b[3] >= 'A' && b[3] <= 'D':
		return 4
	default:
		return 1
	}
}

// scanStringHead scans the head of an operating system command or a device control
// string: ESC, a letter, any number of parameter bytes, and one of the marks. Without a
// mark it is alt and that letter.
func scanStringHead(b []byte, parameters, marks string) (int, found) {
	for i := 2; i < len(b); i++ {
		switch {
		case strings.IndexByte(marks, b[i]) >= 0:
			return i + 1, foundString
		case strings.IndexByte(parameters, b[i]) < 0 || i > longest:
			return 2, foundKey
		}
	}
	return 0, foundKey
}

// longest is the most bytes of a control sequence.
const longest = 64

// scanControlSequence scans a sequence that begins with ESC [.
func scanControlSequence(b []byte) (int, found) {
	if len(b) == 2 {
		return 0, foundKey
	}
	switch b[2] {
	case '[':
		return scanFollowed(b, "ABCDE", foundKey) // Function keys of the Linux console.
	case 'O':
		return scanFollowed(b, "ABCDabcd", foundReport) // Arrows with shift, or focus lost.
	case 'M':
		return scanMouse(b)
	}
	return scanParameters(b)
}

// scanParameters scans a control sequence of the standard form: ESC [,
// parameters, intermediate characters, a final one.
func scanParameters(b []byte) (int, found) {
	i := 2 + within(b[2:], 0x30, 0x3f)
	parameters := b[2:i]
	if i < len(b) && b[i] == '$' && isNumber(parameters) && i < longest {
		return i + 1, foundKey // Shift+Home and shift+End of one terminal.
	}
	end := i + within(b[i:], 0x20, 0x2f)
	switch {
	case end >= longest:
		return longest, foundBroken
	case end == len(b):
		return 0, foundKey
	case b[end] >= 0x40 && b[end] <= 0x7e:
		return end + 1, classify(parameters, b[i:end], b[end])
	case end == 2:
		return 2, foundKey // Alt+[.
	default:
		return end, foundBroken
	}
}

// within returns how many bytes at the beginning of b lie between least and most.
func within(b []byte, least, most byte) int {
	for i, c := range b {
		if c < least || c > most {
			return i
		}
	}
	return len(b)
}

// scanFollowed scans a sequence of three bytes. It is a key of four bytes if one of the
// bytes of following comes next, and otherwise of the kind alone.
func scanFollowed(b []byte, following string, alone found) (int, found) {
	switch {
	case len(b) == 3:
		return 0, foundKey
	case strings.IndexByte(following, b[3]) >= 0:
		return 4, foundKey
	default:
		return 3, alone
	}
}

// scanMouse scans ESC [ M and the three bytes of a mouse event.
func scanMouse(b []byte) (int, found) {
	const head, whole = 3, 6
	for i := head; i < whole; i++ {
		if i == len(b) {
			return 0, foundKey
		}
		if b[i] < ' ' {
			return head, foundBroken
		}
	}
	return whole, foundKey
}

// classify tells the reports and paste marks of a terminal from its keys.
func classify(parameters, intermediates []byte, final byte) found {
	if final == '~' {
		return classifyPaste(string(parameters))
	}
	private := len(parameters) > 0 && parameters[0] >= '<'
	report := false
	switch final {
	case 'c', 'u': // Device attributes and keyboard modes; without a mark such as ?, keys.
		report = private
	case 'R': // The cursor's position, which is two numbers; otherwise a function key.
		report = private || bytes.IndexByte(parameters, ';') >= 0
	case 'y': // A mode.
		report = string(intermediates) == "$"
	case 'n', 't', 'I': // The device's status, the window's size, focus gained.
		report = true
	}
	if report {
		return foundReport
	}
	return foundKey
}

// classifyPaste tells the marks of a paste from keys.
func classifyPaste(parameters string) found {
	switch parameters {
	case "200":
		return foundPasteBegin
	case "201":
		return foundPasteEnd
	default:
		return foundKey
	}
}

func isLetter(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

func isNumber(b []byte) bool { return len(b) > 0 && within(b, '0', '9') == len(b) }
