package stepper

import "backstep/network"

// Break is where training broke: the first step whose loss is not finite, and
// the step before it, or nil.
type Break struct{ Before, At *network.Step }

// Watch looks for the first step of a trainer whose loss is not finite. It keeps
// a state from which that step can be taken again.
type Watch struct {
	trainer *network.Trainer
	state   network.State
	broken  int // the first step whose loss is not finite; 0 for none
}

// epochsWatched is the number of epochs between the states that are kept: enough that
// copying them costs next to nothing.
const epochsWatched = 64

// NewWatch returns a watch of a trainer, from where it stands.
func NewWatch(t *network.Trainer) *Watch {
	return &Watch{trainer: t, state: t.State().Clone()}
}

// Passed checks the step that the trainer has just taken. It must be called after every
// step.
func (w *Watch) Passed() {
	if w.broken > 0 {
		return
	}
	s := w.trainer.State()
	switch loss, _ := w.trainer.Loss(); {
	case !network.Finite(loss):
		w.broken = s.Step
	case s.Place == 0 && s.Epoch-w.state.Epoch >= epochsWatched:
		s.CopyTo(&w.state)
	}
}

// Break returns where training broke, or nil if it did not. It computes the last steps
// up to there again.
func (w *Watch) Break() *Break {
	if w.broken == 0 {
		return nil
	}
	t, err := network.NewTrainerAt(w.trainer.Config(), w.trainer.Samples(), &w.state)
	if err != nil {
		panic("stepper: " + err.Error()) // It is a state of this very trainer.
	}
	for t.State().Step < w.broken-2 {
		t.Step()
	}
	found := &Break{}
	for t.State().Step < w.broken {
		found.Before, found.At = found.At, t.Record()
	}
	return found
}
