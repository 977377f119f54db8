package settings

import (
	"fmt"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// sidePanel draws what can be chosen, what was tried, the changes, and what enter does.
type sidePanel struct{ drawing }

// draw draws the blocks that have room, one below the other.
func (p sidePanel) draw() {
	ends := p.ends()
	list := [...]block{choicesBlock: p.choices(), unusualBlock: p.unusual(), triedBlock: p.tried(true), changesBlock: p.changes()}
	if roomy := list[triedBlock].rows() + list[unusualBlock].rows() + leastChoices; roomy > p.H()-len(ends) {
		list[triedBlock] = p.tried(false)
	}
	wants := [blocks]int{endBlock: len(ends)}
	for i, b := range list {
		wants[i] = b.rows()
	}
	rows := shares(p.H(), wants)
	y := 0
	for i, b := range list {
		if rows[i] > 1 {
			b.draw(p.on(p.In(grid.Rect{Y: y, W: p.W(), H: rows[i]})))
		}
		y += rows[i]
	}
	p.end(y, ends[:rows[endBlock]])
}

// roomForHere is how many columns the panel has if a choice is said to be unusual here, so
// that its meaning has room too.
const roomForHere = 40

// changes returns the block that lists the changes.
func (p sidePanel) changes() block {
	d := p.pic.draft
	b := block{title: changesCount(len(d.changes)), facts: []string{"not made yet"}}
	wide := 0
	for _, c := range d.changes {
		wide = max(wide, grid.Width(p.Says(c.setting.Title)))
	}
	for _, c := range d.changes {
		was := p.Spell(spoken(c.setting, c.setting.Value(d.base.Session), p.Format) + " → ")
		x := wide + 2
		b.lines = append(b.lines, line{mark: '•', pieces: []piece{
			{text: p.Says(c.setting.Title), role: theme.Text},
			{x: x, text: was, role: theme.Dim},
			{x: x + grid.Width(was), text: spoken(c.setting, d.value(c.setting), p.Format), role: theme.Update.Bold()},
		}})
	}
	return b
}

// pressing returns what has to be said at once, if anything: what is wrong, or whether
// the changes may be dropped.
func (c *picture) pressing() (says string, role theme.Role) {
	switch {
	case c.field != nil && c.field.err != nil:
		return sentence(c.field.err), theme.Alarm
	case c.draft.err != nil:
		return c.draft.complaint(), theme.Alarm
	case c.asked:
		return fmt.Sprintf("esc again drops %s; enter makes them", changesCount(len(c.draft.changes))), theme.Alarm
	default:
		return "", theme.Text
	}
}

// ends returns the last lines: what enter does, or what is wrong.
func (p sidePanel) ends() []line {
	if says, role := p.pic.pressing(); says != "" {
		return p.paragraph(says, role)
	}
	if len(p.pic.draft.changes) == 0 {
		return p.paragraph("Nothing is changed before Enter.", theme.Dim)
	}
	if p.pic.draft.pending {
		return p.paragraph("Enter makes the changes; what they do is being worked out.", theme.Dim)
	}
	lines := p.paragraph("Enter "+p.pic.draft.whatEnterDoes(p.Moment), theme.Text)
	if len(lines) > 0 {
		rest := strings.TrimPrefix(lines[0].pieces[0].text, "Enter ")
		lines[0].pieces = []piece{{text: "Enter", role: theme.Strong}, {x: len("Enter "), text: rest, role: theme.Text}}
	}
	return lines
}

// end draws the last lines, from a row on.
func (p sidePanel) end(y int, lines []line) {
	body := p.In(grid.Rect{X: paint.Margin + 1, Y: y, W: p.PanelBody().W(), H: max(0, p.H()-y)})
	for i, l := range lines {
		for _, t := range l.pieces {
			body.Text(t.x, i, t.text, t.role)
		}
	}
}
