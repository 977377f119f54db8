package network

import "slices"

// Step is everything that one optimiser step computed: the snapshot that the
// screen, the trace and the explanations share. Once it is recorded it does not
// change. Layers[l] is layer l+1 of the notation.
type Step struct {
	Epoch  int // from 1
	Number int // from 1; 0 is the state before the first step
	Batch  int // of the epoch, from 1

	LearningRate float64 // η of this step

	// Updates counts the steps that the optimiser's buffers have seen, including this
	// one. It is t in the corrections of adam.
	Updates int

	Samples []int     // rows of the training part, from 0
	X       []float64 // inputs × n, unit by unit
	Y       []float64 // outputs × n

	Losses   []float64 // Jᵢ of each sample
	DataLoss float64   // their mean
	Loss     float64   // the same with penalties; both are before the update

	Layers []LayerStep

	// LossSum is Σ J·n over the batches of the epoch up to this one, OldLossSum that without
	// this one, and EpochSamples the number of samples up to this batch.
	OldLossSum, LossSum float64
	EpochSamples        int

	// EpochLoss is the loss of the epoch, LossSum ÷ EpochSamples, if this step was its last.
	EpochLoss float64
	LastBatch bool

	// LossAfter is the loss of the same batch at the new weights.
	LossAfter float64
}

// LayerStep is what one layer computed in a step. Z, A and Delta are units × n, the
// samples of a unit side by side: unit j on sample s is at [j*n+s].
type LayerStep struct {
	Units       int
	Z, A, Delta []float64
	Gradient    Parameters // ∂J/∂W and ∂J/∂b, penalties included
	Before      Parameters // the weights and biases before the update
	After       Parameters // the weights and biases after the update

	// The optimiser's buffers before and after the update, in the order of its Buffers.
	BuffersBefore, BuffersAfter []Parameters
}

// N returns the number of samples in the batch.
func (s *Step) N() int { return len(s.Samples) }

// At returns the index of unit j on sample s of the batch in X, Y, Z, A, Delta.
func (s *Step) At(j, sample int) int { return j*len(s.Samples) + sample }

// Column returns the numbers of one sample of the batch, given those of all samples: X, Y,
// or Z, A or Delta of a layer.
func (s *Step) Column(values []float64, sample int) []float64 {
	column := make([]float64, len(values)/s.N())
	for j := range column {
		column[j] = values[s.At(j, sample)]
	}
	return column
}

// Inputs returns the values that feed Layers[l], unit by unit: X, or A of the layer
// before.
func (s *Step) Inputs(l int) []float64 {
	if l == 0 {
		return s.X
	}
	return s.Layers[l-1].A
}

// Record takes one step, exactly as Step does, and returns all that it computed.
func (t *Trainer) Record() *Step {
	s := &Step{Epoch: t.state.Epoch + 1, Batch: t.state.Place/t.order.batch + 1}
	s.LearningRate = t.config.Rate(s.Epoch)
	s.Layers = make([]LayerStep, len(t.config.Architecture.Layers))
	t.copyParameters(s, func(l *LayerStep) (*Parameters, *[]Parameters) { return &l.Before, &l.BuffersBefore })
	place := t.state.Place
	if place > 0 {
		s.OldLossSum = t.state.LossSum
	}
	t.Step()
	t.copyParameters(s, func(l *LayerStep) (*Parameters, *[]Parameters) { return &l.After, &l.BuffersAfter })
	t.copyPass(s)
	s.Number, s.Updates = t.state.Step, t.state.Updates
	s.Samples = slices.Clone(t.order.order[place : place+t.pass.n])
	s.Loss, s.DataLoss = t.loss, t.dataLoss
	s.LossSum, s.EpochSamples = t.state.LossSum, place+t.pass.n
	s.LastBatch = t.state.Place == 0
	if s.LastBatch {
		s.EpochLoss = t.epochLoss
	}
	s.LossAfter = t.lossNow()
	return s
}

// Taken returns the step that the trainer has just taken, as Record would have, but
// without copying it: the next step overwrites it. It lacks what went before the update
// and LossAfter.
func (t *Trainer) Taken() *Step {
	s, n := &t.taken, t.pass.n
	end := t.state.Place
	*s = Step{Epoch: t.state.Epoch + 1, Layers: s.Layers, LastBatch: end == 0}
	if s.LastBatch {
		end = len(t.order.order)
		s.Epoch, s.EpochLoss = t.state.Epoch, t.epochLoss
	}
	s.Number, s.Updates, s.Batch = t.state.Step, t.state.Updates, (end-1)/t.order.batch+1
	s.Samples, s.X, s.Y, s.Losses = t.order.order[end-n:end], t.pass.x, t.pass.y, t.pass.losses
	s.Loss, s.DataLoss = t.loss, t.dataLoss
	s.LossSum, s.EpochSamples = t.state.LossSum, end
	s.LearningRate = t.config.Rate(s.Epoch)
	if s.Layers == nil {
		s.Layers = make([]LayerStep, len(t.pass.layers))
	}
	for l := range s.Layers {
		at := &t.pass.layers[l]
		s.Layers[l] = LayerStep{Units: at.units, Z: at.z, A: at.a, Delta: at.delta, Gradient: at.gradient, After: t.state.Parameters[l]}
	}
	return s
}

// copyParameters copies weights and buffers into the fields of each layer that
// fields picks.
func (t *Trainer) copyParameters(s *Step, fields func(*LayerStep) (*Parameters, *[]Parameters)) {
	for l := range s.Layers {
		parameters, buffers := fields(&s.Layers[l])
		*parameters = t.state.Parameters[l].Clone()
		for _, b := range t.state.Buffers {
			*buffers = append(*buffers, b[l].Clone())
		}
	}
}

// copyPass copies what forward and backward computed.
func (t *Trainer) copyPass(s *Step) {
	s.X, s.Y = slices.Clone(t.pass.x), slices.Clone(t.pass.y)
	s.Losses = slices.Clone(t.pass.losses)
	for l := range s.Layers {
		from, to := &t.pass.layers[l], &s.Layers[l]
		to.Units = t.config.Architecture.Layers[l].Units
		to.Z, to.A, to.Delta = slices.Clone(from.z), slices.Clone(from.a), slices.Clone(from.delta)
		to.Gradient = from.gradient.Clone()
	}
}

// lossNow returns the loss of the batch in the work space at the present weights. It
// overwrites the forward half of the work space, which the next step computes again.
func (t *Trainer) lossNow() float64 {
	t.pass.forward(t.state.Parameters)
	return t.pass.loss(&t.config.Loss) + t.config.Penalty.Loss(t.state.Parameters)
}
