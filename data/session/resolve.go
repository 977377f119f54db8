package session

import "backstep/network"

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
	resolved.fill()
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

// training fills in how the weights are learned.
func (r *resolution) training() error {
	s, t := r.session, &r.session.Training
	c := &r.setup.Config
	c.Optimizer, c.Schedule = s.optimizer(), s.schedule()
	r.fit("training.optimizer")
	r.fit("training.schedule")
	c.LearningRate = t.LearningRate.Value
	c.BatchSize = t.BatchSize.Value
	c.Shuffle = t.Shuffle.Value
	c.Seed = s.Init.Seed.Value
	c.FrozenBiases = !t.TrainBiases.Value
	c.Penalty = network.Penalty{L1: t.L1.Value, L2: t.L2.Value}
	r.setup.Start.Seed = c.Seed
	return nil
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
