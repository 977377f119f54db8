package session

import (
	"math"

	"backstep/data/toml"
)

// stateSettings returns the settings that only a saved session has.
func stateSettings() []Setting {
	settings := []Setting{
		{Key: "state.epoch", Help: "epochs completed", field: counter(func(s *State) *int { return &s.Epoch })},
		{Key: "state.step", Help: "steps completed", field: counter(func(s *State) *int { return &s.Step })},
		{
			Key: "state.updates", Help: "steps that the optimiser's buffers have seen: adam counts t by them", Otherwise: "as many as step",
			field: inState(func(s *State) *toml.Opt[int] { return &s.Updates }, toml.Whole(0, math.MaxInt)),
		},
		{Key: "state.place", Help: "samples of the epoch in progress that have been seen", field: counter(func(s *State) *int { return &s.Place })},
		{
			Key: "state.batches_changed", Help: "the size of batches changed on the way, so that steps are not those of whole epochs with batches of this size", Otherwise: "they are",
			field: inState(func(s *State) *toml.Opt[bool] { return &s.BatchesChanged }, toml.Truth(false)),
		},
		{
			Key: "state.loss_sum", Help: "the losses of that epoch's batches so far, each times its samples",
			field: inState(func(s *State) *float64 { return &s.LossSum }, toml.AnyNumber()),
		},
	}
	settings = append(settings, parameterSettings("", "of the network", func(s *State) *Parameters { return &s.Parameters })...)
	for _, b := range bufferNames() {
		settings = append(settings, parameterSettings(b+"_", "in "+b+" of the optimiser", func(s *State) *Parameters { return s.buffer(b) })...)
	}
	for i := range settings {
		settings[i].Effect = StartsOver
	}
	return settings
}

// parameterSettings returns the settings of the weights and biases of the network, or
// of a buffer.
func parameterSettings(prefix, of string, parameters func(*State) *Parameters) []Setting {
	return []Setting{
		{
			Key: "state." + prefix + "weights", Help: "the weights " + of,
			field: inState(func(s *State) *[][][]float64 { return &parameters(s).Weights }, toml.Matrices(false)),
		},
		{
			Key: "state." + prefix + "biases", Help: "the biases " + of,
			field: inState(func(s *State) *[][]float64 { return &parameters(s).Biases },
				toml.Rows(toml.RowsOf{What: "a row of numbers for each layer", Ragged: true})),
		},
	}
}

func counter(to func(*State) *int) toml.Field[Session] { return inState(to, toml.Counter()) }

// inState binds a setting to the state of a session, if it has one.
func inState[T any](to func(*State) *T, kind toml.Kind[T]) toml.Field[Session] {
	return toml.Bind(func(s *Session) *T {
		if s.State == nil {
			return nil
		}
		return to(s.State)
	}, kind)
}
