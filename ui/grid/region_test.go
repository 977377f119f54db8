package grid

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// texts generates texts that panels may have to draw, most of them harmless.
func texts() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", "−0.4046", "δ² of y", "日本語", "a日b本c", "👩‍👩‍👧‍👦 family", "🇩🇪🇫🇷", "e\u0301\u0302te\u0301",
			"\x1b[31mred\x1b[0m", "tab\tnew\nline\r\n", "\u202eevil\u202c", "\xff\xfe", "가각힣", "☺️ and ☺", "1️⃣",
		}),
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	)
}

// draw performs some operation on r, at coordinates that may lie anywhere.
func draw(t *rapid.T, r Region) {
	at := rapid.IntRange(-30, 60)
	x, y, n := at.Draw(t, "x"), at.Draw(t, "y"), at.Draw(t, "n")
	style := Style(rapid.IntRange(0, 3).Draw(t, "style"))
	char := rapid.SampledFrom([]rune{'a', '─', '日', '👍', '\x1b', '\u0301', -1, ' '}).Draw(t, "char")
	switch rapid.IntRange(0, 7).Draw(t, "operation") {
	case 0:
		r.Set(x, y, char, style)
	case 1:
		fill(r, char, style)
	case 2:
		r.HLine(x, y, n, char, style)
	case 3:
		r.VLine(x, y, n, char, style)
	case 4:
		r.Restyle(x, y, n, style)
	default:
		r.Text(x, y, texts().Draw(t, "text"), style)
	}
}

// fill draws one character in every cell.
func fill(r Region, char rune, style Style) {
	for y := range r.H() {
		r.HLine(0, y, r.W(), char, style)
	}
}

func glyphSets() *rapid.Generator[Glyphs] {
	return rapid.SampledFrom([]Glyphs{Braille, Block, ASCII})
}

// whole fails unless f has its full size on the screen and no half of a grapheme.
func whole(t *rapid.T, f *Frame) {
	w, h := f.Size()
	rows := strings.Split(f.Plain(), "\n")
	if len(rows) != max(h, 1) {
		t.Fatalf("%d rows, want %d", len(rows), h)
	}
	for y, row := range rows {
		if got := ansi.StringWidth(row); got != w && h > 0 {
			t.Fatalf("row %d is %d columns wide, want %d: %q", y, got, w, row)
		}
	}
	for y := range h {
		for x := range w {
			c := f.At(x, y)
			continued := x+1 < w && f.At(x+1, y).Width == 0
			if (c.Width == 2) != continued || (c.Width == 0) != (c.Text == "") || x == 0 && c.Width == 0 {
				t.Fatalf("cell %d, %d is half of something: %+v", x, y, c)
			}
		}
	}
}

func TestFrameKeepsItsSizeWhateverIsDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := NewFrame(rapid.IntRange(-1, 40).Draw(t, "w"), rapid.IntRange(-1, 8).Draw(t, "h"), glyphSets().Draw(t, "glyphs"))
		r := f.Region()
		for range rapid.IntRange(1, 12).Draw(t, "operations") {
			if rapid.Bool().Draw(t, "sub") {
				r = f.Region().Sub(rects().Draw(t, "rect"))
			}
			draw(t, r)
			whole(t, f)
		}
	})
}

func TestNothingIsDrawnOutsideARegion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := NewFrame(40, 20, glyphSets().Draw(t, "glyphs"))
		fill(f.Region(), '.', 9)
		outer, inner := rects().Draw(t, "outer"), rects().Draw(t, "inner")
		r := f.Region().Sub(outer).Sub(inner)
		for range 8 {
			draw(t, r)
		}
		inner.X, inner.Y = inner.X+outer.X, inner.Y+outer.Y
		for y := range 20 {
			for x := range 40 {
				if outer.Contains(x, y) && inner.Contains(x, y) {
					continue
				}
				if c := f.At(x, y); c != (Cell{Text: ".", Style: 9, Width: 1}) {
					t.Fatalf("cell %d, %d outside of %v in %v: %+v", x, y, inner, outer, c)
				}
			}
		}
	})
}

// rows returns the rows that f shows.
func rows(f *Frame) []string { return strings.Split(f.Plain(), "\n") }

