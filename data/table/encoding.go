package table

import "strings"

// Encodings returns the names of the encodings that a file may have.
func Encodings() []string { return []string{"utf-8", "windows-1252"} }

// windows are the characters of Windows-1252 from 0x80 to 0x9f. Those above are as in
// Unicode, and five are not used.
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// fromWindows returns text in Windows-1252 as UTF-8.
func fromWindows(content string) string {
	upper := []rune(windows)
	var b strings.Builder
	b.Grow(len(content))
	for i := range len(content) {
		switch c := content[i]; {
		case c < 0x80:
			b.WriteByte(c)
		case c < 0xa0:
			b.WriteRune(upper[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
