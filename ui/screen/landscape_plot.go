package screen

import (
	"math"
	"strconv"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// plot draws the loss as bands of colour and the way across it.
type landPlot struct{ landView }

// landscapePlot draws the loss as bands of colour and the way across it, with
// axes, scale and legend.
func (p landPlot) landscapePlot() {
	l := p.pic
	body := landPlot{p.on(p.Panel("loss landscape", p.landscapeFacts()...))}
	w, h := body.W()-landscapeLabels, body.H()-underLandscape
	if h < 2 {
		h = body.H()
	}
	if w < paint.MinPlotWidth || h < 2 {
		body.landscapeLosses(0, min(body.W(), 26), 16)
		return
	}
	chart := terrain{window: l.Plane.Window, land: l.Land, w: w, h: h}
	chart.fit()
	chart.pixels = chart.raster()
	plot := landPlot{p.on(body.In(grid.Rect{X: landscapeLabels, W: w, H: h}))}
	plot.ground(&chart)
	plot.ways(&chart)
	body.landscapeAxes(&chart)
	if body.H() >= h+underLandscape {
		landPlot{p.on(body.In(grid.Rect{X: landscapeLabels, Y: h + 1, W: w, H: 1}))}.landscapeScale(&chart)
		landPlot{p.on(body.In(grid.Rect{X: landscapeLabels, Y: h + 2, W: w, H: 1}))}.landscapeLegend()
	}
}

// terrain maps two weights and their loss to a plot of w × h cells, which have
// two pixels each, one above the other.
type terrain struct {
	window    probe.Window
	land      *probe.Landscape
	w, h      int
	low, high float64 // the losses that the bands span
	finite    bool    // some loss is, and more than 0
	pixels    paint.Raster
	logs      []float64 // of the landscape's points, NaN where the loss is not a number; empty: there are none yet
}

// fit chooses round losses for the lowest and the highest band, a million times
// apart at the most.
func (t *terrain) fit() {
	if t.land == nil {
		return
	}
	low, high := math.Inf(1), 0.0
	t.logs = make([]float64, len(t.land.Loss))
	for i, loss := range t.land.Loss {
		t.logs[i] = math.Log10(math.Max(loss, math.SmallestNonzeroFloat64))
		if math.IsInf(loss, 1) || loss <= 0 || math.IsNaN(loss) {
			continue
		}
		low, high = math.Min(low, loss), math.Max(high, loss)
	}
	if t.finite = high > 0; !t.finite {
		t.low, t.high = 0.1, 1
		return
	}
	const least, most = 1e-300, 1e300
	high = math.Max(least, math.Min(high, most))
	t.low = roundDown(math.Max(low, math.Max(high/1e6, least)))
	for t.high = roundUp(t.low); t.high < high; {
		t.high = roundUp(t.high)
	}
}

// roundDown returns the largest of some round numbers that is at most v.
func roundDown(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	round := power
	for _, m := range roundNumbers() {
		if m*power <= v {
			round = m * power
		}
	}
	return round
}

// roundUp returns the round number after one of them.
func roundUp(v float64) float64 {
	const past = 1 + 1e-9 // what the powers of ten are off by
	power := math.Pow(10, math.Floor(math.Log10(v*past)))
	for _, m := range roundNumbers() {
		if m*power > v*past {
			return m * power
		}
	}
	return 10 * power
}

// roundNumbers are those from one power of ten to the next, about as far apart
// as an eye tells two bands apart.
func roundNumbers() []float64 { return []float64{1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8} }

// raster works out the band of each pixel: −1 where the loss is not a number or is
// not there yet.
func (t *terrain) raster() paint.Raster {
	levels := make([]int, t.w*2*t.h)
	low, high := math.Log10(t.low), math.Log10(t.high)
	for i := range levels {
		v := t.at(i%t.w, i/t.w)
		if math.IsNaN(v) {
			levels[i] = -1
			continue
		}
		share := (v - low) / (high - low) * float64(theme.Depth.Levels())
		levels[i] = int(math.Max(0, math.Min(float64(theme.Depth.Levels()-1), math.Floor(share))))
	}
	return paint.Raster{Ramp: theme.Depth, W: t.w, H: t.h, At: func(x, y int) int { return levels[y*t.w+x] }}
}

// place returns where the middle of a pixel lies among the landscape's points:
// NaN where it has none, for it may be of another window still.
func (t *terrain) place(column, row int) (x, y float64) {
	last, of := float64(t.land.Side-1), t.land.Plane.Window
	x = t.window.Left + (float64(column)+0.5)/float64(t.w)*(t.window.Right-t.window.Left)
	y = t.window.Top - (float64(row)+0.5)/float64(2*t.h)*(t.window.Top-t.window.Bottom)
	x = (x - of.Left) / (of.Right - of.Left) * last
	y = (of.Top - y) / (of.Top - of.Bottom) * last
	if x >= 0 && y >= 0 && x <= last && y <= last {
		return x, y
	}
	return math.NaN(), math.NaN()
}

// at returns the logarithm of the loss at a pixel, between the four points
// around it: NaN where the loss is not a number or is not there.
func (t *terrain) at(column, row int) float64 {
	if len(t.logs) == 0 {
		return math.NaN()
	}
	x, y := t.place(column, row)
	if math.IsNaN(x) {
		return math.NaN()
	}
	side := t.land.Side
	i, j := min(int(x), side-2), min(int(y), side-2)
	fx, fy := x-float64(i), y-float64(j)
	a, b := t.logs[j*side+i], t.logs[j*side+i+1]
	c, d := t.logs[(j+1)*side+i], t.logs[(j+1)*side+i+1]
	if v := (a*(1-fx)+b*fx)*(1-fy) + (c*(1-fx)+d*fx)*fy; !number.Alarming(v) {
		return v
	}
	return t.logs[int(math.Round(y))*side+int(math.Round(x))]
}

// dot returns the dot of two weights; ok reports whether it lies in the window.
func (t *terrain) dot(x, y float64) (dx, dy int, ok bool) {
	if number.Alarming(x) || number.Alarming(y) {
		return 0, 0, false
	}
	across := (x - t.window.Left) / (t.window.Right - t.window.Left)
	down := (t.window.Top - y) / (t.window.Top - t.window.Bottom)
	const far = 1000 // windows away: nothing is to be seen of it
	across, down = math.Max(-far, math.Min(far, across)), math.Max(-far, math.Min(far, down))
	dx = int(math.Floor(across * float64(t.w*grid.DotsAcross)))
	dy = int(math.Floor(down * float64(t.h*grid.DotsDown)))
	return dx, dy, across >= 0 && across < 1 && down >= 0 && down < 1
}

// cell returns the cell of two weights.
func (t *terrain) cell(x, y float64) (column, row int, ok bool) {
	dx, dy, ok := t.dot(x, y)
	return dx / grid.DotsAcross, dy / grid.DotsDown, ok
}

// ways draws the path of an earlier run, that of this one with its first steps
// numbered, and where it is now.
func (p landPlot) ways(t *terrain) {
	l := p.pic
	dots := grid.NewDots(t.w, t.h)
	if l.Ghost != nil {
		way(dots, t, l.Ghost.Path, theme.Text, 1)
	}
	way(dots, t, l.Path, theme.Update, 2)
	p.downhill(dots, t)
	p.dotsOn(t, dots)
	taken := map[[2]int]bool{}
	p.ghostEnd(t, taken)
	hx, hy, here := t.cell(l.Here.X, l.Here.Y)
	for dx := -1; dx <= 1; dx++ {
		taken[[2]int{hx + dx, hy}] = here
	}
	p.stepNumbers(t, taken)
	if here {
		p.put(t, hx-1, hy, '[', theme.Strong)
		p.put(t, hx, hy, '●', theme.Strong)
		p.put(t, hx+1, hy, ']', theme.Strong)
	}
}

// way draws lines from place to place.
func way(dots *grid.Dots, t *terrain, path []probe.Place, role theme.Role, priority int) {
	for i := range path {
		x, y, ok := t.dot(path[i].X, path[i].Y)
		if number.Alarming(path[i].X) || number.Alarming(path[i].Y) {
			continue
		}
		if ok {
			dots.Set(x, y, role.Style(), priority)
		}
		if i == 0 || number.Alarming(path[i-1].X) || number.Alarming(path[i-1].Y) {
			continue
		}
		fromX, fromY, _ := t.dot(path[i-1].X, path[i-1].Y)
		dots.Line(fromX, fromY, x, y, role.Style(), priority)
	}
}

// stepNumbers numbers the first nine steps, where they do not touch: 1 beside 3
// would be read as 13.
func (p landPlot) stepNumbers(t *terrain, taken map[[2]int]bool) {
	path := p.pic.Path
	if len(path) == 0 {
		return
	}
	first := path[0]
	for _, place := range path {
		n := place.Step - first.Step
		x, y, ok := t.cell(place.X, place.Y)
		if n > 9 || !ok || taken[[2]int{x - 1, y}] || taken[[2]int{x, y}] || taken[[2]int{x + 1, y}] {
			continue
		}
		taken[[2]int{x, y}] = true
		if n == 0 {
			p.put(t, x, y, '○', theme.Strong)
			continue
		}
		p.put(t, x, y, rune('0'+n), theme.Strong)
	}
}

// ghostEnd marks where an earlier run was left.
func (p landPlot) ghostEnd(t *terrain, taken map[[2]int]bool) {
	g := p.pic.Ghost
	if g == nil || len(g.Path) == 0 {
		return
	}
	end := g.Path[len(g.Path)-1]
	x, y, ok := t.cell(end.X, end.Y)
	if !ok {
		return
	}
	p.put(t, x, y, '◌', theme.Text)
	taken[[2]int{x, y}] = true
	at := x + 2
	label := p.Spell(g.Label)
	if w := grid.Width(label); at+w > t.w {
		at = x - 1 - w
	}
	for _, char := range label {
		p.put(t, at, y, char, theme.Text)
		taken[[2]int{at, y}] = true
		at++
	}
}

// arrowLength is how long the arrow downhill is, in cells across.
const arrowLength = 7

// downhill draws an arrow against the gradient of the landscape, from where that
// was taken: the direction in which the loss that is drawn falls fastest.
func (p landPlot) downhill(dots *grid.Dots, t *terrain) {
	l := p.pic
	if !l.Across.Felt || !l.Up.Felt || l.Land == nil || !l.Land.HasHere || number.Alarming(l.Land.GradientX) || number.Alarming(l.Land.GradientY) {
		return
	}
	x, y, ok := t.dot(l.Land.X, l.Land.Y)
	if !ok {
		return
	}
	// In dots, which are as far apart across as down.
	dx := -l.Land.GradientX / (t.window.Right - t.window.Left) * float64(t.w*grid.DotsAcross)
	dy := l.Land.GradientY / (t.window.Top - t.window.Bottom) * float64(t.h*grid.DotsDown)
	size := math.Hypot(dx, dy)
	if !(size > 0) || math.IsInf(size, 0) {
		return
	}
	scale := arrowLength * grid.DotsAcross / size
	endX, endY := x+int(math.Round(dx*scale)), y+int(math.Round(dy*scale))
	dots.Line(x, y, endX, endY, theme.Backward.Style(), 3)
	for _, turn := range []float64{0.8, -0.8} { // The two strokes of its head.
		backX := -(dx*math.Cos(turn) - dy*math.Sin(turn)) / size * 3.5
		backY := -(dx*math.Sin(turn) + dy*math.Cos(turn)) / size * 3.5
		dots.Line(endX, endY, endX+int(math.Round(backX)), endY+int(math.Round(backY)), theme.Backward.Style(), 3)
	}
}

// landscapeAxes labels round values of both weights.
func (p landPlot) landscapeAxes(t *terrain) {
	across, up := p.axisSymbols()
	win := t.window
	step := paint.RoundStep((win.Top - win.Bottom) / float64(max(2, min(8, t.h/3))))
	last := -2
	for i := math.Floor(win.Top / step); i*step > win.Bottom; i-- {
		_, row, ok := t.cell(win.Left, i*step)
		if !ok || row < last+2 || row == 0 {
			continue
		}
		p.TextRight(landscapeLabels-1, row, paint.TickLabel(i*step, step, landscapeLabels-1), theme.Dim)
		last = row
	}
	p.TextRight(landscapeLabels-1, 0, up, theme.Text)
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
		at := landscapeLabels + column - grid.Width(label)/2
		if !ok || at < end || at+grid.Width(label) > stop {
			continue
		}
		p.Text(at, t.h, label, theme.Dim)
		end = at + grid.Width(label) + 2
	}
}

// landscapeScale draws the bands from the lowest to the highest loss.
func (p landPlot) landscapeScale(t *terrain) {
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

// landscapeLegend says what the lines are, as far as there is room.
func (p landPlot) landscapeLegend() {
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
		list = append(list, entry{"━", theme.Text, "before"})
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
