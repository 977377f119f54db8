package paint

import (
	"slices"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Placed is a panel and its place. It is made by [PanelAt].
type Placed struct {
	area grid.Rect
	draw func(Painter)
}

// PanelAt returns a panel and its place.
func PanelAt(area grid.Rect, draw func(Painter)) Placed { return Placed{area, draw} }

// Margin is the number of columns between rules and the edge. Text is one column
// further in.
const Margin = 1

// TwoColumns is the least width for two columns of panels.
const TwoColumns = 76

// LeastPanel is the least number of rows of a panel, which are its title and two more.
const LeastPanel = 3

// Each draws the panels that have room. If a panel is shown alone, it draws only the
// first one, after which the view is named, and gives it all the room.
func (p Painter) Each(panels ...Placed) {
	if p.Alone() {
		panels = []Placed{{grid.Rect{W: p.W(), H: p.H()}, panels[0].draw}}
	}
	p.Place(panels...)
}

// Place draws the panels that have room.
func (p Painter) Place(panels ...Placed) {
	for _, panel := range panels {
		if panel.area.H >= LeastPanel && panel.area.W > 0 {
			panel.draw(p.In(panel.area))
		}
	}
}

// Panel draws a rule with the title in it and then, dimmed, the first of the facts that
// fits. It returns the body below, between the columns where text may stand.
func (p Painter) Panel(title string, facts ...string) Painter {
	w := p.W()
	p.HLine(Margin, 0, w-2*Margin, '─', theme.Rule.Style())
	x := Margin + 2
	x += p.Fitted(x, 0, w-x-3, " "+title, theme.Strong)
	x += p.Text(x, 0, " ", theme.Text)
	for _, fact := range facts {
		if fact != "" && x+grid.Width(fact)+2+Margin <= w {
			p.Text(x, 0, " "+fact+" ", theme.Dim)
			break
		}
	}
	return p.PanelBody()
}

// PanelWithEnd draws a panel with a text in the right end of its rule. The facts give way
// to that text, and it to the title.
func PanelWithEnd(p Painter, title, end string, facts ...string) Painter {
	const around, gap = 2 * (Margin + 2), 4
	room := p.W() - around - grid.Width(title)
	if end == "" || room < gap+grid.Width(end) {
		return p.Panel(title, facts...)
	}
	defer p.RuleEnd(end)
	room -= gap + grid.Width(end)
	fits := slices.IndexFunc(facts, func(fact string) bool { return gap+grid.Width(fact) <= room })
	if fits < 0 {
		return p.Panel(title)
	}
	return p.Panel(title, facts[fits])
}

// PanelBody returns the part of a panel below its title, between the columns where text
// may stand.
func (p Painter) PanelBody() Painter {
	return p.In(PanelInner(p.W(), p.H()))
}

// PanelInner returns the place of the body in a panel of w × h cells.
func PanelInner(w, h int) grid.Rect {
	return grid.Rect{X: Margin + 1, Y: 1, W: max(0, w-2*(Margin+1)), H: max(0, h-1)}
}

// Below returns r without its first row.
func Below(r grid.Rect) grid.Rect {
	_, rest := r.SplitTop(1)
	return rest
}

// RuleEnd writes text into the right end of the rule.
func (p Painter) RuleEnd(text string) {
	if text == "" {
		return
	}
	p.TextRight(p.W()-Margin-1, 0, " "+text+" ", theme.Dim)
}

// Spacious reports whether panels start with an empty row.
func (p Painter) Spacious() bool { return p.H() >= 9 }
