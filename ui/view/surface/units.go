package surface

import (
	"strconv"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// units draws a picture of the plane for each hidden unit.
type units struct{ drawing }

// draw draws the activation of each hidden unit over the plane.
func (p units) draw() {
	m := p.Moment
	count := m.Units(p.pic.Layer)
	g := layoutUnits(p.W()-2*(paint.Margin+1), p.H()-1, count)
	if p.pic.Plane.Y < 0 {
		g = g.filled(p.W() - 2*(paint.Margin+1))
	}
	shown := g.across * g.down
	body := p.Panel("hidden units", p.facts("what each has learned to see", count-shown)...)
	if p.pic.Surface == nil || shown < 1 {
		return
	}
	first := 0
	if m.Selection.Layer == p.pic.Layer {
		first = m.Selection.Unit / shown * shown
	}
	for i := range min(shown, count-first) {
		at := grid.Rect{X: i % g.across * (g.w + g.beside), Y: i / g.across * (g.rows() + g.gap), W: g.w, H: g.rows()}
		units{p.on(body.In(at))}.picture(first + i)
	}
	if g.scale {
		wide := min(body.W(), g.across*(g.w+g.beside)-g.beside)
		units{p.on(body.In(grid.Rect{Y: g.used() - 1, W: wide, H: 1}))}.drawScale()
	}
}

// facts returns facts that say what is pictured, of which units, and how many have no picture.
func (p drawing) facts(seen string, without int) []string {
	list := []string{seen}
	if p.Moment.LastLayer() > 1 {
		layer := "of layer " + strconv.Itoa(p.Notation.Number(p.pic.Layer))
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

// unitName draws the name of a unit over its picture, which selects it, and returns the columns
// of the name.
func (p drawing) unitName(layer, unit int) int {
	m := p.Moment
	name, role := m.Setup.Names.Unit(layer, unit), theme.Strong
	if m.Selected(layer, unit) {
		name, role = "["+name+"]", p.AccentStrong()
	}
	p.Hit(grid.Rect{W: p.W(), H: p.H()}, paint.Target{Kind: paint.UnitTarget, Layer: layer, Unit: unit})
	return p.Fitted(0, 0, p.W(), name, role)
}

// drawScale draws the scale of the pictures and, at the right, the bias of the output.
func (p units) drawScale() {
	m := p.Moment
	low, high, bounded := p.unitBounds()
	from, to := p.Format.Short(low), p.Format.Short(high)
	if !bounded {
		from, to = "−max", "max of each"
	}
	x := 0
	switch {
	case grid.Width(p.SymbolOf("a")+" "+from+" "+to)+1+theme.Diverging.Levels() > p.W():
	case p.pic.Plane.Y < 0:
		x = p.Text(0, 0, p.SymbolOf("a")+" from "+from+" to "+to, theme.Dim)
	default:
		x = p.scaleLegend(p.SymbolOf("a"), from, to)
	}
	if !p.feedsOutput() || !m.Config().Architecture.Bias {
		return
	}
	b := p.pic.Parameters[m.LastLayer()].Biases[0]
	value := p.Format.Trim(b)
	if note := p.Says("bias → ŷ "); x+grid.Width(note)+p.Format.Width() < p.W() {
		p.TextRight(p.W()-p.Format.Width(), 0, note, theme.Dim)
		p.TextRight(p.W(), 0, value, p.Alarmed(b, paint.SignRole(b)))
	}
}

// feedsOutput reports whether the pictured units feed the only output.
func (p units) feedsOutput() bool {
	m := p.Moment
	return p.pic.Layer == m.LastLayer()-1 && m.Units(m.LastLayer()) == 1
}

// picture draws one hidden unit with its name, its activation for the selected sample
// or its weight, and its activation over the plane.
func (p units) picture(unit int) {
	p.note(p.unitName(p.pic.Layer, unit)+1, unit)
	picture := p.on(p.Down(1))
	if p.pic.Plane.Y < 0 {
		units{picture}.line(unit)
		return
	}
	r := p.unitRaster(unit, picture.W(), picture.H())
	picture.Heat(r)
	plane := p.pic.Plane
	if x, y, on := plane.Pixel(p.pic.At[plane.X], p.pic.At[plane.Y], r.W, r.H); on {
		picture.Over(x, y, r, '●', theme.InkText, theme.Text)
	}
}

// note draws a number to the right of a unit's name. It is the weight to the only
// output if the unit feeds that and the sample is not moved, otherwise the activation.
// A dead unit is marked as dead instead.
func (p units) note(x, unit int) {
	m := p.Moment
	layer := p.pic.Layer
	if _, dead := m.Dead(layer, unit); dead && x+4 <= p.W() {
		p.TextRight(p.W(), 0, "dead", theme.Alarm)
		return
	}
	note, v := "a ", p.pic.Answer[layer][unit]
	role, weighs := theme.Text, !p.pic.Moved && p.feedsOutput()
	if weighs {
		note, v = p.Says("→ ŷ "), p.pic.Parameters[m.LastLayer()].Weights[unit]
		role = paint.SignRole(v)
	}
	if !weighs && !p.activated(layer, unit) {
		p.TextRight(p.W(), 0, "·", theme.Dim)
		return
	}
	value := p.Format.Trim(v)
	for digits := 4; x+grid.Width(value) > p.W(); digits-- {
		if digits == 0 {
			return
		}
		value = p.Format.Brief(v, digits)
	}
	p.TextRight(p.W(), 0, value, p.Alarmed(v, role))
	if at := p.W() - p.Format.Width(); at-grid.Width(note) >= x {
		p.TextRight(at, 0, note, theme.Dim)
	}
}

// line draws the activation of a unit over the only input.
func (p units) line(unit int) {
	low, high := p.unitSpan(unit)
	height := p.heights(low, high)
	p.HLine(0, height(0)/grid.DotsDown, p.W(), '─', theme.Axis.Style())
	p.function(p.pic.Surface.Hidden[unit], height, 1)
	plane := p.pic.Plane
	if x, _, on := plane.Pixel(p.pic.At[plane.X], 0.5, p.W(), 1); on && p.activated(p.pic.Layer, unit) {
		if v := p.pic.Answer[p.pic.Layer][unit]; !number.Alarming(v) {
			p.Set(x, min(max(height(v)/grid.DotsDown, 0), p.H()-1), '●', theme.Strong)
		}
	}
}
