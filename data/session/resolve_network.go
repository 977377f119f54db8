package session

import (
	"slices"

	"backstep/data"
	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
)

// network fits inputs, layers and loss to the data.
func (r *resolution) network() error {
	s, a := r.session, &r.setup.Config.Architecture
	features := len(r.setup.Set.Features)
	if given := s.Network.Inputs; given.Set && given.Value != features {
		return r.errorf("network.inputs", "%s, but the data has %s: %s",
			text.Count(given.Value, "input"), text.Count(features, "feature"), r.featureNames())
	}
	s.Network.Inputs = toml.Some(features)
	s.Network.Layers = r.layers()
	a.Inputs, a.Bias = features, s.Network.Bias.Value
	for _, layer := range s.Network.Layers {
		f, _ := network.LookupActivation(layer.Activation)
		a.Layers = append(a.Layers, network.Layer{Units: layer.Units, Activation: f})
	}
	if err := a.Validate(); err != nil {
		return r.errorf("network.layers", "%s", err)
	}
	if err := r.checkSoftmax(a.Output()); err != nil {
		return err
	}
	if s.Training.Loss == "" {
		s.Training.Loss = r.defaultLoss(a.Output().Activation.Name)
	}
	r.setup.Config.Loss, _ = network.LookupLoss(s.Training.Loss)
	return nil
}

// checkSoftmax rejects a softmax over one unit, which no weight can change.
func (r *resolution) checkSoftmax(output network.Layer) error {
	if !output.Activation.Joint() || output.Units > 1 {
		return nil
	}
	key := "network.layers"
	if r.session.shape.output != "" {
		key = "output"
	}
	remedy := "sigmoid or linear suit one unit"
	if r.session.Data.CSV != "" && !r.classes() {
		remedy += ", and --task classes takes the target for classes, with a unit for each"
	}
	return r.errorf(key, "softmax over one unit is always 1; %s", remedy)
}

func (r *resolution) featureNames() string {
	const enough = 6
	var names []string
	for _, f := range r.setup.Set.Features {
		names = append(names, text.Brief(f.Name))
	}
	if len(names) > enough {
		names = append(names[:enough], "…")
	}
	return text.List(names, "and")
}

// layers returns the layers of the session, or the default ones, with the changes that
// flags make.
func (r *resolution) layers() []Layer {
	s := r.session
	layers := slices.Clone(s.Network.Layers)
	if layers == nil {
		layers = []Layer{{Units: 4, Activation: "tanh"}, r.head()}
	}
	last := len(layers) - 1
	if s.shape.refit && !r.suits(layers[last]) {
		if !s.shape.keepLoss {
			s.Training.Loss = ""
		}
		layers[last] = r.head()
	}
	hidden, output := split(layers)
	return append(s.shape.hiddenLayers(hidden), r.output(output))
}

// output returns the output layer with the activation that a flag gives.
func (r *resolution) output(layer Layer) Layer {
	activation := r.session.shape.output
	if activation == "" {
		return layer
	}
	layer.Activation = activation
	// Softmax over one unit is always 1.
	if r.classes() && activation == "softmax" && layer.Units == 1 {
		layer.Units = len(r.setup.Set.Target.Classes)
	}
	return layer
}

// head returns an output layer for the target, which suits the loss and the activation
// that are given.
func (r *resolution) head() Layer {
	s := r.session
	activation := s.shape.output
	switch {
	case activation != "":
	case s.Training.Loss == "cross-entropy":
		activation = "softmax"
	case s.Training.Loss == "bce":
		activation = "sigmoid"
	default:
		activation = r.defaultActivation()
	}
	units := r.setup.Set.Outputs()
	if activation == "softmax" && r.classes() {
		units = len(r.setup.Set.Target.Classes)
	}
	return Layer{Units: units, Activation: activation}
}

func (r *resolution) defaultActivation() string {
	switch r.setup.Set.Target.Kind {
	case data.Binary:
		if r.setup.Set.Outputs() > 1 {
			return "softmax"
		}
		return "sigmoid"
	case data.Classes:
		return "softmax"
	default:
		return "linear"
	}
}

func (r *resolution) classes() bool { return r.setup.Set.Target.Kind != data.Regression }

// defaultLoss returns the loss that suits the output.
func (r *resolution) defaultLoss(output string) string {
	switch {
	case r.classes() && output == "sigmoid":
		return "bce"
	case r.classes() && output == "softmax":
		return "cross-entropy"
	default:
		return "mse"
	}
}

// suits reports whether an output layer made for other data suits this data.
func (r *resolution) suits(layer Layer) bool {
	f, _ := network.LookupActivation(layer.Activation)
	_, _, bounded := f.Range()
	fits := layer.Units == r.head().Units || layer.Units == r.setup.Set.Outputs()
	return bounded == r.classes() && fits
}
