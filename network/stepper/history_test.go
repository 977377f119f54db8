package stepper

import (
	"testing"

	"backstep/network"
)

func TestAHistoryKeepsAsManyStatesOfEachDoubling(t *testing.T) {
	h := newHistory(&network.State{})
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

func TestTheHistoryOfWideNetworksIsShorter(t *testing.T) {
	wide := &network.State{Parameters: []network.Parameters{{Weights: make([]float64, 1<<17)}}}
	h := newHistory(wide)
	if h.octave*doublings*stateSize(wide) > historyMemory && h.octave > leastOctave {
		t.Errorf("%d states of each doubling", h.octave)
	}
}

func TestReplayingChangesNoHistory(t *testing.T) {
	h := newHistory(&network.State{})
	for _, epoch := range []int{1, 2, 3, 1, 2, 3, 4} {
		h.add(&network.State{Epoch: epoch})
	}
	if len(h.states) != 5 {
		t.Errorf("%d states, want the beginning and four epochs", len(h.states))
	}
}
