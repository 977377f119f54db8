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

// values are the widths of the values of inputs for some samples, and in the data.
type values struct{ scaled, raw int }

func valuesOf(p paint.Painter) values {
	v := values{scaled: 1}
	setup := p.Moment.Setup
	rows := min(len(setup.Raw), len(setup.TrainSamples.X))
	for row := 0; row < rows; row += max(1, rows/fewSamples) {
		for f, x := range setup.TrainSamples.X[row] {
			v.scaled = max(v.scaled, 1+grid.Width(p.Format.Brief(math.Abs(x), inputDigits)))
			v.raw = max(v.raw, grid.Width(p.RawInput(row, f)))
		}
	}
	return v
}

// names returns the widths of names of at most so many letters. An input has its name, its
// value, and below them the value in the data. It is as wide for every sample.
func (v values) names(p paint.Painter, longestInput, longestUnit int) named {
	const around, widest = 2, 16
	n := named{inputName: p.NameWidth(-1, longestInput), unitName: 1}
	n.input = min(max(n.inputName+around+min(v.scaled, longestValue), v.raw), widest+longestInput-longestInputName)
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
