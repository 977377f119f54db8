package viewtest

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"backstep/ui/grid"
)

// Drawn is a text on a frame and the columns that it took. Something drawn later may
// cover them.
type Drawn struct {
	Text string
	At   grid.Rect
}

// Touching returns the places on a frame where two texts stand side by side without a
// blank between them, where a wire runs into a text, or where one text covers a part of
// another. Each is returned with what is around it. In ASCII it also returns the texts
// with signs that should be written as words.
func Touching(texts []Drawn, f *grid.Frame) []string {
	p := newPage(texts, f)
	return slices.Concat(p.neighbours(), p.marked(), p.covered(), p.unspelled())
}

// Marked returns the places on a frame where a mark stands before the first word of a
// text without a blank between them.
func Marked(texts []Drawn, f *grid.Frame) []string { return newPage(texts, f).marked() }

// page is a frame and the texts that were drawn on it.
type page struct {
	w, h    int
	ascii   bool
	cells   []string
	texts   []Drawn
	letters [][]string // the letters of each text as they are drawn
	owner   []int      // for each cell, the number of the text that stands there, counted from 1, or 0 for none
}

func newPage(texts []Drawn, f *grid.Frame) *page {
	p := &page{texts: texts, ascii: f.Glyphs() == grid.ASCII}
	p.w, p.h = f.Size()
	for i := range p.w * p.h {
		p.cells = append(p.cells, f.At(i%p.w, i/p.w).Text)
	}
	p.owner = make([]int, len(p.cells))
	for i, text := range texts {
		p.letters = append(p.letters, letters(text.Text, p.ascii))
		p.columns(i, func(at int, _ string) { p.owner[at] = i + 1 })
	}
	for at, n := range p.owner {
		if n > 0 && p.cells[at] != p.letter(n-1, at) {
			p.owner[at] = 0 // A line or a mark was drawn over it.
		}
	}
	return p
}

// letters returns the characters that a text is drawn with, column by column.
func letters(text string, ascii bool) []string {
	text = grid.Clean(text)
	if ascii {
		text = grid.ToASCII(text)
	}
	list := make([]string, 0, len(text))
	for _, r := range text {
		list = append(list, string(r))
	}
	return list
}

// letter returns the character that a text has in a cell.
func (p *page) letter(text, at int) string {
	if x := at%p.w - p.texts[text].At.X; x < len(p.letters[text]) {
		return p.letters[text][x]
	}
	return ""
}

// columns visits the cells of the frame that a text took, with the letters of the text.
func (p *page) columns(text int, visit func(at int, letter string)) {
	r := p.texts[text].At
	if r.Y < 0 || r.Y >= p.h {
		return
	}
	for x := max(0, r.X); x < min(p.w, r.Right()); x++ {
		at := r.Y*p.w + x
		visit(at, p.letter(text, at))
	}
}

// cell returns the first rune in a cell.
func (p *page) cell(at int) rune {
	r, _ := utf8.DecodeRuneInString(p.cells[at])
	return r
}

// neighbours returns the places where two texts stand side by side without a blank
// between them, or where a wire runs into a text.
func (p *page) neighbours() []string {
	var list []string
	for at := range max(0, len(p.cells)-1) {
		mine, other := p.owner[at], p.owner[at+1]
		if mine == other || at%p.w == p.w-1 {
			continue
		}
		a, b := p.cell(at), p.cell(at+1)
		if b == '[' && at%p.w < p.w-2 && p.cells[at+2] == "●" {
			continue // A mark on a plot.
		}
		if p.isBar(at + 1) {
			continue // It ends at the name that it is of.
		}
		if touch(a, b, mine > 0 && word(a), other > 0 && (word(b) || opens(b))) {
			list = append(list, p.around(at))
		}
	}
	return list
}

// touch reports whether two characters side by side touch. Ends is set if the first is
// the end of a text, and begins if the second is the beginning of one.
func touch(a, b rune, ends, begins bool) bool {
	return ends && begins || ends && wire(b) || begins && wire(a)
}

// isBar reports whether a bar begins in a cell and leads to an axis at its right.
func (p *page) isBar(at int) bool {
	from := at
	for at < len(p.cells) && strings.ContainsRune("━╺╌", p.cell(at)) {
		at++
	}
	return at > from && at < len(p.cells) && p.cells[at] == "│"
}

// covered returns the texts that another text covers in part.
func (p *page) covered() []string {
	var list []string
	for i, text := range p.texts {
		mine, lost := 0, 0
		p.columns(i, func(at int, letter string) {
			switch n := p.owner[at]; {
			case letter == " ":
			case n == i+1:
				mine++
			case n > 0:
				lost++
			}
		})
		if mine > 0 && lost > 0 {
			list = append(list, fmt.Sprintf("%q is covered in part: %s", text.Text, p.around(text.At.Y*p.w+max(0, text.At.X))))
		}
	}
	return list
}

// marked returns the places where a mark stands before the first word of a text without
// a blank between them.
func (p *page) marked() []string {
	var list []string
	for i, text := range p.texts {
		x, y := text.At.X, text.At.Y
		if x < 1 || x >= p.w || y < 0 || y >= p.h {
			continue
		}
		at := y*p.w + x
		if p.owner[at] == i+1 && p.owner[at-1] == 0 && mark(p.cell(at-1)) && word(p.cell(at)) {
			list = append(list, p.around(at-1))
		}
	}
	return list
}

// unspelled returns the texts in ASCII with signs that should be written as words.
func (p *page) unspelled() []string {
	if !p.ascii {
		return nil
	}
	var list []string
	for _, text := range p.texts {
		dotless := strings.NewReplacer("·", "", "…", "", " → sepal", "", "kg/m²", "").Replace(text.Text)
		if grid.Spell(dotless) != dotless {
			list = append(list, fmt.Sprintf("%q is not spelled", text.Text))
		}
	}
	return list
}

// around returns the text around a cell.
func (p *page) around(at int) string {
	row := at - at%p.w
	from, to := max(row, at-15), min(row+p.w, at+16)
	return fmt.Sprintf("%q", strings.Join(p.cells[from:to], ""))
}

func word(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("%∂∞…′", r)
}

// mark reports whether a sign outside of texts can stand for a class.
func mark(r rune) bool { return unicode.IsLetter(r) || strings.ContainsRune("●○■□◆◇", r) }

func opens(r rune) bool { return strings.ContainsRune("−-+[|√Σ", r) }

func wire(r rune) bool { return strings.ContainsRune("─━╌╍", r) }
