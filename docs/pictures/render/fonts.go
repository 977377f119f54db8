package render

import (
	"errors"
	"fmt"
	"image"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// fontFolder is where Debian's package installs the fonts.
const fontFolder = "/usr/share/fonts/truetype/dejavu"

// fonts are the fonts to take letters from. A letter that a font of a list lacks is taken
// from the next.
type fonts struct {
	cell     image.Point
	baseline int // rows of pixels above it
	size     float64
	regular  []*sfnt.Font
	bold     []*sfnt.Font
}

// loadFonts reads the fonts and fits the first of them to a cell.
func loadFonts(cell image.Point) (*fonts, error) {
	f := &fonts{cell: cell}
	var err error
	if f.regular, err = readFonts("DejaVuSansMono.ttf", "DejaVuSans.ttf"); err != nil {
		return nil, err
	}
	if f.bold, err = readFonts("DejaVuSansMono-Bold.ttf", "DejaVuSans-Bold.ttf"); err != nil {
		return nil, err
	}
	return f, f.fit()
}

func readFonts(names ...string) ([]*sfnt.Font, error) {
	var list []*sfnt.Font
	for _, name := range names {
		path := filepath.Join(fontFolder, name)
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s is missing: it is in Debian's package fonts-dejavu-core", path)
		}
		if err != nil {
			return nil, err
		}
		parsed, err := opentype.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		list = append(list, parsed)
	}
	return list, nil
}

// fit chooses the size at which a letter is as wide as a cell, and the baseline that
// centres it vertically.
func (f *fonts) fit() error {
	const trial = 1000
	face, err := newFace(f.regular[0], trial)
	if err != nil {
		return err
	}
	advance, _ := face.GlyphAdvance('0')
	f.size = trial * float64(f.cell.X) / (float64(advance) / 64)
	metrics := face.Metrics()
	scale := f.size / trial / 64
	above, below := float64(metrics.Ascent)*scale, float64(metrics.Descent)*scale
	f.baseline = int((float64(f.cell.Y)-above-below)/2 + above + 0.5)
	return nil
}

func newFace(f *sfnt.Font, size float64) (font.Face, error) {
	return opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
}

// underline returns where the underline is in a cell.
func (f *fonts) underline() image.Rectangle {
	top := f.baseline + f.cell.Y/16
	return image.Rect(0, top, f.cell.X, top+f.cell.Y/16)
}

// letter draws a character from the first font that has it, and reports whether there is
// one.
func (f *fonts) letter(s *shape, g glyph) bool {
	list := f.regular
	if g.bold {
		list = f.bold
	}
	var buffer sfnt.Buffer
	for _, candidate := range list {
		if i, err := candidate.GlyphIndex(&buffer, g.char); err == nil && i != 0 {
			return f.draw(s, candidate, g.char)
		}
	}
	return false
}

// draw draws a character in the middle of its cell, and scales it down if it is wider
// than the cell.
func (f *fonts) draw(s *shape, from *sfnt.Font, char rune) bool {
	size, width := f.size, fixed.I(f.cell.X)
	face, err := newFace(from, size)
	if err != nil {
		return false
	}
	advance, _ := face.GlyphAdvance(char)
	if advance > width+1 { // A 64th of a pixel is lost in rounding.
		size *= float64(width) / float64(advance)
		if face, err = newFace(from, size); err != nil {
			return false
		}
		advance, _ = face.GlyphAdvance(char)
	}
	start := fixed.Point26_6{X: (width - advance) / 2, Y: fixed.I(f.baseline)}
	drawer := font.Drawer{Dst: s.mask, Src: image.Opaque, Face: face, Dot: start}
	drawer.DrawString(string(char))
	return true
}
