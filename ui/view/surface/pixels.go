package surface

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// pixels draws the weights of hidden units as images, where the inputs are the pixels of a
// picture. Over two pixels of many a unit hardly changes.
type pixels struct{ drawing }

// ofPixels reports whether the units that have pictures get the pixels of a picture.
func (p drawing) ofPixels() bool {
	return p.Moment.Setup.Set.Picture.Side > 0 && p.pic.Layer == 0
}

func (p pixels) draw() {
	count := p.Moment.Units(0)
	pixel, w, h := p.size(p.W()-2*(paint.Margin+1), p.H()-1, count)
	across, down := (p.W()-2*(paint.Margin+1)+1)/(w+1), (p.H()-1)/h
	shown := across * down
	body := p.Panel("hidden units", p.facts("its weights from the pixels", count-shown)...)
	if shown < 1 {
		return
	}
	first := 0
	if p.Moment.Selection.Layer == 0 {
		first = p.Moment.Selection.Unit / shown * shown
	}
	most := p.largest()
	for i := range min(shown, count-first) {
		at := grid.Rect{X: i % across * (w + 1), Y: i / across * h, W: w, H: h}
		pixels{p.on(body.In(at))}.unit(first+i, pixel, most)
	}
}

// size returns the larger pixel with which all units have room, or the smaller one, and the
// columns and rows of a unit with its name.
func (p pixels) size(w, h, units int) (pixel paint.Pixel, unitW, unitH int) {
	const name = 4
	for _, pixel = range []paint.Pixel{{Columns: 2, Halves: 2}, {Columns: 1, Halves: 1}} {
		unitW, unitH = paint.ImageSize(p.Moment.Setup.Set.Picture.Side, pixel, paint.Coarse(p.Painter))
		unitW, unitH = max(unitW, name), unitH+1
		if (w+1)/(unitW+1)*(h/unitH) >= units {
			break
		}
	}
	return pixel, unitW, unitH
}

// largest returns the size of the largest weight from a pixel.
func (p pixels) largest() float64 {
	most := 0.0
	for _, w := range p.pic.Parameters[0].Weights {
		most = math.Max(most, math.Abs(w))
	}
	return most
}

// unit draws the name of a unit and its weights.
func (p pixels) unit(unit int, pixel paint.Pixel, most float64) {
	p.unitName(0, unit)
	set, units := p.Moment.Setup.Set, p.Moment.Units(0)
	weight := func(feature int) float64 { return p.pic.Parameters[0].At(feature, unit, units) }
	paint.DrawImage(p.Down(1), paint.Image{
		Ramp: theme.Weights, Side: set.Picture.Side, High: most, Pixel: pixel,
		At: paint.OnSquare(set.Picture.Places, set.Picture.Side, weight),
	})
}
