package session

import (
	"cmp"
	"slices"

	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
)

// check returns an error if something contradicts something else in the session, or
// nil. Whether the data fits is found when it is resolved.
func (s *Session) check() error {
	for _, check := range []func() error{
		s.checkLayers, s.checkInit, s.checkDetails, s.checkData, s.checkSource, s.checkState,
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (s *Session) checkLayers() error {
	if n, names := s.countHidden(), s.shape.activations; len(names) > 1 && len(names) != n {
		return s.origin.errorf("activation", "%s, but there %s", text.Count(len(names), "name"), areHidden(n))
	}
	for l, layer := range s.Network.Layers {
		f, _ := network.LookupActivation(layer.Activation)
		if f.Joint() && l < len(s.Network.Layers)-1 {
			return s.origin.itemf("network.layers", l, "%s is for the output layer, not for layer %d of %d",
				layer.Activation, l+1, len(s.Network.Layers))
		}
	}
	return nil
}

// countHidden returns the number of hidden layers.
func (s *Session) countHidden() int {
	switch layers := s.shaped(); {
	case layers != nil:
		return len(layers) - 1
	case s.shape.hidden.Set:
		return len(s.shape.hidden.Value)
	default:
		return 1
	}
}

func areHidden(n int) string {
	if n == 1 {
		return "is 1 hidden layer"
	}
	return "are " + text.Count(n, "hidden layer")
}

func (s *Session) checkInit() error {
	in := &s.Init
	for _, setting := range described().settings {
		if setting.unless == "init.weights" && in.Weights != nil && setting.field.IsSet(s) {
			return s.origin.errorf(setting.Key, "the weights are given, so none are drawn: leave out one of the two")
		}
	}
	if in.Biases != nil && in.Weights == nil {
		return s.origin.errorf("init.biases", "biases are given, but init.weights is missing")
	}
	if in.Biases != nil && !s.Network.Bias.Or(true) {
		return s.origin.errorf("init.biases", "there are none if network.bias is false")
	}
	if low, high := in.Low.Or(0), in.High.Or(1); low > high {
		return s.origin.errorf("init.low", "from %s to %s there is no number to draw; low is at most high", toml.Shortest(low), toml.Shortest(high))
	}
	return nil
}

// optimizer returns the optimiser of the session with its defaults.
func (s *Session) optimizer() network.Optimizer {
	optimizer, _ := network.LookupOptimizer(cmp.Or(s.Training.Optimizer, defaultOf("training.optimizer")))
	return optimizer
}

// schedule returns the schedule of the session with its defaults.
func (s *Session) schedule() network.Schedule {
	schedule, _ := network.LookupSchedule(cmp.Or(s.Training.Schedule, defaultOf("training.schedule")))
	return schedule
}

// checkData rejects data from more than one source.
func (s *Session) checkData() error {
	d := &s.Data
	sources := []string{}
	for _, key := range theSource() {
		if s.has(key) {
			sources = append(sources, key)
		}
	}
	switch {
	case len(sources) > 1:
		return s.origin.errorf(sources[1], "the data comes from %s already: leave out one of the two", sources[0])
	case d.X == nil && d.Y != nil:
		return s.origin.errorf("data.y", "targets are given, but data.x is missing")
	case d.X != nil && d.Y == nil:
		return s.origin.errorf("data.x", "inputs are given, but data.y, the targets, is missing")
	case count(d.X)+count(d.Y) > maxInline:
		return s.origin.errorf("data.x", "%s", tooManyInline(count(d.X)+count(d.Y)))
	case len(d.X) != len(d.Y):
		return s.origin.errorf("data.y", "%s, but x has %s", text.Count(len(d.Y), "row"), text.Count(len(d.X), "row"))
	}
	return nil
}

// count returns how many numbers the rows have.
func count(rows [][]float64) (n int) {
	for _, row := range rows {
		n += len(row)
	}
	return n
}

// checkState rejects a saved session that lacks something.
func (s *Session) checkState() error {
	if s.State == nil || !s.origin.Read() {
		return nil
	}
	needed := []string{"state.epoch", "state.step", "state.place", "state.loss_sum", "state.weights"}
	optimizer := s.optimizer()
	for _, b := range bufferNames() {
		key := "state." + b + "_weights"
		if slices.Contains(optimizer.Buffers(), b) {
			if !s.State.fresh() {
				needed = append(needed, key)
			}
			continue
		}
		for _, key := range []string{key, "state." + b + "_biases"} {
			if s.has(key) {
				return s.origin.errorf(key, "%s has no buffer %s", optimizer.Name, b)
			}
		}
	}
	for _, key := range needed {
		if _, ok := s.origin.Place(key); !ok {
			return s.origin.errorf("state", "%s is missing; training cannot go on without it", key)
		}
	}
	return nil
}

// has reports whether a setting is set.
func (s *Session) has(key string) bool {
	setting, ok := settingOf(key)
	return ok && setting.field.IsSet(s)
}

// defaultOf returns the default of a setting.
func defaultOf(key string) string {
	setting, _ := settingOf(key)
	return setting.Default
}
