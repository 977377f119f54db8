package solution

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// leftColumns is the room of the labels of values, with the line of the axis.
const leftColumns = 9

// label is a value on an axis that has a mark in the plot, and so goes before round ones.
type label struct {
	value float64
	role  theme.Role
}

// axes draws both axes with their labels and names, and returns the plot between them.
func (p plot) axes(across, up string, onAcross, onUp []label) plot {
	w, h := p.W()-leftColumns, p.H()-1
	p.across.Cells, p.up.Cells = w, h
	p.VLine(leftColumns-1, 0, h, '│', theme.Axis.Style())
	inner := p
	inner.panel = p.in(p.In(grid.Rect{X: leftColumns, W: w, H: h}))
	inner.labelsUp(p.In(grid.Rect{W: leftColumns - 1, H: h}), up, onUp)
	inner.labelsAcross(p.In(grid.Rect{X: leftColumns, Y: h, W: w, H: 1}), across, onAcross)
	return inner
}

// labelsUp draws the name of the axis of values at its top, and labels in rows of their own.
func (p plot) labelsUp(on paint.Painter, name string, labels []label) {
	taken := map[int]bool{}
	put := func(row int, text string, role theme.Role) {
		if !taken[row] && row >= 0 && row < p.H() {
			on.TextRight(on.W()-1, row, text, role)
			taken[row] = true
		}
	}
	for _, l := range labels {
		if l.value >= p.up.Low && l.value <= p.up.High {
			put(p.level(l.value, 1), p.short(l.value), l.role)
		}
	}
	put(0, grid.Truncate(p.Spell(name), on.W()-1), theme.Text)
	const least = 3 // rows from one round value to the next
	for _, t := range p.up.Ticks(func(cells float64, label int) bool { return cells >= least && label < on.W() }) {
		if row := p.level(t.Value, 1); !taken[row-1] && !taken[row+1] {
			put(row, t.Label, theme.Dim)
		}
	}
}

// labelsAcross draws the name of the other axis at its right, and labels below their places.
func (p plot) labelsAcross(on paint.Painter, name string, labels []label) {
	const gap = 1
	var taken []grid.Rect
	put := func(x int, text string, role theme.Role) {
		w := grid.Width(text)
		at := grid.Rect{X: max(0, min(x-w/2, on.W()-w)), W: w, H: 1}
		for _, other := range taken {
			if !other.Inset(-gap, 0).Intersect(at).Empty() {
				return
			}
		}
		on.Fitted(at.X, 0, on.W(), text, role)
		taken = append(taken, at)
	}
	for _, l := range labels {
		if x, ok := p.column(l.value); ok {
			put(x, p.short(l.value), l.role)
		}
	}
	name = grid.Truncate(p.Spell(name), on.W()/2)
	put(on.W()-1, name, theme.Text)
	for _, t := range p.across.Ticks(func(cells float64, label int) bool { return cells >= float64(label+3) }) {
		if x, ok := p.column(t.Value); ok {
			put(x, t.Label, theme.Dim)
		}
	}
}

// short writes a value on an axis, with four digits or as many as have room.
func (p plot) short(v float64) string {
	const digits = 4
	for d := min(digits, p.Format.Digits); d > 1; d-- {
		if says := p.WithDigits(d).Format.Trim(v); grid.Width(says) < leftColumns-1 {
			return says
		}
	}
	return p.Format.Brief(v, 1)
}
