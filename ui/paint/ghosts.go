package paint

import (
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// GhostTraces returns the losses of the other runs, each from where it parts from the
// present run, so that what both share is drawn once.
func GhostTraces(p Painter) []Trace {
	var list []Trace
	for i := range p.Moment.Ghosts {
		if g := &p.Moment.Ghosts[i]; g.HasLine() {
			list = append(list, GhostTrace(g, p.Spell(desk.LabelOf(p.Moment, g))))
		}
	}
	return list
}

// GhostTrace returns the loss of another run as dots with a name.
func GhostTrace(g *desk.Ghost, name string) Trace {
	return Trace{
		Name: name, Note: "ghost", Ghost: true, Points: Since(PointsOf(g.Curve), g.Shared),
		Form: Dotted, Role: theme.Dim, Ahead: theme.Dim,
	}
}

// Since returns the points from an epoch on.
func Since(points []Point, epoch int) []Point {
	for i := range points {
		if points[i].Last >= epoch {
			return points[i:]
		}
	}
	return nil
}

// KnownEpochs returns the last epoch of the run and of the ghosts.
func KnownEpochs(m *desk.Moment) int {
	last := m.Curve.Epochs
	for i := range m.Ghosts {
		last = max(last, m.Ghosts[i].Curve.Epochs)
	}
	return last
}

// Covered returns the number of cells of a place on the plot that are drawn on, except for
// lines of the grid.
func (c Chart) Covered(place grid.Rect) int {
	n := 0
	for y := place.Y; y < place.Bottom(); y++ {
		for x := place.X; x < place.Right(); x++ {
			cell := c.At(x, y)
			if cell.Text != " " && cell.Text != "" && theme.RoleOf(cell.Style) != theme.Rule {
				n++
			}
		}
	}
	return n
}
