package gradients

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// flowPanel draws a bar for each quantity of each layer, and how the activations are spread.
type flowPanel struct {
	drawing
	cols columns
}

// flow draws the panel of the flow, which has the strips at the places of the layout.
func (p drawing) flow(a areas) {
	body := paint.PanelInner(p.W(), p.H())
	m := p.Moment
	f := flowPanel{p, columnsOf(body.W, m.LastLayer()+1, m.Selection.Layer, p.Format.Digits)}
	inner := f.on(f.Panel("gradient flow", f.facts()...))
	flowPanel{inner, f.cols}.heads(0)
	for i, of := range flows() {
		if r := a.strips[i]; !r.Empty() {
			strip{flowPanel{p.on(p.In(r)), f.cols}, of, p.scale(of, r.H)}.draw()
		}
	}
	if !a.spread.Empty() {
		spreadPanel{flowPanel{p.on(p.In(a.spread)), f.cols}}.draw()
	}
}

// layerName returns the name of a layer, in brackets if a unit of it is selected, and its role.
func (p drawing) layerName(layer int) (string, theme.Role) {
	name := fmt.Sprintf("layer %d", p.Notation.Number(layer))
	role := theme.Text
	if p.Moment.Phase().Layer == layer {
		role = p.AccentStrong()
	}
	if layer == p.Moment.Selection.Layer {
		return "[" + name + "]", role.Bold()
	}
	return name, role
}

// arrow draws how δ goes from the layer after one to that layer: bright where it has come.
// Where only a colour could tell that it has not, there is none.
func (p flowPanel) arrow(x, y, layer int) {
	role := theme.BackwardQuiet
	if p.Moment.Reached(stepper.Delta, layer+1, p.Moment.Units(layer+1)-1) {
		role = theme.Backward
	} else if p.Colourless {
		return
	}
	p.Text(x, y, "◀", role)
}

// scale returns the scale of a strip, which has room for the whole run as far as it is known.
func (p drawing) scale(f flow, rows int) decades {
	var values []float64
	if f.phase == stepper.Update {
		values = append(values, healthy)
	}
	for layer := range p.Moment.LastLayer() + 1 {
		if v := p.value(f, layer); v.known {
			values = append(values, v.v)
		}
	}
	for l := range p.pic.Last {
		values = append(values, p.size(f, &p.pic.Last[l].Flow))
	}
	if r := p.pic.Readings; r != nil {
		for _, at := range r.List {
			for l := range at.Layers {
				values = append(values, p.size(f, &at.Layers[l].Flow))
			}
		}
	}
	return scaleOf(values, rows)
}

// facts returns facts that say what the bars are means of, from the longest form to the
// shortest.
func (p flowPanel) facts() []string {
	m := p.Moment
	past := ""
	if p.cols.past > 0 && p.pic.Known >= 2 && p.pic.Readings != nil {
		past = fmt.Sprintf("; lines: epochs 1 to %s", number.Group(p.pic.Known))
	}
	if !p.anything() {
		return p.factsOfNone(past)
	}
	last := ""
	if p.ghosts() {
		last = p.Spell("; ╱ is of the last step")
	}
	means := "means over " + m.Setup.Noun.Count(m.Samples())
	if m.Aside() {
		means = "means"
	}
	return []string{
		"layers as in the network; " + means + ", log" + past + last, means + ", log" + past + last, means + ", log" + last, "means, log" + last, "log" + last, "log",
	}
}

// factsOfNone says why there are no bars. After going back to the beginning there may still
// be lines.
func (p flowPanel) factsOfNone(past string) []string {
	if m := p.Moment; m.Step != nil && !m.Aside() && p.pic.Now == nil {
		return []string{"working them out"}
	}
	const come = "bars come with the backward phases of the first step"
	if past != "" {
		past += ", all ahead"
	}
	return []string{"layers as in the network, log; " + come + past, come + past, come, "bars come with the backward phases", "no bars yet"}
}

// anything reports whether there is any bar, and ghosts whether one of them is a ghost.
func (p flowPanel) anything() bool { return p.any(func(v value) bool { return v.known }) }
func (p flowPanel) ghosts() bool   { return p.any(func(v value) bool { return v.ghost }) }

func (p flowPanel) any(is func(value) bool) bool {
	for _, f := range flows() {
		for _, layer := range p.cols.layers {
			if is(p.value(f, layer)) {
				return true
			}
		}
	}
	return false
}

// healthy is the size of an update, as a part of the weights, that lets training go on well.
const healthy = 1e-3

// strip draws one quantity of all layers.
type strip struct {
	flowPanel
	flow
	scale decades
}

func (p strip) draw() {
	p.axis()
	as := p.written()
	for i, layer := range p.cols.layers {
		v := p.value(p.flow, layer)
		p.bar(p.cols.at(i), layer, v)
		p.number(p.cols.at(i)+p.cols.bar, layer, v, as)
		p.history(i, layer)
	}
}

