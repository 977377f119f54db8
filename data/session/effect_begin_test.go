package session

import (
	"reflect"
	"testing"
)

// A saved session goes on from a state as a running one does, whatever a change does.
func TestSavedAndRunningStatesBeginAlike(t *testing.T) {
	s, _ := Builtin("iris")
	if err := s.Override(Given{Flag: "batch", Value: "50"}, Given{Flag: "optimizer", Value: "adam"}); err != nil {
		t.Fatal(err)
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		state := trainer.State()
		for e := Shown; e <= NextStep|NextEpoch|FreshBuffers|StartsOver; e++ {
			begun, waits := e.Begin(state, setup.Config.Optimizer)
			saved := e.begin(setup.SavedState(state))
			switch {
			case waits != (e.Has(NextEpoch) && !e.Has(StartsOver) && state.Place > 0), (begun == nil) != e.Has(StartsOver):
				t.Errorf("%v after %d samples: waits %t, over %t", e, state.Place, waits, begun == nil)
			case waits || begun == nil:
				if saved != nil {
					t.Errorf("%v: a saved session goes on within an epoch", e)
				}
			default:
				got, err := setup.StateOf(saved)
				if err != nil || !reflect.DeepEqual(got, begun) {
					t.Errorf("%v: a saved session begins with %+v, a running one with %+v; %v", e, got, begun, err)
				}
			}
		}
		trainer.Step()
	}
}
