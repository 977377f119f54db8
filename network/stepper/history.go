package stepper

import (
	"math/bits"

	"backstep/network"
)

// History is states of the past, for pictures of how training went: that after
// each of the first epochs, then ever fewer of them, so that each doubling of
// the epochs has as many. Which epochs they are does not depend on how they
// were come to. It only grows, and its states never change.
type History struct {
	states []*network.State
	octave int // states of each doubling: a power of two
	last   int // the last epoch kept or passed over
}

// Bounds of a history: states of each doubling, and bytes in all, which as many
// doublings are counted for as anyone could wait for.
const (
	mostOctave, leastOctave = 64, 1
	historyMemory           = 64 << 20
	doublings               = 26
)

func newHistory(origin *network.State) History {
	h := History{octave: mostOctave, last: origin.Epoch}
	for h.octave > leastOctave && h.octave*doublings*stateSize(origin) > historyMemory {
		h.octave /= 2
	}
	first := origin.Clone()
	h.states = append(h.states, &first)
	return h
}

// stateSize is about how many bytes a state takes.
func stateSize(s *network.State) int {
	return 256 + 8*network.Count(s.Parameters)*(1+len(s.Buffers))
}

// add keeps the state at the end of an epoch, if that is one to keep.
func (h *History) add(s *network.State) {
	if s.Epoch <= h.last {
		return
	}
	h.last = s.Epoch
	if s.Epoch&(h.stride(s.Epoch)-1) != 0 {
		return
	}
	state := s.Clone()
	h.states = append(h.states, &state)
}

// stride returns how many epochs apart the states around an epoch are.
func (h *History) stride(epoch int) int {
	return max(1, 1<<bits.Len(uint(epoch))>>1/h.octave)
}
