package stepper

import (
	"testing"

	"backstep/network"
)

// historyOf returns a history of states as large as the given one.
func historyOf(state *network.State, memory int) *History {
	h := newHistory(state)
	h.limit(memory)
	return &h
}

// pass does what a segment does at the end of an epoch.
func (h *History) pass(epoch int) {
	if h.wants(epoch) {
		h.add(&network.State{Epoch: epoch})
	}
}

func TestAHistoryKeepsAsManyStatesOfEachDoubling(t *testing.T) {
	h := historyOf(&network.State{}, 64<<20)
	for epoch := 1; epoch <= 1<<20; epoch++ {
		h.pass(epoch)
	}
	of := map[int]int{}
	last := -1
	for _, s := range h.states {
		if s.Epoch <= last {
			t.Fatalf("epoch %d after %d", s.Epoch, last)
		}
		last = s.Epoch
		for d := 1; d <= 1<<20; d *= 2 {
			if s.Epoch >= d && s.Epoch < 2*d {
				of[d]++
			}
		}
	}
	for d := 1; d < 1<<20; d *= 2 {
		if want := min(d, mostOctave); of[d] != want {
			t.Errorf("%d states from epoch %d on, want %d", of[d], d, want)
		}
	}
}

// However large the states are, those after the first fit in the memory.
func TestAHistoryStaysWithinItsMemory(t *testing.T) {
	const memory = 1 << 20
	for _, weights := range []int{1, 1 << 6, 1 << 12, 1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18} {
		state := &network.State{Parameters: []network.Parameters{{Weights: make([]float64, weights)}}}
		h := historyOf(state, memory)
		kept := 0
		for d := range doublings {
			for epoch := 1 << d; epoch < 2<<d; epoch += max(1, 1<<d/mostOctave) { // The history keeps none in between.
				if h.keeps(epoch) {
					kept++
				}
			}
		}
		if kept*stateSize(state) > memory {
			t.Errorf("%d weights: %d states of %d bytes", weights, kept, stateSize(state))
		}
		if kept == 0 && 2*stateSize(state) < memory {
			t.Errorf("%d weights: no states, though there is room for some", weights)
		}
	}
}

func TestReplayingChangesNoHistory(t *testing.T) {
	h := historyOf(&network.State{}, 64<<20)
	for _, epoch := range []int{1, 2, 3, 1, 2, 3, 4} {
		h.pass(epoch)
	}
	if len(h.states) != 4 {
		t.Errorf("%d states, want four epochs", len(h.states))
	}
}

// A history whose memory shrinks keeps what it would have kept with the smaller memory
// from the beginning. Lists that it returned before stay as they are.
func TestAHistoryGivesMemoryBack(t *testing.T) {
	h := historyOf(&network.State{}, 64<<20)
	for epoch := 1; epoch <= 1000; epoch++ {
		h.pass(epoch)
	}
	for _, memory := range []int{64 << 20, 200_000, 20_000, 2_000, 0} {
		few := historyOf(&network.State{}, memory)
		for epoch := 1; epoch <= 1000; epoch++ {
			few.pass(epoch)
		}
		before := h.states
		last := before[len(before)-1]
		if dropped := h.limit(memory); dropped != (len(few.states) < len(before)) {
			t.Errorf("%d bytes: states dropped: %t", memory, dropped)
		}
		if len(before) > 0 && before[len(before)-1] != last {
			t.Errorf("%d bytes: a list that was handed out has changed", memory)
		}
		if len(h.states) != len(few.states) {
			t.Fatalf("%d bytes: %d states, want %d", memory, len(h.states), len(few.states))
		}
		for i, s := range few.states {
			if h.states[i].Epoch != s.Epoch {
				t.Errorf("%d bytes: state %d is that of epoch %d, want %d", memory, i, h.states[i].Epoch, s.Epoch)
			}
		}
	}
}
