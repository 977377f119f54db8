package boxes

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/paint"
)

// The limits of the widths of inputs.
const (
	longestInputName = 8
	inputDigits      = 4
	longestInput     = 7  // with its sign
	fewSamples       = 16 // whose values are measured
)

// inputWidth returns the width of an input: its name, its value for some samples, and below
// them the value in the data. It is the same for every sample.
func inputWidth(p paint.Painter) int {
	value, raw := 1, 0
	setup := p.Moment.Setup
	rows := min(len(setup.Raw), len(setup.TrainSamples.X))
	for row := 0; row < rows; row += max(1, rows/fewSamples) {
		for f, v := range setup.TrainSamples.X[row] {
			value = max(value, 1+grid.Width(p.Format.Brief(math.Abs(v), inputDigits)))
			raw = max(raw, grid.Width(p.RawInput(row, f)))
		}
	}
	const widest = 16
	return min(max(p.NameWidth(-1, longestInputName)+1+min(value, longestInput)+1, raw), widest)
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
