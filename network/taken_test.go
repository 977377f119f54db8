package network_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// Taken gives what Record gives, but for what went before the update, also in a short
// last batch of a shuffled epoch.
func TestTakenIsWhatRecordRecords(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := anyOptimizer(t, r, anyProblem(t, r))
		one, other := p.trainer(t), p.trainer(t)
		for range 7 {
			want := *one.Record()
			other.Step()
			got := *other.Taken()
			want.LossAfter, want.OldLossSum = 0, 0
			for l := range want.Layers {
				at := &want.Layers[l]
				at.Before, at.BuffersBefore, at.BuffersAfter = network.Parameters{}, nil, nil
			}
			if got, want := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); got != want {
				r.Fatalf("taken is\n%s\nrecorded is\n%s", got, want)
			}
		}
	})
}
