package session

import "slices"

// Hidden returns the hidden layers of a session, with the changes that flags have made.
func (s *Session) Hidden() []Layer {
	layers := s.shaped()
	if layers == nil {
		return nil
	}
	hidden, _ := split(layers)
	return slices.Clone(hidden)
}

// GiveHidden returns what to give a session so that it has these hidden layers.
func GiveHidden(layers []Layer) []Given {
	given := []Given{{Flag: "hidden", Value: sayHidden(unitsOf(layers))}}
	if len(layers) > 0 {
		given = append(given, Given{Flag: "activation", Value: sayActivations(layers)})
	}
	return given
}

// WithUnits returns hidden layers of which one, from 0, has another number of units. No
// units remove it, and a layer after the last is added, with the activation of the last.
func WithUnits(hidden []Layer, layer, units int) []Layer {
	hidden = slices.Clone(hidden)
	switch {
	case layer >= len(hidden) && units > 0:
		return withUnits(hidden, append(unitsOf(hidden), units))
	case layer >= len(hidden):
		return hidden
	case units <= 0:
		return slices.Delete(hidden, layer, layer+1)
	default:
		hidden[layer].Units = units
		return hidden
	}
}

// WithActivation returns hidden layers of which one, from 0, has another activation.
func WithActivation(hidden []Layer, layer int, activation string) []Layer {
	hidden = slices.Clone(hidden)
	hidden[layer].Activation = activation
	return hidden
}

func unitsOf(layers []Layer) []int {
	units := make([]int, len(layers))
	for l, layer := range layers {
		units[l] = layer.Units
	}
	return units
}
