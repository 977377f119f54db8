package desk

import (
	"strconv"

	"backstep/network/explain"
	"backstep/network/stepper"
)

// PhaseNames returns the names of the phases of a step in commands: z1, a1, J, δ2, ∂W2.
func (m *Moment) PhaseNames() []string {
	var names []string
	for _, phase := range stepper.Phases(m.LastLayer() + 1) {
		name := explain.WordsOf(phase.Kind).Symbol
		if phase.Layer != stepper.NoLayer {
			name += strconv.Itoa(phase.Layer + 1)
		}
		names = append(names, name)
	}
	return names
}
