package paths

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// hitValue records that a cell shows the gradient, or else a part of the sum that it is.
func (d drawing) hitValue(x, y int, v float64) {
	paint.HitPartOf(d.Painter, grid.Rect{X: x, Y: y, W: d.Format.Width(), H: 1}, d.of, v)
}

// hitOperand records that a part of the region shows a number of the formula of a quantity.
func (d drawing) hitOperand(at grid.Rect, o explain.Operand, of explain.Quantity) {
	switch {
	case o.HasRef && o.Ref.Kind == explain.Slope:
		d.HitQuantity(at, o.Ref)
		return
	case o.HasRef:
		of = o.Ref
	}
	paint.HitPartOf(d.Painter, at, of, o.Value)
}

// hitText records where a text that begins at column x writes the numbers of the formula of a
// quantity, in their order. It returns those that the text does not write.
func (d drawing) hitText(x, y int, text string, list []explain.Operand, of explain.Quantity) []explain.Operand {
	for len(list) > 0 {
		number := d.Spell(list[0].Text(d.Format))
		before, after, found := strings.Cut(text, number)
		if !found {
			break
		}
		x += grid.Width(before)
		w := grid.Width(number)
		d.hitOperand(grid.Rect{X: x, Y: y, W: w, H: 1}, list[0], of)
		x, text, list = x+w, after, list[1:]
	}
	return list
}

// numbersIn returns the numbers of a line.
func numbersIn(l explain.Line) []explain.Operand { return explain.Row{Terms: l}.Operands() }

// feed returns what the weight is multiplied by, of a sample.
func feed(of explain.Quantity, sample int) explain.Quantity {
	q := explain.Quantity{Kind: explain.Activation, Layer: of.Layer - 1, Unit: of.From, Sample: sample}
	if of.Layer == 0 {
		q.Kind = explain.Input
	}
	return q
}
