package settings

import (
	"fmt"
	"strings"

	"backstep/data/session"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// tried returns the block of what was tried. Without much room it leaves out how many
// answers are right.
func (p sidePanel) tried(roomy bool) block {
	t, d := p.pic.trial, p.pic.draft
	if len(d.changes) == 0 || !d.settled() || d.effect == session.Shown {
		return block{}
	}
	what, of := "J", func(c *probe.Fate) []float64 { return c.Loss }
	if !d.comparable() {
		what, of = "|ŷ − y|", func(c *probe.Fate) []float64 { return c.Missed }
	}
	b := block{title: "tried"}
	switch {
	case !d.alike():
		b.lines = p.paragraph("The targets are others with the change, so that errors cannot be compared.", theme.Dim)
		return b
	case t == nil && p.Moment.Playing.On:
		b.lines = p.paragraph("A copy is trained with the changes when training pauses.", theme.Dim)
		return b
	case t == nil:
		b.lines = []line{{pieces: []piece{{text: "a copy is being trained with the changes", role: theme.Dim}}}}
		return b
	case t.TooLong:
		b.lines = p.paragraph("An epoch takes too long here to try the changes first.", theme.Dim)
		return b
	}
	what = p.Formula(what)
	b.facts = []string{fmt.Sprintf("%s from epoch %s on", what, number.Group(t.From)), what}
	b.lines = append([]line{p.head()}, p.table(t, of)...)
	if roomy {
		b.lines = append(b.lines, p.scores(t)...)
	}
	if t.Part < 1 {
		b.lines = append(b.lines, line{bar: max(t.Part, 0.01)})
	}
	if says, bad := t.verdict(d, p.Format); says != "" {
		if roomy {
			b.lines = append(b.lines, line{})
		}
		b.lines = append(b.lines, p.marked(says, bad)...)
	}
	return b
}

// marked returns the lines of a sentence, with a mark of alarm before it if it is bad.
func (p sidePanel) marked(says string, bad bool) []line {
	if !bad {
		return p.paragraph(says, theme.Text)
	}
	lines := p.paragraph("! "+says, theme.Text)
	if len(lines) > 0 {
		rest := strings.TrimPrefix(lines[0].pieces[0].text, "!")
		lines[0].pieces = []piece{{text: "!", role: theme.Alarm.Bold()}, {x: 2, text: strings.TrimSpace(rest), role: theme.Text}}
	}
	return lines
}

// columns returns where the numbers of the two copies end.
func (p sidePanel) columns() (one, other int) {
	const name, number = 11, 9
	w := p.PanelBody().W()
	wide := max(number, min(16, (w-name)/2))
	return name + wide, name + 2*wide
}

// head returns the names of the copies.
func (p sidePanel) head() line {
	one, other := p.columns()
	d := p.pic.draft
	names := [2]string{"as it is", "changed"}
	if len(d.changes) == 1 {
		names[0] = session.Label(d.base.Session, d.made.Session, p.Format.Short)
		names[1] = session.Label(d.made.Session, d.base.Session, p.Format.Short)
	}
	room := other - one - 1
	for i := range names {
		names[i] = grid.Truncate(p.Spell(desk.LabelIn(p.Notation, names[i])), room)
	}
	return line{pieces: []piece{
		{x: one, text: names[0], role: theme.Dim, right: true},
		{x: other, text: names[1], role: theme.Update, right: true},
	}}
}

// table returns a line for each epoch at which the copies are compared.
func (p sidePanel) table(t *trial, of func(*probe.Fate) []float64) []line {
	one, other := p.columns()
	var lines []line
	for i, horizon := range horizons() {
		l := line{pieces: []piece{{text: "epoch " + number.Group(t.From+horizon), role: theme.Dim}}}
		if i < len(t.Epochs) {
			a, b := of(&t.Copies[0])[i], of(&t.Copies[1])[i]
			l.pieces = append(l.pieces,
				piece{x: one, text: p.four(a), role: p.Alarmed(a, theme.Text), right: true},
				piece{x: other, text: p.four(b), role: p.Alarmed(b, theme.Strong), right: true})
		}
		if i < len(t.Epochs) || t.Part < 1 {
			lines = append(lines, l)
		}
	}
	return lines
}

// four writes a number with four digits at most.
func (p sidePanel) four(v float64) string {
	return p.WithDigits(min(p.Format.Digits, paint.FewestDigits)).Format.Trim(v)
}

// scores returns a line for each part of the data, with the share of right classes.
func (p sidePanel) scores(t *trial) []line {
	one, other := p.columns()
	a, b := t.Copies[0].Score, t.Copies[1].Score
	if a == nil || b == nil || p.pic.draft.base.Verdict == nil || p.pic.draft.made.Verdict == nil {
		return nil
	}
	right := func(v float64) string { return fmt.Sprintf("%.1f %%", 100*v) }
	lines := []line{{pieces: []piece{
		{text: "right", role: theme.Dim},
		{x: one, text: right(a.Here.Train.Accuracy), role: theme.Text, right: true},
		{x: other, text: right(b.Here.Train.Accuracy), role: theme.Strong, right: true},
	}}}
	if a.Test.Of > 0 && b.Test.Of > 0 {
		lines = append(lines, line{pieces: []piece{
			{text: "in test", role: theme.Dim},
			{x: one, text: right(a.Here.Test.Accuracy), role: theme.Text, right: true},
			{x: other, text: right(b.Here.Test.Accuracy), role: theme.Strong, right: true},
		}})
	}
	return lines
}
