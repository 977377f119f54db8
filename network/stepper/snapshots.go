package stepper

import (
	"slices"

	"backstep/network"
)

// snapshots holds the snapshots of the steps looked at most recently, for moves back
// and forth, in bounded memory.
type snapshots struct {
	memory int        // the bound in bytes, for all but the last
	kept   []snapshot // the most recent comes last
}

type snapshot struct {
	of   *Segment
	step *network.Step
}

// mostSnapshots is the largest number of snapshots kept.
const mostSnapshots = 4

// find returns the snapshot of a step, or nil if it is not kept.
func (s *snapshots) find(of *Segment, step int) *network.Step {
	for i := range s.kept {
		if k := &s.kept[i]; k.of == of && k.step.Number == step {
			return k.step
		}
	}
	return nil
}

// add keeps the snapshot of a step.
func (s *snapshots) add(of *Segment, step *network.Step) {
	s.kept = append(s.kept, snapshot{of, step})
	s.limit(s.memory)
}

// limit bounds the memory of all but the last to memory bytes, and drops the oldest
// that do not fit.
func (s *snapshots) limit(memory int) {
	s.memory = memory
	for len(s.kept) > mostSnapshots || s.size() > memory {
		s.kept = slices.Delete(s.kept, 0, 1)
	}
}

// drop drops the snapshots of some segments.
func (s *snapshots) drop(of func(*Segment) bool) {
	s.kept = slices.DeleteFunc(s.kept, func(k snapshot) bool { return of(k.of) })
}

// size returns the number of bytes that all but the last take.
func (s *snapshots) size() (n int) {
	for i := range len(s.kept) - 1 {
		n += s.kept[i].of.snapshotSize
	}
	return n
}
