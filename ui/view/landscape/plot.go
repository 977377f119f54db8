package landscape

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// plotPanel draws the contours of the loss with the paths across them.
type plotPanel struct {
	drawing
	only bool // no panel stands beside it
}

// draw draws the contours of the loss with the paths across them, the axes and the legend.
func (p plotPanel) draw() {
	paint.PanelWithEnd(p.Painter, "loss landscape", p.end(), p.facts()...)
	body := plotPanel{drawing: p.on(p.In(grid.Rect{Y: 1, W: p.W() - paint.Margin - 1, H: p.H() - 1}))}
	w, h := body.W()-leftLabels, body.H()-underPlot
	if h < leastPlot {
		h = body.H()
	}
	if w < paint.MinPlotWidth || h < 2 {
		body.losses(0, min(body.W(), 26), 16)
		return
	}
	t := terrain{window: p.pic.Plane.Window, land: p.pic.Land, w: w, h: h}
	ground{p.on(body.In(grid.Rect{X: leftLabels, W: w, H: h}))}.landscape(&t)
	body.axes(&t)
	if body.H() >= h+underPlot {
		body.on(body.In(grid.Rect{X: leftLabels, Y: h + 1, W: w, H: 1})).legend(&t)
	}
}

// landscape draws the contours, the ways and the ground, or says why there are none.
func (p ground) landscape(t *terrain) {
	if !t.known() {
		p.Text(1, 0, "working it out", theme.Dim)
		return
	}
	r := newRelief(p, t)
	drawWays(p, t)
	r.labels()
	p.draw(t)
	p.why(t)
}

// why says in the middle of the plot why there are no contours.
func (p ground) why(t *terrain) {
	lines, role := []string{p.Says("J is the same everywhere here")}, theme.Text
	switch {
	case len(t.land.Contours) > 0:
		return
	case !t.finite():
		lines, role = []string{p.Says("J is not finite anywhere here:"), "training has diverged"}, theme.Alarm
	case p.pic.Away:
		lines, role = append(lines, "training has diverged"), theme.Alarm
	}
	for i, line := range lines {
		line = grid.Truncate(" "+line+" ", t.w)
		p.Text((t.w-grid.Width(line))/2, (t.h-len(lines))/2+i, line, role)
	}
}

// axes draws labels for round values of both weights.
func (p plotPanel) axes(t *terrain) {
	across, up := p.axisSymbols()
	win := t.window
	paint.PlotAxis{Low: win.Bottom, High: win.Top, Cells: t.h}.Up(p.In(grid.Rect{W: leftLabels, H: t.h}), up)
	if p.H() > t.h {
		paint.PlotAxis{Low: win.Left, High: win.Right, Cells: t.w}.Across(p.In(grid.Rect{X: leftLabels, Y: t.h, W: t.w, H: 1}), across)
	}
}

// legend draws what the lines and marks mean, as far as there is room. Weights that lie
// outside are told first.
func (p drawing) legend(t *terrain) {
	x := 0
	for _, e := range p.legendEntries(t) {
		mark := e.mark
		if mark != "" {
			mark += " "
		}
		if x+grid.Width(mark+e.text) > p.W() {
			return
		}
		x += p.Text(x, 0, mark, theme.None)
		p.Text(x-grid.Width(mark), 0, e.mark, e.role)
		x += p.Text(x, 0, e.text, theme.Dim) + 3
	}
}

// legendEntry is a mark and what it means.
type legendEntry struct {
	mark string
	role theme.Role
	text string
}

// legendEntries returns what is drawn, the most needed first.
func (p drawing) legendEntries(t *terrain) []legendEntry {
	l := p.pic
	now := legendEntry{"[●]", theme.Update.Bold(), "now"}
	if _, _, ok := t.cell(l.Here.X, l.Here.Y); !ok {
		at := fmt.Sprintf("now at %s, %s, outside", p.Format.Brief(l.Here.X, 3), p.Format.Brief(l.Here.Y, 3))
		now = legendEntry{"●", theme.Alarm, at}
	}
	list := []legendEntry{now}
	if len(l.Path) > 1 {
		list = []legendEntry{{"○", theme.Strong, "start"}, {"1", theme.UpdateBlock, "a step"}, now}
	}
	if l.felt() && !l.Across.Moved {
		list = append(list, legendEntry{"→", theme.Backward.Bold(), p.Formula("−∂J/∂w")})
	}
	return append(list, legendEntry{"", theme.Dim, p.Says("lines of equal J")})
}

// facts returns facts that say what is shown, from the longest form to the shortest.
func (p plotPanel) facts() []string {
	l := p.pic
	across, up := p.axisSymbols()
	over := fmt.Sprintf("%s over %s and %s", p.SymbolOf("J"), across, up)
	rest := ", all the weights there are"
	if l.Others > 0 {
		rest = fmt.Sprintf(", %s others held", number.Group(l.Others))
	}
	thinned := ""
	if l.Land != nil && l.Land.Samples < l.Land.Of {
		thinned = fmt.Sprintf("; %d of %s %s", l.Land.Samples, number.Group(l.Land.Of), p.Moment.Setup.Noun.Many())
	}
	return []string{over + rest + thinned, over + thinned, over, fmt.Sprintf("%s over %s, %s", p.SymbolOf("J"), across, up), p.SymbolOf("J")}
}

// end returns J here, for the rule of a plot that no panel stands beside.
func (p plotPanel) end() string {
	if !p.only || !p.pic.known() {
		return ""
	}
	return p.SymbolOf("J") + " " + p.Format.Brief(p.pic.Land.Here, 4)
}
