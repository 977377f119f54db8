package encode

import (
	"image"
	"image/png"
	"io"
)

// PNG writes a picture, with a palette if that can hold all its colours.
func PNG(w io.Writer, picture *image.RGBA) error {
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if c, exact := coloursOf(256, picture); exact {
		return encoder.Encode(w, c.paint(picture))
	}
	return encoder.Encode(w, picture)
}
