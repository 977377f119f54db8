package network

import (
	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view/network/solution"
)

// Draw draws the network as it would be, with the field in the place of the number that is
// asked for, and below it that number over what may be changed.
func (v *Solver) Draw(p paint.Painter) {
	m := p.Moment
	c := v.solution(p)
	f := formOf(p)
	diagram, below := solverAreas(p.W(), p.H(), f.rows(p))
	if !diagram.Empty() {
		v.network(p.In(diagram), f, c)
	}
	if below.H > 0 {
		c.Draw(p.In(below), m)
	}
}

// network draws the network, with the field if there is something to ask for.
func (v *Solver) network(p paint.Painter, f form, c *solution.Picture) {
	m := p.Moment
	if v.why != nil {
		f.draw(p)
		return
	}
	of, shown := v.asked, *m
	t := &paint.Trial{Of: of, Field: c.Field, Next: c.Solved != nil && c.Solved.Next}
	if by := v.by(m); !by.Rate {
		t.By = &by.Number
	}
	shown.Focus = of
	if s := c.Solved; s != nil && s.Done() && s.Would.Step != nil {
		if of.Sample != explain.Batch {
			of.Sample = s.Now.Sample
		}
		t.Of = of
		if t.By != nil && t.By.Kind == explain.Input {
			t.By.Sample = s.Now.Sample
		}
		was := s.Now.Shown(m, of)
		t.Is, shown = &was, s.Would.Shown(m, of)
	}
	f.draw(t.On(p, &shown))
	c.FieldShown = t.Shown()
}

// solution returns what is drawn below the network.
func (v *Solver) solution(p paint.Painter) *solution.Picture {
	m := p.Moment
	_, whole, err := v.draft.value(m)
	c := &solution.Picture{
		Title: v.title(m), Asked: v.asked, Solved: v.answer(m), Nothing: v.why != nil,
		Wanted: whole && !v.draft.fresh, Variable: shortVariable(m, v.by(m)), Raw: v.by(m).Number.Kind == explain.Input && !v.rate,
	}
	c.Field = v.draft.field(m, err != nil && !v.draft.fresh)
	if s := v.solved; c.Solved == nil && s != nil && v.of.at.of == v.draft.at.of && v.of.at.position == v.draft.at.position && v.of.by == v.by(m) && v.of.at.number == v.asked {
		c.Before = s // Until there is another answer, the curve is that.
	}
	return c
}

// shortVariable names what may be changed as it stands beside its value.
func shortVariable(m *desk.Moment, by desk.Variable) string {
	q, names := by.Number, m.Setup.Names
	switch {
	case by.Rate:
		return "η"
	case q.Kind == explain.Input:
		return text.Brief(names.Unit(-1, q.Unit))
	case q.From == network.Bias:
		return "b " + text.Brief(names.Unit(q.Layer, q.Unit))
	default:
		return "w " + text.Brief(names.Weight(q.Layer, q.Unit, q.From))
	}
}

// solverAreas divides w × h cells into the network, which wants so many rows, and what is below
// it.
func solverAreas(w, h, network int) (diagram, below grid.Rect) {
	const leastNetwork, leastBelow, most = 8, 7, 24
	if h < leastNetwork+leastBelow {
		return diagram, grid.Rect{W: w, H: h}
	}
	rows := max(leastBelow, min(most, h-network-1, h/2))
	top := h - rows
	if network < top {
		top = network + 1
		rows = min(most, h-top)
	}
	return grid.Rect{W: w, H: min(network, top)}, grid.Rect{Y: top, W: w, H: rows}
}

