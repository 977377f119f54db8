package desk_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
	"backstep/ui/desk"
)

// batched returns the desk of a session whose small batches are shuffled.
func batched(t testing.TB) *desk.Desk {
	return open(t, "moons", given("hidden", "3", "batch", "40", "shuffle", "true", "l2", "0.01")...)
}

// The pinned row is in focus wherever a step is wholly revealed: selected if the batch has
// it, and else as its forward pass with its loss at the present weights.
func TestAPinnedRowStaysInFocus(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := batched(t)
		row := rapid.IntRange(1, len(d.Seen().Setup.Train)).Draw(rt, "row")
		do(t, d, "goto 1; pin "+itoa(row))
		carryOut(d, rapid.SliceOfN(rapid.SampledFrom([]string{"next step", "back step", "epoch", "3 s", "-2 s", "until loss < 0.5", "sample next"}), 1, 8).Draw(rt, "script"))
		do(t, d, "next step") // Where the last line looked at another sample.
		seen, shown := d.Moment(), d.Shown()
		if seen.Row() != row-1 || !shown.PinSelected() || shown.Row() != row-1 || shown.Step.Samples[shown.Selection.Sample] != row-1 {
			rt.Fatalf("row %d is pinned, and row %d is in focus", row, shown.Row()+1)
		}
		if in := slices.Contains(seen.Step.Samples, row-1); shown.Aside() == in || seen.PinAway() == in {
			rt.Fatalf("row %d is in the batch: %t, and shown aside: %t", row, in, shown.Aside())
		}
		if !shown.Aside() {
			return
		}
		samples := seen.Setup.TrainSamples
		one := network.Samples{X: samples.X[row-1 : row], Y: samples.Y[row-1 : row]}
		e := network.NewEvaluator(seen.Setup.Config, one)
		loss := e.Loss(seen.Parameters())
		last := shown.Step.Layers[shown.LastLayer()]
		if !slices.Equal(e.Outputs(), last.A) || shown.Step.DataLoss != loss || shown.Step.Loss <= loss || !shown.HasTargets() || shown.Moved() {
			rt.Fatalf("ŷ %v, J %v, want %v, %v", last.A, shown.Step.DataLoss, e.Outputs(), loss)
		}
		if got, want := number(shown.Loss()), number(seen.Loss()); got != want || shown.StepsDone() != seen.StepsDone() || shown.Epoch() != seen.Epoch() {
			rt.Fatalf("training stands at a loss of %v aside, and at %v", got, want)
		}
	})
}

// number returns the first of the results of Moment.Loss, or NaN.
func number(loss float64, _, ok bool) float64 {
	if !ok {
		return math.NaN()
	}
	return loss
}

// Within a step, its batch is in focus: the phases of the step are what changes.
func TestAPinDoesNotHideThePhasesOfABatch(t *testing.T) {
	d := batched(t)
	do(t, d, "goto 1; next phase")
	row := 1
	for m := d.Moment(); slices.Contains(m.Step.Samples, row-1); row++ {
	}
	do(t, d, "pin "+itoa(row))
	if m := d.Shown(); m.Aside() || m.PinSelected() {
		t.Errorf("row %d, which is not in the batch, hides it", row)
	}
	do(t, d, "next step")
	if m := d.Shown(); !m.PinSelected() {
		t.Error("at the end of the step, the pinned row is not in focus")
	}
}

func TestPinsComeAndGo(t *testing.T) {
	d := open(t, "diabetes")
	for _, c := range []struct {
		line, says string
		row        int
	}{
		{"pin", "people come in with the first step", 0},
		{"pin none", "no person is pinned", 0},
		{"pin 3", "row 3 is pinned", 3},
		{"epoch", "", 3},
		{"pin 2", "row 2 is pinned", 2},
		{"pin", "row 2 is no longer pinned", 0},
		{"sample 4", "", 0},
		{"pin", "row 4 is pinned", 4},
		{"sample 1", "", 4}, // It is only left for a while.
		{"restart lr 0.3", "", 4},
		{"epoch", "", 4},
	} {
		r := do(t, d, c.line)
		if m := d.Moment(); !strings.Contains(r.Message, c.says) || m.Pin.Row != c.row {
			t.Errorf("%q says %q and pins row %d, want %q, %d", c.line, r.Message, m.Pin.Row, c.says, c.row)
		}
	}
	if m := d.Moment(); m.Selection.Sample != 3 {
		t.Errorf("sample %d is selected", m.Selection.Sample+1)
	}
	for _, line := range []string{"pin 0", "pin 5", "pin x", "pin -1"} {
		if r := d.Do(line); r.Err == nil || !strings.Contains(r.Err.Error(), "1 to 4, or none") {
			t.Errorf("%q: %+v", line, r)
		}
	}
}

// A look at another sample ends with the next move.
func TestAPinnedRowComesBackAfterALookAtAnother(t *testing.T) {
	d := batched(t)
	do(t, d, "goto 2; pin 5; sample next")
	if m := d.Shown(); m.Aside() || m.PinSelected() {
		t.Error("the other sample is not shown")
	}
	do(t, d, "back step")
	if m := d.Shown(); !m.PinSelected() {
		t.Error("the pinned row has not come back")
	}
}

// What moves is the pinned sample, also where it is not in the batch.
func TestAPinnedSampleCanBeMoved(t *testing.T) {
	d := batched(t)
	do(t, d, "goto 2; pin 5")
	for !d.Seen().PinAway() {
		do(t, d, "next step")
	}
	d.MoveSample([]float64{9, 9})
	m := d.Shown()
	if !m.Moved() || m.HasTargets() || m.Row() != 4 || m.Step.X[0] != 9 {
		t.Errorf("moved %t, of row %d, to %v", m.Moved(), m.Row()+1, m.Step.X)
	}
}
