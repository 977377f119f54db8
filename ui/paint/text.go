package paint

import (
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Wrap breaks a text into lines of at most w columns. It returns nil if the text is
// empty or w is less than four.
func Wrap(text string, w int) []string {
	if text == "" || w < 4 {
		return nil
	}
	return grid.Wrap(text, w)
}

// Paragraph draws a text over as many rows as it needs and returns their number.
func (p Painter) Paragraph(x, y int, text string, role theme.Role) int {
	lines := Wrap(text, p.W()-x)
	for i, line := range lines {
		if y+i < p.H() {
			p.Text(x, y+i, line, role)
		}
	}
	return len(lines)
}

// Longest returns the first of some texts, spelled, that has at most w columns, or nothing.
// The longest comes first.
func (l Look) Longest(w int, texts ...string) string {
	for _, text := range texts {
		if text = l.Spell(text); grid.Width(text) <= w {
			return text
		}
	}
	return ""
}

// ActivationSymbol returns the symbol of the activations of a layer.
func (p Painter) ActivationSymbol(l int) string {
	switch n := p.Notation; {
	case l < 0:
		return "x"
	case l == p.Moment.LastLayer() && n.HasAnswer():
		return p.SymbolOf("ŷ")
	default:
		return p.Layered("a", l)
	}
}

// NameWidth returns the width of the longest name of a layer's units, −1 being the inputs,
// or most if it is longer.
func (p Painter) NameWidth(layer, most int) int {
	w := 0
	for u := range p.Moment.Units(layer) {
		if w = max(w, grid.Width(p.Moment.Setup.Names.Unit(layer, u))); w >= most {
			return most
		}
	}
	return w
}

// Truth returns the target of a sample, as the name of a class or as one number for
// each output. It returns a dot if the sample has no target.
func (p Painter) Truth(sample int) string {
	m := p.Moment
	switch {
	case m.Step == nil:
		return ""
	case !m.HasTargets():
		return strings.TrimSpace(p.Format.Dot())
	}
	if class, ok := m.Setup.Class(m.Step, m.Step.Y, sample); ok {
		return m.Setup.Set.Target.Classes[class]
	}
	list := make([]string, m.Units(m.LastLayer()))
	for j := range list {
		list[j] = p.Raw(m.Step.Y[m.Step.At(j, sample)])
	}
	return strings.Join(list, ", ")
}

// HitTruth records that a part of the region shows the target of a sample, if that is a number.
func HitTruth(p Painter, part grid.Rect, sample int) {
	if m := p.Moment; m.HasTargets() && m.Classes() == 0 && m.Units(m.LastLayer()) == 1 {
		p.HitQuantity(part, explain.Quantity{Kind: explain.Target, Layer: m.LastLayer(), Sample: sample})
	}
}

// RawInput returns the value in the data for an input of a row, with its unit of measure:
// "33.6 kg/m²". It is empty if it is the same as the input.
func (p Painter) RawInput(row, feature int) string {
	setup := p.Moment.Setup
	unit := setup.Set.Features[feature].Unit
	if scaling := setup.Scaling; unit == "" && (len(scaling) == 0 || scaling[feature].Identity()) {
		return ""
	}
	return measured(p, row, feature)
}

// HitRaw records that a part of the region shows the value in the data for an input of a
// sample of the batch, if the network gets another one.
func HitRaw(p Painter, part grid.Rect, sample, feature int) {
	if p.Moment.Step == nil || feature >= len(p.Moment.Setup.Raw[p.Moment.RowOf(sample)]) {
		return
	}
	p.HitQuantity(part, explain.Quantity{Kind: explain.Datum, Layer: -1, Unit: feature, Sample: sample, Index: explain.RawInput})
}

// measured returns the value in the data for an input of a row, with its unit of measure.
func measured(p Painter, row, feature int) string {
	setup := p.Moment.Setup
	return strings.TrimSpace(p.Raw(setup.Raw[row][feature]) + " " + setup.Set.Features[feature].Unit)
}

// NoClass is written for an answer that is not a number and therefore is no class.
const NoClass = "none"

// Rate writes the present learning rate. One that a schedule has changed has as many
// digits as other numbers.
func (p Painter) Rate() string { return RateOf(p.Format, p.Moment.Config(), p.Moment.Rate()) }

// RateOf writes a learning rate of a network in the same way.
func RateOf(f number.Format, c *network.Config, v float64) string {
	if c.Schedule.Constant() {
		return f.Short(v)
	}
	return f.Within(v)
}
