package network

import (
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// outcome draws what would come of an edit: the answers for the samples of the batch, and
// the loss.
type outcome struct {
	paint.Painter
	pic *picture
}

// draw draws the number that is edited, and below it the answers and a sentence, which
// stays where there are few rows.
func (p outcome) draw(field *paint.Trial) {
	p.title(field)
	body := outcome{p.PanelBody(), p.pic}
	sentence, role := p.sentence()
	room := body.H()
	if sentence != "" {
		room--
	}
	y := body.table(room)
	if sentence != "" && y < body.H() {
		body.Fitted(0, y, body.W(), sentence, role)
	}
}

// title draws the number, what it is and what it would be. If the network has no room for
// the field, the field is here.
func (p outcome) title(field *paint.Trial) {
	c := p.pic
	const note = " nothing is changed before Enter "
	p.HLine(paint.Margin, 0, p.W()-2*paint.Margin, '─', theme.Rule.Style())
	x, end := paint.Margin+2, p.W()-paint.Margin-1
	x += p.Fitted(x, 0, max(8, end-x-16), " "+p.Spell(c.name)+" ", theme.Strong)
	x += p.Text(x, 0, " "+p.said(c.is), p.Alarmed(c.is, p.numberRole(c.is)))
	switch {
	case !field.Shown():
		x += p.Text(x, 0, p.Spell(" →"), theme.Dim)
		w := min(max(paint.FieldWidth(field.Field), 8), max(0, end-x-2))
		field.Field.Draw(p.Painter, x+1, 0, w)
		x += w + 1
	case c.typed:
		x += p.becomes(x, end)
	}
	x += p.Text(x, 0, " ", theme.Text)
	const inRibbon = 100 // columns from which on the ribbon says so
	if p.W() < inRibbon && x+grid.Width(note)+2 < p.W()-paint.Margin-1 {
		p.TextRight(p.W()-paint.Margin-2, 0, note, theme.Dim)
	}
}

// becomes draws the number that was typed, and returns the columns that it takes.
func (p outcome) becomes(x, end int) int {
	from, typed, shown := x, p.pic.draft.string(), p.said(p.pic.value)
	x += p.Text(x, 0, p.Spell(" → "), theme.Dim)
	if x+grid.Width(typed)+grid.Width(shown)+4 < end && strings.TrimLeft(shown, " ") != typed {
		x += p.Text(x, 0, typed+" = ", theme.Dim)
	}
	return x + p.Fitted(x, 0, end-x-1, shown, p.Alarmed(p.pic.value, theme.Update.Bold())) - from
}

// said writes the number that is edited: a class by its name, what is of the data as the
// data has it.
func (p outcome) said(v float64) string {
	if class, ok := className(p.Moment, p.pic.number, v); ok {
		return class
	}
	if _, ofData := dataKind(p.pic.number); ofData {
		return p.Raw(v)
	}
	return p.Format.Trim(v)
}

func (p outcome) numberRole(v float64) theme.Role {
	if _, ofData := dataKind(p.pic.number); ofData {
		return theme.Text
	}
	return paint.SignRole(v)
}

// ofClass reports whether the answers that are shown are those for the class of each
// sample.
func (p outcome) ofClass() bool {
	m := p.Moment
	return m.Units(m.LastLayer()) > 1 && len(m.Setup.Classes) > 0
}

// output returns the output whose answers are shown if they are not those of classes.
func (p outcome) output() int {
	if s := p.Moment.Selection; s.Layer == p.Moment.LastLayer() {
		return s.Unit
	}
	return 0
}

// outputOf returns the output whose answer for a sample is shown: that of the class that
// the sample would be of.
func (p outcome) outputOf(sample int) int {
	if !p.ofClass() {
		return p.output()
	}
	t := p.pic.trial.latest()
	class, _ := t.Setup.Class(t.Step, t.Step.Y, sample)
	return class
}
