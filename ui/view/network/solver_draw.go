package network

import (
	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view/network/samples"
	"backstep/ui/view/network/solution"
)

// Draw draws the network as it would be, with the field in the place of the number that is
// asked for, and below it that number over what may be changed.
func (v *Solver) Draw(p paint.Painter) {
	m := p.Moment
	c := v.solution(p)
	f := formOf(p)
	diagram, below, rest := solverAreas(p.W(), p.H(), f.rows(p))
	t, shown := v.trial(m, c)
	tried := func(part paint.Painter) paint.Painter {
		if t == nil {
			return part
		}
		return t.On(part, shown)
	}
	if !diagram.Empty() {
		f.draw(tried(p.In(diagram)))
		c.FieldShown = t != nil && t.Shown()
	}
	if below.H > 0 {
		c.Draw(p.In(below), m)
	}
	p.Place(paint.PanelAt(rest, func(q paint.Painter) { samples.Draw(tried(q)) }))
}

// trial returns the answer as something that is tried, and the moment as it would be; nothing
// if there is nothing to ask for.
func (v *Solver) trial(m *desk.Moment, c *solution.Picture) (*paint.Trial, *desk.Moment) {
	if v.whyNot(m) != nil {
		return nil, m
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
	return t, &shown
}

// solution returns what is drawn below the network.
func (v *Solver) solution(p paint.Painter) *solution.Picture {
	m := p.Moment
	_, whole, err := v.draft.value(m)
	c := &solution.Picture{
		Title: v.title(m), Asked: v.asked, Solved: v.answer(m), Nothing: v.whyNot(m) != nil,
		Wanted: whole && !v.draft.fresh, Variable: shortVariable(m, v.by(m)), Raw: v.by(m).Number.Kind == explain.Input && !v.rate,
	}
	c.Field = v.draft.field(m, err != nil && !v.draft.fresh)
	if key, _ := v.key(m); c.Solved == nil && v.solved != nil && v.of.isCurveOf(key) {
		c.Before = v.solved // Until there is another answer, the curve is that.
	}
	return c
}

// shortVariable names what may be changed as it stands beside its value.
func shortVariable(m *desk.Moment, by desk.Variable) string {
	q, names := by.Number, m.Setup.Names
	switch {
	case by.Rate:
		return m.Notation.Symbol("η")
	case q.Kind == explain.Input:
		return text.Brief(names.Unit(-1, q.Unit))
	case q.From == network.Bias:
		return m.Notation.Symbol("b") + " " + text.Brief(names.Unit(q.Layer, q.Unit))
	default:
		return "w " + text.Brief(names.Weight(q.Layer, q.Unit, q.From))
	}
}

// solverAreas divides w × h cells into the network, which wants so many rows, what is below it
// and, if there is room to spare, the samples.
func solverAreas(w, h, network int) (diagram, below, rest grid.Rect) {
	const leastNetwork, leastBelow, most, leastSamples = 8, 7, 26, 8
	if h < leastNetwork+leastBelow {
		return diagram, grid.Rect{W: w, H: h}, rest
	}
	top := h - max(leastBelow, min(most, h-network-1, h/2))
	top = min(top, network+1)
	rows := h - top
	if rows > most && rows-most > leastSamples {
		rows = most
		rest = grid.Rect{Y: top + rows + 1, W: w, H: h - top - rows - 1}
	}
	return grid.Rect{W: w, H: min(network, top)}, grid.Rect{Y: top, W: w, H: rows}, rest
}
