package stepper

import (
	"math/bits"

	"backstep/network"
)

// History keeps past states, for pictures of how training went. It keeps the state
// after each of the first epochs, and then the same number of states for each doubling
// of the epoch. Which epochs it keeps does not depend on the order of visits. Its
// states never change.
type History struct {
	states []*network.State
	size   int // bytes of a state
	octave int // states in each doubling: a power of two
	every  int // one doubling in so many has states; 0 if none has
	last   int // the last epoch kept or passed over
}

// Bounds of a history: the most states in each doubling, and the number of doublings to
// leave room for, more than anyone will wait for.
const (
	mostOctave = 64
	doublings  = 26
)

// newHistory returns an empty history that begins after a state. There is no room for
// states until limit makes some.
func newHistory(begin *network.State) History {
	return History{size: stateSize(begin), last: begin.Epoch}
}

// limit bounds the states to memory bytes in all, and drops those that do not fit. If
// states are large, it keeps fewer of each doubling, then one in every few doublings,
// then none. It reports whether it has dropped any.
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
	var kept []*network.State // The old list may have been handed out.
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

// wants reports whether the state at the end of an epoch should be added. An epoch that
// comes again in a replay is not wanted, and neither is one before which others are
// missing, as they are after a run was restored.
func (h *History) wants(epoch int) bool {
	if epoch != h.last+1 {
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

// keeps reports whether the state after an epoch belongs in the history.
func (h *History) keeps(epoch int) bool {
	doubling := bits.Len(uint(epoch)) - 1
	if h.every == 0 || doubling%h.every != 0 {
		return false
	}
	stride := max(1, 1<<doubling/h.octave)
	return epoch&(stride-1) == 0
}
