package session

import (
	"slices"
	"strings"

	"backstep/data/toml"
)

// shape holds what flags say about the network's layers, and what is to be fitted to
// other data. It is applied when the session is resolved, because it depends on the data.
type shape struct {
	hidden      toml.Opt[[]int] // units of each hidden layer
	activations []string        // of each hidden layer, or one of all of them
	output      string          // activation of the output layer
	refit       bool            // the data is no longer the session's, so the output may have to change
	keepLoss    bool            // the loss is given with the other data, so it does not change with the output
	targets     []string        // another target was chosen in place of these, so the features may have to change
}

// hiddenLayers returns the hidden layers with the changes that flags make.
func (s *shape) hiddenLayers(hidden []Layer) []Layer {
	if s.hidden.Set {
		hidden = withUnits(hidden, s.hidden.Value)
	} else {
		hidden = slices.Clone(hidden)
	}
	for l := range hidden {
		switch {
		case len(s.activations) == 1:
			hidden[l].Activation = s.activations[0]
		case l < len(s.activations):
			hidden[l].Activation = s.activations[l]
		}
	}
	return hidden
}

// withUnits returns hidden layers with these units. A layer keeps its activation, and a
// new one gets that of the last.
func withUnits(hidden []Layer, units []int) []Layer {
	activation := "tanh"
	var layers []Layer
	for l := range units {
		if l < len(hidden) {
			activation = hidden[l].Activation
		}
		layers = append(layers, Layer{Units: units[l], Activation: activation})
	}
	return layers
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
	if s.shaped() == nil {
		return ""
	}
	return sayHidden(unitsOf(s.Hidden()))
}

// activationSaid returns the activations of the hidden layers in the form of
// --activation. It returns nothing if there are no hidden layers.
func activationSaid(s *Session) string { return sayActivations(s.Hidden()) }

// sayActivations returns the activation of each layer with commas between them, or one
// of them if they are the same.
func sayActivations(layers []Layer) string {
	var names []string
	for _, layer := range layers {
		names = append(names, layer.Activation)
	}
	if alike := slices.Compact(slices.Clone(names)); len(alike) == 1 {
		return alike[0]
	}
	return strings.Join(names, ",")
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
