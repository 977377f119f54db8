package matrices

import (
	"slices"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/paint/equations"
	"backstep/ui/paint/matrix"
)

// maker makes the equations of a step in their sections.
type maker struct{ equations.Maker }

// section is a part of the screen with equations under one title.
type section struct {
	title     string
	equations []*matrix.Equation // the ones that matter most first
	phases    []stepper.Phase    // which of them each is
}

// atWork returns the equation of the current phase. If the update of a bias is
// selected, it is that of the biases.
func (p maker) atWork() *matrix.Equation {
	m := p.Moment
	if m.Phase().Kind == stepper.Update && p.biasChosen() {
		return p.UpdateBiases(max(0, m.Selection.Layer))
	}
	if m.Phase().Kind == stepper.Gradient && p.biasChosen() {
		if e, ok := p.BiasGradient(m.Phase().Layer); ok {
			return e
		}
	}
	return p.Of(m.Phase())
}

func (p maker) biasChosen() bool {
	m := p.Moment
	return p.HasBiases() && m.Selection.From == network.Bias
}

// sections returns the other equations of the step, those that matter most first: at the
// update that of the other parameters, then the way back, then the way forward.
func (p maker) sections() []section {
	phase := p.Moment.Phase()
	if phase.Kind == stepper.Initialise {
		return []section{p.otherParameters("the other layers", p.Initial)}
	}
	back := p.section("backward", stepper.Backward)
	forward := p.section("forward", stepper.Forward)
	if phase.Kind != stepper.Update {
		return []section{back, forward}
	}
	others := p.otherParameters("the other parameters", p.Update)
	if p.HasBiases() {
		for l := range p.Moment.Config().Architecture.Layers {
			others.add(p.UpdateBiases(l), phase)
		}
	}
	shown := p.atWork().Title
	others.drop(func(e *matrix.Equation) bool { return e.Title == shown })
	return []section{others, back}
}

// section returns the equations of one way through the network without the one at work.
func (p maker) section(title string, way stepper.Direction) section {
	s := section{title: title}
	phases := stepper.Phases(p.Moment.LastLayer() + 1)
	slices.SortStableFunc(phases, func(a, b stepper.Phase) int { return late(a) - late(b) })
	for _, phase := range phases {
		if phase.Direction() == way && phase != p.Moment.Phase() && phase.Kind != stepper.Inputs {
			s.add(p.Of(phase), phase)
		}
		if phase.Kind == stepper.Gradient && way == stepper.Backward {
			s.addBiasGradient(p, phase)
		}
	}
	return s
}

// addBiasGradient adds the gradients of biases where they do not stand under those of the
// weights, unless they are at work.
func (s *section) addBiasGradient(p maker, phase stepper.Phase) {
	m := p.Moment
	if e, ok := p.BiasGradient(phase.Layer); ok && (phase != m.Phase() || !p.biasChosen()) {
		s.add(e, phase)
	}
}

// late puts gradients behind all δ, which have other shapes.
func late(phase stepper.Phase) int {
	if phase.Kind == stepper.Gradient {
		return 1
	}
	return 0
}

// otherParameters returns an equation of each layer but that of the selected one.
func (p maker) otherParameters(title string, of func(l int) *matrix.Equation) section {
	s, shown := section{title: title}, of(max(0, p.Moment.Selection.Layer)).Title
	for l := range p.Moment.Config().Architecture.Layers {
		if e := of(l); e.Title != shown || p.Moment.Phase().Kind == stepper.Update {
			s.add(e, stepper.Phase{Kind: p.Moment.Phase().Kind, Layer: l})
		}
	}
	return s
}

func (s *section) add(e *matrix.Equation, phase stepper.Phase) {
	s.equations = append(s.equations, e.Quieten())
	s.phases = append(s.phases, phase)
}

// drop leaves out equations.
func (s *section) drop(out func(*matrix.Equation) bool) {
	for i := len(s.equations) - 1; i >= 0; i-- {
		if out(s.equations[i]) {
			s.equations, s.phases = slices.Delete(s.equations, i, i+1), slices.Delete(s.phases, i, i+1)
		}
	}
}

// nearest returns the section with at most n equations: those whose layers are nearest to
// the one at work, in their order, and the others.
func (s *section) nearest(n, layer int) (kept section, left []*matrix.Equation) {
	order := make([]int, len(s.equations))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return distance(s.phases[a], layer) - distance(s.phases[b], layer) })
	near := order[:min(n, len(order))]
	kept.title = s.title
	for i, e := range s.equations {
		if slices.Contains(near, i) {
			kept.equations, kept.phases = append(kept.equations, e), append(kept.phases, s.phases[i])
			continue
		}
		left = append(left, e)
	}
	return kept, left
}

// distance returns how many layers lie between a phase and a layer.
func distance(phase stepper.Phase, layer int) int {
	if d := phase.Layer - layer; d < 0 {
		return -d
	}
	return phase.Layer - layer
}
