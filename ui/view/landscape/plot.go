package landscape

import (
	"fmt"
	"math"
	"strconv"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// plotPanel draws the loss as bands of colour with the paths across it.
type plotPanel struct{ drawing }

// draw draws the loss as bands of colour with the paths across it, and the axes, the
// scale and the legend.
func (p plotPanel) draw() {
	l := p.pic
	body := plotPanel{p.on(p.Panel("loss landscape", p.facts()...))}
	w, h := body.W()-leftLabels, body.H()-underPlot
	if h < 2 {
		h = body.H()
	}
	if w < paint.MinPlotWidth || h < 2 {
		body.losses(0, min(body.W(), 26), 16)
		return
	}
	chart := terrain{window: l.Plane.Window, land: l.Land, w: w, h: h}
	chart.fit()
	chart.pixels = chart.raster()
	land := ways{ground{p.on(body.In(grid.Rect{X: leftLabels, W: w, H: h}))}}
	land.draw(&chart)
	land.drawWays(&chart)
	body.axes(&chart)
	if body.H() >= h+underPlot {
		plotPanel{p.on(body.In(grid.Rect{X: leftLabels, Y: h + 1, W: w, H: 1}))}.scale(&chart)
		plotPanel{p.on(body.In(grid.Rect{X: leftLabels, Y: h + 2, W: w, H: 1}))}.legend()
	}
}

// axes draws labels for round values of both weights.
func (p plotPanel) axes(t *terrain) {
	across, up := p.axisSymbols()
	win := t.window
	step := paint.RoundStep((win.Top - win.Bottom) / float64(max(2, min(8, t.h/3))))
	last := -2
	for i := math.Floor(win.Top / step); i*step > win.Bottom; i-- {
		_, row, ok := t.cell(win.Left, i*step)
		if !ok || row < last+2 || row == 0 {
			continue
		}
		p.TextRight(leftLabels-1, row, paint.TickLabel(i*step, step, leftLabels-1), theme.Dim)
		last = row
	}
	p.TextRight(leftLabels-1, 0, up, theme.Text)
	if p.H() <= t.h {
		return
	}
	step = paint.RoundStep((win.Right - win.Left) / float64(max(2, min(8, t.w/8))))
	end := 0
	stop := p.W() - grid.Width(across) - 1
	p.Text(stop+1, t.h, across, theme.Text)
	for i := math.Ceil(win.Left / step); i*step < win.Right; i++ {
		column, _, ok := t.cell(i*step, win.Top)
		label := number.Tick(i*step, step)
		at := leftLabels + column - grid.Width(label)/2
		if !ok || at < end || at+grid.Width(label) > stop {
			continue
		}
		p.Text(at, t.h, label, theme.Dim)
		end = at + grid.Width(label) + 2
	}
}

// scale draws the bands from the lowest to the highest loss, with these two values.
func (p plotPanel) scale(t *terrain) {
	if len(t.logs) == 0 {
		p.Fitted(0, 0, p.W(), "working it out", theme.Dim)
		return
	}
	if !t.finite && number.Alarming(t.land.Lowest) {
		p.Fitted(0, 0, p.W(), "J is not finite anywhere here", theme.Alarm)
		return
	}
	x := p.Text(0, 0, "J "+p.Format.Brief(t.low, 2)+" ", theme.Dim)
	each := 2
	if p.W() < 48 {
		each = 1
	}
	levels := theme.Depth.Levels()
	p.HeatScale(x, 0, each*levels, theme.Depth)
	x += each * levels
	x += p.Text(x, 0, " "+p.Format.Brief(t.high, 2), theme.Dim)
	if note := "log, " + strconv.Itoa(levels) + " levels"; x+2+grid.Width(note) <= p.W() {
		p.TextRight(p.W(), 0, note, theme.Dim)
	}
}

// legend draws what the lines and marks mean, as far as there is room.
func (p plotPanel) legend() {
	l := p.pic
	type entry struct {
		mark string
		role theme.Role
		text string
	}
	list := []entry{{"━", theme.Update, "the way"}, {"[●]", theme.Strong, "now"}}
	if l.Across.Felt && l.Up.Felt {
		list = append(list, entry{"→", theme.Backward.Bold(), p.Spell("−∂J/∂w")})
	}
	list = append(list, entry{"1 2 3", theme.Strong, "steps"})
	if l.Ghost != nil {
		list = append(list, entry{"━◌", theme.Text, p.Spell(l.Ghost.Label)})
	}
	x := 0
	for _, e := range list {
		if x+grid.Width(e.mark)+1+grid.Width(e.text) > p.W() {
			return
		}
		x += p.Text(x, 0, e.mark, e.role) + 1
		x += p.Text(x, 0, e.text, theme.Dim) + 3
	}
}

// facts returns facts that say what is shown, from the longest form to the shortest.
func (p plotPanel) facts() []string {
	l := p.pic
	across, up := p.axisSymbols()
	over := fmt.Sprintf("J over %s and %s", across, up)
	rest := ", all weights there are"
	if l.Others > 0 {
		rest = fmt.Sprintf(", %s others held", number.Group(l.Others))
	}
	thinned := ""
	if l.Land != nil && l.Land.Samples < l.Land.Of {
		thinned = fmt.Sprintf("; %d of %s samples", l.Land.Samples, number.Group(l.Land.Of))
	}
	return []string{over + rest + thinned, over + thinned, over, "J"}
}
