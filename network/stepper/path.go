package stepper

import (
	"cmp"
	"slices"

	"backstep/network"
)

// Position is where a reader stands: in a step, at one of its phases, with the units of
// that phase revealed up to one of them. Step 0 is Initialise, before the first step.
type Position struct {
	Step  int
	Phase int // its index in Phases
	Unit  int // the last one revealed, from 0
}

// Compare orders positions by time.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Step, q.Step), cmp.Compare(p.Phase, q.Phase), cmp.Compare(p.Unit, q.Unit))
}

// Path describes the positions of a run. It does not change.
type Path struct {
	architecture network.Architecture
	phases       []Phase
	units        []int  // stops in each phase
	index        []int  // indices in phases, by slot
	spans        []span // in order of steps; at least one
	unknown      *unknown
}

// NewPath returns the path of training that begins with a state, given its
// configuration and number of samples.
func NewPath(c network.Config, samples int, begin *network.State) Path {
	a := c.Architecture
	p := Path{
		architecture: a, phases: Phases(len(a.Layers)),
		spans:   []span{newSpan(c, samples, begin)},
		unknown: &unknown{},
	}
	p.index = make([]int, int(Update+1)*(len(a.Layers)+1))
	for i, phase := range p.phases {
		p.units = append(p.units, unitsOf(a, phase))
		p.index[p.slot(phase)] = i
	}
	return p
}

// fork returns the path of a run that shares the steps of p up to the step of a state,
// and continues from there with its own configuration and number of samples.
func (p Path) fork(c network.Config, samples int, begin *network.State) Path {
	p.spans = append(slices.Clip(p.spans), newSpan(c, samples, begin))
	return p
}

func unitsOf(a network.Architecture, phase Phase) int {
	switch phase.Kind {
	case Inputs:
		return a.Inputs
	case Initialise, Loss:
		return 1
	case Update:
		n := 0
		for _, layer := range a.Layers {
			n += layer.Units
		}
		return n
	default:
		return a.Layers[phase.Layer].Units
	}
}

// slot returns the place of a phase in index.
func (p *Path) slot(phase Phase) int {
	return int(phase.Kind)*(len(p.architecture.Layers)+1) + phase.Layer + 1
}

// First returns the earliest position: the beginning, or the inputs of the
// first step after a saved state.
func (p *Path) First() Position {
	origin := p.spans[0].after
	if origin == 0 {
		return Position{}
	}
	return p.whole(Position{Step: origin + 1})
}

// Phase returns the phase of a position.
func (p *Path) Phase(pos Position) Phase {
	if pos.Step == 0 {
		return Phase{Initialise, NoLayer}
	}
	return p.phases[pos.Phase]
}

// UnitAt returns the layer and unit that a position reveals last. Layer −1 is the
// inputs. The loss belongs to the first output, and an update goes through all units,
// layer by layer.
func (p *Path) UnitAt(pos Position) (layer, unit int) {
	last := len(p.architecture.Layers) - 1
	switch phase := p.Phase(pos); phase.Kind {
	case Inputs:
		return -1, pos.Unit
	case Initialise, Loss:
		return last, 0
	case Update:
		unit = pos.Unit
		for layer = 0; layer < last && unit >= p.architecture.Layers[layer].Units; layer++ {
			unit -= p.architecture.Layers[layer].Units
		}
		return layer, unit
	default:
		return phase.Layer, pos.Unit
	}
}

// Last returns the position at which a step is wholly revealed.
func (p *Path) Last(step int) Position {
	if step == 0 {
		return Position{}
	}
	return p.whole(Position{Step: step, Phase: len(p.phases) - 1})
}

// Holds reports whether the run has a position.
func (p *Path) Holds(pos Position) bool {
	switch {
	case pos.Compare(p.First()) < 0:
		return false
	case pos.Step == 0:
		return pos == Position{}
	default:
		return 0 <= pos.Phase && pos.Phase < len(p.phases) && 0 <= pos.Unit && pos.Unit < p.units[pos.Phase]
	}
}

// Whole reports whether the step of a position is wholly revealed there.
func (p *Path) Whole(pos Position) bool { return pos == p.Last(pos.Step) }

// AtPhase returns the position at which a phase of a step, by its index, is
// wholly revealed.
func (p *Path) AtPhase(step, phase int) Position {
	return p.whole(Position{Step: max(1, step), Phase: max(0, min(phase, len(p.phases)-1))})
}

// Forward returns the position at which the forward half of a step is revealed:
// everything up to the answer.
func (p *Path) Forward(step int) Position {
	last := Phase{Activation, len(p.architecture.Layers) - 1}
	return p.AtPhase(step, p.index[p.slot(last)])
}

// whole returns the position with all units of its phase revealed.
func (p *Path) whole(pos Position) Position {
	if pos.Step > 0 {
		pos.Unit = p.units[pos.Phase] - 1
	}
	return pos
}

// Next returns the first stop of a granularity after a position. The stops are every
// unit, every phase with all its units, every step with all its phases, or the last
// step of every epoch. The beginning is a stop of every granularity.
func (p *Path) Next(pos Position, g Granularity) Position {
	switch g {
	case ByEpoch, ByStep:
		step := pos.Step
		if p.Whole(pos) {
			step++
		}
		if g == ByEpoch {
			step = p.LastStepOf(max(1, p.EpochOf(step)))
		}
		return p.Last(step)
	case ByPhase:
		if pos != p.whole(pos) || pos.Step == 0 {
			return p.whole(p.after(pos, pos.Step == 0))
		}
		return p.whole(p.after(pos, true))
	default:
		return p.after(pos, pos.Step == 0 || pos == p.whole(pos))
	}
}

// after returns the position of the next unit, or if over is set, of the first unit of
// the next phase.
func (p *Path) after(pos Position, over bool) Position {
	switch {
	case !over:
		pos.Unit++
	case pos.Step == 0 || pos.Phase == len(p.phases)-1:
		return Position{Step: pos.Step + 1}
	default:
		pos.Phase, pos.Unit = pos.Phase+1, 0
	}
	return pos
}

// Back returns the last stop of a granularity before a position, and false if there is
// none.
func (p *Path) Back(pos Position, g Granularity) (Position, bool) {
	if pos.Compare(p.First()) <= 0 {
		return pos, false
	}
	back := p.before(pos, g)
	if back.Compare(p.First()) < 0 {
		back = p.First()
	}
	return back, true
}

func (p *Path) before(pos Position, g Granularity) Position {
	switch {
	case g == ByEpoch:
		return p.Last(p.LastStepOf(p.EpochOf(pos.Step) - 1))
	case g == ByStep:
		return p.Last(pos.Step - 1)
	case g == ByUnit && pos.Unit > 0:
		pos.Unit--
		return pos
	case pos.Phase > 0:
		pos.Phase--
		return p.whole(pos)
	default:
		return p.Last(pos.Step - 1)
	}
}

// Reached reports whether a position has revealed, within its step, the number that a
// kind of phase computes for a unit of a layer. Inputs have layer −1. For a Loss, layer
// and unit do not matter.
func (p *Path) Reached(pos Position, kind Kind, layer, unit int) bool {
	if pos.Step == 0 {
		return false
	}
	phase := Phase{kind, layer}
	switch kind {
	case Inputs:
		phase.Layer = NoLayer
	case Loss:
		phase.Layer, unit = NoLayer, 0
	case Update:
		phase.Layer = NoLayer
		for l := range layer {
			unit += p.architecture.Layers[l].Units
		}
	default:
	}
	i := p.index[p.slot(phase)]
	return i < pos.Phase || (i == pos.Phase && unit <= pos.Unit)
}
