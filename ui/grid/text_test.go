package grid

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"
)

// unsafe reports whether r could do more to a terminal than be displayed.
func unsafe(r rune) bool {
	const joiners = "\u200c\u200d"
	tag := r >= 0xe0020 && r <= 0xe007f // Part of the flags of England, Scotland and Wales.
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) ||
		unicode.Is(unicode.Cf, r) && !strings.ContainsRune(joiners, r) && !tag
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"plain", "\x1b]0;title\x07", "a\u0301\u0302", "日本", "👩‍👩‍👧‍👦", "🇩🇪🇫", "각", "ᄀ", "क्ष", "निदान", "น้ำหนัก", "ﾃﾞｰﾀ", "👍🏽", "\u0600a", "👩\u200d",
		"\xff\x9b31m", "\u009b31m", "\u202e", "\u2028", strings.Repeat("\u0301", 100), "a" + strings.Repeat("\u0301", 100),
		"\r\n\t", "\u00ad", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "☺️", "ึ", "ᅡᆨ", "\xea\x860ᰨ",
	} {
		f.Add(seed, 3)
	}
	f.Fuzz(func(t *testing.T, s string, x int) {
		x %= 50
		for _, glyphs := range []Glyphs{Braille, ASCII} {
			frame := NewFrame(40, 2, glyphs)
			fill(frame.Region(), '가', 0) // A neighbour that syllable parts would join onto.
			frame.Region().Text(x, 0, s, 0)
			frame.Region().Text(x+1, 1, s, 0)
			frame.Region().Text(x-Width(s)+1, 1, s, 0)
			for _, row := range rows(frame) {
				if w := ansi.StringWidth(row); w != 40 {
					t.Errorf("%q makes a row of %d columns: %q", s, w, row)
				}
				if i := strings.IndexFunc(row, unsafe); i >= 0 || !utf8.ValidString(row) {
					t.Errorf("%q lets something through: %q", s, row)
				}
				if glyphs == ASCII && strings.IndexFunc(row, func(r rune) bool { return r < ' ' || r > '~' }) >= 0 {
					t.Errorf("%q is not in ASCII: %q", s, row)
				}
			}
		}
		if w := ansi.StringWidth(Clean(s)); w > Width(s) || 2*w < Width(s) || Clean(Clean(s)) != Clean(s) {
			t.Errorf("%q cleaned is %q, %d columns, said to be %d", s, Clean(s), w, Width(s))
		}
		if w := widthApart(Clean(s)); w > Width(s) {
			t.Errorf("%q cleaned is %q, %d columns where runes are drawn one by one, said to be %d", s, Clean(s), w, Width(s))
		}
		if got := Truncate(s, x); ansi.StringWidth(got) > max(x, 0) || Width(s) <= x && got != Clean(s) {
			t.Errorf("%q truncated to %d is %q", s, x, got)
		}
		if len(ToASCII(s)) != Width(s) {
			t.Errorf("%q in ASCII is %q, want %d columns", s, ToASCII(s), Width(s))
		}
	})
}

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"age, years", "age, years"},
		{"\x1b[31mred\x1b[0m", "[31mred[0m"},
		{"\x1b]0;title\x07", "]0;title"},
		{"a\tb\r\nc", "a b c"},
		{"\u202eabc\u2066", "abc"},
		{"a\xffb", "a\uFFFDb"},
		{"na\u0308ive", "na\u0308ive"},
		{"\u0301a", "a"},
		{"👩‍👩‍👧‍👦", "👩"}, // A family is four people wide on some terminals.
		{"👍🏽", "👍"},
		{"🇩🇪🇫", "🇩🇪\uFFFD"},
		{"한국어", "한국어"},
		{"x" + strings.Repeat("\u0301", 40), "\uFFFD"},
		{"soft\u00adhyphen", "softhyphen"},
		{"0\u1c28", "0"}, // A vowel sign of Lepcha on a digit.
		{"का", "का"},
		{"ᅡᆨ", "\uFFFD"}, // Would complete a syllable before it.
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%q cleaned is %q, want %q", c.in, got, c.want)
		}
	}
}

// Where terminals disagree on a width, there is room for the wider one.
func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"निदान": 5, "น้ำหนัก": 5, "ﾃﾞｰﾀ": 4, "日本": 4, "na\u0308ive": 5, "🇩🇪": 2, "☺\ufe0f": 2, "각": 2, "\u1100\u1161\u11a8": 2,
	} {
		if got := Width(s); got != want {
			t.Errorf("%q takes %d columns, want %d", s, got, want)
		}
	}
}

func TestNothingUnsafeIsLeft(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if s := string(r); unsafe(r) && (Clean(s) != "" && Clean(s) != " " || strings.ContainsFunc(Clean("a"+s+"b"), unsafe)) {
			t.Errorf("%U cleaned is %q, between letters %q", r, Clean(s), Clean("a"+s+"b"))
		}
	}
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"versicolor", 10, "versicolor"},
		{"versicolor", 9, "versicol…"},
		{"versicolor", 1, "…"},
		{"versicolor", 0, ""},
		{"versicolor", -1, ""},
		{"日本語", 6, "日本語"},
		{"日本語", 5, "日本…"},
		{"日本語", 4, "日…"},
		{"", 0, ""},
	} {
		if got := Truncate(c.in, c.width); got != c.want {
			t.Errorf("%q in %d columns is %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

// The shortcut past the tables of Unicode must agree with them.
func TestSingleRunesStandAlone(t *testing.T) {
	n := 0
	for r := rune(0); r < utf8.MaxRune; r++ {
		if !single(r) {
			continue
		}
		n++
		s := string(r)
		if w := (displaywidth.Options{}).String(s); w != 1 || fit(s, w) != (grapheme{text: s, width: 1}) {
			t.Errorf("%q (%U) is %d wide and fits as %q", s, r, w, fit(s, w).text)
		}
		if !startsCluster(s, "x") || !startsCluster("x", s) {
			t.Errorf("%q (%U) joins its neighbour", s, r)
		}
	}
	if n < 1000 {
		t.Errorf("only %d runes took the short cut", n)
	}
	for _, r := range "−δσ∂ŷ∇·•●→←━│╭┤▌⡷²ˡ⁰…∘Ση" {
		if !single(r) {
			t.Errorf("%q of the screen does not take the short cut", r)
		}
	}
}

func TestCharacters(t *testing.T) {
	for _, c := range []struct {
		in   string
		want string // each character and its width
	}{
		{"ab", "a1 b1 "},
		{"漢x", "漢2 x1 "},
		{"e\u0301x", "e\u03011 x1 "},
		{"🇩🇪🇫", "🇩🇪2 🇫1 "},
		{"\u1112\u1161\u11ab\u1100", "\u1112\u1161\u11ab2 \u11001 "},
		{"👩\u200d👧x", "👩\u200d👧2 x1 "},
		{"a\x1bb\u202e", "a1 \x1b0 b1 \u202e0 "},
		{"", ""},
	} {
		var got strings.Builder
		for text, width := range Characters(c.in) {
			fmt.Fprintf(&got, "%s%d ", text, width)
		}
		if got.String() != c.want {
			t.Errorf("the characters of %q are %q, want %q", c.in, got.String(), c.want)
		}
	}
}
