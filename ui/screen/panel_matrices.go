package screen

import (
	"slices"

	"backstep/network/stepper"
	"backstep/ui/grid"
)

// matrices draws the equation at work in full, the arithmetic of the entry in
// focus, and then the equations that follow in this step.
func (p painter) matrices() {
	s := p.scene
	main := p.panelBody().cut(s.equation(s.phase()))
	y := p.mainEquation(main[0])
	for _, next := range slices.Concat(main[1:], s.following()) {
		room := p.H() - y - equationRows - 1
		if room < 2 {
			return
		}
		body := p.rowsFrom(y, p.H()-y).panel(next.title)
		next = body.cut(next)[0]
		y += body.drawEquation(next, min(room, max(s.batch(), 2), 8)) + 2
	}
}

// following returns the equations of the phases ahead, and in the update those
// of the other parameters.
func (s *Scene) following() []*equation {
	var list []*equation
	if phase := s.phase(); phase.Kind == stepper.Update || phase.Kind == stepper.Initialise {
		return s.otherParameters(phase.Kind)
	}
	phases := stepper.Phases(len(s.config().Architecture.Layers))
	for _, phase := range phases[s.Position.Phase+1:] {
		if phase.Kind != stepper.Activation && phase.Kind != stepper.Update {
			list = append(list, s.equation(phase))
		}
	}
	return list
}

// otherParameters returns the equations of the biases of the selected layer and
// of all other layers.
func (s *Scene) otherParameters(kind stepper.Kind) []*equation {
	var list []*equation
	bias := s.config().Architecture.Bias
	for l := range s.config().Architecture.Layers {
		shown := l == max(0, s.Selection.Layer)
		if kind == stepper.Initialise {
			if !shown {
				list = append(list, s.initial(l))
			}
			continue
		}
		if !shown {
			list = append(list, s.update(l))
		}
		if bias {
			list = append(list, s.updateBiases(l))
		}
	}
	return list
}

// mainEquation draws the equation at work and the arithmetic of its focus, and
// returns the rows taken.
func (p painter) mainEquation(e *equation) int {
	s := p.scene
	body := p.panel(e.title, e.fact)
	set := body.typeset(&s.Explanation, s.Explanation.Inline)
	arithmetic := 0
	if set.rows() > 1 && set.width <= body.W() {
		arithmetic = set.rows()
	}
	room := body.H() - equationRows - 2
	if arithmetic > 0 && room-arithmetic-1 >= 2 {
		room -= arithmetic + 1
	} else {
		arithmetic = 0
	}
	used := body.down(1).drawEquation(e, min(room, max(s.samples(), 16))) + 1
	if arithmetic > 0 {
		body.in(grid.Rect{X: 0, Y: used + 1, W: body.W(), H: arithmetic}).inline(&s.Explanation, set, p.accentStrong())
		used += arithmetic + 1
	}
	return used + 2
}
