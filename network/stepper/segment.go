package stepper

import (
	"math"

	"backstep/network"
)

// Segment is training with one configuration, on one data set. Its numbers are, bit for
// bit, those of training that never stopped or went back. It begins where its source
// begins. A fork does not end it: it continues beside the new segment.
type Segment struct {
	source Source
	parent *Segment // the segment that it forks from; nil at the beginning
	begin  int      // the last step before the segment
	run    int      // the run whose last segment this is
	path   Path     // of that run

	curve  Curve   // from the beginning of its run
	own    History // from its own beginning
	line   *line   // the history from the beginning of its run; nil until needed
	broken int     // the first step whose loss is not finite; 0 for none

	snapshots    *snapshots // of all segments
	snapshotSize int        // about, in bytes
	pass         func(*Passed) bool
}

// newSegment returns a segment that forks from its parent, with the parent's curve up
// to the fork. A segment at the beginning has no parent and an empty curve.
func newSegment(source Source, parent *Segment, before Curve) *Segment {
	s := &Segment{
		source: source, parent: parent, begin: source.Begin().Step, curve: before,
		own: newHistory(source.Begin()), snapshotSize: snapshotSize(source),
	}
	c, samples := source.Config(), source.Samples().Len()
	if parent == nil {
		s.path = NewPath(c, samples, source.Begin())
	} else {
		s.path = parent.path.fork(c, samples, source.Begin())
	}
	s.pass = func(p *Passed) bool { s.passed(p); return false }
	return s
}

// known returns the last step ever computed.
func (s *Segment) known() int {
	last, _ := s.source.Last()
	return last
}

// Step returns the snapshot of a step after the segment's beginning.
func (s *Segment) Step(step int) *network.Step {
	if found := s.snapshots.find(s, step); found != nil {
		return found
	}
	s.source.Seek(step-1, s.pass)
	return s.record()
}

// record takes the next step, and keeps and returns its snapshot.
func (s *Segment) record() *network.Step {
	step := s.source.Record()
	s.passed(passedBy(step, s.source.State().Epoch))
	s.snapshots.add(s, step)
	return step
}

// Ahead returns the number of steps that must be computed before Step has its snapshot:
// none if it is kept.
func (s *Segment) Ahead(step int) int {
	if s.snapshots.find(s, step) != nil {
		return 0
	}
	return s.source.Ahead(step-1) + 1
}

// Approach computes steps that Step needs, at least one, until stop returns true. It
// reports whether Step has nothing left to compute.
func (s *Segment) Approach(step int, stop func() bool) (there bool) {
	if s.Ahead(step) > 1 && !s.Seek(step-1, stop) {
		return false
	}
	s.Step(step)
	return true
}

// Seek brings the source towards the state after a step, by at least one step, until
// stop returns true. It reports whether the source has arrived.
func (s *Segment) Seek(step int, stop func() bool) (there bool) {
	return s.source.Seek(step, func(p *Passed) bool { s.passed(p); return stop() })
}

// passed records a step that the source has taken.
func (s *Segment) passed(p *Passed) {
	if s.broken == 0 && !network.Finite(p.Loss) {
		s.broken = p.Step
	}
	if !p.EpochEnd {
		return
	}
	s.curve.Add(p.Epoch, p.EpochLoss)
	if s.own.wants(p.Epoch) {
		s.own.add(s.source.State())
	}
}

// Train trains from the state after a step, for a number of steps or until check says
// why it is to end; check may be nil. It returns the step reached and why training
// ended. A single step leaves its snapshot behind, because a long one should not be
// computed twice.
func (s *Segment) Train(from, steps int, check Check) (step int, reason Reason) {
	s.source.Seek(from, s.pass)
	if steps == 1 {
		return from + 1, check.after(passedBy(s.record(), s.source.State().Epoch))
	}
	s.source.Play(from+min(steps, math.MaxInt-from), func(p *Passed) bool {
		s.passed(p)
		reason = check.after(p)
		return reason != None
	})
	return s.source.State().Step, reason
}

// passedBy describes a step that was recorded, given the epochs completed after it.
func passedBy(step *network.Step, epoch int) *Passed {
	return &Passed{
		Step: step.Number, Epoch: epoch, EpochEnd: step.LastBatch,
		Loss: step.Loss, EpochLoss: step.EpochLoss, Taken: func() *network.Step { return step },
	}
}
