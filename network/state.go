package network

// State is where training stands. Continuing from a state gives, bit for bit, the same
// numbers as training without interruption.
type State struct {
	Epoch int // epochs completed
	Step  int // steps completed
	Place int // samples of the epoch in progress that have been seen

	// Updates counts the steps that Buffers have seen. It is Step unless the optimiser
	// was changed on the way. The next step is step Updates+1 of the optimiser, which
	// is t in the corrections of adam.
	Updates int

	// LossSum is Σ J·n over the batches of the epoch in progress. At the end of an
	// epoch it is the sum from which the loss of that epoch was computed.
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

// Fresh returns a deep copy of the state for another optimiser to continue from. All
// its buffers and Updates are zero, as in PyTorch for a new optimiser on the same
// weights.
func (s *State) Fresh(o Optimizer) State {
	fresh := *s
	fresh.Parameters = CloneParameters(s.Parameters)
	fresh.Updates = 0
	fresh.Buffers = make([][]Parameters, len(o.Buffers()))
	for b := range fresh.Buffers {
		fresh.Buffers[b] = CloneParameters(s.Parameters)
		for _, p := range fresh.Buffers[b] {
			clear(p.Weights)
			clear(p.Biases)
		}
	}
	return fresh
}

// CopyTo overwrites dst, a state of the same configuration, with s.
func (s *State) CopyTo(dst *State) {
	dst.Epoch, dst.Step, dst.Place, dst.Updates, dst.LossSum = s.Epoch, s.Step, s.Place, s.Updates, s.LossSum
	CopyParameters(dst.Parameters, s.Parameters)
	for b := range s.Buffers {
		CopyParameters(dst.Buffers[b], s.Buffers[b])
	}
}

// fits reports whether the state belongs to the configuration.
func (s *State) fits(c Config, samples int) bool {
	if s.Epoch < 0 || s.Step < 0 || s.Updates < 0 || s.Place < 0 || s.Place >= samples {
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
