package stepper

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"backstep/network"
)

// Tree is all training that a person has begun: segments, each starting at the
// beginning or forking from another. All segments share one budget of memory. It is
// not safe for concurrent use.
//
//	run 0   ├──────────┬──────────┬────▶
//	run 1              │          └───────▶     forks from run 0
//	run 2              └────────┬──▶            forks from run 0
//	run 3                       └─────▶         forks from run 2
//	run 4   ├────▶                              starts over
//
// A run is a line of training from the beginning through its forks: the chain of
// segments that leads to one of them. Every segment is therefore the last one of
// exactly one run, and shares its number, which never changes. A fork takes nothing
// from the run that it leaves, which keeps its later steps. A run that is deleted leaves
// a hole in the numbers.
type Tree struct {
	memory   int
	segments []*Segment // by run; nil for one that was deleted
	awake    []*Segment // those that may compute, the present one first
	kept     *snapshots
}

// NewTree returns a tree without runs. What it keeps to go back through time takes at
// most about memory bytes, whatever the number of runs. The states where forks begin
// are counted first, and are kept even if nothing else fits. It does not count what it
// cannot do without: the state where the first run begins, the latest snapshot, two
// trainers, and a curve for each run, which has a bound of its own.
func NewTree(memory int) *Tree { return &Tree{memory: memory, kept: &snapshots{}} }

// Begin adds a run that starts at the beginning, which is where its source begins. Its
// network may differ from that of other runs.
func (t *Tree) Begin(source Source) (run int) { return t.add(newSegment(source, nil, Curve{})) }

// Change is what a fork changes.
type Change struct {
	// Trainer has the new configuration and data: those of Owner(run, step+1), except
	// for the change. Its state does not matter. The trainer belongs to the tree from
	// now on. Its network has the same shape as before. A new batch size needs a fork
	// at the end of an epoch.
	Trainer *network.Trainer

	// Fresh makes the fork begin with new buffers of the optimiser, all zero. A change
	// of optimiser needs them.
	Fresh bool

	// Edit changes the weights and biases with which the fork begins; it may be
	// nil.
	Edit func([]network.Parameters)
}

// Fork adds a run that shares the steps of another one up to a step, and then takes its
// own. It computes the state after that step, unless [Tree.Seek] has already brought
// the tree there.
func (t *Tree) Fork(run, step int, change Change) (forked int, err error) {
	if origin := t.Origin(run); step < origin {
		return 0, fmt.Errorf("step %d lies before step %d, where this run begins", step, origin)
	}
	parent, state, loss := t.stateAfter(run, step)
	if change.Fresh {
		state = state.Fresh(change.Trainer.Config().Optimizer)
	}
	if change.Edit != nil {
		change.Edit(state.Parameters)
	}
	if state.Place > 0 && batchSize(change.Trainer) != batchSize(parent.source) {
		return 0, errors.New("a new batch size needs the end of an epoch")
	}
	if err := change.Trainer.Restore(&state); err != nil {
		return 0, errors.New("training cannot go on from there with this change: the shape of the network, the buffers of the optimizer or the batches do not fit")
	}
	source, before := newComputed(change.Trainer, loss), parent.curve.upTo(state.Epoch, loss)
	return t.add(newSegment(source, parent, before)), nil
}

// batchSize returns the number of samples of each batch, except for the last batch of
// an epoch.
func batchSize(of configured) int { return of.Config().Batch(of.Samples().Len()) }

// configured is a trainer or a source.
type configured interface {
	Config() network.Config
	Samples() network.Samples
}

// stateAfter returns the segment of a run that continues after a step, a copy of the
// state there, and the loss of the last epoch completed.
func (t *Tree) stateAfter(run, step int) (s *Segment, state network.State, loss float64) {
	s = t.from(run, step)
	t.use(s).Seek(step, func() bool { return false })
	return s, s.source.State().Clone(), s.source.EpochLoss()
}

// add makes a segment the last one of a new run and the present segment, and returns
// the run.
func (t *Tree) add(s *Segment) (run int) {
	s.run, s.snapshots = len(t.segments), t.kept
	t.segments = append(t.segments, s)
	t.use(s)
	return s.run
}

// from returns the segment of a run that takes the step after the given one.
func (t *Tree) from(run, step int) *Segment {
	s := t.segments[run]
	for s.parent != nil && step < s.begin {
		s = s.parent
	}
	return s
}

// end returns the last step of a run that a given segment of it takes.
func (t *Tree) end(run int, of *Segment) int {
	s := t.segments[run]
	if s == of {
		if last, ends := s.source.Last(); ends {
			return last
		}
		return math.MaxInt
	}
	for s.parent != of {
		s = s.parent
	}
	return s.begin
}

// use makes a segment the present one, and returns it. One other segment stays ready to
// compute, for a person who steps back and forth across a fork. The rest free what they
// can rebuild.
func (t *Tree) use(s *Segment) *Segment {
	const most = 2
	if len(t.awake) > 0 && t.awake[0] == s {
		return s
	}
	t.awake = slices.DeleteFunc(t.awake, func(other *Segment) bool { return other == s })
	t.awake = slices.Insert(t.awake, 0, s)
	if len(t.awake) > most {
		t.awake[most].source.Rest()
		t.awake = slices.Delete(t.awake, most, len(t.awake))
	}
	t.share()
	return s
}

// share divides the memory among the segments.
func (t *Tree) share() {
	memory, living := t.memory, t.living()
	for _, s := range living[min(1, len(living)):] {
		memory -= stateSize(s.source.Begin())
	}
	each := shareOut(memory, max(1, len(living)))
	t.kept.limit(each.snapshots)
	dropped := false
	for _, s := range living {
		if len(t.awake) > 0 && s == t.awake[0] {
			s.source.Keep(each.present)
		} else {
			s.source.Keep(each.resting)
		}
		dropped = s.own.limit(each.history) || dropped
	}
	if dropped {
		for _, s := range living {
			s.line = nil
		}
	}
}
