package solve

import (
	"backstep/network"
	"backstep/network/explain"
)

// Function is a number of a network as a function of another number. It also returns the
// weighted sums of the step, from which everything in it follows.
type Function func(at float64) (value float64, sums []float64)

// Rows are the samples of a step, and how the network is trained.
type Rows struct {
	Config  network.Config
	Samples network.Samples
}

// Pick returns some rows of all samples.
func Pick(c network.Config, all network.Samples, rows []int) Rows {
	picked := network.Samples{X: make([][]float64, len(rows)), Y: make([][]float64, len(rows))}
	for i, row := range rows {
		picked.X[i], picked.Y[i] = all.X[row], all.Y[row]
	}
	return Rows{c, picked}
}

// OfParameter returns a number of the step over some rows as a function of the weight or bias
// that a quantity names. The samples of the number count in the rows.
func OfParameter(rows Rows, params []network.Parameters, by, of explain.Quantity) Function {
	t := rows.trainer(params)
	state := t.State().Clone()
	units := rows.Config.Architecture.Layers[by.Layer].Units
	at := state.Parameters[by.Layer].Pointer(by.From, by.Unit, units)
	return func(v float64) (float64, []float64) {
		*at = v
		return numberOf(t, &state, of)
	}
}

// OfInput returns a number of the step over some rows as a function of what the inputs of one
// of them follow from.
func OfInput(rows Rows, params []network.Parameters, row int, inputs func(v float64) []float64, of explain.Quantity) Function {
	x := append([][]float64(nil), rows.Samples.X...)
	with := Rows{rows.Config, network.Samples{X: x, Y: rows.Samples.Y}}
	return func(v float64) (float64, []float64) {
		x[row] = inputs(v)
		t := with.trainer(params)
		return numberOf(t, t.State(), of)
	}
}

// trainer returns a trainer that takes the rows in one batch, as they come.
func (r Rows) trainer(params []network.Parameters) *network.Trainer {
	c := r.Config
	c.BatchSize, c.Shuffle = 0, false
	c.Optimizer, _ = network.LookupOptimizer("sgd") // It needs no buffers, and what it makes of the weights is not looked at.
	return ready(network.NewTrainer(c, r.Samples, params))
}

// ready returns a trainer. There is one of every network that is right.
func ready(t *network.Trainer, err error) *network.Trainer {
	if err != nil {
		panic("solve: " + err.Error())
	}
	return t
}

// numberOf takes a step from a state, and returns a number of it, and all weighted sums.
func numberOf(t *network.Trainer, from *network.State, of explain.Quantity) (value float64, sums []float64) {
	if err := t.Restore(from); err != nil {
		panic("solve: " + err.Error())
	}
	t.Step()
	step := t.Taken()
	for l := range step.Layers {
		sums = append(sums, step.Layers[l].Z...)
	}
	return valueIn(step, of), sums
}

// valueIn returns z, a, δ or J of a step.
func valueIn(step *network.Step, q explain.Quantity) float64 {
	switch {
	case q.Kind == explain.Loss && q.Sample == explain.Batch:
		return step.Loss
	case q.Kind == explain.Loss:
		return step.Losses[q.Sample]
	}
	layer, at := &step.Layers[q.Layer], step.At(q.Unit, q.Sample)
	switch q.Kind {
	case explain.WeightedSum:
		return layer.Z[at]
	case explain.Activation:
		return layer.A[at]
	default:
		return layer.Delta[at]
	}
}

// Solvable reports whether a quantity is one that a Function can give.
func Solvable(q explain.Quantity) bool {
	switch q.Kind {
	case explain.WeightedSum, explain.Activation, explain.Delta, explain.Loss:
		return true
	default:
		return false
	}
}

// Cost returns about how many products one call of a function over so many rows takes.
func Cost(a network.Architecture, rows int) int {
	const overhead, passes = 500, 4 // of a call; forward, backward, update, and the same of the weights
	return overhead + passes*a.NumParameters()*(1+rows)
}
