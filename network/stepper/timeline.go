package stepper

import "backstep/network"

// Timeline is a trainer that goes to any step, forward and back. It computes
// every step by the trainer's one step function, whether for the first time or
// again. It is not safe for concurrent use.
type Timeline struct {
	trainer     *network.Trainer
	checkpoints *checkpoints
	interval    int // steps from one checkpoint to the next
	curve       Curve
	history     History
	known       int // the last step ever computed
	recent      [recentSteps]*network.Step
	turn        int // which of recent is the next to go
	broken      int // the first step whose loss is not finite; 0 for none
}

// recentSteps is how many snapshots are kept for moves to and fro.
const recentSteps = 4

// NewTimeline returns a timeline that begins where the trainer stands, and
// keeps checkpoints in about memory bytes.
func NewTimeline(t *network.Trainer, memory int) *Timeline {
	return &Timeline{
		trainer:     t,
		checkpoints: newCheckpoints(t.State(), memory),
		interval:    interval(t),
		history:     newHistory(t.State()),
		known:       t.State().Step,
	}
}

// interval is how many steps apart checkpoints are taken, so that taking them
// costs a small part of the steps between: one where steps are long, more where
// they are shorter than a copy.
func interval(t *network.Trainer) int {
	const (
		callCost, wordCost = 100, 1 // of a copy, in nanoseconds or so
		stepCost, workCost = 50, 4  // of a step: for itself, for each weight and sample
		part               = 20
		most               = 64
	)
	words := network.Count(t.State().Parameters)
	copying := callCost + wordCost*words*(1+len(t.State().Buffers))
	samples := (t.Samples().Len() + t.StepsPerEpoch() - 1) / t.StepsPerEpoch()
	step := stepCost + workCost*words*samples
	return max(1, min(part*copying/step, most))
}

// Origin returns the number of steps that lie before the first that can be
// shown: 0, unless training went on from a saved state.
func (t *Timeline) Origin() int { return t.checkpoints.origin() }

// Known returns the last step ever computed.
func (t *Timeline) Known() int { return t.known }

// Curve returns the loss by epoch as far as it is known.
func (t *Timeline) Curve() *Curve { return &t.curve }

// History returns states of the past. The slice is not to be changed; more may
// follow it.
func (t *Timeline) History() []*network.State { return t.history.states }

// Step returns the snapshot of a step after the origin.
func (t *Timeline) Step(step int) *network.Step {
	for _, s := range t.recent {
		if s != nil && s.Number == step {
			return s
		}
	}
	t.seek(step - 1)
	s := t.trainer.Record()
	t.passed()
	t.recent[t.turn] = s
	t.turn = (t.turn + 1) % recentSteps
	return s
}

// Broken returns the first step ever computed whose loss is not finite; 0 where
// there is none.
func (t *Timeline) Broken() int { return t.broken }

// Break returns where training broke; nil where it did not. It takes the steps
// again, unless they are among the recent ones.
func (t *Timeline) Break() *Break {
	if t.broken == 0 {
		return nil
	}
	found := &Break{}
	if before := t.broken - 1; before > t.Origin() {
		found.Before = t.Step(before)
	}
	found.At = t.Step(t.broken)
	return found
}

// seek brings the trainer to the state after a step: from where it stands, or
// from the nearest checkpoint.
func (t *Timeline) seek(step int) {
	step = max(step, t.Origin())
	here := t.trainer.State().Step
	if at := t.checkpoints.before(step); here > step || at.step > here {
		// A checkpoint of this very trainer always fits it.
		if err := t.trainer.Restore(&at.state); err != nil {
			panic("stepper: " + err.Error())
		}
	}
	for t.trainer.State().Step < step {
		t.trainer.Step()
		t.passed()
	}
}

// passed keeps what is to be kept of the step that the trainer has just taken,
// and tells whether it closed an epoch.
func (t *Timeline) passed() (epochEnd bool) {
	s := t.trainer.State()
	if loss, _ := t.trainer.Loss(); t.broken == 0 && !finite(loss) {
		t.broken = s.Step
	}
	if s.Step%t.interval == 0 {
		t.checkpoints.add(s)
	}
	t.known = max(t.known, s.Step)
	if s.Place != 0 {
		return false
	}
	t.curve.Add(s.Epoch, t.trainer.EpochLoss())
	t.history.add(s)
	return true
}

// Run trains for so many steps from the state after a step, or until an epoch
// ends it, and returns the step reached and why it ended.
func (t *Timeline) Run(from, steps int, until Until, settling *Settling) (step int, reason Reason) {
	t.seek(from)
	for range steps {
		t.trainer.Step()
		if t.passed() {
			if reason = until.Check(t.trainer.EpochLoss(), settling); reason != None {
				break
			}
		}
	}
	return t.trainer.State().Step, reason
}
