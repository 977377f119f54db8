package sheaf

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// panel draws the network.
type panel struct{ numbers }

// draw draws the units of the network, the edges between them, and the number of layers
// for which there is no room.
func (p panel) draw() {
	inner, d := panel{p.on(p.PanelBody())}.roomy()
	p.title(&d, inner.Format.Digits)
	if d.headings {
		inner.headings(&d)
	}
	for i := range d.columns {
		inner.columnOf(&d.columns[i])
	}
	for i := range d.gaps {
		inner.connect(&d, i)
	}
	if d.targetRows {
		last := len(d.columns) - 1
		symbols := last > 0 && d.gaps[last-1].needsAll(inner.Format.Width())
		inner.target(d.columns[last].positions[0], symbols)
		return
	}
	out := d.columns[len(d.columns)-1]
	if d.targetRow {
		unit := out.positions[0]
		v, reached := p.targetOf(unit.unit)
		inner.symbolAndNumber(unit.rect.X+out.name, unit.rect.Bottom()+1, "y", p.NumberOf(p.targetQuantity(unit.unit), v, reached))
	}
	if out.layer == p.Moment.LastLayer() && out.density == box {
		for _, at := range out.positions {
			inner.borderTarget(at)
		}
	}
}

// title draws the title, with the layers for which there is no room, and with the digits if
// fewer are shown than were asked for.
func (p panel) title(d *diagram, shown int) {
	fact := p.hiddenLayers(d)
	switch {
	case fact != "" || p.Trial == nil || p.Trial.Is == nil:
	case p.Trial.Next:
		fact = "~ as the next step would be"
	default:
		fact = "~ as it would be"
	}
	digits := ""
	if asked := p.Format.Digits; shown < asked {
		digits = fmt.Sprintf("%d of %d digits", shown, asked)
	}
	const title, around = len(" network "), 2
	if grid.Width(fact)+grid.Width(digits)+title+2*around+2*(paint.Margin+2) > p.W() && digits != "" {
		p.Panel("network", fact, digits)
		return
	}
	p.Panel("network", fact)
	p.RuleEnd(digits)
}

// roomy returns the painter with the most digits, up to those the user has chosen,
// that hides nothing which the network shows with few digits. It also returns the
// layout of the network with that painter.
func (p panel) roomy() (panel, diagram) {
	asked := p.Format.Digits
	few := panel{p.on(p.WithDigits(min(asked, paint.FewestDigits)))}
	least := few.placed()
	for d := asked; d > few.Format.Digits; d-- {
		q := panel{p.on(p.WithDigits(d))}
		if at := q.placed(); at.shows(&least, q.Format.Width(), few.Format.Width()) {
			return q, at
		}
	}
	return few, least
}

func (p panel) placed() diagram { return fit(p.W(), p.H(), p.diagramWants()) }

func (p panel) columnOf(c *column) {
	for _, at := range c.positions {
		if c.layer < 0 {
			units(p).input(c, at)
		} else {
			units(p).unit(c, at)
		}
	}
	units(p).hidden(c)
}

// hiddenLayers returns a text that says which layers have no room, or an empty text.
func (p panel) hiddenLayers(d *diagram) string {
	switch {
	case d.left > 0 && d.right > 0:
		return fmt.Sprintf("%s left, %s right not shown", number.GroupOf(d.left, "layer"), number.GroupOf(d.right, "layer"))
	case d.left > 0:
		return number.GroupOf(d.left, "layer") + " left of these not shown"
	case d.right > 0:
		return number.GroupOf(d.right, "layer") + " right of these not shown"
	default:
		return ""
	}
}

// diagramWants collects what the geometry depends on.
func (p panel) diagramWants() diagramWants {
	m := p.Moment
	a := m.Config().Architecture
	want := diagramWants{
		ahead: m.Focus.Kind == explain.Delta,
		arch:  a, number: p.Format.Width(), layer: m.Selection.Layer, unit: m.Selection.Unit,
		symbol: p.symbolWidth(), target: p.targetWidth(),
	}
	if from := p.focusSource(); from >= 0 {
		want.source = from + 1
	}
	want.names = append(want.names, p.nameWidths(-1, a.Inputs))
	for l, layer := range a.Layers {
		want.names = append(want.names, p.nameWidths(l, layer.Units))
	}
	return want
}

// targetWidth returns the width of a target with its mark, symbol and blank. For
// classes targets are 0 or 1.
func (p panel) targetWidth() int {
	if p.Moment.Classes() > 0 {
		const mark, symbolAndTarget = 1, len("y 1")
		return mark + symbolAndTarget
	}
	return numberAt(1) + p.Format.Width()
}

func (p panel) nameWidths(layer, units int) []int {
	widths := make([]int, units)
	for u := range widths {
		widths[u] = grid.Width(p.Moment.Setup.Names.Unit(layer, u))
	}
	return widths
}

// connect draws the connections between two columns.
func (p panel) connect(d *diagram, i int) {
	if d.gaps[i].rows {
		edges(p).drawRows(d, i)
		return
	}
	edges(p).drawDots(d, i)
}
