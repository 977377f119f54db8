package screen

import (
	"fmt"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/theme"
)

// network draws the network: its units, the edges between them, and what is
// not shown for want of room.
func (p painter) network() {
	inner, d := p.panelBody().roomy()
	want := inner.scene.diagramWants()
	fact := p.scene.hiddenLayers(&d)
	digits := ""
	if shown, asked := inner.scene.Format.Decimals, p.scene.Format.Decimals; shown < asked {
		digits = fmt.Sprintf("%d of %d digits", shown, asked)
	}
	const title, around = len(" network "), 2
	if columns(fact)+columns(digits)+title+2*around+2*(margin+2) > p.W() && digits != "" {
		p.panel("network", fact, digits)
	} else {
		p.panel("network", fact)
		p.ruleEnd(digits)
	}
	if d.headings {
		inner.headings(&d)
	}
	for i := range d.columns {
		inner.columnOf(&d.columns[i])
	}
	for i := range d.gaps {
		inner.edges(&d, i)
	}
	if d.targetRows {
		last := len(d.columns) - 1
		symbols := last > 0 && d.gaps[last-1].needsAll(want.number)
		inner.target(d.columns[last].places[0], symbols)
		return
	}
	out := d.columns[len(d.columns)-1]
	if d.targetRow {
		unit := out.places[0]
		v, reached := p.scene.targetOf(unit.unit)
		m := p.scene.markOf(p.scene.targetQuantity(unit.unit))
		inner.symbolAndNumber(unit.rect.X+out.name, unit.rect.Bottom()+1, "y", v, reached, m, theme.Text)
	}
	if out.layer == p.scene.last() && out.density == box {
		for _, at := range out.places {
			inner.borderTarget(at)
		}
	}
}

// roomy returns a painter that writes numbers with as many decimals as cost the
// network nothing that it shows with few, at most those that were asked for, and
// the network as it is placed then.
func (p painter) roomy() (painter, diagram) {
	asked := p.scene.Format.Decimals
	few := p.withDecimals(min(asked, fewestDigits))
	least := few.placed()
	for d := asked; d > few.scene.Format.Decimals; d-- {
		q := p.withDecimals(d)
		if at := q.placed(); at.shows(&least, q.scene.Format.Width(), few.scene.Format.Width()) {
			return q, at
		}
	}
	return few, least
}

func (p painter) placed() diagram { return fit(p.W(), p.H(), p.scene.diagramWants()) }

func (p painter) columnOf(c *column) {
	for _, at := range c.places {
		if c.layer < 0 {
			p.input(c, at)
		} else {
			p.unit(c, at)
		}
	}
	p.hidden(c)
}

// hiddenLayers says which layers have no room, or nothing.
func (s *Scene) hiddenLayers(d *diagram) string {
	switch {
	case d.left > 0 && d.right > 0:
		return fmt.Sprintf("%s left, %s right not shown", layerCount(d.left), layerCount(d.right))
	case d.left > 0:
		return layerCount(d.left) + " left of these not shown"
	case d.right > 0:
		return layerCount(d.right) + " right of these not shown"
	default:
		return ""
	}
}

// diagramWants gathers what the geometry depends on.
func (s *Scene) diagramWants() diagramWants {
	a := s.Config().Architecture
	want := diagramWants{
		ahead: s.Focus.Kind == explain.Delta,
		arch:  a, number: s.Format.Width(), layer: s.Selection.Layer, unit: s.Selection.Unit,
		symbol: s.symbolWidth(), target: s.targetWidth(),
	}
	if from := s.focusSource(); from >= 0 {
		want.source = from + 1
	}
	want.names = append(want.names, s.nameWidths(-1, a.Inputs))
	for l, layer := range a.Layers {
		want.names = append(want.names, s.nameWidths(l, layer.Units))
	}
	return want
}

// noSource is the source of a focus that is no weight.
const noSource = network.Bias - 1

// focusSource is the unit that the weight in focus leads from, or network.Bias;
// noSource where the focus is another number.
func (s *Scene) focusSource() int {
	if !s.Focus.IsParameter() {
		return noSource
	}
	return s.Focus.From
}

// targetWidth is the columns of a target with mark, symbol and blank: where the
// targets are classes, of 0 or 1.
func (s *Scene) targetWidth() int {
	if s.classes() > 0 {
		const mark, symbolAndTarget = 1, len("y 1")
		return mark + symbolAndTarget
	}
	return numberAt(1) + s.Format.Width()
}

func (s *Scene) nameWidths(layer, units int) []int {
	widths := make([]int, units)
	for u := range widths {
		widths[u] = columns(s.Setup.Names.Unit(layer, u))
	}
	return widths
}

// weightRole is the colour of an edge: by sign, and quiet where the formula of
// the focus does not name it.
func weightRole(w float64, loud bool) theme.Role {
	switch {
	case loud && w < 0:
		return theme.Negative
	case loud:
		return theme.Positive
	case w < 0:
		return theme.NegativeQuiet
	default:
		return theme.PositiveQuiet
	}
}
