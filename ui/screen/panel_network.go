package screen

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/theme"
)

// network draws the network: its units, the edges between them, and what is
// not shown for want of room.
func (p painter) network() {
	want := p.scene.diagramWants()
	inner := p.panelBody()
	d := fit(inner.W(), inner.H(), want)
	p.panel("network", p.scene.hiddenLayers(&d))
	for i := range d.columns {
		inner.columnOf(&d, &d.columns[i])
	}
	for i := range d.gaps {
		inner.edges(&d, i)
	}
	if d.targetRows {
		last := len(d.columns) - 1
		symbols := last > 0 && d.gaps[last-1].needsAll(want.number)
		inner.target(d.columns[last].places[0], symbols)
	}
}

func (p painter) columnOf(d *diagram, c *column) {
	if d.headings {
		p.heading(c)
	}
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
	a := s.config().Architecture
	want := diagramWants{
		ahead: s.Focus.Kind == explain.Delta,
		arch:  a, number: s.Format.Width(), layer: s.Selection.Layer, unit: s.Selection.Unit,
	}
	want.names = append(want.names, s.nameWidths(-1, a.Inputs))
	for l, layer := range a.Layers {
		want.names = append(want.names, s.nameWidths(l, layer.Units))
	}
	return want
}

func (s *Scene) nameWidths(layer, units int) []int {
	widths := make([]int, units)
	for u := range widths {
		widths[u] = columns(s.Subject.Names.Unit(layer, u))
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
