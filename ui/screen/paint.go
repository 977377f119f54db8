package screen

import (
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// painter draws a part of a scene into a region of the frame.
type painter struct {
	grid.Region
	scene *Scene
	plain bool // no colour: the focus stands in brackets instead of a block
	hits  *Hits
}

// in returns a painter for a part of the region.
func (p painter) in(r grid.Rect) painter {
	p.Region = p.Sub(r)
	return p
}

// down returns a painter without the first rows.
func (p painter) down(rows int) painter {
	return p.in(grid.Rect{X: 0, Y: rows, W: p.W(), H: max(0, p.H()-rows)})
}

// placed is a panel and its place.
type placed struct {
	area grid.Rect
	draw func(painter)
}

// leastPanel is how many rows a panel has at the least: its title and two more.
const leastPanel = 3

// each draws the panels that have room, or in a view that is presented alone the
// first of them, which is what the view is named for, in all the room.
func (p painter) each(panels ...placed) {
	if p.scene.presented() {
		panels = []placed{{grid.Rect{W: p.W(), H: p.H()}, panels[0].draw}}
	}
	for _, panel := range panels {
		if panel.area.H >= leastPanel && panel.area.W > 0 {
			panel.draw(p.in(panel.area))
		}
	}
}

// presented reports whether the view shows its first panel alone.
func (s *Scene) presented() bool { return s.Spotlight != AllPanels && s.View != NetworkView }

func (p painter) text(x, y int, s string, role theme.Role) int {
	return p.Text(x, y, s, role.Style())
}

// textRight draws s so that it ends before column x.
func (p painter) textRight(x, y int, s string, role theme.Role) {
	p.TextRight(x-1, y, s, role.Style())
}

// fitted draws s in at most w columns.
func (p painter) fitted(x, y, w int, s string, role theme.Role) int {
	if w < 1 {
		return 0
	}
	return p.text(x, y, grid.Truncate(s, w), role)
}

func (p painter) set(x, y int, r rune, role theme.Role) {
	p.Set(x, y, r, role.Style())
}

// accent is the colour of the phase at work.
func (p painter) accent() theme.Role { return accentOf(p.scene.Direction()) }

// accentStrong is the accent, bold.
func (p painter) accentStrong() theme.Role { return p.accent().Bold() }

// block is the accent as a filled block.
func (p painter) block() theme.Role {
	switch p.scene.Direction() {
	case stepper.Backward:
		return theme.BackwardBlock
	case stepper.Updating, stepper.Start:
		return theme.UpdateBlock
	default:
		return theme.ForwardBlock
	}
}

func accentOf(d stepper.Direction) theme.Role {
	switch d {
	case stepper.Backward:
		return theme.Backward
	case stepper.Updating, stepper.Start:
		return theme.Update
	default:
		return theme.Forward
	}
}

// alarmed is the role, or alarm where the value is not finite.
func (p painter) alarmed(v float64, role theme.Role) theme.Role {
	if number.Alarming(v) {
		return theme.Alarm
	}
	return role
}

// signRole is the colour of a weight.
func signRole(w float64) theme.Role {
	if w < 0 {
		return theme.Negative
	}
	return theme.Positive
}

// panel draws the rule with a title set into it, and after it the first of the
// dim facts that fits, and returns what is left below, from text column to text
// column.
func (p painter) panel(title string, facts ...string) painter {
	w := p.W()
	p.HLine(margin, 0, w-2*margin, '─', theme.Rule.Style())
	x := margin + 2
	x += p.fitted(x, 0, w-x-2, " "+title+" ", theme.Strong)
	for _, fact := range facts {
		if fact != "" && x+columns(fact)+2+margin <= w {
			p.text(x, 0, " "+fact+" ", theme.Dim)
			break
		}
	}
	return p.panelBody()
}

// panelBody is what a panel has below its title, from text column to text
// column.
func (p painter) panelBody() painter {
	return p.in(panelInner(p.W(), p.H()))
}

// panelInner is the body of a panel of w × h cells.
func panelInner(w, h int) grid.Rect {
	return grid.Rect{X: margin + 1, Y: 1, W: max(0, w-2*(margin+1)), H: max(0, h-1)}
}

// mark tells how a number is set off: as the focus, as something that the
// formula of the focus names, or not at all.
type mark int

const (
	unmarked mark = iota
	named
	focused
)

// markOf returns how a quantity of the scene is set off.
func (s *Scene) markOf(q explain.Quantity) mark {
	focus := s.Focus
	if focus.Kind == explain.Initial {
		focus.Kind = explain.Weight // The first step begins with the weights as they were drawn.
	}
	switch {
	case focus == q:
		return focused
	case s.Feeds[q]:
		return named
	default:
		return unmarked
	}
}

// number draws a value in its cell at column x: as a block where it is the
// focus, bold where the formula names it, and a dot where it is not reached.
func (p painter) number(x, y int, v float64, reached bool, m mark, role theme.Role) {
	cell := p.scene.Format.Cell(v)
	if !reached {
		cell, role = p.scene.Format.Dot(), theme.Dim
	}
	if p.scene.Spotlight != AllPanels && m == unmarked {
		role = theme.Dim
	}
	role = p.alarmedIf(reached, v, role)
	switch m {
	case named:
		role = role.Bold()
	case focused:
		p.focus(x, y, cell)
		return
	default:
	}
	p.text(x, y, cell, role)
}

func (p painter) alarmedIf(reached bool, v float64, role theme.Role) theme.Role {
	if !reached {
		return role
	}
	return p.alarmed(v, role)
}

// focus draws a cell as a filled block with a blank on both sides, or in
// brackets where there is no colour.
func (p painter) focus(x, y int, cell string) {
	start := 0
	for start < len(cell) && cell[start] == ' ' {
		start++
	}
	trimmed := cell[start:]
	end := len(trimmed)
	for end > 0 && trimmed[end-1] == ' ' {
		end--
	}
	trimmed = trimmed[:end]
	left, right := " ", " "
	if p.plain {
		left, right = "[", "]"
	}
	p.text(x+start-1, y, left+trimmed+right, p.block())
}

// symbol draws the mark and the symbol before a number.
func (p painter) symbol(x, y int, symbol string, m mark) {
	switch m {
	case focused:
		p.set(x, y, '▌', p.accent())
		p.text(x+1, y, symbol, p.accentStrong())
	case named:
		p.set(x, y, '•', p.accent())
		p.text(x+1, y, symbol, theme.Strong)
	default:
		p.text(x+1, y, symbol, theme.Dim)
	}
}
