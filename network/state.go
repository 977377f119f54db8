package network

// State is where training stands: going on from it gives, bit for bit, what
// never stopping would have given.
type State struct {
	Epoch int // epochs completed
	Step  int // steps completed
	Place int // samples of the epoch in progress that have been seen

	// LossSum is Σ J·n over the batches of the epoch in progress; at the end
	// of an epoch it is what its loss was the mean of.
	LossSum float64

	Parameters []Parameters
	Buffers    [][]Parameters // of the optimiser: one for each name in its Buffers
}

// Clone returns a deep copy.
func (s *State) Clone() State {
	clone := *s
	clone.Parameters = CloneParameters(s.Parameters)
	clone.Buffers = make([][]Parameters, len(s.Buffers))
	for b := range s.Buffers {
		clone.Buffers[b] = CloneParameters(s.Buffers[b])
	}
	return clone
}

// CopyTo overwrites dst, a state of the same configuration, with s.
func (s *State) CopyTo(dst *State) {
	dst.Epoch, dst.Step, dst.Place, dst.LossSum = s.Epoch, s.Step, s.Place, s.LossSum
	CopyParameters(dst.Parameters, s.Parameters)
	for b := range s.Buffers {
		CopyParameters(dst.Buffers[b], s.Buffers[b])
	}
}

// fits reports whether the state belongs to the configuration.
func (s *State) fits(c Config, samples int) bool {
	if s.Epoch < 0 || s.Step < 0 || s.Place < 0 || s.Place >= samples {
		return false
	}
	if !c.Architecture.Fits(s.Parameters) || len(s.Buffers) != len(c.Optimizer.Buffers()) {
		return false
	}
	for _, b := range s.Buffers {
		if !c.Architecture.Fits(b) {
			return false
		}
	}
	return true
}
