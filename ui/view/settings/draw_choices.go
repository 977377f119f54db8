package settings

import (
	"fmt"
	"math"
	"slices"

	"backstep/data/text"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// choices returns the block of the present row: the choices, or the stops.
func (p sidePanel) choices() block {
	r := p.pic.present()
	b := block{title: p.Says(r.setting.Title)}
	help := r.setting.Help
	switch r.kind {
	case layerRow:
		b.title, help = p.layerName(r.layer), "← → or digits change its units, tab its activation; 4,2 stands for this layer and the next; x removes it"
	case addRow:
		b.title, help = "a layer more", "→, + or its units add a hidden layer before the output, such as 4, or several: 4,2"
	case settingRow, outputRow:
	}
	b.lines = p.paragraph(help, theme.Dim)
	b.lead = len(b.lines)
	b.at = b.lead
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
		l.pieces = append(l.pieces, piece{x: wide + 2, text: grid.Truncate(p.Formula(r.meaning(choices[i])), room), role: theme.Dim})
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

// layerName returns what a layer is called.
func (p sidePanel) layerName(layer int) string {
	return fmt.Sprintf("layer %d", p.Notation.Number(layer))
}
