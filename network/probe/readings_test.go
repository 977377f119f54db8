package probe_test

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/probe"
)

// asked returns a request for readings of a training.
func (l training) asked() probe.ReadingsAsked {
	return probe.ReadingsAsked{
		Config: l.config, Samples: l.samples, Judge: half, States: l.states, Here: *l.states[len(l.states)-1],
	}
}

func read(t *testing.T, asked probe.ReadingsAsked) *probe.Readings {
	t.Helper()
	w := probe.NewReadingsWork(asked, nil)
	if !w.Work(never) {
		t.Fatal("there was time, and it is not done")
	}
	return w.Readings()
}

func TestReadingsAreThoseOfTheNetwork(t *testing.T) {
	l := train(t, 7, nil)
	readings := read(t, l.asked())
	if len(readings.List) != 8 || readings.Part != (probe.Part{Samples: 4, Of: 4}) {
		t.Fatalf("%d readings of %v samples", len(readings.List), readings.Part)
	}
	trainer, err := network.NewTrainer(l.config, l.samples, l.states[0].Parameters)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range readings.List {
		all := network.NewEvaluator(l.config, l.samples)
		if loss := all.Loss(l.states[i].Parameters); r.Epoch != i || r.Score.Loss != loss {
			t.Errorf("epoch %d: %d, %v, want %v", i, r.Epoch, r.Score.Loss, loss)
		}
		right := 0
		for s, output := range all.Outputs() {
			if (output >= 0.5) == (l.samples.Y[s][0] == 1) {
				right++
			}
		}
		if want := float64(right) / 4; r.Score.Accuracy != want {
			t.Errorf("epoch %d: %v are right, want %v", i, r.Score.Accuracy, want)
		}
		step := trainer.Record()
		delta, moved, sizes := 0.0, 0.0, 0.0
		for _, d := range step.Layers[0].Delta {
			delta += math.Abs(d) / 12
		}
		for k, w := range step.Layers[0].Before.Weights {
			moved += math.Abs(step.Layers[0].After.Weights[k] - w)
			sizes += math.Abs(w)
		}
		if got := r.Layers[0]; !near(got.Delta, delta) || !near(got.Ratio(), moved/sizes) {
			t.Errorf("epoch %d: δ %v, update to weight %v, want %v and %v", i, got.Delta, got.Ratio(), delta, moved/sizes)
		}
	}
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Abs(b) }

func TestLayersAreRead(t *testing.T) {
	l := train(t, 1, nil)
	step := recordFrom(t, l, l.states[0])
	r := probe.ReadLayers(l.config.Architecture, step)[0]
	a, n := step.Layers[0].A, step.N()
	mean, spread, slope, below := 0.0, 0.0, 0.0, 0.0
	for j := range 3 {
		unit, square := 0.0, 0.0
		for _, v := range a[j*n : (j+1)*n] {
			unit += v / 4
			mean += v / 12
			slope += (1 - v*v) / 12
			if v < -1e-9 { // It is 0 up to rounding.
				below += 1.0 / 12
			}
		}
		for _, v := range a[j*n : (j+1)*n] {
			square += (v - unit) * (v - unit) / 4
		}
		spread += math.Sqrt(square) / 3
	}
	if !near(r.Mean, mean) || !near(r.Spread, spread) || !near(r.Derivative, slope) {
		t.Errorf("mean %v, spread %v, derivative %v; want %v, %v, %v", r.Mean, r.Spread, r.Derivative, mean, spread, slope)
	}
	left := 0.0
	for _, share := range r.Histogram[:probe.Bins/2] {
		left += share
	}
	if r.Low != -1 || r.High != 1 || !near(left, below) {
		t.Errorf("from %v to %v, %v of them below 0, want %v", r.Low, r.High, left, below)
	}
}

// recordFrom records the step after a state.
func recordFrom(t *testing.T, l training, s *network.State) *network.Step {
	t.Helper()
	trainer, err := network.NewTrainer(l.config, l.samples, s.Parameters)
	if err != nil {
		t.Fatal(err)
	}
	if err := trainer.Restore(s); err != nil {
		t.Fatal(err)
	}
	return trainer.Record()
}

// The reading at Here comes first, and one slice is enough for it.
func TestTheReadingHereComesFirst(t *testing.T) {
	l := train(t, 20, nil)
	w := probe.NewReadingsWork(l.asked(), nil)
	if w.Work(always) {
		t.Fatal("20 readings were done in no time")
	}
	first := w.Readings()
	if first.Here == nil || first.Here.Step != 20 || len(first.List) != 0 {
		t.Fatalf("after a slice: %+v", first)
	}
	for !w.Work(always) {
	}
	last := w.Readings()
	if len(last.List) != 21 {
		t.Fatalf("%d readings", len(last.List))
	}
	if at := last.List[20]; at.Step != last.Here.Step || at.Score != last.Here.Score || at.Layers[0] != last.Here.Layers[0] {
		t.Errorf("%+v is not %+v", at, last.Here)
	}
	if len(first.List) != 0 {
		t.Error("what was handed out has changed")
	}
}

// Known readings are not taken again, even while training goes on.
func TestReadingsAreTakenOver(t *testing.T) {
	l := train(t, 9, nil)
	asked := l.asked()
	asked.States = l.states[:5]
	known := read(t, asked)
	asked.States = l.states
	w := probe.NewReadingsWork(asked, known)
	for !w.Work(never) {
	}
	all := w.Readings()
	for i, r := range all.List {
		if r.Epoch != i {
			t.Fatalf("reading %d is of epoch %d", i, r.Epoch)
		}
		if i < 5 && r != known.List[i] {
			t.Errorf("epoch %d was read again", i)
		}
	}
	if len(all.List) != 10 {
		t.Errorf("%d readings", len(all.List))
	}
}

// The state before a step is the one that training went through, buffers included.
func TestStateBeforeAStep(t *testing.T) {
	l := train(t, 4, func(c *network.Config) { c.Optimizer, _ = network.LookupOptimizer("adam") })
	step := recordFrom(t, l, l.states[2])
	a, b := l.asked(), l.asked()
	a.Here, b.Here = probe.StateBefore(step), *l.states[2]
	one, two := read(t, a).Here, read(t, b).Here
	if one.Step != two.Step || one.Epoch != two.Epoch || one.Score != two.Score || one.Layers[0] != two.Layers[0] {
		t.Errorf("%+v is not %+v", one, two)
	}
}
