package encode

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"io"
	"time"
)

// Frame is a picture of an animation and how long it is shown.
type Frame struct {
	Picture *image.RGBA
	Hold    time.Duration
}

// GIF writes an animation that repeats. All frames must have the same size. Of each frame
// after the first, only the part that has changed is written.
func GIF(w io.Writer, frames []Frame) error {
	pictures := make([]*image.RGBA, len(frames))
	for i, f := range frames {
		pictures[i] = f.Picture
	}
	const room = 255 // One place is for pixels that have not changed.
	c, _ := coloursOf(room, pictures...)
	unchanged := uint8(len(c.palette))
	palette := append(c.palette, color.RGBA{})
	c.palette = palette

	bounds := pictures[0].Bounds()
	out := &gif.GIF{Config: image.Config{ColorModel: palette, Width: bounds.Dx(), Height: bounds.Dy()}}
	var before *image.Paletted
	for _, f := range frames {
		now := c.paint(f.Picture)
		hundredths := int(f.Hold / (10 * time.Millisecond))
		if before != nil && bytes.Equal(now.Pix, before.Pix) {
			out.Delay[len(out.Delay)-1] += hundredths
			continue
		}
		out.Image = append(out.Image, change(before, now, unchanged))
		out.Delay = append(out.Delay, hundredths)
		out.Disposal = append(out.Disposal, gif.DisposalNone)
		before = now
	}
	return gif.EncodeAll(w, out)
}

// change returns the smallest part of now that holds all its differences from before.
// Pixels of it that have not changed have the palette index unchanged. If before is nil,
// change returns the whole of now.
func change(before, now *image.Paletted, unchanged uint8) *image.Paletted {
	if before == nil {
		return now
	}
	var changed image.Rectangle
	width := now.Bounds().Dx()
	out := image.NewPaletted(now.Bounds(), now.Palette)
	for i, place := range now.Pix {
		out.Pix[i] = unchanged
		if place != before.Pix[i] {
			out.Pix[i] = place
			x, y := i%width, i/width
			changed = changed.Union(image.Rect(x, y, x+1, y+1))
		}
	}
	return out.SubImage(changed).(*image.Paletted)
}
