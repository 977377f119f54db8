package probe

import "backstep/network"

// replay takes steps from any state of a run, with a trainer of its own. All its samples
// are one batch, whatever the batches of the run.
type replay struct {
	config  network.Config
	samples network.Samples
	trainer *network.Trainer // nil before the first step
}

func newReplay(c network.Config, samples network.Samples) replay {
	c.BatchSize, c.Shuffle = 0, false
	return replay{config: c, samples: samples}
}

// step takes the step from a state, which it does not change.
func (r *replay) step(from *network.State) *network.Step {
	if r.trainer == nil {
		r.trainer = trainerFor(r.config, r.samples, from.Parameters)
	}
	at := *from
	at.Place = 0
	if err := r.trainer.Restore(&at); err != nil {
		panic("probe: " + err.Error()) // A state of another network.
	}
	return r.trainer.Record()
}

// trainerFor returns a trainer for samples that the network has been trained on.
func trainerFor(c network.Config, samples network.Samples, initial []network.Parameters) *network.Trainer {
	t, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		panic("probe: " + err.Error()) // It has trained before.
	}
	return t
}
