package network

import "errors"

// Trainer trains one network, a step at a time. Its Step is the only place
// where weights are learned: the screen, the trace and training at full speed
// all call it.
type Trainer struct {
	config Config
	order  *epochOrder
	pass   *pass
	state  State
	moving moving

	dataLoss, loss float64 // of the last step's batch, before its update
	epochLoss      float64 // of the last completed epoch
}

// NewTrainer returns a trainer that stands before its first step, with its own
// copy of the initial weights.
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
	t.state, t.moving = newMoving(c, initial, t.pass)
	return t, nil
}

// Config returns the configuration.
func (t *Trainer) Config() Config { return t.config }

// Samples returns the rows that are trained on. They are not to be changed.
func (t *Trainer) Samples() Samples { return t.order.samples }

// StepsPerEpoch returns the number of batches of an epoch.
func (t *Trainer) StepsPerEpoch() int { return t.config.StepsPerEpoch(t.Samples().Len()) }

// State returns where training stands. It is the trainer's own: read it, and
// take a Clone of what is to be kept.
func (t *Trainer) State() *State { return &t.state }

// Restore goes to a state, which it copies: one of the same configuration, or of
// another with the same architecture and batches, and with the same buffers of
// the optimiser, which [State.Fresh] makes. An epoch in progress needs the same
// batch size; at the end of one any will do.
func (t *Trainer) Restore(s *State) error {
	if !s.fits(t.config, len(t.order.order)) || s.Place%t.order.batch != 0 {
		return errors.New("that state does not belong to this network and data")
	}
	s.CopyTo(&t.state)
	return nil
}

// Loss returns the loss of the last step's batch as the step saw it before its
// update: with penalties, and of the data alone.
func (t *Trainer) Loss() (loss, data float64) { return t.loss, t.dataLoss }

// EpochLoss returns the loss of the epoch that the last step completed: the
// mean over its samples of J as each step saw it before its update.
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
	place := t.state.Place
	t.pass.resize(t.order.size(place))
	t.pass.x, t.pass.y = t.order.take(place)
}

// propagate computes everything that the update needs, at the weights before it.
func (t *Trainer) propagate() {
	c, params := &t.config, t.state.Parameters
	t.pass.forward(params)
	t.dataLoss = t.pass.loss(&c.Loss)
	t.loss = t.dataLoss + c.Penalty.Loss(params)
	t.pass.backward(params, &c.Loss)
	weights := t.moving.weights
	c.Penalty.add(t.moving.gradient[:weights], t.moving.values[:weights])
}

// update moves every parameter.
func (t *Trainer) update() {
	o := &t.config.Optimizer
	step := stepSize{rate: t.config.LearningRate, t: t.state.Updates + 1}
	o.update(o, step, t.moving.values, t.moving.gradient, t.moving.buffers)
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
