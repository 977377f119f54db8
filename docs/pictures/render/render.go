// Package render draws a screen as a picture. Letters come from fonts. Lines, blocks and
// Braille dots are drawn geometrically, so that they meet at the edges of cells as they
// do in terminals.
package render

import (
	"image"
	"image/color"
	"image/draw"
	"slices"

	"backstep/docs/pictures/screen"
)

// Painter draws screens.
type Painter struct {
	cell    image.Point // the size of a cell, in pixels
	fonts   *fonts
	masks   map[glyph]*image.Alpha
	missing map[rune]bool
}

// glyph is a character as it is drawn.
type glyph struct {
	char rune
	bold bool
}

// NewPainter returns a painter whose cells are width pixels wide and twice as high. width
// must be a multiple of four for lines and dots to be sharp.
func NewPainter(width int) (*Painter, error) {
	cell := image.Pt(width, 2*width)
	f, err := loadFonts(cell)
	if err != nil {
		return nil, err
	}
	return &Painter{cell: cell, fonts: f, masks: map[glyph]*image.Alpha{}, missing: map[rune]bool{}}, nil
}

// Paint returns a picture of a screen, with a margin of a cell's width around it.
func (p *Painter) Paint(s screen.Screen, background color.RGBA) *image.RGBA {
	margin := p.cell.X
	picture := image.NewRGBA(image.Rect(0, 0, s.Cols*p.cell.X+2*margin, s.Rows*p.cell.Y+2*margin))
	draw.Draw(picture, picture.Bounds(), image.NewUniform(background), image.Point{}, draw.Src)
	for y := range s.Rows {
		for x := range s.Cols {
			corner := image.Pt(margin+x*p.cell.X, margin+y*p.cell.Y)
			p.paintCell(picture, corner, s.At(x, y))
		}
	}
	return picture
}

// Missing lists the characters that no font had, in the order of Unicode. They
// were drawn as empty boxes.
func (p *Painter) Missing() []rune {
	var list []rune
	for r := range p.missing {
		list = append(list, r)
	}
	slices.Sort(list)
	return list
}

func (p *Painter) paintCell(picture *image.RGBA, corner image.Point, c screen.Cell) {
	mask := p.mask(glyph{c.Char, c.Bold})
	rule := p.fonts.underline()
	for y := range p.cell.Y {
		for x := range p.cell.X {
			cover := mask.AlphaAt(x, y).A
			if c.Underline && y >= rule.Min.Y && y < rule.Max.Y {
				cover = 0xff
			}
			picture.SetRGBA(corner.X+x, corner.Y+y, blend(c.Bg, c.Fg, cover))
		}
	}
}

// mask returns the shape of a character in its cell. Each is drawn only once.
func (p *Painter) mask(g glyph) *image.Alpha {
	if mask, ok := p.masks[g]; ok {
		return mask
	}
	s := newShape(p.cell)
	if !s.braille(g.char) && !s.block(g.char) && !s.box(g.char) && !p.fonts.letter(s, g) {
		p.missing[g.char] = true
		s.emptyBox()
	}
	s.coarsen()
	p.masks[g] = s.mask
	return s.mask
}

// blend returns fg over bg, with an opacity of part in 255ths.
func blend(bg, fg color.RGBA, part uint8) color.RGBA {
	mix := func(b, f uint8) uint8 {
		return uint8((int(b)*(0xff-int(part)) + int(f)*int(part) + 0x7f) / 0xff)
	}
	return color.RGBA{R: mix(bg.R, fg.R), G: mix(bg.G, fg.G), B: mix(bg.B, fg.B), A: 0xff}
}
