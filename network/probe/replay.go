package probe

import "backstep/network"

// Stretch is a part of a run: the steps after a step, which were computed with one
// configuration, on the same samples. A run that was changed on its way has several, for
// networks of the same shape.
type Stretch struct {
	After   int
	Config  network.Config
	Samples network.Samples
}

// StretchOf returns the index of the stretch that took a step: the last one that begins
// before it, or the first.
func StretchOf(stretches []Stretch, step int) int {
	at := 0
	for i := range stretches {
		if stretches[i].After < step {
			at = i
		}
	}
	return at
}

// replay takes steps from any state of a run, with trainers of its own. All its samples are
// one batch, whatever the batches of the run.
type replay struct {
	stretches []Stretch
	trainers  []*network.Trainer // of the stretches; nil before their first step
}

// newReplay returns a replay of a run that has one stretch.
func newReplay(c network.Config, samples network.Samples) replay {
	return newReplayOf([]Stretch{{Config: c, Samples: samples}}, samples.Len())
}

// newReplayOf returns a replay of a run that uses at most a number of samples of each
// stretch.
func newReplayOf(stretches []Stretch, most int) replay {
	r := replay{trainers: make([]*network.Trainer, len(stretches))}
	for _, s := range stretches {
		s.Config.BatchSize, s.Config.Shuffle = 0, false
		s.Samples = Spread(s.Samples, most)
		r.stretches = append(r.stretches, s)
	}
	return r
}

// of returns the stretch that led to a state.
func (r *replay) of(s *network.State) *Stretch { return &r.stretches[StretchOf(r.stretches, s.Step)] }

// step takes a step from a state, which it does not change, as the stretch would that led
// to the state.
func (r *replay) step(from *network.State) *network.Step {
	i := StretchOf(r.stretches, from.Step)
	at := *from
	at.Place = 0
	var err error
	if r.trainers[i] == nil {
		r.trainers[i], err = network.NewTrainerAt(r.stretches[i].Config, r.stretches[i].Samples, &at)
	} else {
		err = r.trainers[i].Restore(&at)
	}
	if err != nil {
		panic("probe: " + err.Error()) // A state of another network.
	}
	return r.trainers[i].Record()
}
