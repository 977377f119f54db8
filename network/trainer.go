package network

import "errors"

// Trainer trains one network, a step at a time. Weights are learned in its Step and
// nowhere else: the screen, the trace and training at full speed all call it. It is
// not safe for concurrent use.
type Trainer struct {
	config    Config
	order     *epochOrder
	pass      *pass
	state     State
	trainable trainable

	dataLoss, loss float64 // of the last step's batch, before its update
	epochLoss      float64 // of the last completed epoch
	taken          Step    // what Taken returns
}

// NewTrainer returns a trainer before its first step. It copies the initial weights,
// and returns an error if they or the samples do not fit the configuration.
func NewTrainer(c Config, samples Samples, initial []Parameters) (*Trainer, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	if err := samples.check(c.Architecture); err != nil {
		return nil, err
	}
	if !c.Architecture.Fits(initial) {
		return nil, errors.New("the initial weights do not fit a " + c.Architecture.String() + " network")
	}
	order := newEpochOrder(samples, c)
	t := &Trainer{config: c, order: order, pass: newPass(c.Architecture, order.batch)}
	t.state, t.trainable = newTrainable(c, initial, t.pass)
	return t, nil
}

// NewTrainerAt returns a trainer that goes on from a copy of a state, which must belong
// to the configuration and the samples, as for [Trainer.Restore].
func NewTrainerAt(c Config, samples Samples, s *State) (*Trainer, error) {
	t, err := NewTrainer(c, samples, s.Parameters)
	if err != nil {
		return nil, err
	}
	return t, t.Restore(s)
}

// Config returns the configuration.
func (t *Trainer) Config() Config { return t.config }

// Samples returns the rows that are trained on. Do not change them.
func (t *Trainer) Samples() Samples { return t.order.samples }

// StepsPerEpoch returns the number of batches of an epoch.
func (t *Trainer) StepsPerEpoch() int { return t.config.StepsPerEpoch(t.Samples().Len()) }

// State returns the state of training, which the trainer goes on changing. Only read
// it, and Clone it to keep it.
func (t *Trainer) State() *State { return &t.state }

// Restore sets the trainer to a copy of a state. The state may come from another
// configuration if that has the same architecture and batches, and the same buffers of
// the optimiser. [State.Fresh] makes buffers for another optimiser. An epoch in
// progress needs the same batch size. At the end of an epoch any batch size will do.
func (t *Trainer) Restore(s *State) error {
	if !s.fits(t.config, len(t.order.order)) || s.Place%t.order.batch != 0 {
		return errors.New("that state does not belong to this network and data")
	}
	s.CopyTo(&t.state)
	return nil
}

// Loss returns the loss of the last step's batch before the update, with penalties and
// of the data alone.
func (t *Trainer) Loss() (loss, data float64) { return t.loss, t.dataLoss }

// EpochLoss returns the loss of the last completed epoch: the mean of J over its
// samples, as computed in each step before its update.
func (t *Trainer) EpochLoss() float64 { return t.epochLoss }

// Step takes one optimiser step: a batch forward, its loss, backward, and the
// update of all layers together. It allocates nothing.
func (t *Trainer) Step() {
	t.load()
	t.propagate()
	t.update()
	t.count()
}

// load takes the next batch.
func (t *Trainer) load() {
	if t.state.Place == 0 {
		t.state.LossSum = 0
	}
	t.order.arrange(t.state.Epoch + 1)
	first := t.state.Place
	t.pass.resize(t.order.size(first))
	t.pass.x, t.pass.y = t.order.take(first)
}

// propagate computes everything that the update needs, at the weights before it.
func (t *Trainer) propagate() {
	c, params := &t.config, t.state.Parameters
	t.pass.forward(params)
	t.dataLoss = t.pass.loss(&c.Loss)
	t.loss = t.dataLoss + c.Penalty.Loss(params)
	t.pass.backward(params, &c.Loss)
	weights := t.trainable.weights
	c.Penalty.add(t.trainable.gradient[:weights], t.trainable.values[:weights])
}

// update changes every trainable parameter.
func (t *Trainer) update() {
	o := &t.config.Optimizer
	step := stepSize{rate: t.config.Rate(t.state.Epoch + 1), t: t.state.Updates + 1}
	o.update(o, step, t.trainable.values, t.trainable.gradient, t.trainable.buffers)
}

// count moves the counters past the batch, and closes the epoch after its last.
func (t *Trainer) count() {
	s := &t.state
	s.LossSum += float64(t.loss * float64(t.pass.n))
	s.Step++
	s.Updates++
	s.Place += t.pass.n
	if s.Place < len(t.order.order) {
		return
	}
	t.epochLoss = s.LossSum / float64(len(t.order.order))
	s.Place = 0
	s.Epoch++
}

// trainable is what the optimiser works on: all parameters that training changes, their
// gradients, and the optimiser's buffers, each in one slice. The slices share their
// memory with a state and a work space.
type trainable struct {
	values, gradient []float64
	buffers          [][]float64

	// The first of the values are weights, to which penalties apply; the others
	// are biases, unless these are frozen.
	weights int
}

// newTrainable returns the state before the first step, and the part of it that
// training changes.
func newTrainable(c Config, initial []Parameters, p *pass) (State, trainable) {
	a := c.Architecture
	var s State
	var t trainable
	s.Parameters, t.values, t.weights = parametersInOne(a)
	CopyParameters(s.Parameters, initial)
	for range c.Optimizer.Buffers() {
		layers, all, _ := parametersInOne(a)
		s.Buffers, t.buffers = append(s.Buffers, layers), append(t.buffers, all)
	}
	t.gradient = p.gradient
	if c.FrozenBiases {
		t.values = t.values[:t.weights]
	}
	return s, t
}
