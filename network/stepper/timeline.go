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
	recent      []*network.Step
	turn        int // which of recent is the next to go
	broken      int // the first step whose loss is not finite; 0 for none
}

// NewTimeline returns a timeline that begins where the trainer stands. What it
// keeps to go back takes at most memory bytes, beside the state where it
// begins and the snapshot that was asked for last, which there must be.
func NewTimeline(t *network.Trainer, memory int) *Timeline {
	kept := shareOut(memory)
	checkpoints := newCheckpoints(t.State(), kept.checkpoints)
	return &Timeline{
		trainer:     t,
		checkpoints: checkpoints,
		interval:    max(interval(t), checkpoints.spacing()),
		history:     newHistory(t.State(), kept.history),
		known:       t.State().Step,
		recent:      make([]*network.Step, kept.recentSteps(t)),
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
	if s := t.snapshot(step); s != nil {
		return s
	}
	t.seek(step - 1)
	s := t.trainer.Record()
	t.passed()
	t.keep(s)
	return s
}

// Ahead returns how many steps are computed before the snapshot of a step is
// there: none where it is kept.
func (t *Timeline) Ahead(step int) int {
	if t.snapshot(step) != nil {
		return 0
	}
	from := t.checkpoints.before(step - 1).step
	if here := t.trainer.State().Step; here < step {
		from = max(from, here)
	}
	return step - from
}

// Approach computes what Step needs, at least one step of it, until stop says
// so, and reports whether Step has nothing left to compute.
func (t *Timeline) Approach(step int, stop func() bool) (there bool) {
	if t.Ahead(step) > 1 && !t.Seek(step-1, stop) {
		return false
	}
	t.Step(step)
	return true
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

// Seek brings the trainer to the state after a step, at least one step nearer,
// until stop says so, and reports whether it is there.
func (t *Timeline) Seek(step int, stop func() bool) (there bool) {
	step = max(step, t.Origin())
	t.start(step)
	for t.trainer.State().Step < step {
		t.trainer.Step()
		t.passed()
		if stop() {
			return t.trainer.State().Step == step
		}
	}
	return true
}

// seek brings the trainer to the state after a step.
func (t *Timeline) seek(step int) { t.Seek(step, func() bool { return false }) }

// start brings the trainer to where the fewest steps lead to the state after a
// step: it stays where it is, or goes to the nearest checkpoint.
func (t *Timeline) start(step int) {
	here := t.trainer.State().Step
	if at := t.checkpoints.before(step); here > step || at.step > here {
		// A checkpoint of this very trainer always fits it.
		if err := t.trainer.Restore(&at.state); err != nil {
			panic("stepper: " + err.Error())
		}
	}
}

// snapshot returns the snapshot of a step where it is kept, else nil.
func (t *Timeline) snapshot(step int) *network.Step {
	for _, s := range t.recent {
		if s != nil && s.Number == step {
			return s
		}
	}
	return nil
}

// keep keeps a snapshot in place of the oldest.
func (t *Timeline) keep(s *network.Step) {
	t.recent[t.turn] = s
	t.turn = (t.turn + 1) % len(t.recent)
}

// passed keeps what is to be kept of the step that the trainer has just taken,
// and reports whether it closed an epoch.
func (t *Timeline) passed() (epochEnd bool) {
	s := t.trainer.State()
	if loss, _ := t.trainer.Loss(); t.broken == 0 && !network.Finite(loss) {
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
// ends it, and returns the step reached and why it ended. A single step leaves
// its snapshot behind: where a step takes long, it is not to be taken again.
func (t *Timeline) Run(from, steps int, until Until, settling *Settling) (step int, reason Reason) {
	t.seek(from)
	for range steps {
		if steps == 1 {
			t.keep(t.trainer.Record())
		} else {
			t.trainer.Step()
		}
		if t.passed() {
			if reason = until.Check(t.trainer.EpochLoss(), settling); reason != None {
				break
			}
		}
	}
	return t.trainer.State().Step, reason
}
