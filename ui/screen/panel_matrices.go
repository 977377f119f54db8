package screen

import (
	"slices"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
)

// view draws equations of matrices.
type matDraw struct{ paint.Painter }

// on is the same on another part of the frame.
func (p matDraw) on(part paint.Painter) matDraw { return matDraw{part} }

// DrawMatrices draws the equation at work in full, the arithmetic of the entry in
// focus, and then the equations that follow in this step.
func DrawMatrices(p paint.Painter) { matDraw{p}.draw() }

func (p matDraw) draw() {

	y := p.mainEquation(matEq{p.Painter}.atWork())
	for _, next := range (matEq{p.Painter}).following() {
		room := p.H() - y - 1
		body := p.on(p.rowsFrom(y, p.H()-y).PanelBody())
		if body.arrange(next, room).least() > room {
			return
		}
		p.rowsFrom(y, p.H()-y).Panel(next.title)
		y += body.drawEquation(next, min(room, 2*(mostLater+equationRows))) + 2
	}
}

// mostLater is how many rows of entries each line of an equation that follows
// may have.
const mostLater = 8

// atWork returns the equation of the phase at work: at the update of a bias
// that of the biases.
func (p matEq) atWork() *equation {
	m := p.Moment
	if m.Phase().Kind == stepper.Update && p.biasChosen() {
		return p.updateBiases(max(0, m.Selection.Layer))
	}
	return p.equation(m.Phase())
}

func (p matEq) biasChosen() bool {
	m := p.Moment
	return m.Config().Architecture.Bias && m.Selection.From == network.Bias
}

// following returns the equations of the phases ahead, and in the update those
// of the other parameters.
func (p matEq) following() []*equation {
	m := p.Moment
	var list []*equation
	if phase := m.Phase(); phase.Kind == stepper.Update || phase.Kind == stepper.Initialise {
		return p.otherParameters(phase.Kind)
	}
	phases := stepper.Phases(len(m.Config().Architecture.Layers))
	for _, phase := range phases[m.Position.Phase+1:] {
		switch phase.Kind {
		case stepper.Activation:
		case stepper.Update:
			list = append(list, p.updates()...)
		default:
			list = append(list, p.equation(phase))
		}
	}
	for _, e := range list {
		e.later()
	}
	return list
}

// updates returns the equations of all parameters.
func (p matEq) updates() []*equation {
	m := p.Moment
	var list []*equation
	for l := range m.Config().Architecture.Layers {
		list = append(list, p.update(l))
		if m.Config().Architecture.Bias {
			list = append(list, p.updateBiases(l))
		}
	}
	return list
}

// otherParameters returns the equations of the biases of the selected layer and
// of all other layers.
func (p matEq) otherParameters(kind stepper.Kind) []*equation {
	shown := p.atWork().title
	var list []*equation
	if kind == stepper.Update {
		list = p.updates()
	} else {
		for l := range p.Moment.Config().Architecture.Layers {
			list = append(list, p.initial(l))
		}
	}
	return slices.DeleteFunc(list, func(e *equation) bool { return e.title == shown })
}

// mainEquation draws the equation at work and the arithmetic of its focus, and
// returns the rows taken.
func (p matDraw) mainEquation(e *equation) int {

	body := p.on(p.Panel(e.title, e.fact))
	set := formula.Set(body.Painter, &p.Moment.Explanation)
	arithmetic := 0
	if len(set) > 1 && set.Width() <= body.W() {
		arithmetic = len(set) + 1
	}
	if body.arrange(e, body.H()).least() > body.H()-arithmetic {
		arithmetic = 0
	}
	room := body.H() - arithmetic
	lines := body.arrange(e, room)
	room = min(room, len(lines)*(max(mostAtWork, body.H()/2)+equationRows))
	if lines.height() < room {
		body, room = p.on(body.Down(1)), room-1
	}
	used := body.drawEquation(e, room)
	if arithmetic > 0 {
		body.Sheet(used+1, set)
		used += arithmetic
	}
	return p.H() - body.H() + used + 1
}

// mostAtWork is how many rows of entries each line of the equation at work may
// have on a small screen; on a large one half of it.
const mostAtWork = 16
