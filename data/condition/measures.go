package condition

import (
	"math"
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
)

// measure is a number of training. It is a value: two measures of the same number are
// equal.
type measure interface {
	// eachEpoch reports whether it is taken after each epoch, rather than each step.
	eachEpoch() bool
	// of returns the number after the step that was just taken.
	of(w *Watch, p *stepper.Passed) float64
}

// ofAllSamples is a measure of what a step's weights, before their update, make of
// samples that need not be in its batch.
type ofAllSamples interface{ ofAllSamples() }

// afterEpoch and afterStep say when a measure is taken.
type (
	afterEpoch struct{}
	afterStep  struct{}
)

func (afterEpoch) eachEpoch() bool { return true }
func (afterStep) eachEpoch() bool  { return false }

// epochLoss is the loss of an epoch, as the chart shows it.
type epochLoss struct{ afterEpoch }

func (epochLoss) of(_ *Watch, p *stepper.Passed) float64 { return p.EpochLoss }

// epochs is the number of epochs completed.
type epochs struct{ afterEpoch }

func (epochs) of(_ *Watch, p *stepper.Passed) float64 { return float64(p.Epoch) }

// settled is 1 if the loss has settled, as [stepper.Settling] defines it, and else 0.
type settled struct{ afterEpoch }

func (settled) of(w *Watch, p *stepper.Passed) float64 {
	if w.settling.Add(p.EpochLoss) {
		return 1
	}
	return 0
}

// score is how well the weights after an epoch do on a part of the data: their loss
// without penalties, or their share of right answers.
type score struct {
	afterEpoch
	test, accuracy bool
}

func (s score) of(w *Watch, p *stepper.Passed) float64 {
	on := w.evaluator(s.test)
	loss := on.Loss(parameters(p.Taken(), func(l *network.LayerStep) network.Parameters { return l.After }))
	if !s.accuracy {
		return loss
	}
	return float64(w.about.Judge.Correct(on.Outputs(), on.Y(), on.N())) / float64(on.N())
}

// parameters returns the parameters of a step that pick picks of each layer.
func parameters(step *network.Step, pick func(*network.LayerStep) network.Parameters) []network.Parameters {
	list := make([]network.Parameters, len(step.Layers))
	for l := range list {
		list[l] = pick(&step.Layers[l])
	}
	return list
}

// begunWith returns the weights that a recorded step began with.
func begunWith(step *network.Step) []network.Parameters {
	return parameters(step, func(l *network.LayerStep) network.Parameters { return l.Before })
}

// every stands for all units, or for all that a unit's weights lead from. No number of a
// unit and no network.Bias is the same.
const every = math.MinInt

// units is z, a or δ of a unit, or of every unit of every layer: the largest over the
// batch, or the largest size.
type units struct {
	afterStep
	kind        explain.Kind
	layer, unit int // or every
	size        bool
}

func (u units) of(_ *Watch, p *stepper.Passed) float64 {
	step := p.Taken()
	n, top := step.N(), math.Inf(-1)
	for l := range step.Layers {
		if u.layer != every && u.layer != l {
			continue
		}
		values := u.values(&step.Layers[l])
		if u.unit != every {
			values = values[u.unit*n : (u.unit+1)*n]
		}
		top = math.Max(top, largest(values, u.size))
	}
	return top
}

func (u units) values(at *network.LayerStep) []float64 {
	switch u.kind {
	case explain.WeightedSum:
		return at.Z
	case explain.Delta:
		return at.Delta
	default:
		return at.A
	}
}

// largest returns the largest value or, if size is set, the largest size. If one is NaN,
// so is the largest.
func largest(values []float64, size bool) float64 {
	top := math.Inf(-1)
	for _, v := range values {
		if size {
			v = math.Abs(v)
		}
		top = math.Max(top, v)
	}
	return top
}

// weights is a weight or bias after a step, or its gradient in the step: the largest of
// all that are meant, or the largest size.
type weights struct {
	afterStep
	gradient          bool
	layer, unit, from int // or every, which for a gradient means the bias too
	size              bool
}

func (m weights) of(_ *Watch, p *stepper.Passed) float64 {
	step, top := p.Taken(), math.Inf(-1)
	for l := range step.Layers {
		if m.layer != every && m.layer != l {
			continue
		}
		of := step.Layers[l].After
		if m.gradient {
			of = step.Layers[l].Gradient
		}
		top = math.Max(top, m.inLayer(of, step.Layers[l].Units))
	}
	return top
}

// inLayer returns the largest that is meant in a layer with so many units.
func (m weights) inLayer(of network.Parameters, all int) float64 {
	if m.unit == every {
		return m.withBias(largest(of.Weights, m.size), of.Biases)
	}
	if m.from != every {
		return largest([]float64{of.At(m.from, m.unit, all)}, m.size)
	}
	top := math.Inf(-1)
	for at := m.unit; at < len(of.Weights); at += all {
		top = math.Max(top, largest(of.Weights[at:at+1], m.size))
	}
	if len(of.Biases) == 0 {
		return top
	}
	return m.withBias(top, of.Biases[m.unit:m.unit+1])
}

// withBias returns the largest of weights and, of a gradient, also of biases.
func (m weights) withBias(top float64, biases []float64) float64 {
	if !m.gradient {
		return top
	}
	return math.Max(top, largest(biases, m.size))
}

// highestZ is the highest z of a unit over the training part, with the weights that a
// step began with. A unit that can die is dead if it is not above 0.
type highestZ struct {
	afterStep
	layer, unit int
}

func (highestZ) ofAllSamples() {}

func (h highestZ) of(w *Watch, p *stepper.Passed) float64 {
	step := p.Taken()
	top := probe.HighestZ(&step.Layers[h.layer], h.unit, step.N())
	all := w.about.Samples.Len()
	switch {
	case all < 2: // One sample says nothing about the others.
		return math.NaN()
	case top > 0, step.N() == all:
		return top
	}
	on := w.evaluator(false)
	on.Loss(begunWith(step))
	return probe.HighestZ(&network.LayerStep{Z: on.Z(h.layer)}, h.unit, on.N())
}

// wrong is how many answers are wrong, of a row of the training part or of every row,
// with the weights that a step began with. Of every row it counts the batch alone if that
// has some.
type wrong struct {
	afterStep
	row int // from 0; or every
}

func (wrong) ofAllSamples() {}

func (m wrong) of(w *Watch, p *stepper.Passed) float64 {
	step := p.Taken()
	outputs := step.Layers[len(step.Layers)-1].A
	if m.row != every {
		if w.right(step, outputs, m.row) {
			return 0
		}
		return 1
	}
	count := step.N() - w.about.Judge.Correct(outputs, step.Y, step.N())
	if count > 0 || step.N() == w.about.Samples.Len() {
		return float64(count)
	}
	on := w.evaluator(false)
	on.Loss(begunWith(step))
	return float64(on.N() - w.about.Judge.Correct(on.Outputs(), on.Y(), on.N()))
}

// right reports whether the answer to a row is right, in a step with these outputs.
func (w *Watch) right(step *network.Step, outputs []float64, row int) bool {
	if i := slices.Index(step.Samples, row); i >= 0 {
		return w.about.Judge.Right(step.Column(outputs, i), step.Column(step.Y, i))
	}
	answer := w.predictor()
	answer.Predict(begunWith(step), w.about.Samples.X[row], 1)
	return w.about.Judge.Right(answer.Outputs(), w.about.Samples.Y[row])
}
