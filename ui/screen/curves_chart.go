package screen

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// curvesArea are the places of one chart in the body of its panel.
type curvesArea struct {
	plot, labels grid.Rect // labels of the lines, right of the plot
}

func (a curvesArea) empty() bool { return a.plot.W < minPlotWidth || a.plot.H < minPlotHeight-1 }

// layoutChart divides the w × h cells of a panel's body: the labels at the ends
// of the lines, with a number each, drop away first. On a linear axis the plot
// has rows for ticks at equal distances.
func layoutChart(w, h, number int, anyRows bool) curvesArea {
	const gap = 2
	rows := h - 1
	if !anyRows && rows >= minPlotHeight {
		rows = plotRows(rows)
	}
	left := axisLabels + 1
	labels := max(min(20, 7+number+w/19), 7+number)
	plot := w - left - gap - labels
	if plot < 2*labels || plot < minPlotWidth {
		plot, labels = w-left, 0
	}
	top := h - 1 - rows
	return curvesArea{
		plot:   grid.Rect{X: left, Y: top, W: plot, H: rows},
		labels: grid.Rect{X: left + plot + gap, Y: top, W: labels, H: rows},
	}
}

// curvesChart draws axes, lines, their labels and the cursor, and returns the
// plot.
func (p painter) curvesChart(a curvesArea, traces []trace, x epochs, y scale) painter {
	p.down(a.plot.Y).yAxis(y, a.plot.H)
	plot := p.in(a.plot)
	plot.reference(x, y)
	plot.cursorLine(x)
	dots := grid.NewDots(plot.W(), plot.H())
	for _, t := range traces {
		plot.line(dots, t.points, x, y, t.brush)
	}
	dots.Draw(plot.Region)
	p.in(grid.Rect{X: a.plot.X, Y: a.plot.Bottom(), W: a.plot.W, H: 1}).epochLabels(x)
	p.in(a.labels).lineLabels(traces, x, y)
	plot.curveHits(x)
	return plot
}

// reference makes a faint dot where a tick of one axis meets one of the other.
func (p painter) reference(x epochs, y scale) {
	for _, epoch := range x.ticks() {
		column := p.epochColumn(x, epoch)
		for _, t := range y.ticks {
			p.set(column, t.row, '·', theme.Line)
		}
	}
}

// epochColumn is the column of an epoch on a plot as wide as the region.
func (p painter) epochColumn(x epochs, epoch int) int {
	dot := x.position(float64(epoch), p.W()*grid.DotsAcross)
	return int(math.Floor(float64(dot) / grid.DotsAcross))
}

// cursorLine draws a line from top to bottom at the cursor.
func (p painter) cursorLine(x epochs) {
	if here := p.scene.Epoch(); here >= 1 && x.shows(here) {
		p.VLine(p.epochColumn(x, here), 0, p.H(), '│', theme.Line.Style())
	}
}

// mark sets the cursor on a line: a full one on that of the training part, an
// open one on that of the test part.
func (p painter) mark(x epochs, y scale, v float64, glyph rune, role theme.Role) {
	here := p.scene.Epoch()
	if here < 1 || math.IsNaN(v) || math.IsInf(v, 0) {
		return
	}
	p.set(p.epochColumn(x, here), y.dot(v, p.H())/grid.DotsDown, glyph, role)
}

// epochLabels labels the cursor in brackets, the ends of the axis, and what of
// the rest has room.
func (p painter) epochLabels(x epochs) {
	here := p.scene.Epoch()
	var taken []grid.Rect
	label := func(epoch int, text string, role theme.Role) {
		w := columns(text)
		at := max(0, min(p.epochColumn(x, epoch)-w/2, p.W()-w))
		place := grid.Rect{X: at - 1, W: w + 2, H: 1}
		if slices.ContainsFunc(taken, func(r grid.Rect) bool { return !r.Intersect(place).Empty() }) {
			return
		}
		taken = append(taken, place)
		p.text(at, 0, text, role)
	}
	if here >= 1 && x.shows(here) {
		label(here, "["+number.Count(here)+"]", theme.Strong)
	}
	label(x.first, number.Count(x.first), theme.Dim)
	label(x.last, number.Count(x.last), theme.Dim)
	for _, epoch := range x.ticks() {
		label(epoch, number.Count(epoch), theme.Dim)
	}
}

// endLabel is what stands at the end of a line, in its row.
type endLabel struct {
	trace *trace
	value float64
	row   int
}

