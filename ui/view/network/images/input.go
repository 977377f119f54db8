package images

import (
	"fmt"
	"strings"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// inputPicture draws the pixels of the selected sample, and the one in focus or selected.
func (d drawing) inputPicture() {
	r := d.picture
	d.Text(r.X, 0, "input", theme.Dim)
	if row := d.rowName(); grid.Width("input ")+grid.Width(row) <= r.W {
		d.TextRight(r.Right(), 0, row, theme.Dim)
	}
	pixels := d.Moment.Setup.Set.Picture
	i := paint.Image{Ramp: theme.Brightness, Side: pixels.Side, Low: pixels.Low, High: pixels.High, Pixel: d.input, At: paint.OnSquare(pixels.Places, pixels.Side, d.raw)}
	p := d.In(r)
	paint.DrawImage(p, i)
	for feature, place := range pixels.Places {
		p.Hit(paint.PixelCells(p, i, place), paint.Target{Kind: paint.UnitTarget, Layer: -1, Unit: feature})
	}
	if f, ok := d.pixelInFocus(); ok {
		paint.MarkPixel(p, i, pixels.Places[f])
	}
}

// raw returns the value of a pixel in the data.
func (d drawing) raw(feature int) float64 {
	m := d.Moment
	if m.MovedTo == nil {
		return m.Setup.Raw[m.Row()][feature]
	}
	if scaling := m.Setup.Scaling; len(scaling) > 0 {
		return scaling[feature].Invert(m.MovedTo[feature])
	}
	return m.MovedTo[feature]
}

// rowName says which row of the data the sample is.
func (d drawing) rowName() string {
	if d.Moment.Moved() {
		return "moved"
	}
	return fmt.Sprintf("row %d", d.Moment.Setup.Number(d.Moment.Row()))
}

// pixelInFocus returns the pixel that the number in focus is about: its own number, or a
// weight that leads from it.
func (d drawing) pixelInFocus() (feature int, ok bool) {
	f := d.Moment.Focus
	switch {
	case f.Layer < 0:
		return f.Unit, true
	case f.Layer == 0 && f.IsParameter() && f.From >= 0:
		return f.From, true
	default:
		return 0, false
	}
}

// lifted draws what lifts the class in question: the sum over all ways from each pixel to it.
func (d drawing) lifted() {
	r := d.lifts
	if r.Empty() {
		return
	}
	titles := []string{"what lifts " + d.called(d.class), d.product(), bent(d.Painter)}
	for y, text := range titles[:d.shape.note] {
		d.Fitted(r.X, r.Y+y, r.W, d.Spell(text), theme.Dim)
	}
	m := d.Moment
	pixels := m.Setup.Set.Picture
	sums := probe.Paths(m.Config().Architecture, m.Parameters(), -1, d.class)
	i := paint.Image{Ramp: theme.Weights, Side: pixels.Side, High: largest(sums), Pixel: d.lift, At: paint.OnSquare(pixels.Places, pixels.Side, func(f int) float64 { return sums[f] })}
	paint.DrawImage(d.In(grid.Rect{X: r.X, Y: r.Y + d.shape.note, W: r.W, H: r.H - d.shape.note}), i)
}

// product writes the product of the matrices to the class in question.
func (d drawing) product() string {
	var list []string
	for l := range d.Moment.Config().Architecture.Layers {
		list = append(list, d.Layered("W", l))
	}
	return strings.Join(list, " · ") + " to " + d.Moment.Setup.Names.Unit(d.Moment.LastLayer(), d.class)
}

// bent says which activations the product of matrices leaves out. It is empty if there are
// none.
func bent(p paint.Painter) string {
	a := p.Moment.Config().Architecture
	for l := range a.Layers[:len(a.Layers)-1] {
		if name := a.Layers[l].Activation.Name; name != "linear" {
			return name + " left out"
		}
	}
	return ""
}
