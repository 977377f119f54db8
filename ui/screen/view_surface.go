package screen

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

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
	const around = surfaceLabels + 2*(margin+1)
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

// SurfaceSize returns the pixels of the surface in a frame of that size: two to
// a cell where the network has two inputs or more, else two columns to a cell
// in a single row.
func SurfaceSize(w, h int, square bool) (pixelsWide, pixelsHigh int) {
	if w < MinWidth || h < MinHeight {
		return 0, 0
	}
	body := layout(w, h, SurfaceView, wants{}).Body
	a := layoutSurface(body.W, body.H, square)
	if !square {
		return a.plot.W * grid.DotsAcross, 1
	}
	return a.plot.W, 2 * a.plot.H
}

// surface draws what the network answers over two of its inputs, what each
// hidden unit has learned to see, and the loss.
func (p painter) surface() {
	s := p.scene
	if s.Surface == nil {
		return
	}
	a := layoutSurface(p.W(), p.H(), s.Surface.Plane.Y >= 0)
	a.widen(p.W(), s.legendWants())
	hidden := 0
	if s.Surface.Layer >= 0 {
		hidden = s.units(s.Surface.Layer)
	}
	a.spread(hidden)
	if s.presented() {
		a.alone(p.W(), s.Surface.Plane.Y >= 0)
	}
	p.each(
		placed{a.plane, func(p painter) { p.surfacePlane(a) }},
		placed{a.units, painter.surfaceUnits},
		placed{a.loss, painter.surfaceLoss},
	)
}

// widen gives the plane the columns that the legend under it wants, as far as the
// units keep what they need of all w.
func (a *surfaceAreas) widen(w, legend int) {
	room := w
	if !a.units.Empty() {
		room = a.plane.W + a.units.W - unitsWide
	}
	more := min(legend+2*(margin+1), room) - a.plane.W
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
	a.plot.W = max(0, w-surfaceLabels-2*(margin+1))
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
	g := layoutUnits(a.units.W-2*(margin+1), a.units.H-1, hidden)
	if left := a.units.H - 1 - g.used() - 1; left > 0 {
		a.units.H -= left
		a.loss.Y, a.loss.H = a.loss.Y-left, a.loss.H+left
	}
}

// surfacePlane draws the picture with its axes, points and readings.
func (p painter) surfacePlane(a surfaceAreas) {
	s := p.scene
	title := "decision surface"
	if s.classes() == 0 {
		title = "answers"
	}
	body := p.panel(title, s.surfaceFacts()...)
	plot := body.in(a.plot)
	switch {
	case s.Surface.Surface == nil:
		plot.text(0, 0, "working it out", theme.Dim)
	case s.Surface.Plane.Y < 0:
		plot.answerCurve()
	default:
		r := s.surfaceRaster(a.plot.W, a.plot.H)
		plot.heat(r)
		plot.points(r)
	}
	body.surfaceAxes(a.plot)
	if rest := body.H() - a.plot.H - 1; rest > 0 {
		body.in(grid.Rect{Y: a.plot.H + 1, W: body.W(), H: rest}).surfaceReadings()
	}
}

// surfaceFacts says what is shown over what, and what is held; where there is
// no room for that, what the marks mean.
func (s *Scene) surfaceFacts() []string {
	plane := s.Surface.Plane
	what := s.spell("what ŷ is over ")
	if s.surfaceRamp() != theme.Diverging {
		what = "the likeliest class over "
	}
	across := s.inputName(plane.X)
	if plane.Y < 0 {
		return []string{what + across}
	}
	up := s.inputName(plane.Y)
	list := []string{what + across + " and " + up}
	if s.units(-1) > 2 {
		list = []string{
			list[0] + ", the others at their means", "→ " + across + "  ↑ " + up + ", others at their means",
			"↑ " + up + ", others at their means", "→ " + across + "  ↑ " + up, "↑ " + up,
		}
	} else if columns(up) >= surfaceLabels {
		list = append(list, "→ "+across+"  ↑ "+up)
	}
	if len(s.Setup.Test) > 0 {
		list = append(list, "● train ○ test")
	}
	return list
}
