package paint

import (
	"slices"

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
			list = append(list, GhostTrace(g, p.Spell(g.Label)))
		}
	}
	return list
}

// GhostTrace returns the loss of another run as a faint line with a name.
func GhostTrace(g *desk.Ghost, name string) Trace {
	return Trace{
		Name: name, Note: "ghost", Ghost: true, Points: Since(PointsOf(g.Curve), g.Shared),
		Brush: Brush{Role: theme.Dim, Beyond: theme.Dim, Priority: 1, Sparse: true},
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

// withGhosts returns the points of all lines, which a scale has to fit.
func withGhosts(points []Point, ghosts []Trace) []Point {
	all := slices.Clone(points)
	for i := range ghosts {
		all = append(all, ghosts[i].Points...)
	}
	return all
}

// KnownEpochs returns the last epoch of the run and of the ghosts.
func KnownEpochs(m *desk.Moment) int {
	last := m.Curve.Epochs
	for i := range m.Ghosts {
		last = max(last, m.Ghosts[i].Curve.Epochs)
	}
	return last
}

// ghostLabels names the ghosts at the ends of their lines, as far as there is room on the
// plot.
func (c Chart) ghostLabels(ghosts []Trace) {
	for i := range ghosts {
		v, ok := ghosts[i].last(c.X)
		if !ok {
			continue
		}
		points := ghosts[i].Shown(c.X)
		column, row := c.Column(points[len(points)-1].Last), c.Row(v)
		w := grid.Width(ghosts[i].Name)
		for _, at := range [][2]int{{column + 2, row}, {column - w, row - 1}, {column - w, row + 1}} {
			place := grid.Rect{X: at[0], Y: at[1], W: w, H: 1}
			if place.X >= 0 && place.Right() <= c.W() && place.Y >= 0 && place.Y < c.H() && c.blank(place.Inset(-1, 0)) {
				c.Text(place.X, place.Y, ghosts[i].Name, theme.Dim)
				break
			}
		}
	}
}

// blank reports whether nothing is drawn in a place on the plot.
func (c Chart) blank(place grid.Rect) bool {
	for x := max(0, place.X); x < min(place.Right(), c.W()); x++ {
		if cell := c.At(x, place.Y).Text; cell != " " && cell != "" {
			return false
		}
	}
	return true
}
