package paint

import (
	"slices"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// axes draws the axes of a chart in its area.
func (c Chart) axes(p Painter, a ChartArea) {
	rows, _ := c.Y.Labels()
	columns := map[int]string{}
	labels := c.epochLabels(a)
	if a.Bare {
		labels = nil
	}
	for _, l := range labels {
		columns[l.column] = l.text
	}
	area := p.In(a.axes())
	grid.Axes{Left: a.Plot.X - 1, Rows: rows, Cols: columns}.Draw(area.Region, theme.Axis.Style(), theme.Dim.Style())
	for _, l := range labels {
		if l.cursor {
			area.Restyle(a.Plot.X+l.column, a.Plot.H, grid.Width(l.text), theme.Strong.Style())
		}
	}
	if a.Labels.W > 0 {
		p.Text(a.Labels.X, a.Plot.Bottom(), "epoch", theme.Dim)
	}
}

// epochLabel is a label below a plot.
type epochLabel struct {
	column int // where it begins
	text   string
	cursor bool
}

// place returns the columns that the label keeps free.
func (l epochLabel) place() grid.Rect {
	return grid.Rect{X: l.column - 1, W: grid.Width(l.text) + 2, H: 1}
}

// epochLabels returns labels of the cursor in brackets, of the ends of the axis, and of
// other ticks for which there is room.
func (c Chart) epochLabels(a ChartArea) []epochLabel {
	var list []epochLabel
	label := func(column int, text string, cursor bool) {
		w := grid.Width(text)
		l := epochLabel{max(0, min(column-w/2, c.W()-w)), text, cursor}
		if !slices.ContainsFunc(list, func(o epochLabel) bool { return !o.place().Intersect(l.place()).Empty() }) {
			list = append(list, l)
		}
	}
	if column, ok := c.cursorColumn(); ok && (a.Cursor || c.behind()) {
		label(column, "["+number.Count(c.here())+"]", true)
	}
	for _, epoch := range append([]int{c.X.First, c.X.Last}, c.X.ticks()...) {
		label(c.Column(epoch), number.Count(epoch), false)
	}
	if a.Labels.W == 0 {
		if column, ok := c.roomForName(list); ok {
			label(column, "epoch", false)
		}
	}
	return list
}

// roomForName returns the middle of the last gap between labels that has room for the name
// of the axis.
func (c Chart) roomForName(labels []epochLabel) (column int, ok bool) {
	const room = 9
	slices.SortFunc(labels, func(a, b epochLabel) int { return a.column - b.column })
	for i := len(labels) - 1; i > 0; i-- {
		from, to := labels[i-1].place().Right()-1, labels[i].column
		if to-from >= room {
			return (from + to) / 2, true
		}
	}
	return 0, false
}
