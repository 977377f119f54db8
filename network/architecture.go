package network

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Layer is one layer with weights: how many units it has, and the activation
// that all of them share.
type Layer struct {
	Units      int
	Activation Activation
}

// Architecture is the shape of a network: its number of inputs, its layers
// from the first hidden one to the output, and whether units have biases.
type Architecture struct {
	Inputs int
	Layers []Layer
	Bias   bool
}

// MaxUnits bounds the units of one layer, and the inputs.
const MaxUnits = 4096

// Validate says what is wrong with the shape, or nil.
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

// From returns how many units feed layer l, counted from 0: the units of the
// layer before it, or the inputs.
func (a Architecture) From(l int) int {
	if l == 0 {
		return a.Inputs
	}
	return a.Layers[l-1].Units
}

// Count returns how many weights and biases a network has.
func (a Architecture) Count() (weights, biases int) {
	for l, layer := range a.Layers {
		weights += a.From(l) * layer.Units
		if a.Bias {
			biases += layer.Units
		}
	}
	return weights, biases
}

// Outputs returns the number of units of the last layer.
func (a Architecture) Outputs() int { return a.Layers[len(a.Layers)-1].Units }

// Output returns the last layer.
func (a Architecture) Output() Layer { return a.Layers[len(a.Layers)-1] }

// String writes the units of each layer, inputs first: 2-4-1.
func (a Architecture) String() string {
	parts := make([]string, 0, len(a.Layers)+1)
	parts = append(parts, strconv.Itoa(a.Inputs))
	for _, layer := range a.Layers {
		parts = append(parts, strconv.Itoa(layer.Units))
	}
	return strings.Join(parts, "-")
}
