package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui"
	"backstep/ui/grid"
)

// touching returns where on a frame two texts stand side by side without a blank
// between them, or a wire runs into a text, each with what is around it.
func touching(texts []ui.Drawn, f *grid.Frame) []string {
	w, h := f.Size()
	owner := owners(texts, f)
	var list []string
	for y := range h {
		for x := range w - 1 {
			left, right := f.At(x, y), f.At(x+1, y)
			a, _ := utf8.DecodeRuneInString(left.Text)
			b, _ := utf8.DecodeRuneInString(right.Text)
			mine, other := owner[y*w+x], owner[y*w+x+1]
			if mine == other || b == '[' && f.At(x+2, y).Text == "●" { // A mark on a plot.
				continue
			}
			ends, begins := mine > 0 && word(a), other > 0 && (word(b) || opens(b))
			if ends && begins || ends && wire(b) || begins && wire(a) {
				list = append(list, around(f, x, y))
			}
		}
	}
	return slices.Concat(list, marked(texts, f), covered(texts, owner, f), unspelled(texts, f))
}

// owners returns for each cell of the frame the number of the text that stands
// there, from 1 on; 0 for none.
func owners(texts []ui.Drawn, f *grid.Frame) []int {
	w, h := f.Size()
	owner := make([]int, w*h)
	for i, text := range texts {
		for x := max(0, text.At.X); x < min(w, text.At.Right()) && text.At.Y >= 0 && text.At.Y < h; x++ {
			owner[text.At.Y*w+x] = i + 1
		}
	}
	for i, n := range owner {
		if n > 0 && f.At(i%w, i/w).Text != letter(texts[n-1], i%w, f) {
			owner[i] = 0 // A line or a mark was drawn over it.
		}
	}
	return owner
}

// letter is what a text has in a column.
func letter(text ui.Drawn, x int, f *grid.Frame) string {
	s := grid.Clean(text.Text)
	if f.Glyphs() == grid.ASCII {
		s = grid.ToASCII(s)
	}
	for _, r := range s {
		if x == text.At.X {
			return string(r)
		}
		x--
	}
	return ""
}

// covered returns the texts of which another has left a part.
func covered(texts []ui.Drawn, owner []int, f *grid.Frame) []string {
	w, h := f.Size()
	var list []string
	for i, text := range texts {
		mine, lost := 0, 0
		for x := max(0, text.At.X); x < min(w, text.At.Right()) && text.At.Y >= 0 && text.At.Y < h; x++ {
			switch n := owner[text.At.Y*w+x]; {
			case letter(text, x, f) == " ":
			case n == i+1:
				mine++
			case n > 0:
				lost++
			}
		}
		if mine > 0 && lost > 0 {
			list = append(list, fmt.Sprintf("%q is covered in part: %s", text.Text, around(f, text.At.X, text.At.Y)))
		}
	}
	return list
}

func word(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("%∂∞…′", r)
}

// marked returns the texts on a frame whose first word has a mark before it
// without a blank between them.
func marked(texts []ui.Drawn, f *grid.Frame) []string {
	w, _ := f.Size()
	owner := owners(texts, f)
	var list []string
	for i, text := range texts {
		x, y := text.At.X, text.At.Y
		if x < 1 || x >= w || owner[y*w+x] != i+1 || owner[y*w+x-1] > 0 {
			continue
		}
		before, _ := utf8.DecodeRuneInString(f.At(x-1, y).Text)
		first, _ := utf8.DecodeRuneInString(f.At(x, y).Text)
		if marks(before) && word(first) {
			list = append(list, around(f, x-1, y))
		}
	}
	return list
}

// marks reports whether a sign that is no part of a text stands for a class.
func marks(r rune) bool { return unicode.IsLetter(r) || strings.ContainsRune("●○■□◆◇", r) }

func opens(r rune) bool { return strings.ContainsRune("−-+[|√Σ", r) }

// unspelled returns the texts on a frame in ASCII whose signs have words there.
func unspelled(texts []ui.Drawn, f *grid.Frame) []string {
	var list []string
	for _, text := range texts {
		dotless := strings.NewReplacer("·", "", "…", "", " → sepal", "", "kg/m²", "").Replace(text.Text)
		if f.Glyphs() == grid.ASCII && grid.Spell(dotless) != dotless {
			list = append(list, fmt.Sprintf("%q is not spelled", text.Text))
		}
	}
	return list
}

func wire(r rune) bool { return r > 0x2800 && r < 0x2900 || strings.ContainsRune("─━╌╍", r) }

func around(f *grid.Frame, x, y int) string {
	var b strings.Builder
	for i := x - 15; i < x+16; i++ {
		b.WriteString(f.At(i, y).Text)
	}
	return fmt.Sprintf("%q", b.String())
}

// No two texts touch, in any view: a number ends before a name begins. In ASCII
// every letter that has a word there is spelled before it is measured.
func TestNothingTouches(t *testing.T) {
	for _, c := range []struct {
		name   string
		glyphs grid.Glyphs
		flags  []session.Given
	}{
		{"diabetes", grid.Braille, nil},
		{"diabetes", grid.ASCII, nil},
		{"mazur", grid.Braille, nil},
		{"iris", grid.Braille, wideIris()},
		{"iris", grid.ASCII, wideIris()},
		{"digits", grid.Braille, []session.Given{{Flag: "hidden", Value: "128,64"}, {Flag: "batch", Value: "32"}}},
		{"xor", grid.Braille, []session.Given{{Flag: "hidden", Value: "5,5,5,5,5,5,5"}, {Flag: "activation", Value: "sigmoid"}}},
	} {
		t.Run(c.name+" "+c.glyphs.String(), func(t *testing.T) {
			p := open(t, 120, 36, look{theme: "dark", colour: termenv.TrueColor, glyphs: c.glyphs}, c.name, c.flags...)
			p.press("g")
			p.noneTouch()
			layers := p.model.(*ui.Model).Layers()
			for i := range 4*layers + 3 {
				p.press("1", "right")
				if i == layers || i == 2*layers+2 || i == 4*layers+2 {
					p.noneTouch()
				}
			}
			p.press("e", "e", "left", "left", "tab")
			p.noneTouch()
		})
	}
}

// noneTouch fails where texts touch in any view at some sizes, with few digits
// and with many.
func (p *program) noneTouch() {
	p.t.Helper()
	model := p.model.(*ui.Model)
	for _, view := range []string{"1", "2", "3", "4", "6", "7", "8"} {
		p.press(view)
		for _, digits := range []string{"17", "9", "4"} {
			p.sendLine("digits " + digits)
			for i, size := range [][2]int{{80, 24}, {120, 36}, {40, 12}, {60, 20}, {100, 30}, {200, 60}} {
				if i > 1 && digits != "4" {
					break
				}
				p.resize(size[0], size[1])
				for _, at := range touching(model.Drawn()) {
					p.t.Errorf("view %s, %d × %d, %s digits: %s", view, size[0], size[1], digits, at)
				}
			}
		}
		p.resize(120, 36)
	}
}
