package network

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Layer is one layer with weights: its number of units, and the activation that
// they share.
type Layer struct {
	Units      int
	Activation Activation
}

// Architecture is the shape of a network: its number of inputs, its layers from
// the first hidden one to the output, and whether units have biases. Layers[l] is
// layer l+1 of the notation, whose layer 0 is the inputs.
type Architecture struct {
	Inputs int
	Layers []Layer
	Bias   bool
}

// MaxUnits is the largest number of units of a layer, and of inputs.
const MaxUnits = 4096

// Validate returns an error that says what is wrong with the shape, or nil.
func (a Architecture) Validate() error {
	if a.Inputs < 1 || a.Inputs > MaxUnits {
		return fmt.Errorf("a network has 1 to %d inputs, not %d", MaxUnits, a.Inputs)
	}
	if len(a.Layers) == 0 {
		return errors.New("a network has at least one layer, its output")
	}
	for l, layer := range a.Layers {
		if layer.Units < 1 || layer.Units > MaxUnits {
			return fmt.Errorf("layer %d: a layer has 1 to %d units, not %d", l+1, MaxUnits, layer.Units)
		}
		if layer.Activation.Joint() && l != len(a.Layers)-1 {
			return fmt.Errorf("layer %d: %s is for the output layer only", l+1, layer.Activation.Name)
		}
	}
	return nil
}

// From returns the number of units that feed Layers[l]: those of the layer before it,
// or the inputs.
func (a Architecture) From(l int) int {
	if l == 0 {
		return a.Inputs
	}
	return a.Layers[l-1].Units
}

// Count returns how many weights and biases the network has.
func (a Architecture) Count() (weights, biases int) {
	for l, layer := range a.Layers {
		weights += a.From(l) * layer.Units
		if a.Bias {
			biases += layer.Units
		}
	}
	return weights, biases
}

// NumParameters returns how many weights and biases the network has together.
func (a Architecture) NumParameters() int {
	weights, biases := a.Count()
	return weights + biases
}

// Outputs returns the number of outputs, the units of the last layer.
func (a Architecture) Outputs() int { return a.Layers[len(a.Layers)-1].Units }

// Output returns the last layer.
func (a Architecture) Output() Layer { return a.Layers[len(a.Layers)-1] }

// String returns the number of units of each layer, inputs first: 2-4-1.
func (a Architecture) String() string {
	sizes := make([]string, 0, len(a.Layers)+1)
	sizes = append(sizes, strconv.Itoa(a.Inputs))
	for _, layer := range a.Layers {
		sizes = append(sizes, strconv.Itoa(layer.Units))
	}
	return strings.Join(sizes, "-")
}
