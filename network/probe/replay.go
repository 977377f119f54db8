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
	at := *from
	at.Place = 0
	var err error
	if r.trainer == nil {
		r.trainer, err = network.NewTrainerAt(r.config, r.samples, &at)
	} else {
		err = r.trainer.Restore(&at)
	}
	if err != nil {
		panic("probe: " + err.Error()) // A state of another network.
	}
	return r.trainer.Record()
}