func TestTextReturnsTheColumnsItTook(t *testing.T) {
	r := NewFrame(10, 1, Braille).Region()
	for _, c := range []struct {
		x    int
		s    string
		want int
	}{
		{0, "abc", 3},
		{0, "日本", 4},
		{8, "abc", 2},
		{-2, "abc", 3},
		{10, "abc", 0},
		{0, "\x1b[1m", 3}, // The escape character is gone, and the rest of the sequence is text.
		{0, "", 0},
	} {
		if got := r.Text(c.x, 0, c.s, 0); got != c.want {
			t.Errorf("%q at %d took %d columns, want %d", c.s, c.x, got, c.want)
		}
	}
}

func TestHalfOfAWideGraphemeIsABlank(t *testing.T) {
	f := NewFrame(6, 5, Braille)
	f.Region().Sub(Rect{X: 0, Y: 0, W: 3, H: 5}).Text(0, 0, "日本", 0) // Cut at the edge.
	f.Region().Sub(Rect{X: 1, Y: 0, W: 5, H: 5}).Text(-1, 1, "日本", 0)
	for y := 2; y < 5; y++ {
		f.Region().Text(1, y, "日本", 0)
	}
	f.Region().Set(2, 2, 'x', 0) // The second half of the first.
	f.Region().Set(3, 3, 'x', 0) // The first half of the second.
	f.Region().Text(2, 4, "語", 0)
	want := []string{"日    ", "  本  ", "  x本 ", " 日x  ", "  語  "}
	for y, row := range rows(f) {
		if row != want[y] {
			t.Errorf("row %d is %q, want %q", y, row, want[y])
		}
	}
}

func TestSubHasItsOwnOrigin(t *testing.T) {
	f := NewFrame(8, 4, Braille)
	r := f.Region().Sub(Rect{X: 2, Y: 1, W: 5, H: 2})
	fill(r, '.', 1)
	r.Text(0, 0, "ab", 2)
	r.Sub(Rect{X: 3, Y: 1, W: 9, H: 9}).Text(0, 0, "xyz", 2)
	want := "        \n  ab... \n  ...xy \n        "
	if got := f.Plain(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := r.At(1, 0); got != (Cell{Text: "b", Style: 2, Width: 1}) {
		t.Errorf("At(1, 0) is %+v", got)
	}
	if got := r.At(5, 0); got != (Cell{}) {
		t.Errorf("At(5, 0), outside, is %+v", got)
	}
	if r.W() != 5 || r.H() != 2 || r.Rect() != (Rect{2, 1, 5, 2}) {
		t.Errorf("the region is %d by %d, at %v", r.W(), r.H(), r.Rect())
	}
}

func TestRestyleLeavesTheText(t *testing.T) {
	f := NewFrame(5, 1, Braille)
	f.Region().Text(0, 0, "abcde", 1)
	f.Region().Restyle(1, 0, 3, 2)
	for x, want := range []Style{1, 2, 2, 2, 1} {
		if c := f.At(x, 0); c.Style != want || c.Text != string("abcde"[x]) {
			t.Errorf("cell %d is %+v, want style %d", x, c, want)
		}
	}
}

func TestTheZeroRegionDrawsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r Region
		draw(t, r)
		if r.Glyphs() != Braille || r.At(0, 0) != (Cell{}) {
			t.Fatal("it has cells")
		}
	})
}

func TestResetBlanks(t *testing.T) {
	f := NewFrame(4, 2, Braille)
	f.Region().Text(0, 0, "e\u0301日", 3)
	for _, size := range [][2]int{{3, 1}, {7, 3}, {0, 0}, {4, 2}} {
		f.Reset(size[0], size[1])
		line := strings.Repeat(" ", size[0])
		if want := strings.Repeat(line+"\n", max(size[1], 1)); f.Plain()+"\n" != want {
			t.Errorf("after a reset to %v: %q", size, f.Plain())
		}
		if size[0] > 0 && f.At(0, 0) != (Cell{Text: " ", Width: 1}) {
			t.Errorf("after a reset to %v: %+v", size, f.At(0, 0))
		}
	}
}
