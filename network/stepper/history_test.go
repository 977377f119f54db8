package stepper

import (
	"testing"

	"backstep/network"
)

func TestAHistoryKeepsAsManyStatesOfEachDoubling(t *testing.T) {
	h := newHistory(&network.State{}, 64<<20)
	for epoch := 1; epoch <= 1<<20; epoch++ {
		h.add(&network.State{Epoch: epoch})
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

// However large the states are, those after the first stay within the memory.
func TestAHistoryStaysWithinItsMemory(t *testing.T) {
	const memory = 1 << 20
	for _, weights := range []int{1, 1 << 6, 1 << 12, 1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18} {
		state := &network.State{Parameters: []network.Parameters{{Weights: make([]float64, weights)}}}
		h := newHistory(state, memory)
		kept := 0
		for epoch := 1; epoch < 1<<doublings; epoch++ {
			if h.keeps(epoch) {
				kept++
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
	h := newHistory(&network.State{}, 64<<20)
	for _, epoch := range []int{1, 2, 3, 1, 2, 3, 4} {
		h.add(&network.State{Epoch: epoch})
	}
	if len(h.states) != 5 {
		t.Errorf("%d states, want the beginning and four epochs", len(h.states))
	}
}
