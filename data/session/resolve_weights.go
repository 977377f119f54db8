package session

import (
	"fmt"
	"slices"

	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
)

// initial draws the weights, or takes those that are given.
func (r *resolution) initial() error {
	if r.session.Init.Weights != nil {
		return r.given()
	}
	start := &r.setup.Start
	start.Initializer, _ = network.NewInitializer(r.session.Init.Scheme)
	r.fit("init.scheme")
	initial, err := start.Initializer.Draw(r.setup.Config.Architecture, start.Seed)
	if err != nil {
		return r.errorf("init.scheme", "%s", err)
	}
	r.setup.Initial = initial
	return nil
}

// given takes the weights of the session, with zeros for biases that are left out.
func (r *resolution) given() error {
	in := &r.session.Init
	a := r.setup.Config.Architecture
	if in.Biases == nil && a.Bias {
		for _, layer := range a.Layers {
			in.Biases = append(in.Biases, make([]float64, layer.Units))
		}
	}
	initial, err := fitting{r}.parameters(Parameters{Weights: in.Weights, Biases: in.Biases}, "init.")
	if err != nil {
		return err
	}
	r.setup.Start.Given, r.setup.Initial = true, initial
	return nil
}

// fitting checks that weights and biases fit the network.
type fitting struct{ *resolution }

// parameters turns the weights and biases of two settings into the parameters of the
// network. The keys of the settings begin with prefix.
func (r fitting) parameters(p Parameters, prefix string) ([]network.Parameters, error) {
	if err := r.checkWeights(p.Weights, prefix+"weights"); err != nil {
		return nil, err
	}
	if err := r.checkBiases(p.Biases, prefix+"biases"); err != nil {
		return nil, err
	}
	layers := network.NewParameters(r.setup.Config.Architecture)
	for l := range layers {
		layers[l].Weights = slices.Concat(p.Weights[l]...)
		if r.setup.Config.Architecture.Bias {
			layers[l].Biases = slices.Clone(p.Biases[l])
		}
	}
	return layers, nil
}

// checkWeights checks that the shape of the weights is that of the network.
func (r fitting) checkWeights(weights [][][]float64, key string) error {
	a := r.setup.Config.Architecture
	if len(weights) != len(a.Layers) {
		return r.misfit(key, key, fmt.Sprintf("%s, but a %s network has %s: %s",
			counted(len(weights), "matrix", "matrices"), a, counted(len(a.Layers), "matrix", "matrices"), shapes(a)))
	}
	for l, layer := range a.Layers {
		rows, columns := len(weights[l]), 0
		if rows > 0 {
			columns = len(weights[l][0])
		}
		if rows != a.From(l) || columns != layer.Units {
			return r.misfit(key, toml.Item(key, l), fmt.Sprintf("the matrix of layer %d is %d × %d, but %s to %s: %d × %d",
				l+1, rows, columns, comeFrom(a, l), text.Count(layer.Units, "unit"), a.From(l), layer.Units))
		}
	}
	return nil
}

// comeFrom returns what feeds layer l, as text: "it leads from 2 inputs".
func comeFrom(a network.Architecture, l int) string {
	what := "unit"
	if l == 0 {
		what = "input"
	}
	return "it leads from " + text.Count(a.From(l), what)
}

// shapes returns the shapes of all matrices of a network, as text: 2 × 4 and 4 × 1.
func shapes(a network.Architecture) string {
	const enough = 8
	var all []string
	for l, layer := range a.Layers[:min(enough, len(a.Layers))] {
		all = append(all, fmt.Sprintf("%d × %d", a.From(l), layer.Units))
	}
	if len(a.Layers) > enough {
		all = append(all, "…")
	}
	return text.List(all, "and")
}

// checkBiases checks that the number of biases is that of the units.
func (r fitting) checkBiases(biases [][]float64, key string) error {
	a := r.setup.Config.Architecture
	if !a.Bias {
		for _, row := range biases {
			if len(row) > 0 {
				return r.errorf(key, "there are none if network.bias is false")
			}
		}
		return nil
	}
	if len(biases) != len(a.Layers) {
		return r.misfit(key, key, fmt.Sprintf("%s, but a %s network has %s with biases, each with a row",
			text.Count(len(biases), "row"), a, text.Count(len(a.Layers), "layer")))
	}
	for l, layer := range a.Layers {
		if len(biases[l]) != layer.Units {
			return r.misfit(key, toml.Item(key, l), fmt.Sprintf("the row of layer %d has %s, but the layer has %s",
				l+1, counted(len(biases[l]), "bias", "biases"), text.Count(layer.Units, "unit")))
		}
	}
	return nil
}

