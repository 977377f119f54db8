package boxes

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/paint"
)

// The limits of the widths of inputs, and of the names of units.
const (
	longestInputName = 8
	longestName      = 6  // of a unit without a box
	longestOnLarge   = 14 // of both, on a large screen
	inputDigits      = 4
	longestValue     = 7  // with its sign
	fewSamples       = 16 // whose values are measured
)

// named is the width of an input, of the name in it, and of the names of units that have no
// boxes.
type named struct{ input, inputName, unitName int }

// namesOf returns these widths for names of at most so many letters. An input has its name,
// its value for some samples, and below them the value in the data. It is the same for every
// sample.
func namesOf(p paint.Painter, longestInput, longestUnit int) named {
	value, raw := 1, 0
	setup := p.Moment.Setup
	for row := range min(len(setup.Raw), len(setup.TrainSamples.X), fewSamples) {
		for f, v := range setup.TrainSamples.X[row] {
			value = max(value, 1+grid.Width(p.Format.Brief(math.Abs(v), inputDigits)))
			raw = max(raw, grid.Width(p.RawInput(row, f)))
		}
	}
	const around, widest = 2, 16
	n := named{inputName: p.NameWidth(-1, longestInput), unitName: 1}
	n.input = min(max(n.inputName+around+min(value, longestValue), raw), widest+longestInput-longestInputName)
	for l := range p.Moment.Config().Architecture.Layers {
		n.unitName = max(n.unitName, p.NameWidth(l, longestUnit))
	}
	return n
}

// fewer writes a value of the data with as many digits as fit into w columns, of which the
// first is for its sign.
func fewer(p paint.Painter, v float64, w int) string {
	text := ""
	for digits := inputDigits; digits > 0; digits-- {
		text = p.Format.Brief(v, digits)
		signed := w - 1
		if v < 0 {
			signed = w
		}
		if grid.Width(text) <= signed {
			break
		}
	}
	return text
}
