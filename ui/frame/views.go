package frame

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// The widths of a frame from which the footer lists the views, and from which a word
// stands before the list. In a narrower frame only the present view stands there.
const (
	listsViews = 56
	namesViews = 100
)

// views draws the views that can be chosen so that they end before a column, the present
// one in brackets. It returns the columns that it took, with a gap before.
func (p footer) views(end int) int {
	list, word := p.state.Views, ""
	switch {
	case p.W() < listsViews, p.W() < paint.TwoColumns && p.keysNeed(end-viewsWidth("", list)-hintGap):
		list = present(list)
	case p.W() >= namesViews:
		word = "views"
	}
	if len(list) == 0 {
		return 0
	}
	x := end - viewsWidth(word, list)
	start := x
	if word != "" {
		x += p.Text(x, 0, word, theme.Dim) + 1
	}
	for _, c := range list {
		x += p.choice(x, c) + 1
	}
	return end - start + hintGap
}

// keysNeed reports whether the keys that never give way need more columns than those before
// a column.
func (p footer) keysNeed(end int) bool {
	return paint.Margin+1+widthOf(fitting(p.state.Hints, 0)) > end
}

// choice draws a view that can be chosen, and returns its width.
func (p footer) choice(x int, c Choice) int {
	role := theme.Dim
	if c.Present {
		role = theme.Strong
	}
	w := p.Text(x, 0, c.text(), role)
	p.Hit(grid.Rect{X: x, Y: 0, W: w, H: 1}, paint.Target{Kind: paint.ViewTarget, View: c.Name})
	return w
}

// text returns what stands for the view.
func (c Choice) text() string {
	if c.Present {
		return "[" + c.Key + "]"
	}
	return c.Key
}

// present returns only the present view.
func present(list []Choice) []Choice {
	for i, c := range list {
		if c.Present {
			return list[i : i+1]
		}
	}
	return nil
}

func viewsWidth(word string, list []Choice) int {
	w := len(list) - 1
	if word != "" {
		w += grid.Width(word) + 1
	}
	for _, c := range list {
		w += grid.Width(c.text())
	}
	return w
}
