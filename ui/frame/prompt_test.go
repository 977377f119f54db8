package frame

import (
	"strings"
	"testing"
	"unicode/utf8"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawPrompt draws a command line on a row. It returns the row, and the column of the
// cursor or -1.
func drawPrompt(w int, prompt string, cursor int, glyphs grid.Glyphs) (row string, column int) {
	frame := grid.NewFrame(w, 1, glyphs)
	footer{paint.Painter{Region: frame.Region()}, &State{Typing: true, Prompt: prompt, Cursor: cursor}}.draw()
	column = -1
	for x := w - 1; x >= 0; x-- {
		if frame.At(x, 0).Style == theme.UpdateBlock.Style() {
			column = x
		}
	}
	return strings.TrimRight(frame.Plain(), " "), column
}

// The cursor is given as a number of runes, and must stand on a whole character.
func TestThePromptTakesACharacterForWhatAReaderDoes(t *testing.T) {
	const first = paint.Margin + 2 // the column after the colon
	for _, c := range []struct {
		line, shown string
		before      string // what is left of the cursor
		column      int
	}{
		{"goto 5", "goto 5", "goto 5", 6},
		{"goto 5", "goto 5", "go", 2},
		{"漢字かな", "漢字かな", "漢字", 4},
		{"漢字かな", "漢字かな", "漢字かな", 8},
		{"\u1112\u1161\u11ab\u1100\u1173\u11af", "\u1112\u1161\u11ab\u1100\u1173\u11af", "\u1112\u1161\u11ab", 2},
		{"🇩🇪🇫🇷x", "🇩🇪🇫🇷x", "🇩🇪🇫🇷", 4},
		{"🇩", "\uFFFD", "🇩", 1}, // Half a flag, as it is typed.
		{"🧠x", "🧠x", "🧠", 2},
		{"👩\u200d👩\u200d👧x", "👩x", "👩\u200d👩\u200d👧", 2},
		{"👍🏽x", "👍x", "👍🏽", 2},
		{"e\u0301tude", "e\u0301tude", "e\u0301", 1},
		{"e\u0301tude", "e\u0301tude", "e", 0}, // A cursor within a character is drawn on it.
		{"น้ำหนัก", "น้ำ หนัก", "น้ำ", 2},      // Some terminals draw the first in two columns.
		{"שלום", "שלום", "של", 2},
		{"a\u202eb\u2066c", "abc", "a\u202eb", 2},
		{"a\tb\x1b[31mc", "a b[31mc", "a\tb", 3},
		{"\u0301a", "a", "", 0},
		{"a\u200b", "a", "a", 1},
	} {
		row, column := drawPrompt(80, c.line, utf8.RuneCountInString(c.before), grid.Braille)
		if want := strings.Repeat(" ", paint.Margin+1) + ":" + c.shown; row != want {
			t.Errorf("%q is drawn as %q, want %q", c.line, row, want)
		}
		if column != first+c.column {
			t.Errorf("%q: after %q the cursor stands in column %d, want %d", c.line, c.before, column-first, c.column)
		}
	}
}

func TestALongPromptShowsItsCursor(t *testing.T) {
	const w, room = 24, 24 - (paint.Margin + 2) - (paint.Margin + 1)
	for _, c := range []struct {
		line   string
		cursor int
		shown  string
		column int
	}{
		{"0123456789abcdefghijklmnopqrstuvwxyz", 36, "0123456789abcdefghijklmnopqrstuvwxyz"[36-room+1:], room - 1},
		{"0123456789abcdefghijklmnopqrstuvwxyz", 25, "0123456789abcdefghijklmnopqrstuvwxyz"[25-room+1 : 26], room - 1},
		{"0123456789abcdefghijklmnopqrstuvwxyz", 3, "0123456789abcdefghijklmnopqrstuvwxyz"[:room], 3},
		{strings.Repeat("漢字", 9), 18, strings.Repeat("漢字", 5)[3*(10-(room-1)/2):], 2 * ((room - 1) / 2)},
	} {
		row, column := drawPrompt(w, c.line, c.cursor, grid.Braille)
		if want := strings.Repeat(" ", paint.Margin+1) + ":" + c.shown; row != want {
			t.Errorf("%q, cursor %d, is drawn as %q, want %q", c.line, c.cursor, row, want)
		}
		if column != paint.Margin+2+c.column {
			t.Errorf("%q: the cursor stands in column %d, want %d", c.line, column-paint.Margin-2, c.column)
		}
	}
}

// Whatever is typed, at any width, the row is not too wide, and shows the cursor if
// there is room for it.
func FuzzPrompt(f *testing.F) {
	f.Add("漢字🧠e\u0301🇩🇪\u1112\u1161\u11ab\u202e", 3, 20)
	f.Add("\u0600", 1, 8)
	f.Fuzz(func(t *testing.T, line string, cursor, w int) {
		w, cursor = 1+abs(w)%100, abs(cursor)%(1+utf8.RuneCountInString(line))
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			row, column := drawPrompt(w, line, cursor, glyphs)
			if grid.Width(row) > w || grid.Clean(row) != row {
				t.Errorf("%q in %d columns is drawn as %q", line, w, row)
			}
			if room := w - (paint.Margin + 2) - (paint.Margin + 1); room >= 2 && column < paint.Margin+2 {
				t.Errorf("%q, cursor %d, in %d columns: there is no cursor", line, cursor, w)
			}
		}
	})
}

func abs(n int) int { return max(n, -(n + 1)) }