// misfit returns an error about weights that do not fit the network. If a flag changed
// the network, the error is about the flag.
func (r fitting) misfit(key, place, text string) error {
	o := &r.session.origin
	for _, s := range described().settings {
		if (s.section == "network" || s.retargets()) && s.Flag != "" && o.given(s.Flag) {
			return &toml.Error{Text: "--" + s.Flag + ": the weights of this session are given and do not fit (" + text + "); --init draws others"}
		}
	}
	if at, ok := o.Place(place); ok {
		return o.wrong(key, &toml.Complaint{At: at, Text: ": " + text})
	}
	return r.errorf(key, "%s", text)
}

// state takes the state from which a saved session goes on.
func (r *resolution) state() error {
	if r.session.State == nil {
		return nil
	}
	state, err := r.stateOf(r.session.State)
	if err != nil {
		return err
	}
	if r.session.Data.Accept.Value {
		r.recount(state)
	}
	r.setup.State = state
	if r.session.State.BatchesChanged.Value {
		return r.checkCounts(state)
	}
	return r.checkPlace(state)
}

// stateOf returns a state as training has it.
func (r *resolution) stateOf(from *State) (*network.State, error) {
	state := &network.State{
		Epoch: from.Epoch, Step: from.Step, Place: from.Place, LossSum: from.LossSum, Updates: from.Updates.Or(from.Step),
	}
	var err error
	if state.Parameters, err = (fitting{r}).parameters(from.Parameters, "state."); err != nil {
		return nil, err
	}
	for _, name := range r.setup.Config.Optimizer.Buffers() {
		buffer, err := r.buffer(from, name)
		if err != nil {
			return nil, err
		}
		state.Buffers = append(state.Buffers, buffer)
	}
	return state, nil
}

// buffer returns a buffer of the optimiser. It is zeros if it is fresh and left out.
func (r *resolution) buffer(from *State, name string) ([]network.Parameters, error) {
	if p := from.buffer(name); !from.fresh() || p.Weights != nil || p.Biases != nil {
		return fitting{r}.parameters(*p, "state."+name+"_")
	}
	return network.NewParameters(r.setup.Config.Architecture), nil
}

// recount counts the steps of a state as if all its epochs had been on these rows, if
// the rows it was trained on take another number of steps. An epoch in progress then
// begins again.
func (r *resolution) recount(s *network.State) {
	samples := r.setup.TrainSamples.Len()
	batch, steps := r.setup.Config.Batch(samples), r.setup.Config.StepsPerEpoch(samples)
	if s.Epoch > mostSteps/steps || (s.Place < samples && s.Place%batch == 0 && s.Step == s.Epoch*steps+s.Place/batch) {
		return
	}
	if s.Updates == s.Step {
		s.Updates = s.Epoch * steps
	}
	s.Step, s.Place, s.LossSum = s.Epoch*steps, 0, 0
}

// mostSteps bounds the steps that can be counted.
const mostSteps = 1 << 53

// checkBatch rejects a place in the epoch where no batch begins.
func (r *resolution) checkBatch(s *network.State) error {
	samples := r.setup.TrainSamples.Len()
	if batch := r.setup.Config.Batch(samples); s.Place >= samples || s.Place%batch != 0 {
		return r.errorf("state.place", "%d is not where a batch begins: the epoch has %s in batches of %d",
			s.Place, text.Count(samples, "sample"), batch)
	}
	return nil
}

// checkCounts rejects counters that no training has, even if the size of its batches
// changed on the way.
func (r *resolution) checkCounts(s *network.State) error {
	begun := s.Step - s.Place/r.setup.Config.Batch(r.setup.TrainSamples.Len())
	switch err := r.checkBatch(s); {
	case err != nil:
		return err
	case s.Step > mostSteps:
		return r.errorf("state.step", "%d steps are more than can be counted", s.Step)
	case s.Epoch > begun || (s.Epoch == 0 && begun != 0):
		return r.errorf("state.epoch", "%s and %s of the next are not %s", text.Count(s.Epoch, "epoch"), text.Count(s.Place, "sample"), text.Count(s.Step, "step"))
	}
	return nil
}

// checkPlace rejects counters that contradict each other.
func (r *resolution) checkPlace(s *network.State) error {
	if err := r.checkBatch(s); err != nil {
		return err
	}
	samples := r.setup.TrainSamples.Len()
	batch, steps := r.setup.Config.Batch(samples), r.setup.Config.StepsPerEpoch(samples)
	if r.session.origin.given("batch") && s.Step != s.Epoch*steps {
		return r.errorf("training.batch_size", "this session was saved after %s and %s, which batches of %d would not have given; leave it as it was",
			text.Count(s.Epoch, "epoch"), text.Count(s.Step, "step"), batch)
	}
	if s.Epoch > mostSteps/steps {
		return r.errorf("state.epoch", "%d epochs are more than can be counted", s.Epoch)
	}
	if taken := s.Epoch*steps + s.Place/batch; s.Step != taken {
		return r.errorf("state.step", "%s and %s of the next, in batches of %d, are %s, not %d",
			text.Count(s.Epoch, "epoch"), text.Count(s.Place, "sample"), batch, text.Count(taken, "step"), s.Step)
	}
	return nil
}
