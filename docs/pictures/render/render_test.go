package render

import (
	"image"
	"strings"
	"testing"

	"backstep/docs/pictures/screen"
)

var cellOfTest = image.Pt(16, 32)

// drawn returns the mask of a character that is drawn geometrically, coarsened as in a
// picture.
func drawn(t *testing.T, char rune) *image.Alpha {
	t.Helper()
	s := newShape(cellOfTest)
	if !s.braille(char) && !s.block(char) && !s.box(char) {
		t.Fatalf("%c is not drawn by geometry", char)
	}
	s.coarsen()
	return s.mask
}

// edge returns the cover of a mask along an edge: 0 up, 1 right, 2 down, 3 left.
func edge(m *image.Alpha, side int) string {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	var line []byte
	for i := range [4]int{w, h, w, h}[side] {
		at := [4]image.Point{{X: i}, {X: w - 1, Y: i}, {X: i, Y: h - 1}, {Y: i}}[side]
		line = append(line, m.AlphaAt(at.X, at.Y).A)
	}
	return string(line)
}

// Characters whose lines meet at an edge must cover the same part of it.
func TestLinesMeetAtTheEdges(t *testing.T) {
	straight := [2][3]rune{{' ', '│', '┃'}, {' ', '─', '━'}}
	place := 0
	for _, char := range solidBoxes {
		arms := [4]int{place / 27, place / 9 % 3, place / 3 % 3, place % 3}
		place++
		for side, weight := range arms {
			want := edge(drawn(t, straight[side%2][weight]), side)
			if got := edge(drawn(t, char), side); got != want {
				t.Errorf("%c covers %v of edge %d, want %v", char, []byte(got), side, []byte(want))
			}
		}
	}
	if place != 81 {
		t.Errorf("there are %d characters, want three for each of four arms", place)
	}
}

func TestRoundCornersMeetLinesAsOthersDo(t *testing.T) {
	for round, sharp := range map[rune]rune{'╭': '┌', '╮': '┐', '╯': '┘', '╰': '└'} {
		for side := range 4 {
			if got, want := edge(drawn(t, round), side), edge(drawn(t, sharp), side); got != want {
				t.Errorf("%c covers %v of edge %d, want %v", round, []byte(got), side, []byte(want))
			}
		}
	}
}

func TestDashesGoOnInTheNextCell(t *testing.T) {
	for char, n := range map[rune]int{'╌': 2, '╍': 2, '┄': 3, '┅': 3, '┈': 4, '┉': 4} {
		mask, dashes := drawn(t, char), 0
		for x := range cellOfTest.X {
			if mask.AlphaAt(x, cellOfTest.Y/2).A > 0 && mask.AlphaAt((x+1)%cellOfTest.X, cellOfTest.Y/2).A == 0 {
				dashes++
			}
		}
		if dashes != n {
			t.Errorf("%c has %d dashes, want %d", char, dashes, n)
		}
	}
}

// Each of these pairs fills a cell without covering any pixel twice.
func TestBlocksFillTheCell(t *testing.T) {
	for _, pair := range []string{"▀▄", "▌▐", "▘▟", "▝▙", "▖▜", "▗▛", "▚▞", "█ ", "▔▇", "▕▉"} {
		chars := []rune(pair)
		a, b := drawn(t, chars[0]), drawn(t, chars[1])
		for i := range a.Pix {
			if int(a.Pix[i])+int(b.Pix[i]) != 0xff {
				t.Fatalf("%s: pixel %d is covered %d and %d", pair, i, a.Pix[i], b.Pix[i])
			}
		}
	}
}

func TestBrailleDotsStandWhereUnicodeHasThem(t *testing.T) {
	places := map[rune]image.Point{
		'⠁': {0, 0}, '⠂': {0, 1}, '⠄': {0, 2}, '⡀': {0, 3},
		'⠈': {1, 0}, '⠐': {1, 1}, '⠠': {1, 2}, '⢀': {1, 3},
	}
	for char, place := range places {
		mask := drawn(t, char)
		for y := range 4 {
			for x := range 2 {
				got := mask.AlphaAt(4+8*x, 4+8*y).A > 0
				if want := place == image.Pt(x, y); got != want {
					t.Errorf("%c: dot %d, %d is there: %t, want %t", char, x, y, got, want)
				}
			}
		}
	}
}

func painterOfTest(t *testing.T) *Painter {
	t.Helper()
	p, err := NewPainter(cellOfTest.X)
	if err != nil {
		t.Skip(err)
	}
	return p
}

func TestLettersStandInTheirCells(t *testing.T) {
	p := painterOfTest(t)
	blank := *p.mask(glyph{char: ' '})
	for _, char := range "Mgŷ¹²∂δηΣ′→▶◀●▌×·…−" {
		if string(p.mask(glyph{char: char}).Pix) == string(blank.Pix) {
			t.Errorf("%c is blank", char)
		}
	}
	if string(p.mask(glyph{'M', true}).Pix) == string(p.mask(glyph{'M', false}).Pix) {
		t.Error("a bold letter looks like another")
	}
	if missing := p.Missing(); len(missing) != 0 {
		t.Errorf("missing: %q", missing)
	}
	p.mask(glyph{char: '日'})
	if missing := p.Missing(); string(missing) != "日" {
		t.Errorf("missing: %q, want 日", missing)
	}
}

func TestAPictureHasTheColoursOfItsCells(t *testing.T) {
	p, red, blue := painterOfTest(t), screen.RGB(0xff0000), screen.RGB(0x0000ff)
	s := screen.Screen{Cols: 2, Rows: 1, Cells: []screen.Cell{{Char: '▀', Fg: red, Bg: blue}, {Char: ' ', Fg: red, Bg: red}}}
	picture := p.Paint(s, screen.Dark().Bg)
	if size := picture.Bounds().Size(); size != image.Pt(4*16, 2*16+32) {
		t.Fatalf("the size is %v", size)
	}
	for at, want := range map[image.Point]any{
		{}: screen.Dark().Bg, {X: 15, Y: 40}: screen.Dark().Bg,
		{X: 16, Y: 16}: red, {X: 31, Y: 31}: red, {X: 16, Y: 32}: blue, {X: 31, Y: 47}: blue,
		{X: 32, Y: 47}: red,
	} {
		if got := picture.RGBAAt(at.X, at.Y); got != want {
			t.Errorf("%v is %v, want %v", at, got, want)
		}
	}
}

func TestAMissingFontNamesItsPackage(t *testing.T) {
	_, err := readFonts("DejaVuNowhere.ttf")
	if err == nil || !strings.Contains(err.Error(), "package fonts-dejavu-core") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}