// axis draws the axis with its name and the lines of the grid.
func (p strip) axis() {
	ticks := p.scale.ticks(p.Format)
	from := max(p.cols.axis, 0)
	lines := p.In(grid.Rect{X: from + 1, W: p.W() - from - 1, H: p.H()})
	paint.Gridlines(lines, slices.Collect(maps.Keys(ticks)))
	if p.phase == stepper.Update {
		row, stroke := p.scale.line(healthy)
		p.HLine(from+1, row, p.W()-from-1, stroke, theme.Axis.Style())
		ticks[row] = p.healthyLabel()
	}
	if p.cols.axis < 0 {
		return
	}
	p.name(ticks[0])
	axes := grid.Axes{Left: p.cols.axis, Rows: ticks}
	axes.Draw(p.In(grid.Rect{W: p.W(), H: p.H() + 1}).Region, theme.Axis.Style(), theme.Dim.Style())
}

func (p strip) healthyLabel() string {
	label := p.Format.Scientific(healthy, 0)
	if full := "healthy " + label; grid.Width(full) < p.cols.axis {
		return full
	}
	return "ok " + label
}

// name writes the name of the quantity before the label of the first row.
func (p strip) name(label string) {
	room := p.cols.axis - 2 - grid.Width(label)
	role := p.role.Bold()
	if !p.running() {
		role = theme.Text
	}
	p.Text(0, 0, p.Longest(room, p.Formula(p.called), p.Formula(p.short)), role)
}

// running reports whether the present phase computes the quantity.
func (p strip) running() bool { return p.Moment.Phase().Kind == p.phase }

// bar draws the bar of a layer: bright if the step is just there, hatched if it is of the
// last step.
func (p strip) bar(x, layer int, v value) {
	if !v.drawn() {
		return
	}
	eighths := p.scale.eighths(v.v)
	if v.ghost {
		hatched(p.Region, x, p.cols.bar, eighths)
		return
	}
	role := theme.Quiet(p.role)
	if p.atWork(p.phase, layer) {
		role = p.role
	}
	bar(p.Region, x, p.cols.bar, eighths, role.Style())
}

// number writes the number of a bar beside its foot and, for δ, its fraction of that of the
// last layer below.
func (p strip) number(x int, layer int, v value, as written) {
	y := p.H() - 1
	if p.phase == stepper.Delta && p.H() >= leastDelta {
		fraction, role := p.fraction(layer, v, as.counts)
		p.beside(x, y, fraction, role)
		if v.known {
			paint.HitWithin(p.Painter, p.numberAt(x, y), ofLayer(layer, p.mean))
		}
		y--
	}
	if v.known {
		p.HitQuantity(p.numberAt(x, y), ofLayer(layer, p.mean))
	}
	switch text := p.WithDigits(as.digits).Format.Trim(v.v); {
	case !v.known:
		p.beside(x, y, p.Spell("·"), theme.Dim)
	case v.ghost:
		p.Fitted(x, y, p.cols.numbers, "("+text+")", p.Alarmed(v.v, theme.Dim))
		p.Set(x+2+grid.Width(text), y, ' ', theme.None)
	case p.atWork(p.phase, layer):
		p.beside(x, y, text, p.Alarmed(v.v, theme.Strong))
	default:
		p.beside(x, y, text, p.Alarmed(v.v, theme.Soft))
	}
}

// numberAt returns the place of a number beside a bar.
func (p strip) numberAt(x, y int) grid.Rect {
	return grid.Rect{X: x + 1, Y: y, W: p.cols.numbers - 1, H: 1}
}

// beside writes a text after a blank, and a blank after it.
func (p strip) beside(x, y int, text string, role theme.Role) {
	if text != "" {
		p.Set(x, y, ' ', theme.None)
		x += 1 + p.Fitted(x+1, y, p.cols.numbers-1, text, role)
		p.Set(x, y, ' ', theme.None)
	}
}

// written is how all numbers of a strip are written, so that they are alike.
type written struct {
	digits int
	counts bool // fractions are 1/14.1k, and not 1/14 121
}

// written returns how the numbers of the strip have room.
func (p strip) written() written {
	as := written{digits: p.Format.Digits}
	for _, layer := range p.cols.layers {
		v := p.value(p.flow, layer)
		for v.known && as.digits > 1 && 2+grid.Width(p.WithDigits(as.digits).Format.Trim(v.v)) > p.cols.numbers {
			as.digits--
		}
		fraction, _ := p.fraction(layer, v, false)
		as.counts = as.counts || grid.Width(fraction)+1 > p.cols.numbers
	}
	return as
}

// fraction returns δ of a layer as a fraction of that of the last layer in the same step. It
// is in alarm if hardly anything is left.
func (p strip) fraction(layer int, v value, counts bool) (string, theme.Role) {
	const vanishing = 1e-3
	last := p.Moment.LastLayer()
	if p.phase != stepper.Delta || layer == last || !v.drawn() {
		return "", theme.Dim
	}
	end := p.last(v.ghost, last)
	text := p.Spell(probe.Fraction(p.Format, v.v, end))
	if counts && v.v < end {
		const most = 999e12
		text = "1/" + number.Count(int(math.Min(math.Round(end/v.v), most)))
	}
	if v.v < vanishing*end {
		return text, theme.Alarm
	}
	return text, theme.Dim
}

// last returns δ of the last layer in this step, or in the last one.
func (p strip) last(ghost bool, layer int) float64 {
	if ghost {
		return p.pic.Last[layer].Delta
	}
	return p.pic.Now[layer].Delta
}
