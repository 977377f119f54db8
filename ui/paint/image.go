package paint

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Pixel is the size of a pixel of an image, in columns and in halves of a row.
type Pixel struct{ Columns, Halves int }

// Image is a square picture of numbers. Weights and gradients have the colours of their
// signs, and the largest has the full colour. A brightness goes from Low to High.
type Image struct {
	Ramp      theme.Ramp
	Side      int
	At        func(place int) float64 // row × Side + column, from the upper left corner
	Low, High float64                 // of signed numbers High is the size of the largest
	Pixel     Pixel
}

// OnSquare returns the numbers at the places of a picture, given the place and the number of
// each feature. A place that is no feature has 0.
func OnSquare(places []int, side int, of func(feature int) float64) func(place int) float64 {
	list := make([]float64, side*side)
	for feature, place := range places {
		list[place] = of(feature)
	}
	return func(place int) float64 { return list[place] }
}

// Coarse reports whether images are drawn in characters, a whole row or more to a pixel,
// because there are no half blocks or too few colours.
func Coarse(p Painter) bool {
	return p.Glyphs() == grid.ASCII || p.Colourless || p.FewColours
}

// ImageSize returns the columns and rows of an image with so many pixels a side.
func ImageSize(side int, pixel Pixel, coarse bool) (w, h int) {
	if coarse {
		return side * pixel.Columns, side * pixel.rows()
	}
	return side * pixel.Columns, (side*pixel.Halves + 1) / 2
}

// rows returns the rows of a pixel that has no half ones.
func (x Pixel) rows() int { return max(1, x.Halves/2) }

// Level returns the level of a number in the ramp of the image, or −1 if it is not finite.
func (i Image) Level(v float64) int {
	if number.Alarming(v) || number.Alarming(i.High) {
		return -1
	}
	most := i.Ramp.Levels() - 1
	if i.signed() {
		return most/2 + shadeStep(v, i.High, most/2)
	}
	if !(i.High > i.Low) {
		return 0
	}
	share := (v - i.Low) / (i.High - i.Low)
	return int(math.Round(max(0, min(share, 1)) * float64(most)))
}

// shadeStep returns the step of a number if the largest has so many. Only 0 has none.
func shadeStep(v, largest float64, steps int) int {
	if v == 0 || largest == 0 {
		return 0
	}
	size := min(steps, max(1, int(math.Round(float64(steps)*math.Abs(v)/largest))))
	if v < 0 {
		return -size
	}
	return size
}

func (i Image) signed() bool { return i.Ramp != theme.Brightness }

// place returns the pixel in a column and a half row.
func (i Image) place(x, half int) int { return half/i.Pixel.Halves*i.Side + x/i.Pixel.Columns }

// DrawImage draws an image from the upper left corner of the region.
func DrawImage(p Painter, i Image) {
	if Coarse(p) {
		drawCoarse(p, i)
		return
	}
	p.Heat(rasterOf(i))
}

// rasterOf returns the levels of an image. Below an odd number of half rows the ground goes on
// as it is.
func rasterOf(i Image) Raster {
	w, h := ImageSize(i.Side, i.Pixel, false)
	levels := make([]int, i.Side*i.Side)
	for place := range levels {
		levels[place] = i.Level(i.At(place))
	}
	at := func(x, half int) int { return levels[i.place(x, min(half, i.Side*i.Pixel.Halves-1))] }
	return Raster{Ramp: i.Ramp, W: w, H: h, At: at}
}

// drawCoarse draws an image in characters.
func drawCoarse(p Painter, i Image) {
	for place := range i.Side * i.Side {
		char, role := signOf(p, i, i.At(place))
		r := i.cells(place, true)
		for y := r.Y; y < r.Bottom(); y++ {
			for x := r.X; x < r.Right(); x++ {
				p.Set(x, y, char, role)
			}
		}
	}
}

// signOf returns the character of a number of an image.
func signOf(p Painter, i Image, v float64) (char rune, role theme.Role) {
	switch level := i.Level(v); {
	case level < 0:
		return '?', theme.Alarm
	case i.Ramp == theme.Weights:
		return Square(p, v, i.High), theme.Quiet(SignRole(v))
	case i.signed():
		return Square(p, v, i.High), theme.Backward
	case p.Glyphs() == grid.ASCII:
		return shadeOf(level, i.Ramp), theme.Text
	default:
		shades := []rune(" ░▒▓█")
		return shades[(level*(len(shades)-1)+i.Ramp.Levels()/2)/i.Ramp.Levels()], theme.Text
	}
}

// cells returns the cells of a pixel. A pixel of half a row shares its cells with another.
func (i Image) cells(place int, coarse bool) grid.Rect {
	x, y := place%i.Side*i.Pixel.Columns, place/i.Side
	if coarse {
		return grid.Rect{X: x, Y: y * i.Pixel.rows(), W: i.Pixel.Columns, H: i.Pixel.rows()}
	}
	return grid.Rect{X: x, Y: y * i.Pixel.Halves / 2, W: i.Pixel.Columns, H: max(1, i.Pixel.Halves/2)}
}

// PixelCells returns the cells of a pixel of an image.
func PixelCells(p Painter, i Image, place int) grid.Rect { return i.cells(place, Coarse(p)) }

// MarkPixel marks a pixel of an image: in brackets, or if it has no cell for each of them by
// a character or by half a cell in the colour of text.
func MarkPixel(p Painter, i Image, place int) {
	r := PixelCells(p, i, place)
	middle := r.Y + (r.H-1)/2
	switch lower := place/i.Side%2 == 1; {
	case r.W > 1:
		markOn(p, r.X, middle, '[', i, place)
		markOn(p, r.Right()-1, middle, ']', i, place)
	case Coarse(p):
		markOn(p, r.X, middle, '◆', i, place)
	case lower:
		markOn(p, r.X, middle, '▄', i, place-i.Side)
	default:
		markOn(p, r.X, middle, '▀', i, min(place+i.Side, i.Side*i.Side-1))
	}
}

// markOn draws a character on the colour of a pixel.
func markOn(p Painter, x, y int, char rune, i Image, ground int) {
	if Coarse(p) {
		p.Set(x, y, char, p.AccentStrong())
		return
	}
	p.Region.Set(x, y, char, theme.OnHeat(i.Ramp, theme.InkText, max(0, i.Level(i.At(ground)))))
}

// Square returns the sign of a number by its size: large from half the largest, small from an
// eighth, full or hollow by its sign.
func Square(p Painter, v, largest float64) rune {
	const small = 8
	signs := []rune("·▪■▫□")
	if p.Glyphs() == grid.ASCII {
		signs = []rune(".+@-=")
	}
	at := 0
	switch s := math.Abs(v); {
	case s >= largest/2 && s > 0:
		at = 2
	case s >= largest/small && s > 0:
		at = 1
	}
	if at > 0 && v < 0 {
		at += 2
	}
	return signs[at]
}
