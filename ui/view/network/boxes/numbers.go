package boxes

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// numbers draws the numbers of units and edges, each with its mark.
type numbers struct{ paint.Painter }

// symbol returns the symbol of a quantity of a unit: as many letters in ASCII, since there
// is no room for the word.
func (p numbers) symbol(kind explain.Kind, layer int) string {
	if p.Format.ASCII {
		return grid.ToASCII(p.letter(kind, layer))
	}
	return p.letter(kind, layer)
}

func (p numbers) letter(kind explain.Kind, layer int) string {
	n := p.Moment.Notation
	switch {
	case kind == explain.Loss:
		return n.SampleLoss()
	case kind == explain.Activation && layer == p.Moment.LastLayer():
		return n.Symbol("ŷ")
	case kind == explain.Target:
		return n.Symbol("y")
	default:
		return n.Symbol(explain.WordsOf(explain.PhaseOf(kind)).Symbol)
	}
}

// longer returns by how much the longest symbol of the notation is longer than one letter.
func (p numbers) longer() int {
	w := 1
	for _, kind := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Target, explain.Delta, explain.Loss} {
		w = max(w, grid.Width(p.letter(kind, 0)), grid.Width(p.letter(kind, p.Moment.LastLayer())))
	}
	return w - 1
}

// numberAt is the distance from the mark in a unit to its numbers: the symbol and a blank.
func (p numbers) numberAt() int { return numberAt + p.longer() }

// closeAt is that distance in a unit without a box: without the blank.
func (p numbers) closeAt() int { return closeAt + p.longer() }

// value draws a mark, a symbol and, so many columns after the mark, a number.
func (p numbers) value(x, y, number int, symbol string, q explain.Quantity) {
	v, reached := p.Moment.ValueOf(q)
	c := p.NumberOf(q, v, reached)
	p.Symbol(x, y, symbol, c.Mark)
	if q.Kind == explain.Target {
		p.given(x+number, y, c)
		return
	}
	p.Number(x+number, y, c)
}

// given draws a value of the data, with the digits that it was given with and its point
// below those of other numbers.
func (p numbers) given(x, y int, c paint.Cell) {
	if !c.Reached || c.Mark == paint.Edited || c.Mark == paint.Focused {
		p.Number(x, y, c)
		return
	}
	p.HitCell(x, y, c)
	text := p.Format.Within(c.Value)
	p.Text(x+p.point()-beforePoint(text), y, text, p.Alarmed(c.Value, p.TextRole(c.Mark)))
}

// point returns the column of a cell in which the points of numbers stand.
func (p numbers) point() int { return grid.Width(strings.TrimRight(p.Format.Dot(), " ")) - 1 }

// beforePoint returns the number of columns of a number before its point.
func beforePoint(text string) int {
	for i, r := range []rune(text) {
		if r == '.' || r == 'e' {
			return i
		}
	}
	return grid.Width(text)
}

// quantity returns a quantity of a unit for the selected sample.
func (p numbers) quantity(kind explain.Kind, layer, unit int) explain.Quantity {
	return explain.Quantity{Kind: kind, Layer: layer, Unit: unit, Sample: p.Moment.Selection.Sample}
}

// loss returns the loss of the selected sample.
func (p numbers) loss() explain.Quantity {
	return explain.Quantity{Kind: explain.Loss, Layer: p.Moment.LastLayer(), Sample: p.Moment.Selection.Sample}
}
