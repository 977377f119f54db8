package unit

import (
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/theme"
)

// drawDelta draws where δ of the selected sample came from: the blame passed back, times
// the slope, or for an output the loss.
func (p sumPanel) drawDelta() {
	m := p.Moment
	title := []string{"blame passed back · slope", "blame · slope"}
	if m.Selection.Layer == m.LastLayer() {
		title = []string{"how the loss changes with z", "from the loss"}
	}
	for i := range title {
		title[i] = p.Says(title[i])
	}
	body := p.Panel(p.SymbolOf("δ"), title...)
	if e := p.pic.Delta; e != nil {
		_, at := formula.DrawLines(body, e, body.H())
		if p.isFocus(explain.Delta) && at.X > 0 && at.Right() < body.W() {
			block(body, at.X, at.Y, e.Result.Value)
		}
		return
	}
	x := 1 + body.Text(1, 0, p.SymbolOf("δ"), theme.Backward.Bold()) + 1
	x += body.Text(x, 0, "= ", theme.Dim)
	x += body.Text(x, 0, p.Spell("·"), theme.Dim) + 3
	if x+len("not reached yet") <= body.W() {
		body.Text(x, 0, "not reached yet", theme.Dim)
	}
}

// block draws a number from column x on as a filled block, which begins a column before it.
func block(p paint.Painter, x, y int, v float64) {
	p.Text(x-1, y, p.Blocked(p.Format.Trim(v)), theme.Block(p.Alarmed(v, p.Accent())))
}

func (p drawing) isFocus(kind explain.Kind) bool { return isFocus(p.Moment, kind) }

// isFocus reports whether a number of the selected unit and sample is in focus.
func isFocus(m *desk.Moment, kind explain.Kind) bool {
	q, at := m.Focus, m.Selection
	return q.Kind == kind && q.Layer == at.Layer && q.Unit == at.Unit && q.Sample == at.Sample
}

// deltaOf returns the explanation of δ of the selected unit and sample once it is reached,
// else nil. A weight that the step has changed since is named the old one.
func deltaOf(p paint.Painter) *explain.Explanation {
	m, at := p.Moment, p.Moment.Selection
	if at.Layer < 0 || !m.HasTargets() || !m.Reached(stepper.Delta, at.Layer, at.Unit) {
		return nil
	}
	e := m.Subject().Explain(m.Step, explain.Quantity{Kind: explain.Delta, Layer: at.Layer, Unit: at.Unit, Sample: at.Sample})
	if t := e.Table; t != nil && at.Layer < m.LastLayer() && m.Reached(stepper.Update, at.Layer+1, 0) {
		old := *t
		old.Columns = append([]string{}, t.Columns...)
		for i := range old.Columns {
			if old.Columns[i] == "w" {
				old.Columns[i] = "old w"
			}
		}
		e.Table = &old
	}
	if p.Format.ASCII {
		e = paint.SpellExplanation(e)
	}
	return &e
}
