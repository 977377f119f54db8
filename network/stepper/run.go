package stepper

import (
	"slices"
	"sort"

	"backstep/network"
)

// Run describes a run: a row of the tree.
type Run struct {
	// Parent is the run whose last segment this run forks from, or −1 if it starts at
	// the beginning. Fork is the last step that the two share. For a run that starts at
	// the beginning it is the origin.
	Parent, Fork int

	Epochs int // completed at the fork
	Known  int // the last step ever computed
	Broken int // the first step ever computed whose loss is not finite; 0 for none
}

// Runs returns the number of runs, with those that were deleted. They are numbered
// from 0.
func (t *Tree) Runs() int { return len(t.segments) }

// Run returns the description of a run.
func (t *Tree) Run(run int) Run {
	s := t.segments[run]
	begin := s.source.Begin()
	r := Run{Parent: -1, Fork: begin.Step, Epochs: begin.Epoch, Known: s.known(), Broken: t.Broken(run)}
	if s.parent != nil {
		r.Parent = s.parent.run
	}
	return r
}

// Owner returns the run whose configuration and data computed a step of a run: the run
// itself, or one that it forks from. Step 0 belongs to the segment that takes the first
// step.
func (t *Tree) Owner(run, step int) int {
	return t.from(run, max(0, step-1)).run
}

// Beginning returns the state with which the last segment of a run begins. It must not
// be changed.
func (t *Tree) Beginning(run int) *network.State { return t.segments[run].source.Begin() }

// Path returns the path of a run.
func (t *Tree) Path(run int) Path { return t.segments[run].path }

// Origin returns the number of steps before the first one of a run that can be
// shown: 0, unless training continues from a saved state.
func (t *Tree) Origin(run int) int {
	s := t.segments[run]
	for s.parent != nil {
		s = s.parent
	}
	return s.begin
}

// Known returns the last step of a run that was ever computed.
func (t *Tree) Known(run int) int { return t.segments[run].known() }

// End returns the last step that a run can have, and whether there is one. A run that
// is computed has no end.
func (t *Tree) End(run int) (step int, ends bool) { return t.segments[run].source.Last() }

// Curve returns the loss by epoch of a run from the beginning, as far as it is
// known.
func (t *Tree) Curve(run int) *Curve { return &t.segments[run].curve }

// History returns states of a run: the one it starts with, then some at the ends
// of epochs. The slice must not be modified.
func (t *Tree) History(run int) []*network.State { return t.segments[run].history() }

// Step returns the snapshot of a step of a run. The step must lie after the origin.
func (t *Tree) Step(run, step int) *network.Step {
	s := t.from(run, step-1)
	if found := t.kept.find(s, step); found != nil {
		return found
	}
	return t.use(s).Step(step)
}

// Ahead returns the number of steps that must be computed before Step has its snapshot.
func (t *Tree) Ahead(run, step int) int {
	return t.from(run, step-1).Ahead(step)
}

// Approach computes steps that Step needs, at least one, until stop returns true. It
// reports whether Step has nothing left to compute.
func (t *Tree) Approach(run, step int, stop func() bool) (there bool) {
	s := t.from(run, step-1)
	return s.Ahead(step) == 0 || t.use(s).Approach(step, stop)
}

// Seek computes steps that Fork and Train need to start after a step, at least
// one, until stop returns true. It reports whether they have nothing left to compute
// before they start.
func (t *Tree) Seek(run, step int, stop func() bool) (there bool) {
	step = max(step, t.Origin(run))
	return t.use(t.from(run, step)).Seek(step, stop)
}

// Train trains a run from the state after a step, for a number of steps or until check
// says why it is to end; check may be nil. It returns the step reached and why training
// ended. Before the last fork the steps are those of earlier segments.
func (t *Tree) Train(run, from, steps int, check Check) (step int, reason Reason) {
	step = from
	for steps > 0 && reason == None {
		s, before := t.from(run, step), step
		end := t.end(run, s)
		if step >= end {
			break
		}
		step, reason = t.use(s).Train(before, min(steps, end-before), check)
		steps -= step - before
	}
	return step, reason
}

// Broken returns the first step of a run ever computed whose loss is not finite, or 0
// if there is none.
func (t *Tree) Broken(run int) int {
	s := t.segments[run]
	broken := s.broken
	for ; s.parent != nil; s = s.parent {
		if before := s.parent.broken; before > 0 && before <= s.begin {
			broken = before
		}
	}
	return broken
}

// Break returns where a run broke, or nil if it did not. It computes again those steps
// whose snapshots are not kept.
func (t *Tree) Break(run int) *Break {
	broken := t.Broken(run)
	if broken == 0 {
		return nil
	}
	found := &Break{}
	if before := broken - 1; before > t.Origin(run) {
		found.Before = t.Step(run, before)
	}
	found.At = t.Step(run, broken)
	return found
}

// line is the history of a run, joined from its segments.
type line struct {
	states []*network.State
	past   int // the number of states that come from earlier segments
	own    int // the number of states that come from the last segment
}

// history returns the states of the segment's run.
func (s *Segment) history() []*network.State {
	past := s.past()
	if s.line == nil || s.line.past != len(past) { // Those of a restored segment come late.
		s.line = &line{states: slices.Clip(past), past: len(past)}
	}
	states := s.own.states
	s.line.states = append(s.line.states, states[s.line.own:]...)
	s.line.own = len(states)
	return s.line.states
}

// past returns the states before the segment's own. They stay where they are as long as
// their number does not change.
func (s *Segment) past() []*network.State {
	if s.parent != nil {
		before := s.parent.history()
		n := sort.Search(len(before), func(i int) bool { return before[i].Step > s.begin })
		if n > 1 || n == 1 && before[0].Step < s.begin {
			return before[:n]
		}
		// The run begins with this segment, which may have changed the first state.
	}
	if s.line != nil && s.line.past == 1 {
		return s.line.states[:1]
	}
	first := *s.source.Begin() // It shares the numbers, which never change.
	return []*network.State{&first}
}
