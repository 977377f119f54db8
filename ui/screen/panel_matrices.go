package screen

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// matrices draws the equation at work in full, the arithmetic of the entry in
// focus, and then the equations that follow in this step.
func (p painter) matrices() {
	s := p.scene
	y := p.mainEquation(s.atWork())
	for _, next := range s.following() {
		room := p.H() - y - 1
		body := p.rowsFrom(y, p.H()-y).panelBody()
		if body.arrange(next, room).least() > room {
			return
		}
		p.rowsFrom(y, p.H()-y).panel(next.title)
		y += body.drawEquation(next, min(room, 2*(mostLater+equationRows))) + 2
	}
}

// mostLater is how many rows of entries each line of an equation that follows
// may have.
const mostLater = 8

// atWork returns the equation of the phase at work: at the update of a bias
// that of the biases.
func (s *Scene) atWork() *equation {
	if s.Phase().Kind == stepper.Update && s.biasChosen() {
		return s.updateBiases(max(0, s.Selection.Layer))
	}
	return s.equation(s.Phase())
}

func (s *Scene) biasChosen() bool {
	return s.Config().Architecture.Bias && s.Selection.From == network.Bias
}

// following returns the equations of the phases ahead, and in the update those
// of the other parameters.
func (s *Scene) following() []*equation {
	var list []*equation
	if phase := s.Phase(); phase.Kind == stepper.Update || phase.Kind == stepper.Initialise {
		return s.otherParameters(phase.Kind)
	}
	phases := stepper.Phases(len(s.Config().Architecture.Layers))
	for _, phase := range phases[s.Position.Phase+1:] {
		switch phase.Kind {
		case stepper.Activation:
		case stepper.Update:
			list = append(list, s.updates()...)
		default:
			list = append(list, s.equation(phase))
		}
	}
	for _, e := range list {
		e.later()
	}
	return list
}

// updates returns the equations of all parameters.
func (s *Scene) updates() []*equation {
	var list []*equation
	for l := range s.Config().Architecture.Layers {
		list = append(list, s.update(l))
		if s.Config().Architecture.Bias {
			list = append(list, s.updateBiases(l))
		}
	}
	return list
}

// otherParameters returns the equations of the biases of the selected layer and
// of all other layers.
func (s *Scene) otherParameters(kind stepper.Kind) []*equation {
	shown := s.atWork().title
	var list []*equation
	if kind == stepper.Update {
		list = s.updates()
	} else {
		for l := range s.Config().Architecture.Layers {
			list = append(list, s.initial(l))
		}
	}
	return slices.DeleteFunc(list, func(e *equation) bool { return e.title == shown })
}

// mainEquation draws the equation at work and the arithmetic of its focus, and
// returns the rows taken.
func (p painter) mainEquation(e *equation) int {
	s := p.scene
	body := p.panel(e.title, e.fact)
	set := body.mainArithmetic(&s.Explanation)
	arithmetic := 0
	if len(set) > 1 && set.width() <= body.W() {
		arithmetic = len(set) + 1
	}
	if body.arrange(e, body.H()).least() > body.H()-arithmetic {
		arithmetic = 0
	}
	room := body.H() - arithmetic
	lines := body.arrange(e, room)
	room = min(room, len(lines)*(max(mostAtWork, body.H()/2)+equationRows))
	if lines.height() < room {
		body, room = body.down(1), room-1
	}
	used := body.drawEquation(e, room)
	if arithmetic > 0 {
		body.sheet(used+1, set)
		used += arithmetic
	}
	return p.H() - body.H() + used + 1
}

// mainArithmetic sets all lines of a derivation; of what is ahead its symbols.
func (p painter) mainArithmetic(e *explain.Explanation) sheet {
	if e.Ahead {
		return narrowest(p.W(), p.aheadForms(e, p.W())...)
	}
	return p.setLines(e, e.Inline, p.accentStrong(), p.W())
}

// mostAtWork is how many rows of entries each line of the equation at work may
// have on a small screen; on a large one half of it.
const mostAtWork = 16
