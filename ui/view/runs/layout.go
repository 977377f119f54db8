package runs

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels: the list with the tree above, and below it what sets
// the runs apart and their losses. A panel without room has an empty area.
type areas struct{ list, apart, loss grid.Rect }

const (
	leastList  = 4 // rows, with the title
	leastBelow = 9
	lossWidth  = 36
	apartWidth = 36
)

// layout divides w × h cells for a number of rows of the list. As room gets scarce, the
// losses go first, then what sets the runs apart; the list gives way only to its least.
func layout(w, h, rows int) areas {
	var a areas
	all := grid.Rect{W: w, H: h}
	const title, heading, axis, blank = 1, 1, 1, 1
	want := title + heading + rows + axis
	if roomy := want + rows - 1 + blank; roomy+blank+leastBelow+3 <= h {
		want = roomy
	}
	if h < leastList+blank+leastBelow {
		a.list = all
		return a
	}
	want = min(want, max(leastList, h-blank-leastBelow))
	a.list, all = all.SplitTop(want)
	all = paint.Below(all)
	if w < apartWidth+lossWidth {
		a.apart = all
		return a
	}
	a.apart, all = all.SplitLeft(max(apartWidth, w-max(lossWidth, w*5/12)))
	a.loss = all
	return a
}

// columns are where the parts of a row of the list stand. A part without room has no
// width.
type columns struct {
	number, name, tree, loss, right span
}

// span is a part of a row.
type span struct{ x, w int }

func (s span) end() int { return s.x + s.w }

const (
	leastName, mostName = 8, 26
	leastTree           = 14
)

// layoutColumns divides a row of w columns, given the widths of the largest number of a
// run, of the longest name, of a loss, and of what is right. As room gets scarce, what is
// right goes first, then the tree; then names are cut.
func layoutColumns(w, number, name, loss, right int) columns {
	const mark, gap = 1, 2
	c := columns{number: span{mark, number}}
	x := c.number.end() + gap
	name = max(leastName, min(name, mostName))
	rest := w - x - gap - loss
	least := min(name, 14)
	c.name = span{x, min(name, max(0, rest))}
	switch after := rest - gap; {
	case after >= name+leastTree+gap+right:
		c.right.w = right
		c.tree.w = after - name - gap - right
	case after >= least+leastTree+gap+right && right > 0:
		c.right.w = right
		c.name.w = after - leastTree - gap - right
		c.tree.w = leastTree
	case after >= least+leastTree:
		c.name.w = min(name, after-leastTree)
		c.tree.w = after - c.name.w
	case rest >= name+gap+right:
		c.right.w = right
	}
	c.tree.x = c.name.end() + gap
	end := w
	if c.right.w > 0 {
		c.right.x = w - right
		end = c.right.x - gap
	}
	c.loss = span{end - loss, loss}
	return c
}

// treeWidth returns how many columns the tree has in the present frame.
func (v *View) treeWidth(rows []row) int {
	a := layout(v.at.W, v.at.H, len(rows))
	inner := paint.PanelInner(a.list.W, a.list.H)
	number, name, right := widths(rows, v.rights)
	return layoutColumns(inner.W, number, name, v.at.Format.Width(), right).tree.w
}
