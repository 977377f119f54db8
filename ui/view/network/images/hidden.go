package images

import (
	"fmt"
	"math"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// units draws the units of the first hidden layer as there is room for them.
func (d drawing) units() {
	if d.hidden.Empty() {
		return
	}
	list := d.chosen()
	d.heading(len(list))
	b := d.bars(d.barKind())
	for index, unit := range list {
		r := d.place(index)
		d.Hit(r, paint.Target{Kind: paint.UnitTarget, Layer: 0, Unit: unit})
		paint.DrawImage(d.In(r), d.image(unit))
		if f, ok := d.pixelInFocus(); ok && d.Moment.Focus.Layer == 0 && d.Moment.Focus.Unit == unit {
			paint.MarkPixel(d.In(r), d.image(unit), d.Moment.Setup.Set.Picture.Places[f])
		}
		d.name(r, unit, b.mark(unit))
		b.draw(r.X+d.shape.name, r.Bottom()-1, d.w-d.shape.name, unit)
	}
}

// name draws the name of a unit, and the mark of the selected one before it.
func (d drawing) name(r grid.Rect, unit int, mark paint.Mark) {
	role := d.TextRole(mark)
	if d.Moment.Selected(0, unit) {
		role = d.AccentStrong()
		d.Set(r.X-1, r.Bottom()-1, '▌', d.Accent())
	}
	d.Fitted(r.X, r.Bottom()-1, d.shape.name, d.Moment.Setup.Names.Unit(0, unit), role)
}

// image returns the weights of a unit from the pixels, or their gradients while these are
// computed, or the new weights.
func (d drawing) image(unit int) paint.Image {
	m := d.Moment
	units, pixels := m.Units(0), m.Setup.Set.Picture
	numbers, ramp, high := m.Before(0).Weights, theme.Weights, m.Largest[0]
	switch {
	case d.gradients():
		numbers, ramp, high = m.Step.Layers[0].Gradient.Weights, theme.Gradients, d.most
	case m.Reached(stepper.Update, 0, unit):
		numbers = m.Step.Layers[0].After.Weights
	}
	unreached := d.gradients() && !m.Reached(stepper.Gradient, 0, unit)
	of := func(feature int) float64 {
		if unreached {
			return 0
		}
		return numbers[feature*units+unit]
	}
	return paint.Image{Ramp: ramp, Side: pixels.Side, High: high, Pixel: d.unit, At: paint.OnSquare(pixels.Places, pixels.Side, of)}
}

// gradients reports whether gradients stand in place of the weights.
func (d drawing) gradients() bool {
	return d.Trial == nil && d.Moment.Phase() == stepper.Phase{Kind: stepper.Gradient, Layer: 0}
}

// largest returns the size of the largest number.
func largest(list []float64) float64 {
	most := 0.0
	for _, v := range list {
		most = math.Max(most, math.Abs(v))
	}
	return most
}

// chosen returns the units that are shown, in order: those with the largest |a · w| on the
// ways to the class in question, or the largest |w| while a is not known, and always the
// selected one.
func (d drawing) chosen() []int {
	return paint.Largest(d.shape.units, d.shown(d.shape.units), func(unit int) float64 {
		size := math.Abs(d.paths[unit])
		if a, reached := d.Moment.SelectedValue(explain.Activation, 0, unit); reached {
			size *= math.Abs(a)
		}
		if d.Moment.Selected(0, unit) {
			size = math.Inf(1)
		}
		return size
	})
}

// heading draws the title of the units, in the longest form for which there is room.
func (d drawing) heading(shown int) {
	m := d.Moment
	name := "hidden"
	if m.LastLayer() > 1 {
		name = "hidden 1"
	}
	long := name + " · " + m.Config().Architecture.Layers[0].Activation.Name
	var forms []string
	for _, note := range d.notes(shown) {
		forms = append(forms, long+"   "+note, name+"  "+note)
	}
	forms = append(forms, long, name)
	d.Text(d.hidden.X, 0, d.Longest(d.answers.X-d.hidden.X-1, forms...), theme.Dim)
}

// notes says which units are shown and what their pictures and bars are, from the longest.
func (d drawing) notes(shown int) []string {
	if shown < d.shape.units {
		return d.someNotes(shown)
	}
	bar, what := "a", "its weights from the pixels"
	if d.backInHidden() {
		bar = "δ"
	}
	switch {
	case d.gradients():
		what = "its " + d.SymbolOf("∂J/∂w") + ": " + d.legend("violet", "grey")
	case d.Moment.Phase().Kind == stepper.Update:
		what = "its new weights from the pixels"
	}
	return []string{what + ", and beside its name its " + d.SymbolOf(bar), what + ", and " + d.SymbolOf(bar), what}
}

// someNotes says which of the units are shown, and how positive and negative numbers look if
// they do not look as everywhere.
func (d drawing) someNotes(shown int) []string {
	m := d.Moment
	last := m.LastLayer()
	count := fmt.Sprintf("%d of %d", shown, d.shape.units)
	largest := count + ", those with the largest " + d.Formula("|a · w|") + " to " + m.Setup.Names.Unit(last, d.class)
	shorter := []string{count + ", by the largest " + d.Formula("|a · w|"), count + " by " + d.Formula("|a · w|")}
	if last > 1 {
		hidden := "; " + number.GroupOf(last-1, "layer") + " not drawn"
		largest, shorter = largest+hidden, []string{count + ", by " + d.Formula("|a · w|") + hidden}
	}
	list := append([]string{largest}, append(shorter, count)...)
	signs := ""
	switch {
	case d.gradients():
		signs = "; " + d.SymbolOf("∂J/∂w") + ": " + d.legend("violet", "grey")
	case paint.Coarse(d.Painter):
		signs = "; " + d.legend("", "")
	}
	if signs == "" {
		return list
	}
	var signed []string
	for _, note := range list {
		signed = append(signed, note+signs)
	}
	return append(signed, list...)
}

// legend says how positive and negative numbers look.
func (d drawing) legend(positive, negative string) string {
	if paint.Coarse(d.Painter) {
		positive, negative = "■", "□"
	}
	return positive + " +, " + negative + " −"
}
