package screen

import (
	"strconv"

	"backstep/ui/grid"
	"backstep/ui/number"
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
	surfaceLabels = 4
	underSurface  = 3
	leastPlot     = 8 // rows
	unitsWide     = 36
)

// layoutSurface divides w × h cells.
func layoutSurface(w, h int, square bool) surfaceAreas {
	var a surfaceAreas
	under := underSurface
	if h < 16 {
		under--
	}
	rows := h - 1 - under
	if rows < leastPlot {
		rows = h - 1
	}
	columns := w - surfaceLabels - 2*(margin+1)
	if square {
		columns = min(columns, 2*rows)
	}
	if room := w - columns - surfaceLabels - 2*(margin+1); room < unitsWide && w >= 72 {
		columns = w - surfaceLabels - 2*(margin+1) - unitsWide
	}
	a.plane = grid.Rect{W: min(w, columns+surfaceLabels+2*(margin+1)), H: h}
	a.plot = grid.Rect{X: surfaceLabels, W: max(0, columns), H: max(0, rows)}
	gutter := 2
	if w < 100 {
		gutter = 0
	}
	rest := grid.Rect{X: a.plane.Right() + gutter, W: w - a.plane.Right() - gutter, H: h}
	if rest.W < unitsWide-4 {
		return a
	}
	a.units = rest
	if h >= 18 {
		a.units, a.loss = rest.SplitTop(h - max(7, h*2/7))
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
	p.in(a.plane).surfacePlane(a)
	if !a.units.Empty() && s.Surface.Layer >= 0 {
		p.in(a.units).surfaceUnits()
	}
	if !a.loss.Empty() {
		p.in(a.loss).lossChart()
	}
}

// surfacePlane draws the picture with its axes, points and readings.
func (p painter) surfacePlane(a surfaceAreas) {
	s := p.scene
	body := p.panel("decision surface", s.surfaceFacts()...)
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
	if body.H() > a.plot.H+1 {
		body.in(grid.Rect{X: 0, Y: a.plot.H + 1, W: body.W(), H: body.H() - a.plot.H - 1}).surfaceReadings()
	}
}

// surfaceFacts says what is shown over what, and what is held.
func (s *Scene) surfaceFacts() []string {
	plane := s.Surface.Plane
	over := "what ŷ is over " + s.inputName(plane.X)
	if plane.Y < 0 {
		return []string{over}
	}
	over += " and " + s.inputName(plane.Y)
	if s.units(-1) > 2 {
		return []string{over + ", the others at their means", over, "others at their means"}
	}
	return []string{over}
}

func (s *Scene) inputName(input int) string { return s.Subject.Names.Unit(-1, input) }

// rawValue returns an input as the data has it.
func (s *Scene) rawInputValue(input int, v float64) float64 {
	if input >= len(s.Subject.Scaling) {
		return v
	}
	by := s.Subject.Scaling[input]
	return float64(v*by.Scale) + by.Shift
}

// surfaceAxes labels round values of both inputs, as the data has them.
func (p painter) surfaceAxes(plot grid.Rect) {
	s, plane := p.scene, p.scene.Surface.Plane
	low, high := s.rawInputValue(plane.X, plane.LowX), s.rawInputValue(plane.X, plane.HighX)
	if p.H() > plot.H {
		name := s.inputName(plane.X)
		p.textRight(plot.Right(), plot.H, name, theme.Text)
		for _, t := range axisTicks(low, high, plot.W/10) {
			x := plot.X + int((t.value-low)/(high-low)*float64(plot.W)) - columns(t.label)/2
			if x >= 0 && x+columns(t.label)+1 < plot.Right()-columns(name) {
				p.text(x, plot.H, t.label, theme.Dim)
			}
		}
	}
	up, name := [2]float64{s.Surface.Low, s.Surface.High}, "ŷ"
	if plane.Y >= 0 {
		up = [2]float64{s.rawInputValue(plane.Y, plane.LowY), s.rawInputValue(plane.Y, plane.HighY)}
		name = s.inputName(plane.Y)
	} else {
		up[0], up[1] = s.curveSpan()
	}
	p.fitted(max(0, plot.X-1-columns(name)), 0, plot.X-1, name, theme.Text)
	for _, t := range axisTicks(up[0], up[1], plot.H/4) {
		y := int((up[1] - t.value) / (up[1] - up[0]) * float64(plot.H))
		if y > 0 {
			p.textRight(max(plot.X-1, columns(t.label)), y, t.label, theme.Dim)
		}
	}
}

// axisTick is a round value of an axis.
type axisTick struct {
	value float64
	label string
}

// axisTicks returns about n round values from low to high.
func axisTicks(low, high float64, n int) []axisTick {
	step := roundStep((high - low) / float64(max(2, min(n, 8))))
	var list []axisTick
	for i := int(low/step) - 1; float64(i)*step <= high && len(list) < 64; i++ {
		if v := float64(i) * step; v >= low {
			list = append(list, axisTick{v, number.Tick(v, step)})
		}
	}
	return list
}

// points draws the samples, those that are told wrong last, and the selected
// one in brackets.
func (p painter) points(r raster) {
	s := p.scene
	plane := s.Surface.Plane
	for _, wrong := range []bool{false, true} {
		for _, point := range s.Surface.Points {
			x, y, on := plane.Pixel(point.X, point.Y, r.w, r.h)
			if !on || point.Wrong != wrong {
				continue
			}
			char, ink, role := s.pointLook(point)
			p.over(x, y, r, char, ink, role)
			if !point.Test && s.Step != nil {
				p.hit(grid.Rect{X: x, Y: y, W: 1, H: 1}, Target{Kind: PlaceTarget, X: point.Row})
			}
		}
	}
	x, y, on := plane.Pixel(s.Surface.At[plane.X], s.Surface.At[plane.Y], r.w, r.h)
	if on {
		char := '●'
		if s.Surface.Moved {
			char = '✛'
		}
		p.over(x, y, r, char, theme.InkUpdate, theme.Update)
		p.over(x-1, y, r, '[', theme.InkUpdate, theme.Update)
		p.over(x+1, y, r, ']', theme.InkUpdate, theme.Update)
	}
}

// pointLook is how a sample is drawn: by its class, its part, and whether it is
// told right.
func (s *Scene) pointLook(point SurfacePoint) (char rune, ink theme.Ink, role theme.Role) {
	char = '●'
	switch {
	case point.Wrong && point.Test:
		return '⊗', theme.InkAlarm, theme.Alarm
	case point.Wrong:
		return '×', theme.InkAlarm, theme.Alarm
	case point.Test:
		char = '○'
	}
	switch {
	case s.units(s.last()) > 1:
		return char, theme.InkText, theme.Text
	case point.Target > (s.Surface.Low+s.Surface.High)/2:
		return char, theme.InkPositive, theme.Text
	default:
		return char, theme.InkNegative, theme.Text
	}
}

// surfaceReadings draws the scale, what the marks mean, and what is known of the
// selected sample.
func (p painter) surfaceReadings() {
	s := p.scene
	x := surfaceLabels
	if p.H() > 1 || s.Surface.Plane.Y < 0 {
		p.surfaceLegend(x)
	}
	p.surfaceSample(x, p.H()-1)
}

// surfaceLegend draws the scale and the marks in row 0.
func (p painter) surfaceLegend(x int) {
	s := p.scene
	if s.surfaceRamp() == theme.Diverging && s.Surface.Plane.Y >= 0 {
		low, high := s.Format.Short(s.Surface.Low), s.Format.Short(s.Surface.High)
		x += p.text(x, 0, "ŷ "+low+" ", theme.Dim)
		p.heatScale(x, 0, theme.Diverging.Levels(), theme.Diverging)
		x += theme.Diverging.Levels()
		x += p.text(x, 0, " "+high, theme.Dim)
	} else if s.Surface.Plane.Y >= 0 {
		x = p.classLegend(x)
	}
	marks := "● train"
	if s.TestRows > 0 {
		marks += "   ○ test"
	}
	if s.classes() > 0 {
		marks += "   × wrong"
	}
	if at := p.W() - columns(marks); at > x+1 {
		p.text(at, 0, marks, theme.Dim)
	}
}

// classLegend names the classes beside their colours.
func (p painter) classLegend(x int) int {
	s := p.scene
	ramp := s.surfaceRamp()
	for class, name := range s.Set.Target.Classes {
		if x+columns(name)+4 > p.W()-24 {
			break
		}
		level := classLevel(ramp, class, 1)
		p.in(grid.Rect{X: x, W: 2, H: 1}).heat(raster{ramp: ramp, w: 2, h: 1, at: func(_, _ int) int { return level }})
		x += 3
		x += p.text(x, 0, name, theme.Dim) + 2
	}
	return x
}

// surfaceSample draws the selected sample: its inputs, what should come out and
// what does.
func (p painter) surfaceSample(x, y int) {
	s := p.scene
	name := "[●] " + strconv.Itoa(s.Surface.Row+1)
	if s.Surface.Moved {
		name = "[✛] moved"
	}
	x += p.text(x, y, name, theme.Update.Bold()) + 3
	output := s.Surface.Answer[s.last()]
	if s.units(s.last()) == 1 {
		x += p.surfaceReading(x, y, "ŷ", s.Format.Trim(output[0]))
	} else if s.Set != nil {
		if class, ok := s.Set.Target.Verdict(output); ok {
			x += p.surfaceReading(x, y, "says", s.Set.Target.Classes[class]+" "+s.Format.Trim(output[class]))
		}
	}
	if !s.Surface.Moved && s.Step != nil {
		x += p.surfaceReading(x, y, "y", s.truth(s.Selection.Sample))
	}
	const digits = 4
	for _, input := range []int{s.Surface.Plane.X, s.Surface.Plane.Y} {
		if input >= 0 {
			x += p.surfaceReading(x, y, s.inputName(input), s.Format.Brief(s.rawInputValue(input, s.Surface.At[input]), digits))
		}
	}
}

// surfaceReading draws a name and its value where both fit, and returns the columns
// taken.
func (p painter) surfaceReading(x, y int, name, value string) int {
	if x+columns(name)+1+columns(value) > p.W() {
		return 0
	}
	w := p.text(x, y, name+" ", theme.Dim)
	return w + p.text(x+w, y, value, theme.Strong) + 3
}

// surfaceUnits draws the same plane as each hidden unit sees it.
func (p painter) surfaceUnits() {
	s := p.scene
	body := p.panel("hidden units", s.hiddenFacts()...)
	if surface := s.Surface.Surface; surface == nil || surface.Layer != s.Surface.Layer || s.Surface.Plane.Y < 0 {
		p.unitReadings(body)
		return
	}
	units := s.units(s.Surface.Layer)
	w, gap, across, down := unitPictures(body.W(), body.H(), units)
	if across < 1 || down < 1 {
		return
	}
	first := 0
	if shown := across * down; s.Selection.Layer == s.Surface.Layer && s.Selection.Unit >= shown {
		first = s.Selection.Unit / shown * shown
	}
	for i := range min(across*down, units-first) {
		at := grid.Rect{X: i % across * (w + 2), Y: i / across * (w/2 + 1 + gap), W: w, H: w/2 + 1}
		body.in(at).unitPicture(first+i, w)
	}
	if hidden := units - across*down; hidden > 0 {
		body.textRight(body.W(), body.H()-1, strconv.Itoa(hidden)+" more", theme.Dim)
	}
}

func (s *Scene) hiddenFacts() []string {
	if len(s.config().Architecture.Layers) > 2 {
		return []string{"of layer " + strconv.Itoa(s.Surface.Layer+1) + ": what each has learned to see", "of layer " + strconv.Itoa(s.Surface.Layer+1)}
	}
	return []string{"what each has learned to see"}
}

// unitPictures returns how wide pictures are of which so many fit, each with a
// row for its name, and the rows between them.
func unitPictures(width, height, units int) (w, gap, across, down int) {
	for _, w = range []int{24, 20, 16, 12, 10} {
		for gap = 1; gap >= 0; gap-- {
			across, down = (width+2)/(w+2), (height+gap)/(w/2+1+gap)
			if across*down >= units {
				return w, gap, across, down
			}
		}
	}
	return w, 0, across, down
}

// unitPicture draws one hidden unit: its name, its activation on the selected
// sample, and what it says over the plane.
func (p painter) unitPicture(unit, w int) {
	s := p.scene
	layer := s.Surface.Layer
	name, role := s.Subject.Names.Unit(layer, unit), theme.Strong
	if s.selected(layer, unit) {
		name, role = "["+name+"]", p.accentStrong()
	}
	x := p.fitted(0, 0, w, name, role) + 1
	p.unitNote(x, w, unit)
	p.hit(grid.Rect{W: w, H: p.H()}, Target{Kind: UnitTarget, Layer: layer, Unit: unit})
	picture := p.in(grid.Rect{Y: 1, W: w, H: w / 2})
	r := s.unitRaster(unit, w, w/2)
	picture.heat(r)
	plane := s.Surface.Plane
	if px, py, on := plane.Pixel(s.Surface.At[plane.X], s.Surface.At[plane.Y], w, w/2); on {
		picture.over(px, py, r, '●', theme.InkUpdate, theme.Update)
	}
}

// unitNote draws right of a unit's name its activation where the sample is
// moved, else its weight to the only output.
func (p painter) unitNote(x, w, unit int) {
	s := p.scene
	layer := s.Surface.Layer
	if s.Surface.Moved || layer != s.last()-1 || s.units(s.last()) != 1 {
		value := "a " + s.Format.Trim(s.Surface.Answer[layer][unit])
		if x+columns(value) <= w {
			p.textRight(w, 0, value, theme.Dim)
		}
		return
	}
	v := s.Surface.Parameters[s.last()].Weights[unit]
	value := s.Format.Trim(v)
	if x+columns(value) > w {
		return
	}
	p.textRight(w, 0, value, signRole(v))
	if at := w - columns(value) - 2; at > x {
		p.textRight(at+1, 0, "→", theme.Dim)
	}
}

// unitReadings lists the activations of the hidden units where there are no
// pictures.
func (p painter) unitReadings(body painter) {
	s := p.scene
	for unit := range min(s.units(s.Surface.Layer), body.H()) {
		name, role := s.Subject.Names.Unit(s.Surface.Layer, unit), theme.Strong
		if s.selected(s.Surface.Layer, unit) {
			role = p.accentStrong()
		}
		body.fitted(1, unit, 8, name, role)
		body.text(10, unit, "a "+s.Format.Cell(s.Surface.Answer[s.Surface.Layer][unit]), theme.Text)
		body.hit(grid.Rect{Y: unit, W: body.W(), H: 1}, Target{Kind: UnitTarget, Layer: s.Surface.Layer, Unit: unit})
	}
}
