package stepper

import (
	"math/bits"

	"backstep/network"
)

// History is states of the past, for pictures of how training went: the state
// after each of the first epochs, then after ever fewer, as many for each
// doubling of the epochs. Which epochs they are does not depend on how they were
// reached. Its states never change.
type History struct {
	states []*network.State
	size   int // bytes of a state
	octave int // states of each doubling: a power of two
	every  int // doublings from one with states to the next; 0: none has any
	last   int // the last epoch kept or passed over
}

// Bounds of a history: states of each doubling, and how many doublings are
// counted for: as many as anyone could wait for.
const (
	mostOctave = 64
	doublings  = 26
)

// newHistory begins after a state, for which there is no room yet.
func newHistory(begin *network.State) History {
	return History{size: stateSize(begin), last: begin.Epoch}
}

// limit bounds what the states take, in bytes, and drops those for which there
// is no room. Where states are large there are fewer of each doubling, then one
// of every few doublings, then none. It reports whether it has dropped any.
func (h *History) limit(memory int) (dropped bool) {
	room := memory / h.size
	octave, every := h.octave, h.every
	h.octave, h.every = mostOctave, 1
	for h.octave > 1 && h.octave*doublings > room {
		h.octave /= 2
	}
	switch {
	case room == 0:
		h.every = 0
	case h.octave == 1:
		h.every = max(1, (doublings+room-1)/room)
	}
	if h.octave == octave && h.every == every {
		return false
	}
	var kept []*network.State // Who looks at the old list is not disturbed.
	for _, s := range h.states {
		if h.keeps(s.Epoch) {
			kept = append(kept, s)
		}
	}
	if len(kept) == len(h.states) {
		return false
	}
	h.states = kept
	return true
}

// wants reports whether the state at the end of an epoch is one to add. Every
// epoch is asked for once, in order; those that are replayed are not wanted.
func (h *History) wants(epoch int) bool {
	if epoch <= h.last {
		return false
	}
	h.last = epoch
	return h.keeps(epoch)
}

// add keeps a copy of the state at the end of an epoch.
func (h *History) add(s *network.State) {
	state := s.Clone()
	h.states = append(h.states, &state)
}

// keeps reports whether the state after an epoch is one to keep.
func (h *History) keeps(epoch int) bool {
	doubling := bits.Len(uint(epoch)) - 1
	if h.every == 0 || doubling%h.every != 0 {
		return false
	}
	stride := max(1, 1<<doubling/h.octave)
	return epoch&(stride-1) == 0
}
