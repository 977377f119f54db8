package unit

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// picture is what the view of one unit shows besides the step itself.
type picture struct {
	// Curve is the activation function over the range of z that is shown, from left to
	// right. It is empty if the unit has none of its own.
	Curve []CurvePoint
	Reach float64 // the range is −Reach to Reach

	Slopes []float64 // f′(z) for each sample of the batch; empty without a curve

	Sum      Sum                  // z, which has numbers from the first step on
	DeltaSum Sum                  // δ, if it is a sum
	Delta    *explain.Explanation // δ, if it is not

	Rows   []int // the samples of the batch in the order of the table
	SortBy Column

	Past Past
}

// drawing draws a unit in detail, or a part of it.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// CurvePoint is a point of the activation function.
type CurvePoint struct{ Z, A float64 }

// Sum is a sum that is shown term by term.
type Sum struct {
	Symbol string    // the symbol of the result, such as "z"
	Heads  [3]string // the headings of value, weight and product
	Terms  []Term
	Factor *Factor // what the sum is multiplied by; nil for none
	Total  float64 // including the factor
}

// Factor is a factor by which a sum is multiplied.
type Factor struct {
	Symbol     string // "f′(z)"
	Sum, Value float64
}

// Term is a term of a sum. It is either value · weight = product or a number alone.
type Term struct {
	Label                  string
	From                   int // the unit that the term comes from, network.Bias, or −2 for several
	Alone                  bool
	Value, Weight, Product float64
}

// Column is a column by which the table of samples can be sorted.
type Column int

// The columns by which the table can be sorted.
const (
	ByRow Column = iota
	ByZ
	ByA
	ByDelta
)

// Past is the history of a unit.
type Past struct {
	First, Last int // the first and the last step of the lines

	Weights, Gradients []Line // for each weight that leads to the unit, then for its bias
	Deltas             Line   // the mean of |δ|
	MeanDelta          float64

	Samples, Of int // gradients and deltas are computed from Samples of Of samples
}

// title returns the name of the selected unit in brackets, like a focus.
func (p drawing) title() string {
	m := p.Moment
	return "[" + m.Setup.Names.Unit(m.Selection.Layer, m.Selection.Unit) + "]"
}

// facts returns facts that say what kind of unit it is, from the longest form to the
// shortest.
func (p drawing) facts() []string {
	m := p.Moment
	at := m.Selection
	if at.Layer < 0 {
		return []string{"an input"}
	}
	name := m.Config().Architecture.Layers[at.Layer].Activation.Name
	layer := fmt.Sprintf("%s of layer %d", name, at.Layer+1)
	if at.Layer == m.LastLayer() {
		layer = name + " of the output"
	}
	if highest, dead := m.Dead(at.Layer, at.Unit); dead {
		return []string{fmt.Sprintf("%s, dead: no z is above %s", layer, p.Format.Trim(highest)), name + ", dead", "dead"}
	}
	on := fmt.Sprintf("on sample %d", at.Sample+1)
	switch {
	case m.Moved():
		on = "on the moved sample"
	case m.Aside():
		on = fmt.Sprintf("on row %d, not in this batch", m.Row()+1)
	}
	return []string{layer + ", " + on, layer, name}
}

// reading draws a symbol and its value from column x on, and returns the column after
// them. A value that is not reached is a dot.
func (p drawing) reading(x, y int, symbol string, v float64, reached bool, role theme.Role) int {
	x += p.Text(x, y, symbol, theme.Dim) + 1
	if !reached {
		return x + p.Text(x, y, "·", theme.Dim)
	}
	return x + p.Text(x, y, p.Format.Trim(v), p.Alarmed(v, role))
}
