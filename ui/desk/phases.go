package desk

import (
	"strconv"

	"backstep/network/stepper"
)

// PhaseNames are what the phases of a step are called in commands: z1, a1, J, δ2,
// ∂W2.
func (m *Moment) PhaseNames() []string {
	letters := map[stepper.Kind]string{
		stepper.Inputs: "x", stepper.WeightedSum: "z", stepper.Activation: "a", stepper.Loss: "J",
		stepper.Delta: "δ", stepper.Gradient: "∂W", stepper.Update: "update",
	}
	var names []string
	for _, phase := range stepper.Phases(m.LastLayer() + 1) {
		name := letters[phase.Kind]
		if phase.Layer != stepper.NoLayer {
			name += strconv.Itoa(phase.Layer + 1)
		}
		names = append(names, name)
	}
	return names
}
