package solve

import (
	"backstep/network"
	"backstep/network/explain"
)

// Update is an update that is made with a learning rate: the batch of its step, and the
// state with which that begins.
type Update struct {
	Rows
	From *network.State
}

// NextUpdate returns the update that a trainer of all samples would make from a state.
func NextUpdate(c network.Config, all network.Samples, from *network.State) Update {
	t := ready(network.NewTrainerAt(c, all, from))
	t.Step()
	return Update{Pick(c, all, t.Taken().Samples), from}
}

// With returns the weights after the update with another learning rate, that of the first
// epoch if it has a schedule.
func (u Update) With(rate float64) []network.Parameters {
	c, from := u.Config, *u.From
	c.LearningRate, c.BatchSize, c.Shuffle = rate, 0, false
	from.Place = 0
	t := ready(network.NewTrainerAt(c, u.Samples, &from))
	t.Step()
	return t.State().Parameters
}

// OfRate returns a number of the step over some rows that follows an update, as a function of
// the update's learning rate.
func OfRate(u Update, rows Rows, of explain.Quantity) Function {
	t := rows.trainer(u.From.Parameters)
	state := t.State().Clone()
	return func(v float64) (float64, []float64) {
		network.CopyParameters(state.Parameters, u.With(v))
		return numberOf(t, &state, of)
	}
}
