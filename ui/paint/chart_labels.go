package paint

import (
	"cmp"
	"fmt"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// endLabel is the label at the end of a line.
type endLabel struct {
	trace *Trace
	value float64
	row   int
}

// lineLabels draws the names and the last values of the lines at their ends, each in a
// row of its own. Those of ghosts take the rows that the others leave.
func (c Chart) lineLabels(traces []Trace) {
	if c.W() < 1 {
		return
	}
	var own, ghosts []endLabel
	for i := range slices.Backward(traces) {
		t := &traces[i]
		v, ok := t.last(c.X)
		switch {
		case !ok || len(own)+len(ghosts) >= c.H():
		case t.Ghost:
			ghosts = append(ghosts, endLabel{t, v, c.Row(v)})
		default:
			own = append(own, endLabel{t, v, c.Row(v)})
		}
	}
	spread(own, c.H())
	yield(ghosts, own, c.H())
	for _, l := range append(own, ghosts...) {
		c.lineLabel(l)
	}
}

// yield spreads the labels of ghosts over the rows that the labels of other lines leave.
func yield(ghosts, own []endLabel, rows int) {
	var free []int
	for row := range rows {
		if !slices.ContainsFunc(own, func(l endLabel) bool { return l.row == row }) {
			free = append(free, row)
		}
	}
	for i := range ghosts {
		g := &ghosts[i]
		above := slices.ContainsFunc(own, func(l endLabel) bool { return l.row == g.row && g.value > l.value })
		g.row = nearest(free, g.row, above)
	}
	spread(ghosts, len(free))
	for i := range ghosts {
		ghosts[i].row = free[ghosts[i].row]
	}
}

// nearest returns the index of the row of a list in order that is nearest to a row. Of two
// that are as near, it is that of the one above or of the one below.
func nearest(rows []int, row int, above bool) int {
	at, found := slices.BinarySearch(rows, row)
	switch {
	case found || at == 0:
		return at
	case at == len(rows):
		return at - 1
	}
	up, down := row-rows[at-1], rows[at]-row
	if up < down || up == down && above {
		return at - 1
	}
	return at
}

// spread moves labels apart, so that no two are in the same row.
func spread(list []endLabel, rows int) {
	slices.SortStableFunc(list, func(a, b endLabel) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(b.value, a.value)) })
	for i := range list {
		if i > 0 {
			list[i].row = max(list[i].row, list[i-1].row+1)
		}
	}
	end := rows
	for i := range slices.Backward(list) {
		list[i].row = min(list[i].row, end-1)
		end = list[i].row
	}
}

func (c Chart) lineLabel(l endLabel) {
	value := c.Format.Trim(l.value)
	if c.Y.percent {
		value = fmt.Sprintf("%.1f %%", l.value)
	}
	name, number := l.trace.labelRoles()
	if l.trace.Bare {
		c.Fitted(0, l.row, c.W(), l.trace.Name, name)
		return
	}
	room := c.W() - grid.Width(value) - 1
	n := c.Fitted(0, l.row, room, l.trace.Name, name)
	if note := l.trace.Note; note != "" && n+1+grid.Width(note) <= room {
		c.TextRight(room, l.row, note, theme.Dim)
	}
	c.TextRight(c.W(), l.row, value, number)
	c.hitEnd(l, grid.Rect{X: c.W() - grid.Width(value), Y: l.row, W: grid.Width(value), H: 1})
}

// hitEnd records that the value at the end of a line is J of the moment, or else that it is of
// the epoch where the line ends.
func (c Chart) hitEnd(l endLabel, at grid.Rect) {
	if l.trace.Ghost {
		return
	}
	c.Hit(at, Target{Kind: EpochTarget, Epoch: c.Moment.Curve.Epochs})
	if v, exact, ok := c.Moment.Loss(); ok && exact && v == l.value && l.trace.Strong && !c.Y.percent {
		HitLoss(c.Painter, at)
	}
}

// labelRoles returns the roles of the name and of the value at the end of a line.
func (t *Trace) labelRoles() (name, number theme.Role) {
	switch {
	case t.Ghost:
		return theme.Dim, theme.Dim
	case t.Strong:
		return t.Role.Bold(), theme.Strong
	default:
		return theme.Text, theme.Text
	}
}
