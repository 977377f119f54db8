package session

import (
	"backstep/data/toml"
	"backstep/network"
)

// The bounds of a network, so that no file exhausts the memory: weights and biases
// together, and numbers of one kind (z, a, δ) for all samples.
const (
	maxParameters  = 4 << 20
	maxActivations = 16 << 20
)

// Resolve fills in every default, reads, scales and splits the data, and draws the
// weights. The session itself is not changed, and that of the Setup has every setting.
// Errors are of type [*toml.Error].
func (s *Session) Resolve() (*Setup, error) { return s.resolve(kept{}) }

// resolve resolves the session, with what is kept of an earlier setup.
func (s *Session) resolve(kept kept) (*Setup, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	resolved := *s
	resolving := resolution{session: &resolved, kept: kept, setup: &Setup{Session: &resolved}}
	for _, step := range []func() error{
		resolving.data, resolving.network, resolving.training, resolving.size,
		resolving.samples, resolving.initial, resolving.state,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	// What flags said about the layers is now in the session, as if read from a file.
	resolved.shape = shape{}
	return resolving.setup, nil
}

// resolution is a session that is being resolved to a setup.
type resolution struct {
	session *Session
	kept    kept
	setup   *Setup
}

// errorf returns an error about the setting of that key.
func (r *resolution) errorf(key, format string, args ...any) error {
	return r.session.origin.errorf(key, format, args...)
}

// fill gives each setting its default, unless it is set.
func (s *Session) fill(keys ...string) {
	for _, key := range keys {
		setting, _ := settingOf(key)
		if !setting.field.IsSet(s) {
			// A default is valid, which a test checks.
			_ = setting.field.Parse(s, setting.Default)
		}
	}
}

// training fills in how the weights are learned.
func (r *resolution) training() error {
	s, t := r.session, &r.session.Training
	s.fill("training.optimizer", "training.learning_rate", "training.schedule", "training.batch_size", "training.shuffle",
		"training.train_biases", "training.l1", "training.l2", "init.seed")
	optimizer := s.optimizer()
	for _, name := range optimizer.Fields() {
		fillBoth(t.field(name), optimizer.Field(name))
	}
	c := &r.setup.Config
	c.Optimizer = optimizer
	c.LearningRate = t.LearningRate.Value
	c.Schedule = t.resolveSchedule()
	c.BatchSize = t.BatchSize.Value
	c.Shuffle = t.Shuffle.Value
	c.Seed = s.Init.Seed.Value
	c.FrozenBiases = !t.TrainBiases.Value
	c.Penalty = network.Penalty{L1: t.L1.Value, L2: t.L2.Value}
	r.setup.Start.Seed = c.Seed
	return nil
}

// resolveSchedule fills in the parameters that the schedule has, and returns it.
func (t *Training) resolveSchedule() network.Schedule {
	s, _ := network.LookupSchedule(t.Schedule)
	for _, name := range s.Fields() {
		switch name {
		case "gamma":
			fillBoth(&t.Gamma, &s.Gamma)
		case "every":
			fillBoth(&t.Every, &s.Every)
		case "eta_min":
			fillBoth(&t.EtaMin, &s.EtaMin)
		case "period":
			fillBoth(&t.Period, &s.Period)
		}
	}
	return s
}

// fillBoth gives a setting that is left out its default, and otherwise replaces the
// default with the setting.
func fillBoth[T any](given *toml.Opt[T], field *T) {
	given.Fill(*field)
	*field = given.Value
}

// size rejects a network that is larger than it may be.
func (r *resolution) size() error {
	a := r.setup.Config.Architecture
	if n := a.NumParameters(); n > maxParameters {
		return r.errorf("network.layers", "a %s network has %d weights and biases, more than %d", a, n, maxParameters)
	}
	units := a.Inputs
	for _, layer := range a.Layers {
		units += layer.Units
	}
	samples := len(r.setup.Set.Raw)
	if samples*units > maxActivations {
		return r.errorf("network.layers", "%d units on %d samples are more than %d numbers", units, samples, maxActivations)
	}
	return nil
}
