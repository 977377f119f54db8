// Package encode writes pictures and animations of few colours in as few bytes as
// possible.
package encode

import (
	"cmp"
	"image"
	"image/color"
	"maps"
	"slices"
)

// colours is a palette, and the place in it for each colour of the pictures.
type colours struct {
	palette color.Palette
	places  map[color.RGBA]uint8
}

// coloursOf returns a palette of at most limit colours of the pictures, the most frequent
// first. If the pictures have more colours, each of the others gets the place of the
// nearest in the palette, and exact is false.
func coloursOf(limit int, pictures ...*image.RGBA) (c colours, exact bool) {
	counts := map[color.RGBA]int{}
	for _, p := range pictures {
		eachPixel(p, func(_ int, c color.RGBA) { counts[c]++ })
	}
	order := slices.SortedFunc(maps.Keys(counts), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(number(a), number(b)))
	})
	c.places = map[color.RGBA]uint8{}
	for i, colour := range order {
		if i < limit {
			c.palette = append(c.palette, colour)
			c.places[colour] = uint8(i)
		} else {
			c.places[colour] = uint8(c.palette.Index(colour))
		}
	}
	return c, len(order) <= limit
}

// number returns an opaque colour as 0xrrggbb.
func number(c color.RGBA) int { return int(c.R)<<16 | int(c.G)<<8 | int(c.B) }

// eachPixel visits the pixels of an opaque picture, row by row.
func eachPixel(p *image.RGBA, visit func(i int, c color.RGBA)) {
	for i := 0; i < len(p.Pix); i += 4 {
		visit(i/4, color.RGBA{R: p.Pix[i], G: p.Pix[i+1], B: p.Pix[i+2], A: 0xff})
	}
}

// paint returns a picture in the palette of c, which must have a place for each colour.
func (c colours) paint(p *image.RGBA) *image.Paletted {
	out := image.NewPaletted(p.Bounds(), c.palette)
	eachPixel(p, func(i int, colour color.RGBA) { out.Pix[i] = c.places[colour] })
	return out
}
