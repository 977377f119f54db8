package settings

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
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

// block is a part of the side panel: a title, and lines below it.
type block struct {
	title string
	facts []string // the first that fits is shown
	lines []line
	at    int // the line that has to be shown, if not all are
}

// line is a line of a block: pieces of text, each from its column on.
type line struct {
	mark   rune // before the line; 0 for none
	pieces []piece
	bar    float64 // if it is not 0, a bar of that length is drawn, up to 1
}

type piece struct {
	x     int
	text  string
	role  theme.Role
	right bool // it ends before x
}

// rows returns how many rows the block needs, with a blank below it.
func (b block) rows() int {
	if len(b.lines) == 0 {
		return 0
	}
	return len(b.lines) + 2
}

// draw draws the title, and the lines that have room.
func (b block) draw(p drawing) {
	body := p.on(p.Panel(b.title, b.facts...))
	shown := min(len(b.lines), body.H())
	first := paint.FirstShown(b.at, shown, len(b.lines))
	for y := range shown {
		l := b.lines[first+y]
		if l.mark != 0 {
			p.Set(paint.Margin, y+1, l.mark, theme.Update)
		}
		if l.bar > 0 {
			body.HLine(0, y, int(math.Ceil(l.bar*float64(body.W()))), '━', theme.Line.Style())
		}
		for _, t := range l.pieces {
			if t.right {
				body.TextRight(t.x, y, t.text, t.role)
			} else {
				body.Fitted(t.x, y, body.W()-t.x, t.text, t.role)
			}
		}
	}
}

// paragraph returns the lines of a text.
func (p sidePanel) paragraph(text string, role theme.Role) []line {
	var lines []line
	for _, l := range paint.Wrap(p.Spell(text), p.PanelBody().W()) {
		lines = append(lines, line{pieces: []piece{{text: l, role: role}}})
	}
	return lines
}

// choices returns the block of the present row: the choices, or the stops.
func (p sidePanel) choices() block {
	r := p.pic.present()
	b := block{title: p.Spell(r.setting.Title)}
	help := r.setting.Help
	switch r.kind {
	case layerRow:
		b.title, help = fmt.Sprintf("layer %d", r.layer+1), "← → or digits change its units, tab its activation; 4,2 stands for this layer and the next; x removes it"
	case addRow:
		b.title, help = "a layer more", "→, + or its units add a hidden layer before the output, such as 4, or several: 4,2"
	case settingRow, outputRow:
	}
	b.lines = p.paragraph(help, theme.Dim)
	b.at = len(b.lines)
	if choices := r.choices(); len(choices) > 0 {
		return p.withChoices(b, r, choices)
	}
	if r.kind == settingRow {
		b.lines = append(b.lines, p.ladder(r)...)
		b.at = len(b.lines) - 1
	}
	return b
}

// withChoices adds a line for each choice of a row to a block.
func (p sidePanel) withChoices(b block, r row, choices []string) block {
	now := ""
	if r.kind != layerRow {
		now = r.setting.Value(p.pic.draft.base.Session)
	} else if before := p.pic.draft.base.Session.Hidden(); r.layer < len(before) {
		now = before[r.layer].Activation
	}
	wide := 0
	for _, choice := range choices {
		wide = max(wide, grid.Width(sayChoice(r, choice)))
	}
	w := p.PanelBody().W()
	if p.pic.list {
		b.facts = []string{"↑ ↓ choose, tab goes back", "tab: back"}
	} else {
		b.facts = []string{"tab goes into this list", "tab: list"}
	}
	for i, choice := range choices {
		chosen := choice == p.pic.draft.choice(r)
		role := theme.Text
		l := line{}
		if chosen {
			l.mark, role, b.at = '▌', theme.Update.Bold(), len(b.lines)
		}
		l.pieces = append(l.pieces, p.named(sayChoice(r, choice), chosen && p.pic.list, role))
		room := w - wide - 2
		if end, role := p.remarkOn(choice == now, chosen); end != "" {
			l.pieces = append(l.pieces, piece{x: w, text: end, role: role, right: true})
			room -= len(end) + 1
		}
		l.pieces = append(l.pieces, piece{x: wide + 2, text: grid.Truncate(p.Spell(r.meaning(choices[i])), room), role: theme.Dim})
		b.lines = append(b.lines, l)
	}
	return b
}

// unusual returns the block of what is unusual about the present row, or the changes.
func (p sidePanel) unusual() block {
	remarks := p.pic.remarks()
	if len(remarks) == 0 {
		return block{}
	}
	b := block{title: "unusual", facts: []string{"by the numbers of this session", "by its numbers"}}
	for _, r := range remarks {
		b.lines = append(b.lines, p.paragraph(r.Text, theme.Text)...)
	}
	return b
}

