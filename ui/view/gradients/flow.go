package gradients

import (
	"fmt"
	"image"
	"math"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// flowPanel draws a bar for each quantity of each layer.
type flowPanel struct{ drawing }

// flowColumn is the place of a column of bars.
type flowColumn struct {
	flow
	role        theme.Role
	x, bar, end int // the column of the bar, its width, and the column where its number ends
}

// columns places the columns of bars. If there is no room for three, the gradients are
// left out first, then the updates.
func (p flowPanel) columns() []flowColumn {
	const least, widest = 8, 63
	name := p.names()
	all := flows()
	list := []flowColumn{
		{flow: all[0], role: theme.Backward},
		{flow: all[1], role: theme.Backward},
		{flow: all[2], role: theme.Update},
	}
	cell := p.cell()
	for _, list := range [][]flowColumn{list, {list[0], list[2]}, list[:1]} {
		width := (p.W() - name + 2) / len(list)
		gap, apart := 1, 2
		if width >= 30 {
			gap, apart = 2, 3
		}
		bar := min(width-cell-gap-apart, widest)
		if bar < least && (len(list) > 1 || bar < 1) {
			continue
		}
		for i := range list {
			list[i].x, list[i].bar = name+i*width, bar
			list[i].end = list[i].x + bar + gap + cell
		}
		return list
	}
	return nil
}

// names returns the width of the names of layers, with the blanks after them.
func (p flowPanel) names() int {
	if p.W() < 100 {
		return 10
	}
	return 12
}

// cell returns the width of a number beside a bar, and digits the number of its digits
// after the point.
func (p flowPanel) cell() int   { return len("1.e-12") + p.digits() }
func (p flowPanel) digits() int { return max(1, min(p.Format.Digits-2, 6)) }

// draw draws a bar for each quantity of each layer and, if there are rows for it, the
// history of the quantity below.
func (p flowPanel) draw(rows int) {
	m := p.Moment
	layers := p.layersShown((p.H() - flowFrame) / rows)
	body := flowPanel{p.on(p.Panel("gradient flow", p.facts(len(layers), rows > 1)...))}
	list := body.columns()
	scale := p.scale()
	back := "backward ↓"
	if grid.Width(back) >= body.names() {
		back = "back ↓"
	}
	body.Text(1, 1, back, theme.Backward)
	for _, c := range list {
		body.head(c, scale)
	}
	var past []int
	if len(list) > 0 && rows > 1 {
		past = p.pic.columnsOf(list[0].bar * grid.DotsAcross)
	}
	for i, layer := range layers {
		y := flowFrame - 1 + i*rows
		body.Hit(grid.Rect{X: 0, Y: y, W: body.W(), H: rows}, paint.Target{Kind: paint.UnitTarget, Layer: layer, Unit: m.Selection.Unit})
		role := theme.Text
		if layer == m.Selection.Layer {
			role = theme.Strong
		}
		body.Text(0, y, p.layerName(layer), role)
		if rows > 1 {
			a := m.Config().Architecture
			body.Text(1, y+1, p.Spell(fmt.Sprintf("%d → %d", a.From(layer), a.Layers[layer].Units)), theme.Dim)
		}
		for _, c := range list {
			body.bar(c, scale, y, layer)
			if rows > 1 {
				body.past(c, grid.Rect{X: c.x, Y: y + 1, W: c.bar, H: max(1, rows-2)}, layer, past)
				body.besideLast(c, y+1, layer)
			}
		}
	}
	if len(list) == 3 {
		body.healthy(list[2], scale, flowFrame-1, (len(layers)-1)*rows+max(1, min(rows, 2), rows-1))
	}
}

// head draws the name of a column and its scale.
func (p flowPanel) head(c flowColumn, scale powers) {
	p.Fitted(c.x, 0, c.end-c.x, p.Spell(c.title), c.role.Bold())
	apart := 1
	for apart < scale.high-scale.low && (scale.high-scale.low)/apart*7 > c.bar+4 {
		apart++
	}
	next := c.end
	for power := scale.high; power >= scale.low; power -= apart {
		label := "1"
		if power != 0 {
			label = p.Format.Scientific(math.Pow(10, float64(power)), 0)
		}
		at := c.x + int(math.Round(float64(power-scale.low)/float64(scale.high-scale.low)*float64(c.bar)))
		at = max(c.x, at-grid.Width(label)/2)
		if at+grid.Width(label) < next {
			p.Text(at, 1, label, theme.Dim)
			next = at
		}
	}
}

// bar draws a quantity of a layer as a bar with its number, or as a dot if the step has
// not reached it.
func (p flowPanel) bar(c flowColumn, scale powers, y, layer int) {
	v, reached := p.now(c.flow, layer)
	if !reached {
		p.TextRight(c.end-p.digits()-2, y, "·", theme.Dim)
		return
	}
	if v > 0 && !number.Alarming(v) {
		p.HalfBar(c.x, y, 0, max(1, int(math.Round(scale.position(v)*float64(2*c.bar)))), c.role)
	}
	p.TextRight(c.end, y, p.Format.Scientific(v, p.digits()), p.Alarmed(v, theme.Text))
}

// past draws the history of a quantity on a scale of its own. It is logarithmic, spans
// at least two powers of ten, and runs over logarithms of epochs.
func (p flowPanel) past(c flowColumn, r grid.Rect, layer int, columns []int) {
	list := p.pic.past(c.flow, layer, columns)
	low, high := math.Inf(1), math.Inf(-1)
	for _, at := range list {
		low, high = math.Min(low, at.low), math.Max(high, at.high)
	}
	const least = 2 // powers of ten
	if room := (least - (high - low)) / 2; room > 0 {
		low, high = low-room, high+room
	}
	dots := grid.NewDots(r.W, r.H)
	_, h := dots.Size()
	y := func(v float64) int { return int(math.Round((high - v) / (high - low) * float64(h-1))) }
	here := paint.Brush{Role: c.role, Beyond: theme.Axis, Priority: 1}
	for i, at := range list {
		brush := here
		if at.beyond {
			brush = here.Ahead(p.Look)
		}
		high, low := image.Point{X: at.column, Y: y(at.high)}, image.Point{X: at.column, Y: y(at.low)}
		brush.Stroke(dots, [2]image.Point{high, low})
		if i > 0 {
			brush.Stroke(dots, [2]image.Point{{X: list[i-1].column, Y: y(list[i-1].low)}, high})
		}
	}
	dots.Draw(p.In(r).Region)
}

// besideLast writes the ratio of δ of a layer to δ of the last layer.
func (p flowPanel) besideLast(c flowColumn, y, layer int) {
	last := len(p.Moment.Config().Architecture.Layers) - 1
	v, reached := p.now(c.flow, layer)
	if c.title != flows()[0].title || !reached || layer == last || !(v > 0) || number.Alarming(v) {
		return
	}
	end, _ := p.now(c.flow, last)
	role := theme.Dim
	if p.pic.found(layer, probe.Vanishing, probe.Exploding) {
		role = theme.Alarm
	}
	p.TextRight(c.end, y, p.share(v, end), role)
}

// healthy draws a line at the place where an update is a thousandth of the weights.
func (p flowPanel) healthy(c flowColumn, scale powers, y, rows int) {
	const healthy = 1e-3
	x := c.x + int(scale.position(healthy)*float64(c.bar))
	for row := y; row < y+rows; row++ {
		if cell := p.At(x, row).Text; cell == " " || cell == "" {
			p.Set(x, row, '│', theme.Axis)
		}
	}
	if label := "│ healthy"; c.x+grid.Width(p.Spell(c.title))+2+grid.Width(label) <= c.end {
		p.Set(c.end-grid.Width(label), 0, '│', theme.Axis)
		p.TextRight(c.end, 0, "healthy", theme.Dim)
	}
}

// scale returns a scale that has room for all that the step has reached and goes at
// least from 1e−7 to 1.
func (p flowPanel) scale() powers {
	const least, most = -14, 8
	scale := powers{low: -7}
	for l := range p.pic.Now {
		for _, f := range flows() {
			v, _ := p.now(f, l)
			if !(v > 0) || math.IsInf(v, 0) {
				continue
			}
			power := math.Log10(v)
			scale.low = min(scale.low, max(least, int(math.Floor(power))))
			scale.high = max(scale.high, min(most, int(math.Ceil(power))))
		}
	}
	return scale
}

// factsOfNone returns facts that say why there are no bars, from the longest form to
// the shortest. After going back to the beginning there may still be a history.
func (p flowPanel) factsOfNone(hidden string, history bool) []string {
	const first = "the first step brings them"
	g := p.pic
	if p.Moment.Step != nil {
		return []string{"working them out" + hidden}
	}
	if g.Readings == nil || g.Known < 2 || !history {
		return []string{first + hidden}
	}
	past := "the history to epoch " + number.Group(g.Known)
	return []string{
		"bars from the first step on; under each " + past + ", all of it ahead" + hidden,
		"no bars before the first step; " + past + hidden, past + hidden,
	}
}

// facts returns facts that say what the bars are means of and whether their history is
// below them, from the longest form to the shortest.
func (p flowPanel) facts(layers int, history bool) []string {
	m := p.Moment
	g := p.pic
	hidden := ""
	if n := len(m.Config().Architecture.Layers) - layers; n > 0 {
		hidden = fmt.Sprintf("; %s more", number.GroupOf(n, "layer"))
	}
	if g.Now == nil {
		return p.factsOfNone(hidden, history)
	}
	means := fmt.Sprintf("means over the %s of the batch, log scale", number.GroupOf(m.Samples(), "sample"))
	list := []string{means + hidden, "log scale" + hidden}
	r := g.Readings
	if r == nil || g.Known < 2 || !history {
		return list
	}
	of := "all"
	if r.Part.Samples < r.Part.Of {
		of = fmt.Sprintf("%s of %s samples", number.Group(r.Part.Samples), number.Group(r.Part.Of))
	}
	known := number.Group(g.Known)
	past := fmt.Sprintf("%s; under each bar its history to epoch %s", means, known)
	brief := fmt.Sprintf("batch of %d, log; under it the history to epoch %s", m.Samples(), known)
	return append([]string{past + ", over " + of + hidden, past + hidden, brief + hidden}, list...)
}
