package screen

import "image/color"

// Colours are the default colours of a terminal.
type Colours struct{ Fg, Bg color.RGBA }

// Dark returns the colours of a dark terminal.
func Dark() Colours { return Colours{Fg: RGB(0xd7dae0), Bg: RGB(0x0d1117)} }

// Light returns the colours of a light terminal.
func Light() Colours { return Colours{Fg: RGB(0x1f2328), Bg: RGB(0xffffff)} }

// RGB returns the opaque colour 0xrrggbb.
func RGB(v uint32) color.RGBA {
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// Indexed returns one of xterm's 256 colours: 16 that have names, a cube of 6 × 6 × 6,
// and 24 greys.
func Indexed(i uint8) color.RGBA {
	named := [16]uint32{
		0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
		0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
	}
	const cube, greys = 16, 232
	switch {
	case i < cube:
		return RGB(named[i])
	case i < greys:
		i -= cube
		return color.RGBA{R: cubeStep(i / 36), G: cubeStep(i / 6 % 6), B: cubeStep(i % 6), A: 0xff}
	default:
		grey := 8 + 10*(i-greys)
		return color.RGBA{R: grey, G: grey, B: grey, A: 0xff}
	}
}

// cubeStep returns the brightness of one of the six steps of xterm's cube.
func cubeStep(i uint8) uint8 {
	if i == 0 {
		return 0
	}
	return 55 + 40*i
}
