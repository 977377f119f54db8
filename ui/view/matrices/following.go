package matrices

import (
	"slices"

	"backstep/network"
	"backstep/network/stepper"
)

// atWork returns the equation of the current phase. If the update of a bias is
// selected, it is that of the biases.
func (p equations) atWork() *equation {
	m := p.Moment
	if m.Phase().Kind == stepper.Update && p.biasChosen() {
		return p.updateBiases(max(0, m.Selection.Layer))
	}
	return p.equation(m.Phase())
}

func (p equations) biasChosen() bool {
	m := p.Moment
	return m.Config().Architecture.Bias && m.Selection.From == network.Bias
}

// following returns the equations of the phases ahead. In the update phase they are
// those of the other parameters.
func (p equations) following() []*equation {
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

// updates returns the equations that update all parameters.
func (p equations) updates() []*equation {
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

// otherParameters returns the equations of all parameters except those that are shown
// already.
func (p equations) otherParameters(kind stepper.Kind) []*equation {
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
