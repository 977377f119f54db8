package unit

import (
	"fmt"

	"backstep/network/atlas"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// picture is what the view of one unit shows besides the step itself.
type picture struct {
	// Curve is the activation function over the range of z that is shown, from left to
	// right. It is empty if the unit has none of its own.
	Curve []atlas.Point

	Slopes []float64 // f′(z) for each sample of the batch; empty without a curve

	Sum   Sum                  // z, which has numbers from the first step on
	Delta *explain.Explanation // δ, once it is reached
	Fused bool                 // δ is ŷ − y, because the slope of the output cancels

	Rows   []int // the samples of the batch in the order of the table
	SortBy Column

	Page    Page
	History history
	Who     string // the row that the history is of
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

// Sum is a sum that is shown term by term.
type Sum struct {
	Symbol string    // the symbol of the result, such as "z"
	Heads  [3]string // the headings of value, weight and product
	Terms  []Term
	Total  float64
}

// Term is a term of a sum. It is either value · weight = product or a number alone.
type Term struct {
	Label                  string
	From                   int // the unit that the term comes from, network.Bias, or −2 for several
	Alone                  bool
	Value, Weight, Product float64
	Terms                  explain.Line // value · weight, to be compared with the product
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

// Page is one of the pages beside the charts, where there is no room for all panels.
type Page int

// The pages.
const (
	Sums Page = iota // the activation, z and δ
	Node
	Weights
	Batch
)

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
	layer := fmt.Sprintf("%s of layer %d", name, m.Notation.Number(at.Layer))
	if at.Layer == m.LastLayer() {
		layer = name + " of the output"
	}
	if highest, dead := m.Dead(at.Layer, at.Unit); dead {
		return []string{p.Says(fmt.Sprintf("%s, dead: no z is above %s", layer, p.Format.Trim(highest))), name + p.Says(", dead: no z is above ") + p.Format.Trim(highest), name + ", dead", "dead"}
	}
	on := "on " + m.Setup.Noun.Number(at.Sample+1)
	switch {
	case m.Moved():
		on = "on the moved " + m.Setup.Noun.One()
	case m.Aside():
		on = fmt.Sprintf("on row %d, not in this batch", m.Row()+1)
	case !m.Setup.Config.Architecture.Layers[at.Layer].Activation.Joint() && !m.Aside():
		return []string{p.Says(name + ": f and its slope f′"), p.Says(name + ": f, f′"), name}
	}
	return []string{layer + ", " + on, layer, name}
}

// symbolOfA returns the symbol of a of the selected unit, which is ŷ of an output.
func (p drawing) symbolOfA() string {
	if m := p.Moment; m.Selection.Layer == m.LastLayer() {
		return p.SymbolOf("ŷ")
	}
	return p.SymbolOf("a")
}

// reading draws a symbol and its value from column x on, and returns the column after
// them. A value that is not reached is a dot. The mouse can point at the value.
func (p drawing) reading(x, y int, r readout) int {
	x += p.Text(x, y, r.symbol, theme.Dim) + 1
	text, role := "·", theme.Dim
	if r.reached {
		text, role = p.Format.Trim(r.value), p.Alarmed(r.value, r.role)
	}
	at := grid.Rect{X: x, Y: y, W: p.Text(x, y, text, role), H: 1}
	p.HitQuantity(at, p.of(r.kind))
	return at.Right()
}

// zOut returns z of the selected sample, as it stands beside a node.
func (p drawing) zOut() readout {
	s := p.selected()
	return readout{p.SymbolOf("z"), s.z, s.zReached, theme.Strong, explain.WeightedSum}
}

// aOut returns what f makes of it.
func (p drawing) aOut() readout {
	s := p.selected()
	return readout{p.symbolOfA(), s.a, s.aReached, theme.Strong, explain.Activation}
}

// selected is z of the selected sample and what f makes of it, as far as it is reached.
type selected struct {
	z, a, slope        float64
	zReached, aReached bool
}

func (p drawing) selected() selected {
	m, at := p.Moment, p.Moment.Selection
	var s selected
	s.z, s.zReached = m.SelectedValue(explain.WeightedSum, at.Layer, at.Unit)
	s.a, s.aReached = m.SelectedValue(explain.Activation, at.Layer, at.Unit)
	if s.aReached && at.Sample < len(p.pic.Slopes) {
		s.slope = p.pic.Slopes[at.Sample]
	}
	return s
}

// of returns a number of the selected unit and sample.
func (p drawing) of(kind explain.Kind) explain.Quantity {
	at := p.Moment.Selection
	return explain.Quantity{Kind: kind, Layer: at.Layer, Unit: at.Unit, Sample: at.Sample}
}

// incoming returns the quantities of a term of z: what comes in, and its weight.
func (p drawing) incoming(t Term) (value, weight explain.Quantity) {
	at := p.Moment.Selection
	value = explain.Quantity{Kind: explain.Activation, Layer: at.Layer - 1, Unit: t.From, Sample: at.Sample}
	if at.Layer == 0 {
		value.Kind = explain.Input
	}
	return value, explain.Quantity{Kind: explain.Weight, Layer: at.Layer, Unit: at.Unit, From: t.From}
}

// quantity draws a number that the mouse can point at.
func (p drawing) quantity(x, y int, c paint.Cell, q explain.Quantity) {
	p.Number(x, y, c)
	p.HitQuantity(grid.Rect{X: x, Y: y, W: p.Format.Width(), H: 1}, q)
}
