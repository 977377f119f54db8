package atlas

import (
	"backstep/network/atlas"
	"backstep/ui/theme"
)

// points returns some points of an entry, which is no softmax, for a table: seven, five or
// three, or none if there is no room for so many.
func (d drawing) points(e entry, room int) []atlas.Point {
	var all []atlas.Point
	if e.loss != nil {
		all = e.loss.Table(d.here.y())
	} else {
		all = e.activation.Table()
	}
	switch {
	case room >= len(all):
		return all
	case room >= 5:
		return []atlas.Point{all[0], all[2], all[3], all[4], all[6]}
	case room >= 3:
		return all[2:5]
	default:
		return nil
	}
}

// table draws a few values and slopes of an entry, a column for each, if there is room.
func (d drawing) table(e entry) {
	const names, rows = 7, 3
	if e.activation != nil && e.activation.Joint() || d.H() < rows {
		return
	}
	q := d.on(d.WithDigits(3))
	cell := q.Format.Width()
	axis, value, slope := "z", "f(z)", "f′(z)"
	if e.loss != nil {
		axis, value, slope = "ŷ", "J", "∂J/∂ŷ"
	}
	list := q.points(e, (q.W()-names)/cell)
	if list == nil {
		return
	}
	for i, name := range []string{axis, value, slope} {
		q.Text(0, i, q.Formula(name), theme.Dim)
	}
	for i, at := range list {
		x := names + i*cell
		q.Text(x, 0, q.Format.GivenCell(at.At), theme.Dim)
		q.Text(x, 1, q.Format.Cell(at.Value), q.Alarmed(at.Value, theme.Text))
		q.Text(x, 2, q.Format.Cell(at.Slope), q.Alarmed(at.Slope, theme.Text))
	}
}
