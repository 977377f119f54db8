package grid

import (
	"testing"
	"unicode/utf8"
)

func TestToASCII(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain text, 100 %", "plain text, 100 %"},
		{"−0.4046", "-0.4046"},
		{"δ² = ŷ − y", "d2 = Y - y"},
		{"∂J/∂W² = ¼ · a¹", "dJ/dW2 = ? . a1"},
		{"σ′(z) · η ∘ Σ", "s'(z) . r * S"},
		{"a⁰ aˡ Wᵀ x₁", "a0 al WT x1"},
		{"→ next  ← back  ↑ ↓", "> next  < back  ^ v"},
		{"── network ━━ ╌ ╎ ┃ │ ╭ ╯ ┼", "-- network == ~ : # | + + +"},
		{"▌h1 • ● ○ × …", ">h1 : O o x ."},
		{"▶ forward ◀ backward", "> forward < backward"},
		{"größe naïve Łódź ά", "grose naive Lodz a"},
		{"e\u0301", "e"},
		{"日本", "? ? "},
		{"⣿⠉⠤⣀⡇", "#'-.|"},
		{"█▄▀ ▁▇", "#=\" _#"},
		{"\x1b[m\t∞", "[m ?"},
	} {
		if got := ToASCII(c.in); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}

func TestASCIIFrames(t *testing.T) {
	f := NewFrame(12, 2, ASCII)
	r := f.Region()
	r.Text(0, 0, "δ² 日 −1", 0)
	r.Set(11, 0, '●', 0)
	fill(r, 'x', 0)
	r.Text(0, 0, "δ² 日 −1", 0)
	r.HLine(0, 1, 12, '─', 0)
	r.Sub(Rect{W: 11, H: 2}).Text(10, 1, "日", 0)
	if got, want := f.Plain(), "d2 ?  -1xxxx\n----------?-"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Lowered figures, which some fonts lack, are plain in block frames.
func TestBlockFramesHaveNoLoweredFigures(t *testing.T) {
	f := NewFrame(8, 1, Block)
	r := f.Region()
	r.Text(0, 0, "δ₁₂ w²", 0)
	r.Set(7, 0, '₉', 0)
	if got, want := f.Plain(), "δ12 w² 9"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheLinesOfPlainFormsMatch(t *testing.T) {
	for _, line := range [][2]string{{letters, plainLetters}, {signs, plainSigns}, {shapes, plainShapes}, {blocks, plainBlocks}} {
		if n := utf8.RuneCountInString(line[0]); n != len(line[1]) {
			t.Errorf("%q has %d characters, %q has %d", line[0], n, line[1], len(line[1]))
		}
		seen := map[rune]bool{}
		for _, r := range line[0] {
			if seen[r] {
				t.Errorf("%c stands twice", r)
			}
			seen[r] = true
		}
		if ToASCII(line[1]) != line[1] {
			t.Errorf("%q is not in ASCII", line[1])
		}
	}
}

func TestGlyphNames(t *testing.T) {
	for _, g := range []Glyphs{Braille, Block, ASCII} {
		if got, err := ParseGlyphs(g.String()); got != g || err != nil {
			t.Errorf("%v reads back as %v, %v", g, got, err)
		}
	}
	if _, err := ParseGlyphs("utf8"); err == nil || err.Error() != `glyphs "utf8": want braille, block or ascii` {
		t.Errorf("got %v", err)
	}
}
