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
	every  int // doublings from one with states to the next; 0: none has any
	last   int // the last epoch kept or passed over
}

// Bounds of a history: states of each doubling, and how many doublings are
// counted for: as many as anyone could wait for.
const (
	mostOctave = 64
	doublings  = 26
)

// newHistory begins with the origin. The states after it take at most memory
// bytes: where states are large there are fewer of each doubling, then one of
// every few doublings, then none.
func newHistory(origin *network.State, memory int) History {
	room := memory / stateSize(origin)
	h := History{octave: mostOctave, every: 1, last: origin.Epoch}
	for h.octave > 1 && h.octave*doublings > room {
		h.octave /= 2
	}
	switch {
	case room == 0:
		h.every = 0
	case h.octave == 1:
		h.every = max(1, (doublings+room-1)/room)
	}
	first := origin.Clone()
	h.states = append(h.states, &first)
	return h
}

// add keeps the state at the end of an epoch, if that is one to keep.
func (h *History) add(s *network.State) {
	if s.Epoch <= h.last {
		return
	}
	h.last = s.Epoch
	if !h.keeps(s.Epoch) {
		return
	}
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
