package screen

import (
	"math"
	"strconv"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// unitGrid is how the pictures of units are laid out: pictures as wide as they
// can be, half as high, each under a row for its name.
type unitGrid struct {
	w, gap       int // of a picture, and rows between them
	across, down int
	scale        bool // there is a row for the scale under them
}

const (
	leastPicture, widestPicture = 10, 40
	besidePictures              = 2
)

func (g unitGrid) rows() int { return g.w/2 + 1 }

// used is how many rows the pictures take, with their scale.
func (g unitGrid) used() int {
	rows := g.down*(g.rows()+g.gap) - g.gap
	if g.scale {
		rows++
	}
	return rows
}

// layoutUnits finds the largest pictures of which so many fit, and where not
// even small ones do, how many of those fit.
func layoutUnits(width, height, units int) unitGrid {
	best := unitGrid{}
	for across := 1; across <= units; across++ {
		down := (units + across - 1) / across
		w := min((width+besidePictures)/across-besidePictures, 2*(height/down-1), widestPicture) / 2 * 2
		if w >= leastPicture && w > best.w {
			best = unitGrid{w: w, across: across, down: down}
		}
	}
	if best.w == 0 {
		best = unitGrid{w: leastPicture, across: (width + besidePictures) / (leastPicture + besidePictures), down: height / (leastPicture/2 + 1)}
	}
	left := height - best.down*best.rows()
	if left >= best.down && best.down > 1 {
		best.gap = 1
		left -= best.down - 1
	}
	best.scale = left > 0
	return best
}

// surfaceUnits draws the same plane as each hidden unit sees it.
func (p painter) surfaceUnits() {
	s := p.scene
	units := s.units(s.Surface.Layer)
	g := layoutUnits(p.W()-2*(margin+1), p.H()-1, units)
	shown := g.across * g.down
	body := p.panel("hidden units", s.hiddenFacts(units-shown)...)
	if s.Surface.Surface == nil || shown < 1 {
		return
	}
	first := 0
	if s.Selection.Layer == s.Surface.Layer {
		first = s.Selection.Unit / shown * shown
	}
	for i := range min(shown, units-first) {
		at := grid.Rect{X: i % g.across * (g.w + besidePictures), Y: i / g.across * (g.rows() + g.gap), W: g.w, H: g.rows()}
		body.in(at).unitPicture(first + i)
	}
	if g.scale {
		wide := min(body.W(), g.across*(g.w+besidePictures)-besidePictures)
		body.in(grid.Rect{Y: g.used() - 1, W: wide, H: 1}).unitsScale()
	}
}

// hiddenFacts say which units are pictured, and how many have no picture.
func (s *Scene) hiddenFacts(without int) []string {
	const seen = "what each has learned to see"
	list := []string{seen}
	if s.last() > 1 {
		layer := "of layer " + strconv.Itoa(s.Surface.Layer+1)
		list = []string{layer + ": " + seen, layer}
	}
	if without > 0 {
		more := strconv.Itoa(without) + " more"
		for i := range list {
			list[i] += "; " + more
		}
		list = append(list, more)
	}
	return list
}

// unitsScale draws the scale of the pictures, and at the right what else goes
// into the output.
func (p painter) unitsScale() {
	s := p.scene
	low, high, bounded := s.unitBounds()
	from, to := s.Format.Short(low), s.Format.Short(high)
	if !bounded {
		from, to = "−max", "max of each"
	}
	x := 0
	switch {
	case columns("a "+from+" "+to)+1+theme.Diverging.Levels() > p.W():
	case s.Surface.Plane.Y < 0:
		x = p.text(0, 0, "a from "+from+" to "+to, theme.Dim)
	default:
		x = p.scaleLegend("a", from, to)
	}
	if !s.feedsOutput() || !s.Config().Architecture.Bias {
		return
	}
	b := s.Surface.Parameters[s.last()].Biases[0]
	value := s.Format.Trim(b)
	if note := s.spell("bias → ŷ "); x+columns(note)+s.Format.Width() < p.W() {
		p.textRight(p.W()-s.Format.Width(), 0, note, theme.Dim)
		p.textRight(p.W(), 0, value, p.alarmed(b, signRole(b)))
	}
}

// feedsOutput reports whether the pictured units feed the only output.
func (s *Scene) feedsOutput() bool {
	return s.Surface.Layer == s.last()-1 && s.units(s.last()) == 1
}

// unitPicture draws one hidden unit: its name, its activation on the selected
// sample or its weight, and what it says over the plane.
func (p painter) unitPicture(unit int) {
	s := p.scene
	layer := s.Surface.Layer
	name, role := s.Setup.Names.Unit(layer, unit), theme.Strong
	if s.selected(layer, unit) {
		name, role = "["+name+"]", p.accentStrong()
	}
	p.unitNote(p.fitted(0, 0, p.W(), name, role)+1, unit)
	p.hit(grid.Rect{W: p.W(), H: p.H()}, Target{Kind: UnitTarget, Layer: layer, Unit: unit})
	picture := p.down(1)
	if s.Surface.Plane.Y < 0 {
		picture.unitLine(unit)
		return
	}
	r := s.unitRaster(unit, picture.W(), picture.H())
	picture.heat(r)
	plane := s.Surface.Plane
	if x, y, on := plane.Pixel(s.Surface.At[plane.X], s.Surface.At[plane.Y], r.w, r.h); on {
		picture.over(x, y, r, '●', theme.InkText, theme.Text)
	}
}

// unitNote draws right of a unit's name its activation where the sample is
// moved, else its weight to the only output.
func (p painter) unitNote(x, unit int) {
	s := p.scene
	layer := s.Surface.Layer
	if _, dead := s.Dead(layer, unit); dead && x+4 <= p.W() {
		p.textRight(p.W(), 0, "dead", theme.Alarm)
		return
	}
	note, v := "a ", s.Surface.Answer[layer][unit]
	role := theme.Text
	if !s.Surface.Moved && s.feedsOutput() {
		note, v = s.spell("→ ŷ "), s.Surface.Parameters[s.last()].Weights[unit]
		role = signRole(v)
	}
	value := s.Format.Trim(v)
	for digits := 4; x+columns(value) > p.W(); digits-- {
		if digits == 0 {
			return
		}
		value = s.Format.Brief(v, digits)
	}
	p.textRight(p.W(), 0, value, p.alarmed(v, role))
	if at := p.W() - s.Format.Width(); at-columns(note) >= x {
		p.textRight(at, 0, note, theme.Dim)
	}
}

// unitLine draws what a unit says over the only input.
func (p painter) unitLine(unit int) {
	s := p.scene
	low, high := s.unitSpan(unit)
	height := p.heights(low, high)
	p.HLine(0, height(0)/grid.DotsDown, p.W(), '─', theme.Line.Style())
	p.function(s.Surface.Surface.Hidden[unit], height)
	plane := s.Surface.Plane
	if x, _, on := plane.Pixel(s.Surface.At[plane.X], 0.5, p.W(), 1); on {
		if v := s.Surface.Answer[s.Surface.Layer][unit]; !math.IsNaN(v) && !math.IsInf(v, 0) {
			p.set(x, min(max(height(v)/grid.DotsDown, 0), p.H()-1), '●', theme.Strong)
		}
	}
}
