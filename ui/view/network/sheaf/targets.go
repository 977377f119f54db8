package sheaf

import (
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// unitTarget draws the target of an output as briefly as possible.
func (p numbers) unitTarget(x, y, unit int) {
	v, reached := p.targetOf(unit)
	m := p.MarkOf(p.targetQuantity(unit))
	p.Symbol(x, y, "y", m)
	if m == paint.Edited {
		p.Trial.Draw(p.Painter, x+2, y)
		return
	}
	if !reached {
		p.Text(x+3, y, "·", theme.Dim)
		return
	}
	p.Text(x+3, y, p.Format.Within(v), p.Alarmed(v, p.TextRole(m)))
}

// borderTarget draws the target of an output into the lower border of its box, below
// the other numbers.
func (p numbers) borderTarget(at position) {
	r := at.rect
	y, w := r.Bottom()-1, p.numberAt()+p.Format.Width()
	v, reached := p.targetOf(at.unit)
	p.HLine(r.X+1, y, w+1, ' ', theme.None.Style())
	p.symbolAndNumber(r.X+1, y, "y", p.NumberOf(p.targetQuantity(at.unit), v, reached))
}

// target draws the target of the only output and its loss. Their names stand left of
// the unit. If weights need that room, symbols stand below the unit instead.
func (p numbers) target(at position, symbols bool) {
	m := p.Moment
	q, loss := p.targetQuantity(at.unit), 0.0
	v, reached := p.targetOf(at.unit)
	if reached {
		loss = m.Step.Losses[m.Selection.Sample]
	}
	names := [2]string{"target", "loss"}
	if symbols {
		names = [2]string{"y", "J"}
	}
	p.under(at, 0, names[0], v, reached, q)
	q = explain.Quantity{Kind: explain.Loss, Layer: q.Layer, Sample: m.Selection.Sample}
	p.under(at, 1, names[1], loss, m.Reached(stepper.Loss, -1, 0), q)
}

// under draws a name or symbol and its number below a box.
func (p numbers) under(at position, row int, name string, v float64, reached bool, q explain.Quantity) {
	x, y, cell := at.rect.X, at.rect.Bottom()+row, p.NumberOf(q, v, reached)
	if grid.Width(name) == 1 {
		p.symbolAndNumber(x+1, y, name, cell)
		return
	}
	p.TextRight(x, y, " "+name, theme.Dim) // This may cover the end of a line.
	p.Marked(x+1+p.numberAt(), y, cell)
}
