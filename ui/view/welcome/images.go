package welcome

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// images draws the first samples as the pictures that they are, each with what it is.
func (p page) images() {
	const apart, name = 2, 1
	body := p.on(p.Panel("who is who", "the first of them"))
	set := p.Moment.Setup.Set
	pixel := paint.Pixel{Columns: 2, Halves: 2}
	w, h := paint.ImageSize(set.Picture.Side, pixel, paint.Coarse(p.Painter))
	if body.W() < 2*w+apart || body.H() < h+name {
		pixel = paint.Pixel{Columns: 1, Halves: 1}
		w, h = paint.ImageSize(set.Picture.Side, pixel, paint.Coarse(p.Painter))
	}
	pitch := h + name + 1
	if body.H() < 2*pitch {
		pitch-- // without a blank row between them
	}
	across, down := (body.W()+apart)/(w+apart), (body.H()+1)/pitch
	for i := range min(across*down, len(p.Moment.Setup.Train)) {
		at := grid.Rect{X: i % across * (w + apart), Y: i / across * pitch, W: w, H: h + name}
		p.on(body.In(at)).image(i, pixel, h)
	}
}

// image draws the picture of a row, and what it is below it.
func (p page) image(row int, pixel paint.Pixel, h int) {
	setup := p.Moment.Setup
	pixels := setup.Set.Picture
	paint.DrawImage(p.Painter, paint.Image{
		Ramp: theme.Brightness, Side: pixels.Side, Low: pixels.Low, High: pixels.High, Pixel: pixel,
		At: paint.OnSquare(pixels.Places, pixels.Side, func(feature int) float64 { return setup.Raw[row][feature] }),
	})
	is := ""
	if setup.Set.Class != nil {
		is = setup.Set.Target.Classes[setup.Set.Class[setup.Train[row]]]
	} else {
		is, _ = p.answer(row)
	}
	p.Fitted(0, h, p.W(), is, theme.Soft)
}
