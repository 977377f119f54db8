package stepper

import "backstep/network"

// shares holds how a tree divides its memory among all its segments, in bytes.
type shares struct {
	snapshots int // of steps of all segments together
	history   int // of each segment
	resting   int // checkpoints of each segment except the present one
	present   int // checkpoints of the present segment
}

// shareOut divides memory among a number of segments. The present one gets most
// of the half that is for checkpoints. Each history gets an eighth, or an equal
// share of a quarter if that is less.
func shareOut(memory, segments int) shares {
	memory = max(0, memory)
	others := segments - 1
	s := shares{
		snapshots: memory / 4,
		history:   min(memory/8, memory/4/segments),
		resting:   memory / 4 / segments,
	}
	s.present = memory/2 - others*s.resting
	return s
}

// stateSize returns the approximate size of a state in bytes.
func stateSize(s *network.State) int {
	return 256 + 8*network.Count(s.Parameters)*(1+len(s.Buffers))
}

// snapshotSize returns the approximate size in bytes of the snapshot of a step: its
// parameters and the optimiser's buffers before and after the update, the gradients,
// and z, a and δ of each unit and sample.
func snapshotSize(s Source) int {
	a, begin := s.Config().Architecture, s.Begin()
	perSample := a.Inputs + a.Outputs() + 1
	for _, layer := range a.Layers {
		perSample += 3 * layer.Units
	}
	parameters := network.Count(begin.Parameters) * (3 + 2*len(begin.Buffers))
	return 1024 + 8*(parameters+perSample*batchSize(s))
}
