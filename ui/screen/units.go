package screen

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// quantityRow is one row of a unit: a symbol, and the phase that reveals its
// number.
type quantityRow struct {
	symbol string
	phase  stepper.Kind
}

// unitRows are the rows of a unit, in the order in which a step fills them.
func unitRows() [3]quantityRow {
	return [3]quantityRow{
		{"z", stepper.WeightedSum},
		{"a", stepper.Activation},
		{"δ", stepper.Delta},
	}
}

// value returns z, a or δ of a unit on the selected sample, and whether the
// step has reached it.
func (s *Scene) value(row quantityRow, layer, unit int) (v float64, reached bool) {
	return s.valueOf(row, layer, unit, s.Selection.Sample)
}

// valueOf returns z, a or δ of a unit on any sample of the batch.
func (s *Scene) valueOf(row quantityRow, layer, unit, sample int) (v float64, reached bool) {
	if !s.Reached(row.phase, layer, unit) {
		return 0, false
	}
	at := &s.Step.Layers[layer]
	i := s.Step.At(unit, sample)
	switch row.phase {
	case stepper.WeightedSum:
		return at.Z[i], true
	case stepper.Activation:
		return at.A[i], true
	default:
		return at.Delta[i], true
	}
}

// unit draws one unit of a layer.
func (p painter) unit(c *column, at place) {
	p.hit(at.rect, Target{Kind: UnitTarget, Layer: c.layer, Unit: at.unit})
	switch c.density {
	case box:
		p.unitBox(c.layer, at)
	case threeRows:
		p.unitName(c, at)
		p.allRows(at.rect.X+c.name, at.rect.Y, c.layer, at)
	default:
		p.unitName(c, at)
		if p.scene.needsBias(c.layer, at) {
			p.bias(at.rect.X+c.name, at.rect.Y, c.layer, at.unit)
			return
		}
		p.unitRow(at.rect.X+c.name, at.rect.Y, p.scene.latest(c.layer, at.unit), c.layer, at.unit)
	}
}

// allRows draws z, a and δ of a unit; its bias in place of the last where that is
// in focus and has no other room.
func (p painter) allRows(x, y, layer int, at place) {
	rows := unitRows()
	for i, row := range rows {
		if i == len(rows)-1 && p.scene.needsBias(layer, at) {
			p.bias(x, y+i, layer, at.unit)
			return
		}
		p.unitRow(x, y+i, row, layer, at.unit)
	}
}

// needsBias reports whether the bias of a unit is in focus and would not be shown.
func (s *Scene) needsBias(layer int, at place) bool {
	return at.biasless && s.selected(layer, at.unit) && s.focusSource() == network.Bias
}

// latest returns the row of a unit that the step has reached last.
func (s *Scene) latest(layer, unit int) quantityRow {
	rows := unitRows()
	last := rows[0]
	for _, row := range rows {
		if s.Reached(row.phase, layer, unit) {
			last = row
		}
	}
	return last
}

func (p painter) unitName(c *column, at place) {
	role := theme.Strong
	if p.scene.selected(c.layer, at.unit) {
		role = p.accentStrong()
	}
	room := c.name
	switch {
	case c.target == 0:
	case c.density == oneRow:
		room -= c.target
		p.unitTarget(at.rect.X+room, at.rect.Y, at.unit)
	default:
		p.unitTarget(at.rect.X, at.rect.Y+1, at.unit)
	}
	p.fitted(at.rect.X, at.rect.Y, room, p.scene.Setup.Names.Unit(c.layer, at.unit), role)
}

// unitRow draws mark, symbol and number of z, a or δ.
func (p painter) unitRow(x, y int, row quantityRow, layer, unit int) {
	q := explain.Quantity{Kind: explain.Of(row.phase), Layer: layer, Unit: unit, Sample: p.scene.Selection.Sample}
	v, reached := p.scene.value(row, layer, unit)
	m := p.scene.markOf(q)
	p.symbolAndNumber(x, y, p.scene.spell(row.symbol), v, reached, m, theme.Text)
}

// symbolAndNumber draws mark, symbol and number, the symbol and the number apart.
func (p painter) symbolAndNumber(x, y int, symbol string, v float64, reached bool, m mark, role theme.Role) {
	p.symbol(x, y, symbol, m)
	x += p.scene.numberAt()
	if columns(symbol) >= p.scene.numberAt()-1 {
		p, x = p.apart(x, v, reached)
	}
	p.number(x, y, v, reached, m, role)
}

// apart returns a painter that writes a number at a column without touching what
// stands before it, with fewer digits where its cell is full, and the column at
// which it has to do so.
func (p painter) apart(x int, v float64, reached bool) (painter, int) {
	end := x + p.scene.Format.Width()
	q := p
	for d := p.scene.Format.Decimals - 1; d >= 0 && end-q.scene.Format.Width()+q.leadingBlanks(v, reached) <= x; d-- {
		q = p.withDecimals(d)
	}
	return q, end - q.scene.Format.Width()
}

// symbolWidth is the columns of the widest symbol of a unit's rows.
func (s *Scene) symbolWidth() int {
	w := 0
	for _, row := range unitRows() {
		w = max(w, columns(s.spell(row.symbol)))
	}
	return w
}

