package desk

import (
	"backstep/network"
	"backstep/network/probe"
)

// Take takes the step of the trial over some rows of the training part, in one batch, as
// training does.
func (t *Trial) Take(rows []int) error {
	all := t.Setup.TrainSamples
	some := network.Samples{X: make([][]float64, len(rows)), Y: make([][]float64, len(rows))}
	for i, row := range rows {
		some.X[i], some.Y[i] = all.X[row], all.Y[row]
	}
	c := t.Setup.Config
	c.BatchSize, c.Shuffle = 0, false
	trainer, err := network.NewTrainer(c, some, t.Weights)
	if err != nil {
		return err
	}
	t.Step = trainer.Record()
	t.Step.Samples = rows
	return nil
}

// NextState returns the state with which the next step begins that is not done. Its numbers
// are shared.
func NextState(m *Moment) network.State {
	switch {
	case m.Next.State != nil:
		return *m.Next.State
	case m.Updated():
		return probe.StateAfter(m.Step, m.Path.BatchSize(m.Step.Number))
	default:
		s := probe.StateBefore(m.Step)
		s.Place = (m.Step.Batch - 1) * m.Path.BatchSize(m.Step.Number)
		return s
	}
}
