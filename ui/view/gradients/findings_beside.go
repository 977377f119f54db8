package gradients

import (
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

const (
	besideEachOther = 96 // columns that have room for findings side by side
	mostBeside      = 3
	besideGap       = 3
	leastBeside     = 28 // columns of a finding that is not selected
)

// sideBySide draws up to three findings side by side. The selected one has the room it needs,
// and the others share what is left.
func (p findingsPanel) sideBySide(list []probe.Diagnosis) {
	n := min(mostBeside, len(list))
	selected := min(p.pic.First, len(list)-1)
	first := paint.FirstShown(selected, n, len(list))
	body := p.ReadingPanel(wrongTitle, p.others(first, len(list)-first-n), p.facts(p.pic.Words.Health)...)
	shown := list[first : first+n]
	x := 0
	for i, w := range p.widths(shown, selected-first, body.W()) {
		part := body.In(grid.Rect{X: x, W: w, H: body.H()})
		findingsPanel{p.on(part)}.brief(&shown[i], i == selected-first)
		x += w + besideGap
	}
}

// widths divides w columns between findings.
func (p findingsPanel) widths(list []probe.Diagnosis, selected, w int) []int {
	others := len(list) - 1
	room := w - others*besideGap
	own := min(p.width(&list[selected]), room-others*leastBeside)
	widths := make([]int, len(list))
	for i := range widths {
		if widths[i] = (room - own) / others; i == selected {
			widths[i] = own
		}
	}
	return widths
}

// width returns the columns that a selected finding needs, each of its texts on one line.
func (p findingsPanel) width(d *probe.Diagnosis) int {
	head := len("! ") + grid.Width(d.Where) + 2 + grid.Width(d.What) + 2 + grid.Width(enterDoes(d))
	return max(head, 2+grid.Width(d.Proof), 2+grid.Width(p.remedy(d)))
}

// enterDoes returns what enter does with a finding.
func enterDoes(d *probe.Diagnosis) string { return "enter :" + d.Remedy.Line() }

// remedy returns what would help.
func (p findingsPanel) remedy(d *probe.Diagnosis) string { return p.Spell("→ ") + d.Remedy.Words }

// brief draws a finding in the columns there are.
func (p findingsPanel) brief(d *probe.Diagnosis, selected bool) {
	p.head(d, selected, enterDoes(d))
	y := 1 + p.lines(1, p.H()-2, d.Proof, theme.Text)
	p.lines(y, p.H()-y, p.remedy(d), theme.Dim)
}

// lines draws a text over at most n rows and returns their number. What has no room is cut.
func (p findingsPanel) lines(y, n int, text string, role theme.Role) int {
	list := paint.Wrap(text, p.W()-2)
	if len(list) > n && n > 0 {
		cut := text
		for _, line := range list[:n-1] {
			cut = cut[min(len(line)+1, len(cut)):]
		}
		list = append(list[:n-1:n-1], grid.Truncate(cut, p.W()-2))
	}
	for i, line := range list {
		p.Text(2, y+i, line, role)
	}
	return len(list)
}