// numberAt is how far a number is from the mark before its symbol.
func (s *Scene) numberAt() int { return numberAt(s.symbolWidth()) }

func (s *Scene) selected(layer, unit int) bool {
	return s.Selection.Layer == layer && s.Selection.Unit == unit
}

// unitBox draws a unit as a box with its name in the upper border, heavy where
// it is the selected one.
func (p painter) unitBox(layer int, at place) {
	r := at.rect
	border, role := lightBox(), theme.Line
	if p.scene.selected(layer, at.unit) {
		border, role = heavyBox(), p.accent()
	}
	p.border(r, border, role)
	p.unitTitle(r, p.scene.Setup.Names.Unit(layer, at.unit))
	p.allRows(r.X+1, r.Y+1, layer, at)
}

// unitTitle sets a name into the upper border of a box: a long one from corner
// to corner.
func (p painter) unitTitle(r grid.Rect, name string) {
	x := r.X + 2
	if columns(name)+2 > r.W-4 {
		x = r.X + 1
	}
	room := r.Right() - 1 - x
	name = grid.Truncate(name, room-2)
	p.text(x, r.Y, " "+name+" ", theme.Strong)
}

// borderRunes are the corners and sides of a box.
type borderRunes struct {
	topLeft, topRight, bottomLeft, bottomRight, across, down rune
}

func lightBox() borderRunes { return borderRunes{'╭', '╮', '╰', '╯', '─', '│'} }
func heavyBox() borderRunes { return borderRunes{'┏', '┓', '┗', '┛', '━', '┃'} }

func (p painter) border(r grid.Rect, b borderRunes, role theme.Role) {
	style := role.Style()
	p.HLine(r.X+1, r.Y, r.W-2, b.across, style)
	p.HLine(r.X+1, r.Bottom()-1, r.W-2, b.across, style)
	p.VLine(r.X, r.Y+1, r.H-2, b.down, style)
	p.VLine(r.Right()-1, r.Y+1, r.H-2, b.down, style)
	p.Set(r.X, r.Y, b.topLeft, style)
	p.Set(r.Right()-1, r.Y, b.topRight, style)
	p.Set(r.X, r.Bottom()-1, b.bottomLeft, style)
	p.Set(r.Right()-1, r.Bottom()-1, b.bottomRight, style)
}

// input draws one input: its name and value, and under it the raw value.
func (p painter) input(c *column, at place) {
	p.hit(at.rect, Target{Kind: UnitTarget, Layer: -1, Unit: at.unit})
	s, r := p.scene, at.rect
	q := explain.Quantity{Kind: explain.Input, Layer: -1, Unit: at.unit, Sample: s.Selection.Sample}
	m := s.markOf(q)
	name := theme.Strong
	if s.selected(-1, at.unit) {
		name = p.accentStrong()
	}
	p.fitted(r.X, r.Y, c.name, s.Setup.Names.Unit(-1, at.unit), name)
	reached := s.Reached(stepper.Inputs, -1, at.unit)
	v := 0.0
	if reached {
		v = s.Step.X[s.Step.At(at.unit, s.Selection.Sample)]
	}
	p.number(r.X+c.name+1, r.Y, v, reached, m, theme.Text)
	if m == named {
		p.set(r.X+c.name+p.leadingBlanks(v, reached), r.Y, '•', p.accent())
	}
	if r.H > 1 {
		p.fitted(r.X, r.Y+1, r.W, s.rawInput(at.unit), theme.Dim)
	}
}

// rawInput returns what the data has for an input of the selected sample, with
// its unit of measure: "33.6 kg/m²".
func (s *Scene) rawInput(feature int) string {
	row, ok := s.row(s.Selection.Sample)
	if !ok || feature >= len(s.Setup.Set.Features) {
		return ""
	}
	unit := s.Setup.Set.Features[feature].Unit
	if scaling := s.Setup.Scaling; unit == "" && (len(scaling) == 0 || scaling[feature].Identity()) {
		return "" // It is what stands above.
	}
	return strings.TrimSpace(s.raw(s.Setup.Set.Raw[row][feature]) + " " + unit)
}

// raw writes a value as the data has it.
func (s *Scene) raw(v float64) string {
	const enough = 6
	return s.Format.Brief(v, enough)
}

// row returns the row of the data set that a sample of the batch is.
func (s *Scene) row(sample int) (int, bool) {
	if s.Setup.Set == nil {
		return 0, false
	}
	i := sample
	if s.Step != nil {
		if sample >= len(s.Step.Samples) {
			return 0, false
		}
		i = s.Step.Samples[sample]
	}
	if i >= len(s.Setup.Train) {
		return 0, false
	}
	return s.Setup.Train[i], true
}

// hidden says how many units of a column are not shown.
func (p painter) hidden(c *column) {
	if len(c.places) == 0 {
		return
	}
	if c.above > 0 {
		p.text(c.x, c.places[0].rect.Y-1, fmt.Sprintf("↑ %d more", c.above), theme.Dim)
	}
	if last := c.places[len(c.places)-1].rect; c.below > 0 {
		p.text(c.x, last.Bottom(), fmt.Sprintf("↓ %d more", c.below), theme.Dim)
	}
}
