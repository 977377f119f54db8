package grid

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// marker is a pen with readable escapes, <3> and </>. Style 5 has a background, and
// style 6 looks like the terminal's own.
type marker struct{}

func (marker) Escape(s Style) Escape {
	switch s {
	case 0, 6:
		return Escape{}
	default:
		return Escape{On: fmt.Sprintf("<%d>", s), Off: "</>", ShowsOnBlank: s == 5}
	}
}

func TestEncode(t *testing.T) {
	for _, c := range []struct {
		name string
		draw func(Region)
		want string
	}{
		{"blank", func(Region) {}, "          "},
		{"one run", func(r Region) { r.Text(2, 0, "ab", 1) }, "  <1>ab      </>"},
		{"a blank within a run", func(r Region) { r.Text(0, 0, "a", 1); r.Text(2, 0, "b", 1) }, "<1>a b       </>"},
		{"neighbours", func(r Region) { r.Text(0, 0, "a", 1); r.Text(1, 0, "b", 2) }, "<1>a</><2>b        </>"},
		{"back to the terminal's own", func(r Region) { r.Text(0, 0, "a", 1); r.Text(1, 0, "b", 0) }, "<1>a</>b        "},
		{"a background is seen on blanks", func(r Region) { r.Text(1, 0, " a ", 5) }, " <5> a </>      "},
		{"and ends where it ends", func(r Region) { r.Text(0, 0, "a ", 5); r.Text(3, 0, "b", 1) }, "<5>a </> <1>b      </>"},
		{"a style like the terminal's own", func(r Region) { r.Text(0, 0, "ab", 6) }, "ab        "},
		{"wide", func(r Region) { r.Text(0, 0, "日", 1); r.Text(2, 0, "b", 1) }, "<1>日b       </>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := NewFrame(10, 1, Braille)
			c.draw(f.Region())
			if got := f.Encode(marker{}); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestWhatFollowsAGraphemeOfSeveralRunesIsInItsColumn(t *testing.T) {
	f := NewFrame(8, 1, Braille)
	f.Region().Text(1, 0, "ﾃﾞb", 1)
	if got, want := f.Encode(marker{}), " <1>\x1b[2Xﾃﾞ\x1b[4Gb    </>"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got, want := f.Plain(), " ﾃﾞ b    "; got != want {
		t.Errorf("plain it is %q, want %q", got, want)
	}
}

func TestRowsStandByThemselves(t *testing.T) {
	f := NewFrame(3, 3, Braille)
	fill(f.Region(), 'x', 1)
	if got, want := f.Encode(marker{}), "<1>xxx</>\n<1>xxx</>\n<1>xxx</>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// decode reads the text that a marker wrote, and the style in force at each byte of it.
func decode(row string) (text string, styles []Style) {
	var style Style
	for row != "" {
		switch {
		case strings.HasPrefix(row, "</>"):
			style, row = 0, row[3:]
		case row[0] == '<':
			style, row = Style(row[1]-'0'), row[3:]
		default:
			text += row[:1]
			styles = append(styles, style)
			row = row[1:]
		}
	}
	return text, styles
}

func TestEncodingKeepsEveryCell(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := NewFrame(20, 1, Braille)
		for x := range 20 {
			char := rapid.SampledFrom([]rune("ab  ")).Draw(t, "char")
			f.Region().Set(x, 0, char, Style(rapid.IntRange(0, 6).Draw(t, "style")))
		}
		text, styles := decode(f.Encode(marker{}))
		if text != f.Plain() {
			t.Fatalf("text %q, want %q", text, f.Plain())
		}
		for x, got := range styles {
			c := f.At(x, 0)
			want := c.Style
			if want == 6 {
				want = 0
			}
			if c.Text == " " && want != 5 && got != 5 {
				continue // Neither style can be seen.
			}
			if got != want {
				t.Fatalf("cell %d of %q is in style %d, want %d", x, f.Encode(marker{}), got, want)
			}
		}
	})
}

func TestEncodeOnceMoreIsTheSame(t *testing.T) {
	f := busyFrame()
	first := f.Encode(marker{})
	if second := f.Encode(marker{}); second != first {
		t.Error("two encodings of one frame differ")
	}
}

// busyFrame returns a frame of 200 × 60 cells with runs four to ten cells long, like a
// screen full of numbers.
func busyFrame() *Frame {
	f := NewFrame(200, 60, Braille)
	r := f.Region()
	for y := range r.H() {
		for x, i := 0, 0; x < r.W(); i++ {
			x += r.Text(x, y, []string{"δ² ", "−0.4046 ", "╭─────", "⡷⢄⣀⡠", "h2.3 "}[(y+i)%5], Style((y+i)%4))
		}
	}
	return f
}

func BenchmarkEncode(b *testing.B) {
	f, pen := busyFrame(), colourful(4)
	b.ReportAllocs()
	for b.Loop() {
		_ = f.Encode(pen)
	}
}

// Every cell has a style of its own, as in a surface in colours.
func BenchmarkEncodeWithoutRuns(b *testing.B) {
	f := NewFrame(200, 60, Braille)
	pen := colourful(256)
	for y := range 60 {
		for x := range 200 {
			f.Region().Set(x, y, '▀', Style((x+y)%len(pen)))
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		_ = f.Encode(pen)
	}
}

// table is a pen that holds the escape of each style by its number.
type table []Escape

func (p table) Escape(s Style) Escape { return p[s] }

func colourful(n int) table {
	pen := make(table, n)
	for i := range pen {
		pen[i] = Escape{On: fmt.Sprintf("\x1b[38;2;%d;1;1;48;2;2;2;%dm", i, i), Off: "\x1b[0m", ShowsOnBlank: true}
	}
	return pen
}

func BenchmarkDraw(b *testing.B) {
	f := NewFrame(200, 60, Braille)
	b.ReportAllocs()
	for b.Loop() {
		f.Reset(200, 60)
		r := f.Region()
		for y := range 60 {
			for x := 0; x < 200; {
				x += r.Text(x, y, "z  −0.4046 ", 1)
			}
		}
	}
}
