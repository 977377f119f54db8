package runs

import (
	"slices"

	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// tree draws the lines of the runs: each from where it begins to where it ends, and down
// to it from where it forked.
type tree struct {
	drawing
	at *placed
}

// column returns the column of an epoch in the tree.
func (p tree) column(epoch int) int {
	return (epoch*(p.at.tree.w-1) + p.pic.last/2) / p.pic.last
}

func (p tree) draw() {
	at := p.at
	if at.tree.w == 0 {
		return
	}
	top, bottom := at.top, at.row(at.first+at.shown-1)
	lines := grid.NewLines(at.tree.w, bottom-top+1)
	for _, i := range p.inOrder() {
		p.line(lines, i)
	}
	body := p.In(grid.Rect{X: at.tree.x, Y: top, W: at.tree.w, H: bottom - top + 1})
	lines.Draw(body.Region)
	marks := tree{p.on(body), at}
	for i := at.first; i < at.first+at.shown; i++ {
		marks.marks(i)
	}
	if at.axis {
		tree{p.on(p.In(grid.Rect{X: at.tree.x, Y: p.H() - 1, W: at.tree.w, H: 1})), at}.epochs()
		p.TextRight(at.tree.x-2, p.H()-1, "epoch", theme.Dim)
	}
}

// inOrder returns the indices of the runs in the order in which their lines are drawn, the
// present run last.
func (p tree) inOrder() []int {
	var list []int
	for i := range p.pic.rows {
		if p.pic.rows[i].folded == 0 {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return int(p.stroke(a).Weight) - int(p.stroke(b).Weight) })
	return list
}

// stroke returns how the line of a run is drawn.
func (p tree) stroke(i int) grid.Stroke {
	r := &p.pic.rows[i]
	switch {
	case r.Number == p.Moment.Run:
		return grid.Stroke{Weight: grid.Heavy, Style: theme.Update.Style()}
	case r.Hidden:
		return grid.Stroke{Weight: grid.Dashed, Style: theme.Axis.Style()}
	case i == p.pic.chosen:
		return grid.Stroke{Weight: grid.Light, Style: theme.Strong.Style()}
	default:
		return grid.Stroke{Weight: grid.Light, Style: theme.Dim.Style()}
	}
}

// line draws the line of a run.
func (p tree) line(lines *grid.Lines, i int) {
	r, stroke, y := &p.pic.rows[i], p.stroke(i), p.at.row(i)-p.at.top
	from, to := p.column(r.Epoch), p.column(max(r.Epoch, r.Epochs))
	if from < to {
		lines.Horizontal(from, to, y, stroke)
	}
	if parent := p.pic.rowOf(r.Parent); parent >= 0 && !r.Over {
		lines.Vertical(from, p.at.row(parent)-p.at.top, y, stroke)
	}
}

// marks draws the marks on the line of a run: where it begins and ends, where the program
// stands, what is marked, and the cursor.
func (p tree) marks(i int) {
	r, m, y := &p.pic.rows[i], p.Moment, p.at.row(i)-p.at.top
	if r.folded > 0 {
		return
	}
	role := p.roleOf(i)
	if r.Parent == 0 || r.Over {
		p.Set(p.column(0), y, '●', role)
	}
	p.Set(p.column(max(r.Epoch, r.Epochs)), y, '●', role)
	for _, mark := range m.Marks {
		if mark.Run == r.Number {
			p.Set(p.column(mark.Epoch), y, '◆', theme.Update)
		}
	}
	if r.Number == m.Run {
		p.Set(p.column(m.Epoch()), y, '◉', theme.Update.Bold())
	}
	if i == p.pic.chosen {
		p.cursor(y)
	}
}

// cursor draws the epoch of the cursor as a block.
func (p tree) cursor(y int) {
	text := p.Blocked(number.Count(p.pic.epoch))
	x := max(0, min(p.column(p.pic.epoch)-len(text)/2, p.W()-len(text)))
	p.Text(x, y, text, theme.UpdateBlock.Bold())
}

// epochs labels the ends of the axis, where runs fork, and any round epochs for which there
// is room.
func (p tree) epochs() {
	var taken []grid.Rect
	label := func(epoch int) {
		text := number.Count(epoch)
		x := max(0, min(p.column(epoch)-len(text)/2, p.W()-len(text)))
		place := grid.Rect{X: x - 1, W: len(text) + 2, H: 1}
		if slices.ContainsFunc(taken, func(r grid.Rect) bool { return !r.Intersect(place).Empty() }) {
			return
		}
		taken = append(taken, place)
		p.Text(x, 0, text, theme.Dim)
	}
	last := p.pic.last
	label(0)
	label(last)
	for i := range p.pic.rows {
		if r := &p.pic.rows[i]; r.folded == 0 && r.Epoch > 0 {
			label(r.Epoch)
		}
	}
	step := max(1, int(paint.RoundStep(float64(last)/6)))
	for epoch := step; epoch < last; epoch += step {
		label(epoch)
	}
}

// marked reports whether a moment of a run is marked.
func marked(marks []desk.Mark, run int) bool {
	return slices.ContainsFunc(marks, func(m desk.Mark) bool { return m.Run == run })
}
