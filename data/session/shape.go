package session

import (
	"slices"

	"backstep/data/toml"
)

// shape holds what flags say about the network's layers. It is applied when the session
// is resolved, because the output depends on the data.
type shape struct {
	hidden     toml.Opt[[]int] // units of each hidden layer
	activation string          // of all hidden layers
	output     string          // activation of the output layer
	refit      bool            // the data is no longer the session's, so the output may have to change
}

// hiddenLayers returns the hidden layers with the changes that flags make.
func (s *shape) hiddenLayers(hidden []Layer) []Layer {
	hidden = slices.Clone(hidden)
	if s.hidden.Set {
		activation := "tanh"
		if len(hidden) > 0 {
			activation = hidden[0].Activation
		}
		hidden = nil
		for _, units := range s.hidden.Value {
			hidden = append(hidden, Layer{Units: units, Activation: activation})
		}
	}
	for l := range hidden {
		if s.activation != "" {
			hidden[l].Activation = s.activation
		}
	}
	return hidden
}

// shaped returns the layers of the session with the changes that flags make, except for
// what depends on the data. It returns nil if the session has no layers.
func (s *Session) shaped() []Layer {
	if s.Network.Layers == nil {
		return nil
	}
	hidden, output := split(s.Network.Layers)
	if s.shape.output != "" {
		output.Activation = s.shape.output
	}
	return append(s.shape.hiddenLayers(hidden), output)
}

// split separates the hidden layers from the output.
func split(layers []Layer) (hidden []Layer, output Layer) {
	last := len(layers) - 1
	return layers[:last], layers[last]
}

// hiddenSaid returns the units of the hidden layers in the form of --hidden.
func hiddenSaid(s *Session) string {
	layers := s.shaped()
	if layers == nil {
		return ""
	}
	hidden, _ := split(layers)
	units := make([]int, len(hidden))
	for l, layer := range hidden {
		units[l] = layer.Units
	}
	return sayHidden(units)
}

// activationSaid returns the activation of the hidden layers in the form of
// --activation. It returns nothing if they differ in it, or if there are none.
func activationSaid(s *Session) string {
	layers := s.shaped()
	if len(layers) < 2 {
		return ""
	}
	hidden, _ := split(layers)
	if slices.ContainsFunc(hidden, func(l Layer) bool { return l.Activation != hidden[0].Activation }) {
		return ""
	}
	return hidden[0].Activation
}

// outputSaid returns the activation of the output layer in the form of --output.
func outputSaid(s *Session) string {
	layers := s.shaped()
	if layers == nil {
		return ""
	}
	_, output := split(layers)
	return output.Activation
}
