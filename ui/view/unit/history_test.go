package unit

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/view/viewtest"
)

// walk returns what a unit has for a row at the beginning of each epoch: a trainer of its
// own really goes there.
func walk(t *rapid.T, m *desk.Moment, epochs, row int) (z, a, delta []float64) {
	trainer, err := m.Setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	whole := m.Setup.Config
	whole.BatchSize, whole.Shuffle = 0, false
	for range epochs {
		state := trainer.State().Clone()
		state.Place = 0
		there, err := network.NewTrainerAt(whole, m.Setup.TrainSamples, &state)
		if err != nil {
			t.Fatal(err)
		}
		step := there.Record()
		layer, at := &step.Layers[m.Selection.Layer], step.At(m.Selection.Unit, row)
		z, a, delta = append(z, layer.Z[at]), append(a, layer.A[at]), append(delta, layer.Delta[at])
		for range trainer.StepsPerEpoch() {
			trainer.Step()
		}
	}
	return z, a, delta
}

// Wherever one has been before, the curves have the values of walking there, one for each
// epoch that is kept, and none that the position has not reached.
func TestTheHistoryIsThatOfWalkingThere(t *testing.T) {
	sessions := []string{"diabetes", "iris --hidden 4 --batch 40 --shuffle true", "moons --hidden 5,3 --activation relu --batch 30", "spiral --hidden 6 --optimizer adam"}
	rapid.Check(t, func(rt *rapid.T) {
		v := New()
		s := viewtest.Open(t, sessiontest.Line(t, rapid.SampledFrom(sessions).Draw(rt, "session")), viewtest.Terminal{W: 120, H: 36}, v)
		far, epoch := rapid.IntRange(1, 90).Draw(rt, "far"), rapid.IntRange(1, 40).Draw(rt, "epoch")
		s.Do(fmt.Sprintf("goto %d", far))
		s.Frame()
		s.Do(fmt.Sprintf("goto %d; %d next", epoch, rapid.IntRange(1, 30).Draw(rt, "moves")))
		m := s.Moment()
		row := rapid.IntRange(1, len(m.Setup.Train)).Draw(rt, "row")
		s.Do(fmt.Sprintf("pin %d; %d select next", row, rapid.IntRange(1, 9).Draw(rt, "unit")))
		if m = s.Moment(); m.Selection.Layer < 0 {
			return
		}
		s.Frame()
		h := historyOf(m, v.past.Of(m.Training()))
		z, a, delta := walk(rt, m, m.Step.Epoch, row-1)
		for _, c := range []struct {
			kind explain.Kind
			got  series
			want []float64
		}{{explain.WeightedSum, h.z, z}, {explain.Activation, h.a, a}, {explain.Delta, h.delta, delta}} {
			reached := m.Reached(explain.PhaseOf(c.kind), m.Selection.Layer, m.Selection.Unit)
			if err := sameAsWalking(m, c.got, c.want, reached); err != nil {
				rt.Errorf("%v, epoch %d, reached %v: %v", c.kind, m.Step.Epoch, reached, err)
			}
		}
	})
}

// sameAsWalking compares a curve with the values at the beginnings of epochs. After the
// first batch of an epoch it may have another value there, that of the batch.
func sameAsWalking(m *desk.Moment, got series, want []float64, reached bool) error {
	seen := map[int]bool{}
	for _, r := range got {
		switch {
		case r.epoch > m.Step.Epoch:
			return fmt.Errorf("epoch %d is ahead", r.epoch)
		case r.epoch == m.Step.Epoch && !reached && m.Step.Batch == 1:
			return fmt.Errorf("%v is not reached", r)
		case r.value == want[r.epoch-1] || math.IsNaN(r.value):
			seen[r.epoch] = true
		case r.epoch != m.Step.Epoch || m.Step.Batch == 1:
			return fmt.Errorf("%v, want %v", r, want[r.epoch-1])
		}
	}
	for epoch := 1; epoch < m.Step.Epoch; epoch++ {
		if !seen[epoch] {
			return fmt.Errorf("epoch %d is missing among %v", epoch, got)
		}
	}
	return nil
}