// named returns the name of a choice, as a block if the next key acts on it.
func (p sidePanel) named(name string, block bool, role theme.Role) piece {
	switch {
	case block && p.Plain:
		return piece{text: "[" + name + "]", role: role}
	case block:
		return piece{text: name + " ", role: theme.UpdateBlock}
	default:
		return piece{text: name, role: role}
	}
}

// roomForHere is how many columns the panel has if a choice is said to be unusual here, so
// that its meaning has room too.
const roomForHere = 40

// remarkOn returns what stands at the end of the line of a choice.
func (p sidePanel) remarkOn(now, chosen bool) (string, theme.Role) {
	switch {
	case chosen && slices.ContainsFunc(p.pic.remarks(), p.pic.present().remarked):
		if p.W() < roomForHere {
			return "unusual", theme.Update
		}
		return "unusual here", theme.Update
	case now:
		return "now", theme.Dim
	default:
		return "", theme.Dim
	}
}

// sayChoice returns a choice as people read it.
func sayChoice(r row, choice string) string {
	if r.kind == settingRow && r.setting.Switch() {
		return map[string]string{"true": "yes", "false": "no"}[choice]
	}
	return choice
}

// ladder returns the stops of a number around the present one, with marks below the
// present value and the one before the changes.
func (p sidePanel) ladder(r row) []line {
	const apart = 2
	stops := r.setting.Ladder()
	if len(stops) == 0 {
		return nil
	}
	names := make([]string, len(stops))
	for i, v := range stops {
		names[i] = p.Format.Short(v)
	}
	now, was := spoken(r.setting, p.pic.draft.value(r.setting), p.Format), spoken(r.setting, r.setting.Value(p.pic.draft.base.Session), p.Format)
	first, last := around(names, nearest(stops, p.pic.draft.value(r.setting)), apart, p.PanelBody().W())
	var values, marks line
	x := 0
	for _, name := range names[first:last] {
		role := theme.Dim
		switch name {
		case now:
			role = theme.Update.Bold()
			marks.pieces = append(marks.pieces, piece{x: x, text: "▲", role: theme.Update})
		case was:
			role = theme.Text
			marks.pieces = append(marks.pieces, piece{x: x, text: "·", role: theme.Dim})
		}
		values.pieces = append(values.pieces, piece{x: x, text: name, role: role})
		x += grid.Width(name) + apart
	}
	return []line{{}, values, marks}
}

// nearest returns the index of the stop that is nearest to a value.
func nearest(stops []float64, value string) int {
	v, err := text.ParseNumber(value)
	if err != nil {
		return 0
	}
	best := 0
	for i, stop := range stops {
		if math.Abs(stop-v) < math.Abs(stops[best]-v) {
			best = i
		}
	}
	return best
}

// around returns the range of names around one of them that fit into w columns.
func around(names []string, at, apart, w int) (first, last int) {
	first, last = at, at+1
	used := grid.Width(names[at])
	for grown := true; grown; {
		grown = false
		if last < len(names) && used+apart+grid.Width(names[last]) <= w {
			used += apart + grid.Width(names[last])
			last, grown = last+1, true
		}
		if first > 0 && used+apart+grid.Width(names[first-1]) <= w {
			used += apart + grid.Width(names[first-1])
			first, grown = first-1, true
		}
	}
	return first, last
}

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
	what = p.Spell(what)
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
		names[i] = grid.Truncate(p.Spell(names[i]), room)
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

// four writes a number with four decimals at most, or four digits if it is large.
func (p sidePanel) four(v float64) string {
	const large = 100
	if math.Abs(v) >= large {
		return p.Format.Brief(v, paint.FewestDigits)
	}
	return p.WithDecimals(min(p.Format.Decimals, paint.FewestDigits)).Format.Trim(v)
}

// scores returns a line for each part of the data, with the share of right classes.
func (p sidePanel) scores(t *trial) []line {
	one, other := p.columns()
	a, b := t.Copies[0].Score, t.Copies[1].Score
	if a == nil || b == nil || p.pic.draft.base.Judge() == nil || p.pic.draft.made.Judge() == nil {
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

// changes returns the block that lists the changes.
func (p sidePanel) changes() block {
	d := p.pic.draft
	b := block{title: changesCount(len(d.changes)), facts: []string{"not made yet"}}
	wide := 0
	for _, c := range d.changes {
		wide = max(wide, grid.Width(p.Spell(c.setting.Title)))
	}
	for _, c := range d.changes {
		was := p.Spell(spoken(c.setting, c.setting.Value(d.base.Session), p.Format) + " → ")
		x := wide + 2
		b.lines = append(b.lines, line{mark: '•', pieces: []piece{
			{text: p.Spell(c.setting.Title), role: theme.Text},
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