// lineLabels names the lines at their ends, with their last values, each in a
// row of its own.
func (p painter) lineLabels(traces []trace, x epochs, y scale) {
	if p.W() < 1 {
		return
	}
	var list []endLabel
	for i := range slices.Backward(traces) {
		if v, ok := traces[i].last(x); ok && len(list) < p.H() {
			list = append(list, endLabel{&traces[i], v, y.dot(v, p.H()) / grid.DotsDown})
		}
	}
	spread(list, p.H())
	for _, l := range list {
		p.lineLabel(l, y)
	}
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

func (p painter) lineLabel(l endLabel, y scale) {
	value := p.scene.Format.Trim(l.value)
	if y.percent {
		value = fmt.Sprintf("%.1f %%", l.value)
	}
	role, role2 := theme.Dim, theme.Dim
	if l.trace.strong {
		role, role2 = theme.Loss.Bold(), theme.Text
	}
	room := p.W() - columns(value) - 1
	n := p.fitted(0, l.row, room, l.trace.name, role)
	if note := l.trace.note; note != "" && n+1+columns(note) <= room {
		p.textRight(room, l.row, note, theme.Line)
	}
	p.textRight(p.W(), l.row, value, role2)
}

// curveHits lets the mouse choose an epoch, known or not.
func (p painter) curveHits(x epochs) {
	for column := range p.W() {
		p.hit(grid.Rect{X: column, Y: 0, W: 1, H: p.H()}, Target{Kind: EpochTarget, Epoch: x.column(column, p.W())})
	}
}

// lowestTest marks the lowest test loss up to the cursor, and says what
// followed where it has risen since.
func (p painter) lowestTest(x epochs, y scale) {
	s, c := p.scene, p.scene.Curves
	here := s.Epoch()
	at, ok := c.lowest(here)
	if !ok || c.Here == nil || at.Epoch >= here || !risen(at.Test.Loss, c.Here.Test.Loss) {
		return
	}
	if x.shows(at.Epoch) {
		p.set(p.epochColumn(x, at.Epoch), max(0, y.dot(at.Test.Loss, p.H())/grid.DotsDown-1), '▾', theme.Strong)
	}
	since := "since then it has risen"
	if c.Here.Train.Loss < at.Train.Loss {
		since = "since then only the training loss falls"
	}
	p.remark([2][]piece{
		{
			{"▾ ", theme.Strong},
			{"lowest test loss ", theme.Dim},
			{s.Format.Trim(at.Test.Loss), theme.Strong},
			{" at epoch ", theme.Dim},
			{number.Group(at.Epoch), theme.Strong},
		},
		{{"  " + since, theme.Dim}},
	})
}

// piece is a part of a line of text.
type piece struct {
	text string
	role theme.Role
}

// remark writes two lines where they cover the least of the plot.
func (p painter) remark(lines [2][]piece) {
	const inset = 2
	w := 0
	for _, line := range lines {
		n := 0
		for _, part := range line {
			n += columns(part.text)
		}
		w = max(w, n)
	}
	if w+2*inset > p.W() || p.H() < 7 {
		return
	}
	best, least := grid.Rect{}, math.MaxInt
	for y := 1; y <= p.H()-len(lines); y++ {
		for _, x := range []int{p.W() - w - inset, (p.W() - w) / 2, inset} {
			place := grid.Rect{X: x, Y: y, W: w, H: len(lines)}
			if covered := p.covered(place.Inset(-1, 0)); covered < least {
				best, least = place, covered
			}
		}
	}
	for i, line := range lines {
		x := best.X
		for _, part := range line {
			x += p.text(x, best.Y+i, part.text, part.role)
		}
	}
}

// covered counts the cells of a place that are drawn on, but for faint dots.
func (p painter) covered(place grid.Rect) int {
	n := 0
	for y := place.Y; y < place.Bottom(); y++ {
		for x := place.X; x < place.Right(); x++ {
			if cell := p.At(x, y).Text; cell != " " && cell != "·" && cell != "" {
				n++
			}
		}
	}
	return n
}

// readingPanel draws a panel with numbers in the right end of its rule, and
// beside the title the first of the facts that leaves room for them. Where not
// even the title does, the first numbers go.
func (p painter) readingPanel(title string, list []curveReading, facts ...string) painter {
	const gap = 3
	room := p.W() - 2*(margin+2) - columns(title) - 2
	w := 0
	for _, r := range list {
		w += columns(r.name) + 1 + columns(r.value) + gap
	}
	for len(list) > 0 && w > room {
		w -= columns(list[0].name) + 1 + columns(list[0].value) + gap
		list = list[1:]
	}
	fact := ""
	for _, f := range facts {
		if columns(f)+2+gap <= room-w {
			fact = f
			break
		}
	}
	body := p.panel(title, fact)
	if len(list) == 0 {
		return body
	}
	x := p.W() - margin - w
	for i, r := range list {
		if i > 0 {
			x += p.text(x, 0, " ", theme.Dim)
		}
		x += p.text(x, 0, " "+r.name+" ", r.role)
		x += p.text(x, 0, r.value+" ", theme.Strong)
	}
	return body
}
