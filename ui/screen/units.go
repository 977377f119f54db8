package screen

import (
	"fmt"
	"strings"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// quantityRow is one row of a unit: a symbol, and where its number comes from.
type quantityRow struct {
	symbol string
	phase  stepper.Kind
	kind   explain.Kind
}

// unitRows are the rows of a unit, in the order in which a step fills them.
func unitRows() [3]quantityRow {
	return [3]quantityRow{
		{"z", stepper.WeightedSum, explain.WeightedSum},
		{"a", stepper.Activation, explain.Activation},
		{"δ", stepper.Delta, explain.Delta},
	}
}

// value returns z, a or δ of a unit on the selected sample, and whether the
// step has reached it.
func (s *Scene) value(row quantityRow, layer, unit int) (v float64, reached bool) {
	return s.valueOf(row, layer, unit, s.Selection.Sample)
}

// valueOf returns z, a or δ of a unit on any sample of the batch.
func (s *Scene) valueOf(row quantityRow, layer, unit, sample int) (v float64, reached bool) {
	if !s.reached(row.phase, layer, unit) {
		return 0, false
	}
	at := &s.Step.Layers[layer]
	i := s.Step.At(unit, sample)
	switch row.kind {
	case explain.WeightedSum:
		return at.Z[i], true
	case explain.Activation:
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
		for i, row := range unitRows() {
			p.unitRow(at.rect.X+c.name, at.rect.Y+i, row, c.layer, at.unit)
		}
	default:
		p.unitName(c, at)
		p.unitRow(at.rect.X+c.name, at.rect.Y, p.scene.latest(c.layer, at.unit), c.layer, at.unit)
	}
}

// latest returns the row of a unit that the step has reached last.
func (s *Scene) latest(layer, unit int) quantityRow {
	rows := unitRows()
	last := rows[0]
	for _, row := range rows {
		if s.reached(row.phase, layer, unit) {
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
	p.fitted(at.rect.X, at.rect.Y, c.name, p.scene.Subject.Names.Unit(c.layer, at.unit), role)
}

// unitRow draws mark, symbol and number of z, a or δ.
func (p painter) unitRow(x, y int, row quantityRow, layer, unit int) {
	q := explain.Quantity{Kind: row.kind, Layer: layer, Unit: unit, Sample: p.scene.Selection.Sample}
	v, reached := p.scene.value(row, layer, unit)
	m := p.scene.markOf(q)
	p.symbol(x, y, row.symbol, m)
	p.number(x+3, y, v, reached, m, theme.Text)
}

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
	p.unitTitle(r, p.scene.Subject.Names.Unit(layer, at.unit))
	for i, row := range unitRows() {
		p.unitRow(r.X+1, r.Y+1+i, row, layer, at.unit)
	}
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
	p.fitted(r.X, r.Y, c.name, s.Subject.Names.Unit(-1, at.unit), name)
	reached := s.reached(stepper.Inputs, -1, at.unit)
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
	if !ok || feature >= len(s.Set.Features) {
		return ""
	}
	unit := s.Set.Features[feature].Unit
	if scaling := s.Subject.Scaling; unit == "" && (len(scaling) == 0 || scaling[feature] == (explain.Scaling{Scale: 1})) {
		return "" // It is what stands above.
	}
	return strings.TrimSpace(s.raw(s.Set.Raw[row][feature]) + " " + unit)
}

// raw writes a value as the data has it.
func (s *Scene) raw(v float64) string {
	const enough = 6
	return s.Format.Brief(v, enough)
}

// row returns the row of the data set that a sample of the batch is.
func (s *Scene) row(sample int) (int, bool) {
	if s.Set == nil {
		return 0, false
	}
	i := sample
	if s.Step != nil {
		if sample >= len(s.Step.Samples) {
			return 0, false
		}
		i = s.Step.Samples[sample]
	}
	if i >= len(s.Rows) {
		return 0, false
	}
	return s.Rows[i], true
}

// target draws what the only output should have been, and its loss: by their
// names left of the unit, or by symbols under it where weights need that room.
func (p painter) target(at place, symbols bool) {
	s := p.scene
	q := explain.Quantity{Kind: explain.Target, Layer: s.last(), Unit: at.unit, Sample: s.Selection.Sample}
	v, loss := 0.0, 0.0
	if s.Step != nil {
		v = s.Step.Y[s.Step.At(at.unit, s.Selection.Sample)]
		loss = s.Step.Losses[s.Selection.Sample]
	}
	names := [2]string{"target", "loss"}
	if symbols {
		names = [2]string{"y", "J"}
	}
	p.under(at, 0, names[0], v, s.Step != nil, q)
	q = explain.Quantity{Kind: explain.Loss, Layer: q.Layer, Sample: s.Selection.Sample}
	p.under(at, 1, names[1], loss, s.reached(stepper.Loss, -1, 0), q)
}

// under draws a name or symbol and its number under a box.
func (p painter) under(at place, row int, name string, v float64, reached bool, q explain.Quantity) {
	x, y, m := at.rect.X, at.rect.Bottom()+row, p.scene.markOf(q)
	if columns(name) == 1 {
		p.symbol(x+1, y, name, m)
	} else {
		p.textRight(x, y, name, theme.Dim)
	}
	p.number(x+4, y, v, reached, m, theme.Text)
	if m == named && columns(name) > 1 {
		p.set(x+3+p.leadingBlanks(v, reached), y, '•', p.accent())
	}
}

// heading names a layer above its column.
func (p painter) heading(c *column) {
	a := p.scene.config().Architecture
	last := len(a.Layers) - 1
	text := "inputs"
	switch {
	case c.layer == last:
		text = "output · " + a.Layers[last].Activation.Name
	case c.layer >= 0:
		text = fmt.Sprintf("hidden %d · %s", c.layer+1, a.Layers[c.layer].Activation.Name)
		if last == 1 {
			text = "hidden · " + a.Layers[c.layer].Activation.Name
		}
	}
	p.text(max(0, min(c.x, p.W()-columns(text))), 0, text, theme.Dim)
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
