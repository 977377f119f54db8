package screen

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// planePanel draws what the network answers over two of its inputs.
type surfPlane struct{ surfView }

// surfaceAreas divides the view: the plane on the left, the hidden units on the
// right, the loss under them.
type surfaceAreas struct {
	plane grid.Rect // with its title
	plot  grid.Rect // the picture itself, in the plane's body
	units grid.Rect
	loss  grid.Rect
}

// What lies around the picture: labels left of it, and under it the other
// axis, the scale and the selected sample.
const (
	surfaceLabels = 5
	underSurface  = 3
	leastPlot     = 8 // rows
	unitsWide     = 36
	chartLeast    = 7 // rows of the chart, with title and axis
)

// layoutSurface divides w × h cells.
func layoutSurface(w, h int, square bool) surfaceAreas {
	const around = surfaceLabels + 2*(paint.Margin+1)
	var a surfaceAreas
	under := underSurface
	if h < 16 {
		under--
	}
	rows := h - 1 - under
	if rows < leastPlot {
		rows = h - 1
	}
	columns := w - around
	if square {
		columns = min(columns, 2*rows)
	} else if w >= 100 {
		columns = min(columns, w*9/20)
	}
	if w-columns-around < unitsWide && w >= 72 {
		columns = w - around - unitsWide
	}
	a.plane = grid.Rect{W: min(w, columns+around), H: h}
	a.plot = grid.Rect{X: surfaceLabels, W: max(0, columns), H: max(0, rows)}
	gutter := 1
	if w < 100 {
		gutter = 0
	}
	rest := grid.Rect{X: a.plane.Right() + gutter, W: w - a.plane.Right() - gutter, H: h}
	if rest.W < unitsWide-4 {
		return a
	}
	a.units = rest
	if h >= 18 {
		a.units, a.loss = rest.SplitTop(h - max(chartLeast, h*3/10))
	}
	return a
}

// SurfaceSize returns the pixels of the surface in w × h cells: two to a cell
// where the network has two inputs or more, else two columns to a cell in a
// single row.
func SurfaceSize(w, h int, square bool) (pixelsWide, pixelsHigh int) {
	if w < 1 || h < 1 {
		return 0, 0
	}
	a := layoutSurface(w, h, square)
	if !square {
		return a.plot.W * grid.DotsAcross, 1
	}
	return a.plot.W, 2 * a.plot.H
}

// DrawSurface draws what the network answers over two of its inputs, what each
// hidden unit has learned to see, and the loss.
func DrawSurface(p paint.Painter, pic *SurfacePicture) { surfView{p, pic}.draw() }

func (p surfView) draw() {

	a := layoutSurface(p.W(), p.H(), p.pic.Plane.Y >= 0)
	a.widen(p.W(), surfLegend{p}.legendWants())
	hidden := 0
	if p.pic.Layer >= 0 {
		hidden = p.Moment.Units(p.pic.Layer)
	}
	a.spread(hidden)
	if p.Alone {
		a.alone(p.W(), p.pic.Plane.Y >= 0)
	}
	p.Each(
		paint.PanelAt(a.plane, func(q paint.Painter) { surfPlane{p.on(q)}.surfacePlane(a) }),
		paint.PanelAt(a.units, func(q paint.Painter) { surfUnits{p.on(q)}.surfaceUnits() }),
		paint.PanelAt(a.loss, func(q paint.Painter) { surfLoss{p.on(q)}.surfaceLoss() }),
	)
}

// widen gives the plane the columns that the legend under it wants, as far as the
// units keep what they need of all w.
func (a *surfaceAreas) widen(w, legend int) {
	room := w
	if !a.units.Empty() {
		room = a.plane.W + a.units.W - unitsWide
	}
	more := min(legend+2*(paint.Margin+1), room) - a.plane.W
	if more <= 0 {
		return
	}
	a.plane.W += more
	for _, r := range []*grid.Rect{&a.units, &a.loss} {
		if !r.Empty() {
			r.X, r.W = r.X+more, r.W-more
		}
	}
}

// alone gives the plane all the columns, of which a square picture can use as
// many as its rows allow.
func (a *surfaceAreas) alone(w int, square bool) {
	a.plane.W = w
	a.plot.W = max(0, w-surfaceLabels-2*(paint.Margin+1))
	if square {
		a.plot.W = min(a.plot.W, 2*a.plot.H)
	}
}

// spread gives the chart the rows that the pictures of so many units leave.
func (a *surfaceAreas) spread(hidden int) {
	if hidden == 0 {
		a.loss, a.units = grid.Rect{X: a.units.X, W: a.units.W, H: a.plane.H}, grid.Rect{}
		return
	}
	if a.loss.Empty() {
		return
	}
	g := layoutUnits(a.units.W-2*(paint.Margin+1), a.units.H-1, hidden)
	if left := a.units.H - 1 - g.used() - 1; left > 0 {
		a.units.H -= left
		a.loss.Y, a.loss.H = a.loss.Y-left, a.loss.H+left
	}
}

// surfacePlane draws the picture with its axes, points and readings.
func (p surfPlane) surfacePlane(a surfaceAreas) {

	title := "decision surface"
	if p.Moment.Classes() == 0 {
		title = "answers"
	}
	body := p.on(p.Panel(title, p.surfaceFacts()...))
	plot := p.on(body.In(a.plot))
	switch {
	case p.pic.Surface == nil:
		plot.Text(0, 0, "working it out", theme.Dim)
	case p.pic.Plane.Y < 0:
		surfPlane{plot}.answerCurve()
	default:
		r := p.surfaceRaster(a.plot.W, a.plot.H)
		plot.Heat(r)
		surfPlane{plot}.points(r)
	}
	surfAxes{body}.surfaceAxes(a.plot)
	if rest := body.H() - a.plot.H - 1; rest > 0 {
		surfPlane{p.on(body.In(grid.Rect{Y: a.plot.H + 1, W: body.W(), H: rest}))}.surfaceReadings()
	}
}

// surfaceFacts says what is shown over what, and what is held; where there is
// no room for that, what the marks mean.
func (p surfPlane) surfaceFacts() []string {
	m := p.Moment
	plane := p.pic.Plane
	what := p.Spell("what ŷ is over ")
	if p.surfaceRamp() != theme.Diverging {
		what = "the likeliest class over "
	}
	across := p.inputName(plane.X)
	if plane.Y < 0 {
		return []string{what + across}
	}
	up := p.inputName(plane.Y)
	list := []string{what + across + " and " + up}
	if m.Units(-1) > 2 {
		list = []string{
			list[0] + ", the others at their means", "→ " + across + "  ↑ " + up + ", others at their means",
			"↑ " + up + ", others at their means", "→ " + across + "  ↑ " + up, "↑ " + up,
		}
	} else if grid.Width(up) >= surfaceLabels {
		list = append(list, "→ "+across+"  ↑ "+up)
	}
	if len(m.Setup.Test) > 0 {
		list = append(list, "● train ○ test")
	}
	return list
}
