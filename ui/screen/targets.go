package screen

import (
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/theme"
)

// unitTarget draws what an output should have been as short as it goes.
func (p painter) unitTarget(x, y, unit int) {
	s := p.scene
	v, reached := s.targetOf(unit)
	p.symbol(x, y, "y", s.markOf(s.targetQuantity(unit)))
	if !reached {
		p.text(x+3, y, "·", theme.Dim)
		return
	}
	p.text(x+3, y, s.Format.Within(v), p.alarmed(v, theme.Text))
}

// targetOf returns what an output should have been on the selected sample.
func (s *Scene) targetOf(unit int) (v float64, reached bool) {
	if s.Step == nil {
		return 0, false
	}
	return s.Step.Y[s.Step.At(unit, s.Selection.Sample)], true
}

func (s *Scene) targetQuantity(unit int) explain.Quantity {
	return explain.Quantity{Kind: explain.Target, Layer: s.last(), Unit: unit, Sample: s.Selection.Sample}
}

// borderTarget sets what an output should have been into the lower border of its
// box, under the other numbers.
func (p painter) borderTarget(at place) {
	s, r := p.scene, at.rect
	y, w := r.Bottom()-1, s.numberAt()+s.Format.Width()
	v, reached := s.targetOf(at.unit)
	p.HLine(r.X+1, y, w+1, ' ', theme.None.Style())
	p.symbolAndNumber(r.X+1, y, "y", v, reached, s.markOf(s.targetQuantity(at.unit)), theme.Text)
}

// target draws what the only output should have been, and its loss: by their
// names left of the unit, or by symbols under it where weights need that room.
func (p painter) target(at place, symbols bool) {
	s := p.scene
	q, loss := s.targetQuantity(at.unit), 0.0
	v, reached := s.targetOf(at.unit)
	if reached {
		loss = s.Step.Losses[s.Selection.Sample]
	}
	names := [2]string{"target", "loss"}
	if symbols {
		names = [2]string{"y", "J"}
	}
	p.under(at, 0, names[0], v, reached, q)
	q = explain.Quantity{Kind: explain.Loss, Layer: q.Layer, Sample: s.Selection.Sample}
	p.under(at, 1, names[1], loss, s.Reached(stepper.Loss, -1, 0), q)
}

// under draws a name or symbol and its number under a box.
func (p painter) under(at place, row int, name string, v float64, reached bool, q explain.Quantity) {
	x, y, m := at.rect.X, at.rect.Bottom()+row, p.scene.markOf(q)
	if columns(name) == 1 {
		p.symbolAndNumber(x+1, y, name, v, reached, m, theme.Text)
		return
	}
	p.textRight(x, y, " "+name, theme.Dim) // Over a line that ends there.
	x += 1 + p.scene.numberAt()
	p.number(x, y, v, reached, m, theme.Text)
	if m == named {
		p.set(x-1+p.leadingBlanks(v, reached), y, '•', p.accent())
	}
}
