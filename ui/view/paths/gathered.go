package paths

import (
	"strings"

	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// gathered draws how backpropagation gathers the gradient.
type gathered struct{ drawing }

// equation is a row of what backpropagation computes.
type equation struct {
	of             explain.Quantity
	label, formula string
	line           explain.Line
	value          float64
	last           bool // it is the gradient
}

// mostEquations is the most rows with the arithmetic of one δ each.
const mostEquations = 9

// deltas returns how many δ lie on the paths.
func (d gathered) deltas() int {
	n := 1
	for l := d.of.Layer + 1; l <= d.Moment.LastLayer(); l++ {
		n += d.Moment.Units(l)
	}
	return n
}

// byDelta reports whether each δ has a row of its own.
func (d gathered) byDelta() bool { return d.deltas() < mostEquations }

// wants returns the rows of the panel's body in so many columns.
func (d gathered) wants(w int) int {
	rows := d.deltas() + 1
	if !d.byDelta() {
		rows = d.Moment.LastLayer() - d.of.Layer + 2
	}
	return rows + len(paint.Wrap(strings.Join(d.counts(), " "), w-4))
}

func (d gathered) draw() {
	body := gathered{d.on(d.Panel("the same, gathered", "what the paths share is worked out once: that is backpropagation", d.Says("each δ once, from the loss back"), d.Says("each δ once")))}
	if body.H() > d.wants(d.W()) {
		body.Painter = body.Down(1)
	}
	y := 0
	if d.byDelta() && d.deltas()+1 <= body.H() {
		body.drawEquations(d.equations())
		y = d.deltas() + 1
	} else {
		y = body.drawLayers(body.H())
	}
	counts := d.counts()
	for len(counts) > 0 && y+len(paint.Wrap(strings.Join(counts, " "), body.W())) > body.H() {
		counts = counts[:len(counts)-1]
	}
	body.Paragraph(0, y, strings.Join(counts, " "), theme.Text)
}

// drawEquations draws equations in columns: with their formulas if there is room, and each with
// its numbers or, if these have none, with its formula alone.
func (d gathered) drawEquations(list []equation) {
	const gap = 2
	label, formula, numbers := 0, 0, 0
	room := func() int { return d.W() - label - 2*gap - 1 - d.Format.Width() }
	for _, eq := range list {
		label = max(label, min(d.W()/3, grid.Width(d.Spell(eq.label))))
		formula = max(formula, grid.Width(d.Spell("= "+eq.formula))+gap)
	}
	for _, eq := range list {
		if w := grid.Width(d.numbersOf(eq)); w <= room() {
			numbers = max(numbers, w)
		}
	}
	both := formula+numbers <= room()
	if !both {
		numbers = min(room(), max(numbers, formula))
		formula = 0
	}
	for i, eq := range list {
		d.Fitted(0, i, label, d.Spell(eq.label), theme.Strong)
		x, text := label+gap, d.numbersOf(eq)
		if both || grid.Width(text) > numbers || text == "" {
			d.Fitted(x, i, room(), d.Spell("= "+eq.formula), theme.Dim)
		}
		if grid.Width(text) <= numbers {
			d.Text(x+formula, i, text, theme.Text)
			d.hitText(x+formula, i, text, numbersIn(eq.line), eq.of)
		}
		d.result(x+formula+numbers+gap, i, eq)
	}
}

// numbersOf returns the arithmetic of an equation in numbers, "" if it has none.
func (d gathered) numbersOf(eq equation) string { return d.Spell(eq.line.Text(d.Format, false)) }

// result draws the value of an equation.
func (d gathered) result(x, y int, eq equation) {
	sign, role := "=", theme.Strong
	if len(eq.line) > 0 {
		sign = eq.line.Sign(eq.value, d.Format)
	}
	if eq.last {
		role = d.AccentStrong()
	}
	d.Text(x, y, d.InOneColumn(sign), theme.Dim)
	d.Text(x+1, y, d.Format.Cell(eq.value), d.Alarmed(eq.value, role))
	paint.HitPartOf(d.Painter, grid.Rect{X: x + 1, Y: y, W: d.Format.Width(), H: 1}, eq.of, eq.value)
}

// drawLayers draws the δ of each layer in a row, and the gradient. It returns the rows.
func (d gathered) drawLayers(rows int) int {
	m := d.Moment
	y := 0
	for l := m.LastLayer(); l >= d.of.Layer && y < rows-1; l-- {
		d.layer(y, l)
		y++
	}
	d.drawGradient(y)
	return y + 1
}

// layer draws as many δ of a layer as have room.
func (d gathered) layer(y, layer int) {
	m := d.Moment
	x := d.Text(0, y, d.Layered("δ", layer), theme.Strong) + 2
	units, more := m.Units(layer), ""
	first := 0
	if layer == d.of.Layer {
		first, units = d.of.Unit, d.of.Unit+1
	}
	for u := first; u < units; u++ {
		name := d.Spell(m.Setup.Names.Unit(layer, u))
		v, _ := m.Value(explain.Delta, layer, u, m.Selection.Sample)
		text := d.Format.Trim(v)
		w := grid.Width(name) + 1 + max(grid.Width(text), d.Format.Width()-1) + 2
		if u+1 < units {
			more = "… " + paths.Count(float64(units-u-1)) + " more"
		} else {
			more = ""
		}
		if x+w+grid.Width(more) > d.W() && u > first {
			d.Fitted(x, y, d.W()-x, d.Spell("… "+paths.Count(float64(units-u))+" more"), theme.Dim)
			return
		}
		d.Fitted(x, y, d.W()-x, name, theme.Dim)
		at := grid.Rect{X: x + grid.Width(name) + 1, Y: y, H: 1}
		at.W = d.Fitted(at.X, y, d.W()-at.X, text, d.Alarmed(v, theme.Text))
		d.HitQuantity(at, explain.Quantity{Kind: explain.Delta, Layer: layer, Unit: u, Sample: m.Selection.Sample})
		x += w
	}
}

// drawGradient draws the gradient of the sample in one row.
func (d gathered) drawGradient(y int) {
	eq := d.gradient()
	x := d.Text(0, y, d.Spell(eq.label), theme.Strong) + 1
	if len(eq.line) > 0 {
		text := d.Spell("= " + eq.formula + " = " + eq.line.Text(d.Format, false) + " ")
		if x+grid.Width(text)+2+d.Format.Width() > d.W() {
			text = d.Spell("= " + eq.line.Text(d.Format, false) + " ")
		}
		used := d.Fitted(x, y, d.W()-x-d.Format.Width()-2, text, theme.Text)
		from := strings.LastIndex(text, "= ")
		d.hitText(x+grid.Width(text[:from]), y, text[from:], numbersIn(eq.line), eq.of)
		x += used
	}
	sign := "="
	if len(eq.line) > 0 {
		sign = eq.line.Sign(eq.value, d.Format)
	}
	x += d.Text(x, y, d.InOneColumn(sign)+" ", theme.Dim)
	w := d.Text(x, y, d.Format.Trim(eq.value), d.Alarmed(eq.value, d.AccentStrong()))
	paint.HitPartOf(d.Painter, grid.Rect{X: x, Y: y, W: w, H: 1}, eq.of, eq.value)
}
