package paint

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// innerLabels names the lines at their ends on the plot itself, as far as there is room:
// ghosts always, and other lines with their last values if there are several.
func (c Chart) innerLabels(traces []Trace) {
	own := 0
	for i := range traces {
		if !traces[i].Ghost {
			own++
		}
	}
	for i := len(traces) - 1; i >= 0; i-- {
		t := &traces[i]
		v, ok := t.last(c.X)
		if !ok || !t.Ghost && own < 2 {
			continue
		}
		name, role := t.Name, theme.Dim
		if !t.Ghost {
			name += " " + c.Format.Trim(v)
			role, _ = t.labelRoles()
		}
		c.nameAt(c.Column(t.Points[len(t.Points)-1].Last), c.Row(v), name, role)
	}
}

// nameAt writes a name beside a place on the plot, or above it or below it, where nothing
// else is drawn.
func (c Chart) nameAt(column, row int, name string, role theme.Role) {
	w := grid.Width(name)
	for _, at := range [][2]int{{column + 2, row}, {column - w, row - 1}, {column - w, row + 1}} {
		place := grid.Rect{X: at[0], Y: at[1], W: w, H: 1}
		if place.X >= 0 && place.Right() <= c.W() && place.Y >= 0 && place.Y < c.H() && c.Covered(place.Inset(-1, 0)) == 0 {
			c.Text(place.X, place.Y, name, role)
			return
		}
	}
}
