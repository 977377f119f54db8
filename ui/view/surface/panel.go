package surface

import (
	"strconv"

	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
	"backstep/ui/view"
)

// Panel is the plane of the surface alone, over the inputs that the view shows, as a part of
// another view.
type Panel struct {
	of     *View
	result *result // nil if there is none yet
}

// NewPanel returns a panel of the surface that a view shows.
func NewPanel(of *View) *Panel { return &Panel{of: of} }

// mostInputs is the most inputs of which two say something about the answers.
const mostInputs = 16

// Tells reports whether a plane of two inputs tells something about the answers. Two of many
// pixels do not.
func (*Panel) Tells(m *desk.Moment) bool { return m.Units(-1) <= mostInputs }

// Ask returns the question for a surface in a panel of w × h cells, and for the scores of
// the test part, if there is one.
func (c *Panel) Ask(m *desk.Moment, w, h int) (view.Question, bool) {
	c.of.prepare(m)
	return c.of.ask(m, c.key(m, w, h), &c.result, m.Setup.TestSamples.Len() > 0)
}

// key returns the key of the surface in a panel, which has no pictures of units.
func (c *Panel) key(m *desk.Moment, w, h int) key {
	plot, plane := panelPlot(w, h), c.of.plane
	at := key{run: m.Training(), step: m.StepsDone(), x: plane.X, y: plane.Y, layer: -1, w: plot.W, h: 2 * plot.H}
	if plane.Y < 0 {
		at.w, at.h = plot.W*grid.DotsAcross, 1
	}
	return at
}

// panelPlot returns the place of the picture in the body of a panel of w × h cells. Below it
// are the axis and the legend.
func panelPlot(w, h int) grid.Rect {
	const under = 2
	body := paint.PanelInner(w, h)
	return grid.Rect{X: leftLabels, W: max(0, body.W-leftLabels), H: max(0, body.H-under)}
}

// Draw draws the panel.
func (c *Panel) Draw(p paint.Painter) {
	m, plot := p.Moment, panelPlot(p.W(), p.H())
	pic := c.of.picture(m, c.key(m, p.W(), p.H()), c.result)
	d := planePanel{drawing{p, pic}}
	d.plane(plot)
	body := d.on(p.PanelBody())
	if pic.Surface != nil && pic.Plane.Y >= 0 {
		on, r := planePanel{body.on(body.In(plot))}, d.raster(plot.W, plot.H)
		on.numbers(r)
		on.quarters(r)
	}
	indent := legend{body}.indent(body.W())
	legend{body.on(body.In(grid.Rect{X: indent, Y: plot.H + 1, W: body.W() - indent, H: 1}))}.draw()
}

// mostNumbered is the most samples that have their numbers beside their points.
const mostNumbered = 9

// numbers writes the number of each sample of the training part right of its point, if they
// are few, and the answer for it.
func (p planePanel) numbers(r paint.Raster) {
	if p.Moment.Setup.TrainSamples.Len() > mostNumbered {
		return
	}
	plane := p.pic.Plane
	for _, point := range p.pic.Points {
		x, y, on := plane.Pixel(point.X, point.Y, r.W, r.H)
		if !on || point.Test {
			continue
		}
		const digits = 2
		at := x + 2
		if point.Row == p.pic.Row {
			at++ // Behind its bracket.
		}
		number := strconv.Itoa(point.Row + 1)
		for _, text := range []string{number + " " + p.Format.Brief(point.Answer, digits), number} {
			if p.clear(at, y, len(text)) && at+len(text) <= r.W {
				p.written(at, y, r, text)
				break
			}
		}
	}
}

// written writes a text on the plane.
func (p planePanel) written(x, y int, r paint.Raster, text string) {
	for i, char := range []rune(text) {
		p.Over(x+i, y, r, char, theme.InkText, theme.Text)
	}
}

// clear reports whether no sample has its mark in a number of cells, or beside them.
func (p planePanel) clear(x, y, w int) bool {
	for _, point := range p.pic.Points {
		at, row, on := p.pic.Plane.Pixel(point.X, point.Y, p.W(), p.H())
		if on && row == y && at >= x-1 && at <= x+w+1 {
			return false
		}
	}
	return true
}
