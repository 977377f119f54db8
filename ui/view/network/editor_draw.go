package network

import (
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// Draw draws the network with the field in it, below what would come of the edit, and the
// samples if there is room.
func (v *Editor) Draw(p paint.Painter) {
	is, would, field := v.moments(p.Moment)
	t := &paint.Trial{Is: is, Of: v.draft.at.number, Field: field, Next: desk.BasisOf(p.Moment).Next}
	diagram, below, rest := editorAreas(p.W(), p.H(), naturalRows(p.Moment.Config().Architecture)+1)
	p.Place(
		paint.PanelAt(diagram, func(q paint.Painter) { panel{numbers{t.On(q, would)}}.draw() }),
		paint.PanelAt(rest, func(q paint.Painter) { samples{t.On(q, would)}.draw() }),
	)
	outcome{Painter: p.In(below), editor: v, field: t}.draw()
}

// moments returns the moment as it is and as it would be, and the field. If the trial is
// of another draft, the moment would be as it is, and that is nil.
func (v *Editor) moments(m *desk.Moment) (is, would *desk.Moment, field paint.Field) {
	err := v.wrong(m)
	field = v.draft.field(m, err != nil)
	number := v.draft.at.number
	if !v.tried(m) || !v.trial.known() {
		shown := *m
		shown.Focus = number
		return nil, &shown, field
	}
	was := v.trial.is.Shown(m, number)
	if !v.trial.valued() {
		return &was, &was, field
	}
	then := v.trial.would.Shown(m, number)
	return &was, &then, field
}

// tried reports whether the trial is that of the draft.
func (v *Editor) tried(m *desk.Moment) bool {
	q, ok := v.question(m)
	return ok && v.trial.of == q.key
}

// wrong returns what is wrong with the draft, or nil.
func (v *Editor) wrong(m *desk.Moment) error {
	if _, _, err := v.draft.value(m); err != nil && !v.draft.fresh {
		return err
	}
	if v.tried(m) {
		return v.trial.err
	}
	return nil
}

// editorAreas divides w × h cells into the network, which wants so many rows, the outcome
// below it and, if there is room to spare, the samples.
func editorAreas(w, h, network int) (diagram, outcome, samples grid.Rect) {
	const full, few, leastNetwork, leastSamples = 7, 3, 8, 8
	rows := full
	switch {
	case h <= few:
		return diagram, grid.Rect{W: w, H: h}, samples
	case h < leastNetwork+few:
		rows = few
	case h < leastNetwork+full:
		rows = h - leastNetwork
	}
	top := h - rows
	if most := max(network+roomyTop, 3*h/5); top > most && top-most >= leastSamples {
		top = most
		samples = grid.Rect{Y: top + rows + 1, W: w, H: h - top - rows - 1}
	}
	return grid.Rect{W: w, H: top}, grid.Rect{Y: top, W: w, H: rows}, samples
}
