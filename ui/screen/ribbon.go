package screen

import (
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// ribbon draws row 1: all phases of the step, and which one this is.
func (p painter) ribbon() {
	s := p.scene
	links := s.links()
	joint := 3
	end := p.W() - margin - 1
	words := s.words()
	for len(words) > 1 && ribbonWidth(links, joint)+2+wordsWidth(words) > end-margin-1 {
		words = words[1:]
	}
	if ribbonWidth(links, joint) > end-margin-1 {
		joint = 1
	}
	if free := end - margin - 1 - ribbonWidth(links, joint) - 2; wordsWidth(words) > free {
		words = nil
	}
	p.chain(links, joint, end)
	x := end - wordsWidth(words)
	for i, w := range words {
		role := theme.Dim
		if i == len(words)-1 {
			role = p.accentStrong()
		}
		x += p.text(x, 0, w, role) + 2
	}
}

// link is one phase of the ribbon.
type link struct {
	name    string
	phase   stepper.Phase
	behind  bool
	present bool
	index   int // into stepper.Phases; −1 before the first step
}

// links returns the phases of the present step; before the first there is also
// the initialisation.
func (s *Scene) links() []link {
	layers := len(s.Config().Architecture.Layers)
	var list []link
	if s.Step == nil {
		list = append(list, link{name: "initialise", phase: s.Phase(), present: true, index: -1})
	}
	for i, phase := range stepper.Phases(layers) {
		l := link{name: s.phaseName(phase), phase: phase, index: i}
		if s.Step != nil {
			l.behind, l.present = i < s.Position.Phase, i == s.Position.Phase
		}
		list = append(list, l)
	}
	return list
}

// phaseName is the symbol of what a phase computes.
func (s *Scene) phaseName(phase stepper.Phase) string {
	switch phase.Kind {
	case stepper.Initialise:
		return "initialise"
	case stepper.Inputs:
		return "x"
	case stepper.WeightedSum:
		return s.layered("z", phase.Layer)
	case stepper.Activation:
		return s.activationName(phase.Layer)
	case stepper.Loss:
		return "J"
	case stepper.Delta:
		return s.layered("δ", phase.Layer)
	case stepper.Gradient:
		return s.layered("∂W", phase.Layer)
	default:
		return "update"
	}
}

func ribbonWidth(links []link, joint int) int {
	w := 0
	for _, l := range links {
		w += columns(l.name) + joint
	}
	return w - joint
}

// chain draws the links from the left margin to end; where even without joints
// there is no room for all, it shows those around the present one.
func (p painter) chain(links []link, joint, end int) {
	x := margin + 1
	links = visibleLinks(links, joint, end-x)
	for i, l := range links {
		if i > 0 {
			p.joint(x, joint, links[i-1], l)
			x += joint
		}
		p.link(x, l)
		if l.index >= 0 {
			p.hit(grid.Rect{X: x, Y: 0, W: columns(l.name), H: 1}, Target{Kind: PhaseTarget, Phase: l.index})
		}
		x += columns(l.name)
	}
}

func visibleLinks(links []link, joint, w int) []link {
	for all := ribbonWidth(links, joint); len(links) > 1 && all > w; {
		first, last := links[0], links[len(links)-1]
		if first.behind {
			all, links = all-columns(first.name)-joint, links[1:]
		} else {
			all, links = all-columns(last.name)-joint, links[:len(links)-1]
		}
	}
	return links
}

// joint draws what lies between two phases: thick behind, thin ahead.
func (p painter) joint(x, w int, before, after link) {
	if w < 3 {
		return
	}
	char, role := '─', theme.Line
	if after.behind || after.present {
		char, role = '━', accentOf(before.phase.Direction())
	}
	p.set(x+1, 0, char, role)
	if after.present {
		p.set(x, 0, ' ', role)
		p.set(x+1, 0, char, role)
	}
}

func (p painter) link(x int, l link) {
	switch {
	case l.present:
		left, right := " ", " "
		if p.plain {
			left, right = "[", "]"
		}
		p.text(x-1, 0, left+l.name+right, p.block().Bold())
	case l.behind:
		p.text(x, 0, l.name, accentOf(l.phase.Direction()))
	default:
		p.text(x, 0, l.name, theme.Dim)
	}
}

// words say which way the phase at work goes: what it does, then the name of
// the direction.
func (s *Scene) words() []string {
	switch s.Phase().Kind {
	case stepper.Initialise:
		return []string{"before the first step", "initialise"}
	case stepper.Inputs:
		return []string{"a batch of samples comes in", "▶ forward"}
	case stepper.WeightedSum:
		return []string{"inputs times weights, added up", "▶ forward"}
	case stepper.Activation:
		return []string{"each sum through its activation", "▶ forward"}
	case stepper.Loss:
		return []string{"how wrong the answer is", "▶ forward"}
	case stepper.Delta:
		return []string{"how much each unit is to blame", "◀ backward"}
	case stepper.Gradient:
		return []string{"how the loss feels each weight", "◀ backward"}
	default:
		return []string{"every weight at once", "update"}
	}
}

func wordsWidth(words []string) int {
	if len(words) == 0 {
		return 0
	}
	w := -2
	for _, word := range words {
		w += columns(word) + 2
	}
	return w
}
