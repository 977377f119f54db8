package screen

import (
	"fmt"
	"math"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// flowColumn is the place of a column of bars.
type flowColumn struct {
	flow
	role        theme.Role
	x, bar, end int // columns: the bar, its width, and where its number ends
}

// flowColumns places the columns: where there is no room for three, the
// gradients go first, then the updates.
func (p painter) flowColumns() []flowColumn {
	const least, widest = 8, 63
	name := p.flowNames()
	all := flows()
	list := []flowColumn{
		{flow: all[0], role: theme.Backward},
		{flow: all[1], role: theme.Backward},
		{flow: all[2], role: theme.Update},
	}
	cell := p.flowCell()
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

// flowNames is the width of the names of layers, with the blanks after them.
func (p painter) flowNames() int {
	if p.W() < 100 {
		return 10
	}
	return 12
}

// flowCell is the width of a number beside a bar, flowDigits its digits after
// the point.
func (p painter) flowCell() int   { return len("1.e-12") + p.flowDigits() }
func (p painter) flowDigits() int { return max(1, min(p.scene.Format.Decimals-2, 6)) }

// gradientFlow draws a bar of each quantity for each layer, and under it how it
// went, as far as layers have rows.
func (p painter) gradientFlow(rows int) {
	s := p.scene
	layers := s.layersShown((p.H() - flowFrame) / rows)
	body := p.panel("gradient flow", s.flowFacts(len(layers), rows > 1)...)
	list := body.flowColumns()
	scale := s.flowScale()
	back := "backward ↓"
	if columns(back) >= body.flowNames() {
		back = "back ↓"
	}
	body.text(1, 1, back, theme.Backward)
	for _, c := range list {
		body.flowHead(c, scale)
	}
	var past []int
	if len(list) > 0 && rows > 1 {
		past = s.Gradients.columnsOf(list[0].bar * grid.DotsAcross)
	}
	for i, layer := range layers {
		y := flowFrame - 1 + i*rows
		body.hit(grid.Rect{X: 0, Y: y, W: body.W(), H: rows}, Target{Kind: UnitTarget, Layer: layer, Unit: s.Selection.Unit})
		role := theme.Text
		if layer == s.Selection.Layer {
			role = theme.Strong
		}
		body.text(0, y, s.layerName(layer), role)
		if rows > 1 {
			a := s.Config().Architecture
			body.text(1, y+1, s.spell(fmt.Sprintf("%d → %d", a.From(layer), a.Layers[layer].Units)), theme.Dim)
		}
		for _, c := range list {
			body.flowBar(c, scale, y, layer)
			if rows > 1 {
				body.flowPast(c, grid.Rect{X: c.x, Y: y + 1, W: c.bar, H: max(1, rows-2)}, layer, past)
				body.besideLast(c, y+1, layer)
			}
		}
	}
	if len(list) == 3 {
		body.healthy(list[2], scale, flowFrame-1, (len(layers)-1)*rows+max(1, min(rows, 2), rows-1))
	}
}

// flowHead draws the name of a column and its scale.
func (p painter) flowHead(c flowColumn, scale powers) {
	p.fitted(c.x, 0, c.end-c.x, p.scene.spell(c.title), c.role.Bold())
	apart := 1
	for apart < scale.high-scale.low && (scale.high-scale.low)/apart*7 > c.bar+4 {
		apart++
	}
	next := c.end
	for power := scale.high; power >= scale.low; power -= apart {
		label := "1"
		if power != 0 {
			label = p.scene.Format.Scientific(math.Pow(10, float64(power)), 0)
		}
		at := c.x + int(math.Round(float64(power-scale.low)/float64(scale.high-scale.low)*float64(c.bar)))
		at = max(c.x, at-columns(label)/2)
		if at+columns(label) < next {
			p.text(at, 1, label, theme.Dim)
			next = at
		}
	}
}

// flowBar draws a quantity of a layer as a bar with its number: a dot where the
// step has not reached it.
func (p painter) flowBar(c flowColumn, scale powers, y, layer int) {
	v, reached := p.scene.flowNow(c.flow, layer)
	if !reached {
		p.textRight(c.end-p.flowDigits()-2, y, "·", theme.Dim)
		return
	}
	if v > 0 && !number.Alarming(v) {
		p.halfBar(c.x, y, 0, max(1, int(math.Round(scale.position(v)*float64(2*c.bar)))), c.role)
	}
	p.textRight(c.end, y, p.scene.Format.Scientific(v, p.flowDigits()), p.alarmed(v, theme.Text))
}

// flowPast draws how a quantity went, on a scale of its own: logarithms, of at
// least two powers of ten, over logarithms of epochs.
func (p painter) flowPast(c flowColumn, r grid.Rect, layer int, columns []int) {
	list := p.scene.Gradients.past(c.flow, layer, columns)
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
	for i, at := range list {
		style, priority := c.role.Style(), 1
		if at.beyond {
			style, priority = theme.Line.Style(), 0
		}
		dots.Line(at.column, y(at.high), at.column, y(at.low), style, priority)
		if i > 0 {
			dots.Line(list[i-1].column, y(list[i-1].low), at.column, y(at.high), style, priority)
		}
	}
	dots.Draw(p.in(r).Region)
}

// besideLast writes δ of a layer as a fraction of that of the last.
func (p painter) besideLast(c flowColumn, y, layer int) {
	last := len(p.scene.Config().Architecture.Layers) - 1
	v, reached := p.scene.flowNow(c.flow, layer)
	if c.title != flows()[0].title || !reached || layer == last || !(v > 0) || number.Alarming(v) {
		return
	}
	end, _ := p.scene.flowNow(c.flow, last)
	role := theme.Dim
	if p.scene.Gradients.found(layer, probe.Vanishing, probe.Exploding) {
		role = theme.Alarm
	}
	p.textRight(c.end, y, probe.Fraction(p.scene.Format, v, end), role)
}

// healthy draws a line where an update is a thousandth of the weights.
func (p painter) healthy(c flowColumn, scale powers, y, rows int) {
	const healthy = 1e-3
	x := c.x + int(scale.position(healthy)*float64(c.bar))
	for row := y; row < y+rows; row++ {
		if cell := p.At(x, row).Text; cell == " " || cell == "" {
			p.set(x, row, '│', theme.Line)
		}
	}
	if label := "│ healthy"; c.x+columns(p.scene.spell(c.title))+2+columns(label) <= c.end {
		p.set(c.end-columns(label), 0, '│', theme.Line)
		p.textRight(c.end, 0, "healthy", theme.Dim)
	}
}
