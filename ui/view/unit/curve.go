package unit

import (
	"backstep/network/atlas"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// curvePanel draws the activation of the unit.
type curvePanel struct{ drawing }

// draw draws the activation function and its slope, with the selected sample on both. For
// softmax it draws the shares of all outputs.
func (p curvePanel) draw() {
	body := curvePanel{p.on(p.Panel(p.title(), p.facts()...))}
	if len(p.pic.Curve) == 0 {
		sharesPanel(body).draw()
		return
	}
	body.plot()
}

// plot draws the plot, the labels of z below it and, in the last row, the numbers.
func (p curvePanel) plot() {
	f := paint.Function{
		Points: p.pic.Curve, Name: "f", Slope: p.SymbolOf("f′"), NameRole: theme.Forward, SlopeRole: theme.Update,
	}
	if !f.Draw(p.In(grid.Rect{W: p.W(), H: p.H() - 1}), p.mark()) {
		p.readout(0)
		return
	}
	p.readout(p.H() - 1)
}

// mark returns the place of the selected sample on the curve.
func (p curvePanel) mark() paint.FunctionMark {
	s := p.selected()
	return paint.FunctionMark{Point: atlas.Point{At: s.z, Value: s.a, Slope: s.slope}, Placed: s.zReached, Reached: s.aReached}
}

// readout is a number below the curve. The slope is a part of the formula of δ.
type readout struct {
	symbol  string
	value   float64
	reached bool
	role    theme.Role
	kind    explain.Kind
}

func (p curvePanel) readouts() []readout {
	s, z := p.selected(), p.SymbolOf("z")
	if s.zReached && !s.aReached {
		z = p.Spell(string(paint.FunctionPointer)) + " " + z
	}
	return []readout{
		{z, s.z, s.zReached, theme.Strong, explain.WeightedSum},
		{"● " + p.symbolOfA(), s.a, s.aReached, theme.Strong, explain.Activation},
		{p.Spell("○ ") + p.SymbolOf("f′"), s.slope, s.aReached, theme.Update.Bold(), explain.Slope},
	}
}

// readout draws z, a and the slope at the selected sample, as far as there is room.
func (p curvePanel) readout(y int) {
	x := 0
	for _, r := range p.readouts() {
		text := p.Spell("·")
		if r.reached {
			text = p.Format.Trim(r.value)
		}
		w := grid.Width(text)
		if x+grid.Width(r.symbol)+1+w > p.W() {
			return
		}
		after := p.reading(x, y, r)
		if r.kind == explain.Activation && r.reached && p.isFocus(r.kind) && after < p.W() {
			block(p.Painter, after-w, y, r.value)
		}
		x = after + 3
	}
}
