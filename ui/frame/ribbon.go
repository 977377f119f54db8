package frame

import (
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// ribbon is row 1 of a frame.
type ribbon struct {
	paint.Painter
	mode string // the name of the mode that the view is; empty for other views
}

// draw draws row 1: all phases of the step, with the present one marked, and at the right
// which way it goes. Where that would not fit, only the phases are drawn.
func (p ribbon) draw() {
	links, word := p.links(), p.word()
	start, end := paint.Margin+1, p.W()-paint.Margin-1
	joint := 3
	if ribbonWidth(links, joint) > end-start {
		joint = 1
	}
	p.chain(links, joint, end)
	if start+ribbonWidth(links, joint)+2+grid.Width(word) <= end {
		p.TextRight(end, 0, word, p.AccentStrong())
	}
}

// link is one phase of the ribbon.
type link struct {
	name    string
	phase   stepper.Phase
	behind  bool
	present bool
	index   int // into stepper.Phases
}

// links returns the phases of the present step, or before the first step those ahead.
func (p ribbon) links() []link {
	m := p.Moment
	var list []link
	for i, phase := range stepper.Phases(len(m.Config().Architecture.Layers)) {
		l := link{name: PhaseName(p.Painter, phase), phase: phase, index: i}
		if m.Step != nil {
			l.behind, l.present = i < m.Position.Phase, i == m.Position.Phase
		}
		list = append(list, l)
	}
	return list
}

// PhaseName returns the symbol of what a phase computes.
func PhaseName(p paint.Painter, phase stepper.Phase) string {
	symbol := explain.WordsOf(phase.Kind).Symbol
	switch {
	case phase.Layer == stepper.NoLayer:
		return p.SymbolOf(symbol)
	case phase.Kind == stepper.Activation:
		return p.ActivationSymbol(phase.Layer) // that of the last layer is ŷ
	default:
		return p.Layered(symbol, phase.Layer)
	}
}

func ribbonWidth(links []link, joint int) int {
	w := 0
	for _, l := range links {
		w += grid.Width(l.name) + joint
	}
	return w - joint
}

// chain draws the links from the left margin to end. If there is no room for all, it
// draws those around the present one.
func (p ribbon) chain(links []link, joint, end int) {
	x := paint.Margin + 1
	links = visibleLinks(links, joint, end-x)
	for i, l := range links {
		if i > 0 {
			p.joint(x, joint, links[i-1], l)
			x += joint
		}
		p.link(x, l)
		p.Hit(grid.Rect{X: x, Y: 0, W: grid.Width(l.name), H: 1}, paint.Target{Kind: paint.PhaseTarget, Phase: l.index})
		x += grid.Width(l.name)
	}
}

func visibleLinks(links []link, joint, w int) []link {
	for all := ribbonWidth(links, joint); len(links) > 1 && all > w; {
		first, last := links[0], links[len(links)-1]
		if first.behind {
			all, links = all-grid.Width(first.name)-joint, links[1:]
		} else {
			all, links = all-grid.Width(last.name)-joint, links[:len(links)-1]
		}
	}
	return links
}

// joint draws the line between two phases, thick behind the present one and thin ahead.
func (p ribbon) joint(x, w int, before, after link) {
	if w < 3 {
		return
	}
	char, role := '─', theme.Axis
	if after.behind || after.present {
		char, role = '━', paint.AccentOf(before.phase.Direction())
	}
	p.Set(x+1, 0, char, role)
	if after.present {
		p.Set(x, 0, ' ', role)
		p.Set(x+1, 0, char, role)
	}
}

func (p ribbon) link(x int, l link) {
	switch {
	case l.present:
		p.Text(x-1, 0, p.Blocked(l.name), p.Block().Bold())
	case l.behind:
		p.Text(x, 0, l.name, paint.AccentOf(l.phase.Direction()))
	default:
		p.Text(x, 0, l.name, theme.Dim)
	}
}

// word returns the name of the mode, or which way the present phase goes.
func (p ribbon) word() string {
	if p.mode != "" {
		return p.mode
	}
	return way(p.Moment.Phase().Direction())
}

// way names a direction.
func way(d stepper.Direction) string {
	switch d {
	case stepper.Start:
		return "initialise"
	case stepper.Forward:
		return "▶ forward"
	case stepper.Backward:
		return "◀ backward"
	default:
		return "▲ update"
	}
}
