package network

import (
	"cmp"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view/network/samples"
)

// picture is what the mode shows besides the moment. It is worked out once for a frame.
type picture struct {
	number explain.Quantity // that is edited
	name   string
	is     float64 // the number as it is
	draft  *draft
	left   string  // what was typed for another number, and not set
	value  float64 // that was typed
	typed  bool    // a whole value was
	err    error   // what is wrong with what was typed
	trial  *trial  // what would come of it; nil until that is worked out
	next   bool    // of the next step
}

// picture returns the picture of a moment.
func (v *Editor) picture(m *desk.Moment) *picture {
	basis := desk.BasisOf(m)
	c := &picture{number: v.draft.at.number, name: v.name(m), draft: &v.draft, left: v.left, next: basis.Next}
	c.is = currentValue(m, basis, c.number)
	if !c.draft.fresh {
		c.value, c.typed, c.err = c.draft.value(m)
	}
	if key, ok := v.key(m); ok && v.trial.of == key {
		c.trial = &v.trial
		c.err = cmp.Or(c.err, c.trial.err)
	}
	return c
}

// Draw draws the network with the field in it, below what would come of the edit, and the
// samples if there is room.
func (v *Editor) Draw(p paint.Painter) {
	c := v.picture(p.Moment)
	is, would := c.moments(p.Moment)
	t := &paint.Trial{Is: is, Of: c.number, Field: c.draft.field(p.Moment, c.err != nil), Next: c.next}
	f := formOf(p)
	diagram, below, rest := editorAreas(p.W(), p.H(), f.rows(p))
	if !diagram.Empty() {
		f.draw(t.On(p.In(diagram), would))
	}
	p.Place(
		paint.PanelAt(rest, func(q paint.Painter) { samples.Draw(t.On(q, would)) }),
	)
	outcome{p.In(below), c}.draw(t)
}

// moments returns the moment as it is and as it would be. Until the trial of the draft is
// worked out, what is is nil, and what would be is the moment itself.
func (c *picture) moments(m *desk.Moment) (is, would *desk.Moment) {
	if !c.trial.known() {
		shown := *m
		shown.Focus = c.number
		return nil, &shown
	}
	was := c.trial.is.Shown(m, c.number)
	if !c.trial.valued() {
		return &was, &was
	}
	then := c.trial.would.Shown(m, c.number)
	return &was, &then
}

// editorAreas divides w × h cells into the network, which wants so many rows, the outcome
// below it and, if there is room to spare, the samples.
func editorAreas(w, h, network int) (diagram, outcome, rest grid.Rect) {
	const full, few, leastNetwork, leastSamples = 7, 3, 8, 8
	rows := full
	switch {
	case h <= few:
		return diagram, grid.Rect{W: w, H: h}, rest
	case h < leastNetwork+few:
		rows = few
	case h < leastNetwork+full:
		rows = h - leastNetwork
	}
	top := h - rows
	if most := max(network, 3*h/5); top > most && top-most >= leastSamples {
		top = most
		rest = grid.Rect{Y: top + rows + 1, W: w, H: h - top - rows - 1}
	}
	return grid.Rect{W: w, H: min(top, network)}, grid.Rect{Y: top, W: w, H: rows}, rest
}
