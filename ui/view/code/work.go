package code

import (
	"fmt"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/equations"
	"backstep/ui/paint/formula"
	"backstep/ui/paint/matrix"
	"backstep/ui/theme"
)

// work is the line that is looked at, in matrices, with the arithmetic of one number of it
// and why a matrix of it is turned.
type work struct {
	set matrix.Set
	sum paint.Sheet
	why []string
}

// height returns the rows with the titles, and a blank one between two parts.
func (w *work) height() int {
	h := 1 + w.set.H + len(w.sum) + w.blank()
	if len(w.why) > 0 {
		h += 2 + len(w.why)
	}
	return h
}

// blank returns the row between the matrices and the arithmetic.
func (w *work) blank() int {
	if w.set.H > 0 && len(w.sum) > 0 {
		return 1
	}
	return 0
}

// work sets as much of the line as has room in h rows. ok is false if that is nothing.
func (p drawing) work(h int) (w work, ok bool) {
	body := p.PanelBody()
	if w.sum = p.sum(body); w.height() > h {
		w.sum = nil
	}
	s, e := matrix.NewSetter(body), p.equation()
	for _, f := range forms() {
		if w.set.H == 0 {
			w.set = p.matrices(s, e, f, h-w.height()-w.blank()-1)
		}
	}
	w.why = p.why(body.W())
	for len(w.why) > 0 && w.height() > h {
		w.why = w.why[:len(w.why)-1]
	}
	return w, w.height() > 1
}

// forms returns the forms of the equation, the roomiest first.
func forms() []matrix.Form {
	return []matrix.Form{
		{Whole: true},
		{Whole: true, Tight: true},
		{Whole: true, Breaks: true},
		{Whole: true, Tight: true, Breaks: true},
		{Tight: true},
		{Tight: true, Left: true},
	}
}

// matrices sets the equation in a form, with as many rows as there is room for.
func (p drawing) matrices(s *matrix.Setter, e *matrix.Equation, f matrix.Form, h int) matrix.Set {
	f.Samples = s.W() >= paint.TwoColumns
	least := 1
	if f.Breaks {
		least = e.MostRows() // Several lines are only worth it to show all.
	}
	for f.Rows = min(e.MostRows(), max(0, h)); f.Rows >= least; f.Rows-- {
		if set, ok := s.Set(e, s.W(), f); ok && set.H <= h {
			return set
		}
	}
	return matrix.Set{}
}

// maker returns what makes the equations.
func (p drawing) maker() equations.Maker { return equations.For(p.Painter) }

// equation returns the line that is looked at as an equation, with the names of the program.
func (p drawing) equation() *matrix.Equation {
	line := &p.lines[p.at]
	if line.Phase.Kind == stepper.Update {
		return p.coded(p.maker().Update(p.layer(p.at)))
	}
	return p.coded(p.maker().Of(line.Phase))
}

// sum sets the arithmetic of a number of the line: the one in focus, if the line is that of
// the phase.
func (p drawing) sum(in paint.Painter) paint.Sheet {
	e, q := p.Moment.Explanation, p.Moment.Focus
	if p.at != p.lit {
		ok := false
		q = p.numberOf(p.lines[p.at].Phase.Kind, p.layer(p.at))
		if e, ok = p.explained(q); !ok {
			return nil
		}
	}
	if p.Moment.Step == nil || e.Ahead {
		return nil
	}
	return p.worked(in, q, e)
}

// worked sets the arithmetic of an entry under its name in the program, with what it is in
// words after it if there is room.
func (p drawing) worked(in paint.Painter, q explain.Quantity, e explain.Explanation) paint.Sheet {
	line := &p.lines[p.at]
	code, words := "", ""
	if explain.PhaseOf(q.Kind) == line.Phase.Kind && q.Layer == line.Layer {
		code, words = p.entry(line, q)
	}
	if code != "" {
		e.Symbol = code
	}
	sheet := formula.Flat(in, &e, in.W())
	if len(sheet) != 1 || words == "" {
		return sheet
	}
	for _, note := range []string{words + ": counting begins at 0", words} {
		if x := sheet.Width() + gap; x+grid.Width(note) <= in.W() {
			sheet[0].Put(x, note, theme.Dim)
			break
		}
	}
	return sheet
}

// numberOf returns the number of a line that is nearest to the selected unit and weight.
func (p drawing) numberOf(kind stepper.Kind, l int) explain.Quantity {
	s := p.Moment.Selection
	q := explain.Quantity{Kind: explain.Of(kind), Layer: l}
	if q.Kind != explain.Loss {
		q.Unit = p.maker().Chosen(l)
	}
	switch {
	case !q.IsParameter():
		q.Sample = s.Sample
	case s.Layer == l && s.From != network.Bias:
		q.From = s.From
	}
	return q
}

// explained returns where a number came from. ok is false if the step has not come to it.
func (p drawing) explained(q explain.Quantity) (e explain.Explanation, ok bool) {
	m, of := p.Moment, q.Layer
	if q.Kind == explain.Loss {
		of = stepper.NoLayer
	}
	if m.Step == nil || !m.Reached(explain.PhaseOf(q.Kind), of, q.Unit) || !m.HasTargets() && q.Kind >= explain.Loss {
		return explain.Explanation{}, false
	}
	e = m.Explain(q)
	if p.Format.ASCII {
		e = paint.SpellExplanation(e)
	}
	return e, true
}

// why returns why a matrix of the line is turned, if one is.
func (p drawing) why(w int) []string {
	phase := p.lines[p.at].Phase
	if phase.Kind != stepper.Gradient && (phase.Kind != stepper.Delta || phase.Layer == p.Moment.LastLayer()) {
		return nil
	}
	return p.maker().Why(phase, w)
}

// turned returns the matrix of the line that is turned, as the program writes it: W2.
func (p drawing) turned() string {
	phase := p.lines[p.at].Phase
	switch {
	case phase.Kind == stepper.Delta:
		return fmt.Sprintf("W%d", phase.Layer+2)
	case phase.Layer == 0:
		return "x"
	default:
		return fmt.Sprintf("a%d", phase.Layer)
	}
}

// drawWork draws the line that is looked at.
func (p drawing) drawWork(w work) {
	line := &p.lines[p.at]
	body := p.Panel(fmt.Sprintf("line %d", p.at+1), line.Code)
	w.set.Draw(body)
	y := w.set.H + w.blank()
	body.Sheet(y, w.sum)
	if len(w.why) == 0 {
		return
	}
	part := p.Down(1 + y + len(w.sum) + 1)
	foot := part.Panel(fmt.Sprintf("why %s.T and not %[1]s", p.turned()))
	for i, text := range w.why {
		foot.Text(0, i, text, theme.Soft)
	}
}
