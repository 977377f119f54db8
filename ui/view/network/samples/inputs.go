package samples

import (
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// measured is the number of rows of the data whose values decide how wide a column is.
const measured = 64

// inputs returns the columns of the first n inputs, as the data has them, with their points
// below one another.
func (p table) inputs(n int) []column {
	var list []column
	for f := range n {
		list = append(list, p.inputColumn(f))
	}
	return list
}

func (p table) inputColumn(f int) column {
	const longest = 8
	setup := p.Moment.Setup
	name := grid.Truncate(setup.Set.Features[f].Name, longest)
	before, after := grid.Width(name), 0
	for row := range min(len(setup.Raw), measured) {
		b, a := aroundPoint(p.value(setup.Raw[row][f]))
		before, after = max(before, b), max(after, a)
	}
	return column{
		w: before + after, gap: gapOf(f),
		head: func(x int) { p.TextRight(x+before, 0, name, theme.Dim) },
		draw: func(x, y, sample int) {
			text := p.value(setup.Raw[p.Moment.RowOf(sample)][f])
			b, _ := aroundPoint(text)
			w := p.Fitted(max(x, x+before-b), y, before+after, text, p.role(sample))
			paint.HitRaw(p.Painter, grid.Rect{X: max(x, x+before-b), Y: y, W: w, H: 1}, sample, f)
		},
	}
}

// gapOf returns the blanks before one of several columns alike. Before the first there are
// more.
func gapOf(i int) int {
	if i == 0 {
		return 3
	}
	return 2
}

// value writes a value of the data.
func (p table) value(v float64) string {
	const digits = 4
	return p.Format.Brief(v, digits)
}

// aroundPoint returns the number of columns of a number before its point, and from it on.
func aroundPoint(text string) (before, after int) {
	at := strings.IndexAny(text, ".e")
	if at < 0 {
		return grid.Width(text), 0
	}
	return grid.Width(text[:at]), grid.Width(text[at:])
}
