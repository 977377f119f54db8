package stepper

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// problem is a small training problem, drawn for each check.
type problem struct {
	config  network.Config
	samples network.Samples
	initial []network.Parameters
}

func drawProblem(t *rapid.T) problem {
	tanh, _ := network.LookupActivation("tanh")
	sigmoid, _ := network.LookupActivation("sigmoid")
	loss, _ := network.LookupLoss("bce")
	optimizer, _ := network.LookupOptimizer(rapid.SampledFrom([]string{"sgd", "momentum", "adam"}).Draw(t, "optimizer"))
	n := rapid.IntRange(1, 7).Draw(t, "samples")
	p := problem{config: network.Config{
		Architecture: network.Architecture{
			Inputs: 2, Bias: rapid.Bool().Draw(t, "bias"),
			Layers: []network.Layer{{Units: rapid.IntRange(1, 3).Draw(t, "units"), Activation: tanh}, {Units: 1, Activation: sigmoid}},
		},
		Loss: loss, Optimizer: optimizer, LearningRate: 0.5,
		BatchSize: rapid.IntRange(0, 4).Draw(t, "batch"), Shuffle: rapid.Bool().Draw(t, "shuffle"), Seed: 3,
	}}
	for i := range n {
		p.samples.X = append(p.samples.X, []float64{float64(i) - 2, float64(i * i % 3)})
		p.samples.Y = append(p.samples.Y, []float64{float64(i % 2)})
	}
	initializer, _ := network.NewInitializer("xavier-uniform")
	initial, err := initializer.Draw(p.config.Architecture, 5)
	if err != nil {
		t.Fatal(err)
	}
	p.initial = initial
	return p
}

func (p problem) trainer(t rapid.TB) *network.Trainer {
	trainer, err := network.NewTrainer(p.config, p.samples, p.initial)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// plain returns the snapshot of a step as a plain training loop from the beginning
// computes it.
func (p problem) plain(t rapid.TB, step int) *network.Step {
	trainer := p.trainer(t)
	for range step - 1 {
		trainer.Step()
	}
	return trainer.Record()
}

func TestAnyWalkShowsWhatAPlainLoopComputes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		memory := rapid.SampledFrom([]int{0, 5_000, 1 << 20}).Draw(t, "memory")
		w := NewWalk(p.trainer(t), memory)
		for range rapid.IntRange(1, 25).Draw(t, "moves") {
			g := Granularity(rapid.IntRange(0, 3).Draw(t, "granularity"))
			switch rapid.IntRange(0, 5).Draw(t, "move") {
			case 0, 1:
				w.Next(g)
			case 2, 3:
				w.Back(g)
			case 4:
				w.GotoStep(rapid.IntRange(0, 60).Draw(t, "step"))
			default:
				w.Train(rapid.IntRange(0, 40).Draw(t, "steps"), nil)
			}
		}
		step := w.Position().Step
		got := w.Step()
		if step == 0 {
			if got != nil {
				t.Fatalf("the beginning has a snapshot: %+v", got)
			}
			return
		}
		if want := p.plain(t, step); !reflect.DeepEqual(got, want) {
			t.Fatalf("step %d:\n%+v\nwant\n%+v", step, got, want)
		}
	})
}

func TestBackUndoesNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		w := NewWalk(p.trainer(t), 1<<20)
		g := Granularity(rapid.IntRange(0, 3).Draw(t, "granularity"))
		for range rapid.IntRange(0, 50).Draw(t, "moves") {
			w.Next(g)
		}
		before, snapshot := w.Position(), w.Step()
		n := rapid.IntRange(1, 30).Draw(t, "there")
		for range n {
			w.Next(g)
		}
		for range n {
			if !w.Back(g) {
				t.Fatal("no way back")
			}
		}
		if w.Position() != before || !reflect.DeepEqual(w.Step(), snapshot) {
			t.Fatalf("by %s: %+v became %+v", g, before, w.Position())
		}
	})
}

func TestNextAndBackKeepTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		w := NewWalk(p.trainer(t), 1<<20)
		path := w.Path()
		pos := path.First()
		for range rapid.IntRange(0, 80).Draw(t, "start") {
			pos = path.Next(pos, ByUnit)
		}
		g := Granularity(rapid.IntRange(0, 3).Draw(t, "granularity"))
		if next := path.Next(pos, g); next.Compare(pos) <= 0 {
			t.Fatalf("%+v comes not after %+v", next, pos)
		}
		back, ok := path.Back(pos, g)
		if ok != (pos != path.First()) || (ok && back.Compare(pos) >= 0) {
			t.Fatalf("%+v, %t comes not before %+v", back, ok, pos)
		}
	})
}

func TestReachedGrowsUnitByUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		path := NewPath(p.config, p.samples.Len(), &network.State{})
		pos := Position{}
		reached := 0
		for pos = path.Next(pos, ByUnit); pos.Step == 1; pos = path.Next(pos, ByUnit) {
			now := countReached(path, pos, p.config.Architecture)
			if now != reached+1 {
				t.Fatalf("%+v reaches %d numbers, the one before %d", pos, now, reached)
			}
			layer, unit := path.UnitAt(pos)
			if !path.Reached(pos, path.Phase(pos).Kind, layer, unit) {
				t.Fatalf("%+v has not reached its own unit", pos)
			}
			reached = now
		}
	})
}

// countReached counts the stops of a step that a position has reached.
func countReached(path Path, pos Position, a network.Architecture) int {
	n := 0
	count := func(kind Kind, layer, units int) {
		for u := range units {
			if path.Reached(pos, kind, layer, u) {
				n++
			}
		}
	}
	count(Inputs, -1, a.Inputs)
	count(Loss, -1, 1)
	for l, layer := range a.Layers {
		for _, kind := range []Kind{WeightedSum, Activation, Delta, Gradient, Update} {
			count(kind, l, layer.Units)
		}
	}
	return n
}

func TestPhasesOfTwoLayers(t *testing.T) {
	got := fmt.Sprint(Phases(2))
	want := "[{inputs -1} {weighted sum 0} {activation 0} {weighted sum 1} {activation 1} {loss -1} " +
		"{delta 1} {gradient 1} {delta 0} {gradient 0} {update -1}]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestResumedWalkGoesOnAndNotBehindItsBeginning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		cut := rapid.IntRange(1, 20).Draw(t, "cut")
		whole := NewWalk(p.trainer(t), 1<<20)
		trainer := p.trainer(t)
		for range cut {
			trainer.Step()
		}
		resumed := NewWalk(trainer, 1<<20)
		if resumed.Back(ByUnit) || resumed.Position().Step != cut+1 {
			t.Fatalf("it begins at %+v", resumed.Position())
		}
		on := rapid.IntRange(1, 20).Draw(t, "on")
		resumed.GotoStep(cut + on)
		whole.GotoStep(cut + on)
		if !reflect.DeepEqual(resumed.Step(), whole.Step()) {
			t.Fatal("going on differs from never having stopped")
		}
	})
}

func TestCurveKeepsExtremesInBoundedMemory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c Curve
		var all []float64
		n := rapid.IntRange(1, 3*maxBuckets).Draw(t, "epochs")
		spike := rapid.IntRange(0, n-1).Draw(t, "spike")
		value := rapid.SampledFrom([]float64{100, -3, math.NaN(), math.Inf(1)}).Draw(t, "value")
		for i := range n {
			loss := 1 / float64(i+1)
			if i == spike {
				loss = value
			}
			all = append(all, loss)
			c.Add(i+1, loss)
			c.Add(i+1, 999) // Replayed epochs change nothing.
		}
		checkCurve(t, &c, all)
	})
}

func checkCurve(t *rapid.T, c *Curve, all []float64) {
	buckets := c.Buckets()
	if len(buckets) > maxBuckets {
		t.Fatalf("%d buckets", len(buckets))
	}
	next := 1
	for _, b := range buckets {
		if b.First != next {
			t.Fatalf("a bucket begins with epoch %d, want %d", b.First, next)
		}
		next = b.Last + 1
		if wide := b.Last - b.First + 1; wide > max(1, b.First/octave) {
			t.Fatalf("epochs %d to %d are one bucket: too wide for a logarithmic axis", b.First, b.Last)
		}
		want := Bucket{First: b.First, Last: b.Last, Min: math.NaN(), Max: math.NaN(), End: math.NaN()}
		for _, loss := range all[b.First-1 : b.Last] {
			if math.IsNaN(loss) || math.IsInf(loss, 0) {
				want.NotFinite++
				continue
			}
			if math.IsNaN(want.Min) {
				want.Min, want.Max = loss, loss
			}
			want.Min, want.Max, want.End = min(want.Min, loss), max(want.Max, loss), loss
		}
		same := b.NotFinite == want.NotFinite && b.Finite() == want.Finite()
		if !same || (b.Finite() && b != want) {
			t.Fatalf("got %+v, want %+v", b, want)
		}
	}
	for epoch := range len(all) + 2 {
		loss, ok := c.Loss(epoch)
		if epoch >= len(all)-1 && epoch >= 1 && epoch <= len(all) && !ok {
			t.Fatalf("of %d epochs the loss of %d is not known", len(all), epoch)
		}
		if ok && (epoch < 1 || epoch > len(all) || network.Finite(all[epoch-1]) && loss != all[epoch-1] || !network.Finite(all[epoch-1]) && network.Finite(loss)) {
			t.Fatalf("the loss of epoch %d is %v", epoch, loss)
		}
	}
	if next != len(all)+1 {
		t.Fatalf("the buckets end before epoch %d of %d", next, len(all))
	}
}

func TestRunEndsWhereItIsTold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		w := NewWalk(p.trainer(t), 1<<20)
		w.GotoStep(w.path.LastStepOf(5))
		loss := w.Step().EpochLoss
		w = NewWalk(p.trainer(t), 1<<20)
		step, reason := w.Train(10_000, func(p *Passed) Reason {
			if p.EpochEnd && p.EpochLoss <= loss {
				return Met
			}
			return None
		})
		if reason != Met || step > w.path.LastStepOf(5) || !w.path.EndsEpoch(step) {
			t.Fatalf("it ran to step %d: %d", step, reason)
		}
		if got := w.Step().EpochLoss; got > loss {
			t.Fatalf("it ended at a loss of %g, above %g", got, loss)
		}
	})
}

func TestSettlingNeedsAHundredStillEpochs(t *testing.T) {
	var s Settling
	for i := range 50 {
		if s.Add(1 - 0.01*float64(i)) {
			t.Fatalf("settled while falling, at %d", i)
		}
	}
	n := 0
	for !s.Add(0.51) {
		n++
	}
	if n != SettledEpochs-1 {
		t.Errorf("settled after %d still epochs, want %d", n+1, SettledEpochs)
	}
}

func TestCheckpointsStayWithinTheirCapacity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		trainer := p.trainer(t)
		c := newCheckpoints(trainer.State(), 0)
		c.limit(rapid.IntRange(0, 20_000).Draw(t, "memory"), 0)
		for range rapid.IntRange(1, 2000).Draw(t, "steps") {
			trainer.Step()
			c.add(trainer.State(), trainer.EpochLoss())
			if kept := len(c.list) + len(c.free); kept > c.capacity {
				t.Fatalf("%d checkpoints, room for %d", kept, c.capacity)
			}
		}
		if c.list[0].state.Step != 0 {
			t.Fatal("the first checkpoint was dropped")
		}
		for i, at := range c.list[1:] {
			if before := c.list[i].state.Step; at.state.Step <= before {
				t.Fatalf("step %d comes after %d", at.state.Step, before)
			}
		}
	})
}

// What a tree keeps stays within its memory, however large the network, the
// batch and the optimiser's buffers are.
func TestATreeOfOneRunStaysWithinItsMemory(t *testing.T) {
	const memory = 4 << 20
	for _, c := range []struct {
		units, samples int
		optimizer      string
	}{{4, 4, "sgd"}, {60, 10, "adam"}, {120, 10, "adam"}, {10, 2000, "momentum"}, {30, 3000, "sgd"}, {250, 2, "adam"}, {450, 2, "adam"}} {
		t.Run(fmt.Sprintf("%d units, %d samples", c.units, c.samples), func(t *testing.T) {
			tree := NewTree(memory)
			tree.Begin(Computed(wideTrainer(t, c.units, c.samples, c.optimizer)))
			for step := 1; step <= 40; step++ {
				tree.Step(0, step)
			}
			kept := bytesKept(tree)
			if kept > memory {
				t.Errorf("%d bytes are kept, with room for %d", kept, memory)
			}
		})
	}
}

func wideTrainer(t testing.TB, units, samples int, optimizer string) *network.Trainer {
	tanh, _ := network.LookupActivation("tanh")
	linear, _ := network.LookupActivation("linear")
	loss, _ := network.LookupLoss("mse")
	o, _ := network.LookupOptimizer(optimizer)
	c := network.Config{
		Architecture: network.Architecture{Inputs: 1, Layers: []network.Layer{{Units: units, Activation: tanh}, {Units: units, Activation: tanh}, {Units: 1, Activation: linear}}},
		Loss:         loss, Optimizer: o, LearningRate: 0.01,
	}
	rows := network.Samples{X: make([][]float64, samples), Y: make([][]float64, samples)}
	for i := range rows.X {
		rows.X[i], rows.Y[i] = []float64{float64(i % 7)}, []float64{float64(i % 3)}
	}
	initializer, _ := network.NewInitializer("xavier-uniform")
	initial, err := initializer.Draw(c.Architecture, 1)
	if err != nil {
		t.Fatal(err)
	}
	trainer, err := network.NewTrainer(c, rows, initial)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

func bytesOf(lists ...[]network.Parameters) (n int) {
	for _, list := range lists {
		n += 8 * network.Count(list)
	}
	return n
}

// bytesKept returns the number of bytes that a tree keeps, without the state where the
// first run begins and the last snapshot.
func bytesKept(t *Tree) (n int) {
	states := map[*network.State]bool{}
	for i, s := range t.living() {
		source := s.source.(*computed)
		for _, at := range source.checkpoints.list[max(0, 1-i):] {
			n += bytesOf(at.state.Parameters) + bytesOf(at.state.Buffers...)
		}
		for _, state := range source.checkpoints.free {
			n += bytesOf(state.Parameters) + bytesOf(state.Buffers...)
		}
		for _, state := range s.own.states {
			states[state] = true
		}
		if s.line != nil {
			for _, state := range s.line.states[1:] {
				states[state] = true
			}
		}
	}
	for state := range states {
		n += bytesOf(state.Parameters) + bytesOf(state.Buffers...)
	}
	for _, k := range t.kept.kept[:len(t.kept.kept)-1] {
		n += bytesOfStep(k.step)
	}
	return n
}

func bytesOfStep(s *network.Step) int {
	n := 8 * (len(s.X) + len(s.Y) + len(s.Losses))
	for _, l := range s.Layers {
		n += 8*(len(l.Z)+len(l.A)+len(l.Delta)) + bytesOf([]network.Parameters{l.Before, l.After, l.Gradient}, l.BuffersBefore, l.BuffersAfter)
	}
	return n
}

// A step that is approached in slices is the one that a plain loop computes. The number
// of steps ahead falls by the number computed.
func TestApproachingAStepComputesIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		w := NewWalk(p.trainer(t), rapid.SampledFrom([]int{0, 3_000, 1 << 20}).Draw(t, "memory"))
		for range rapid.IntRange(1, 4).Draw(t, "moves") {
			w.GotoStep(rapid.IntRange(0, 60).Draw(t, "step"))
			ahead, slices := w.Ahead(), 0
			for !w.Approach(func() bool { return true }) {
				if slices++; w.Ahead() != ahead-slices {
					t.Fatalf("%d steps ahead after %d of %d", w.Ahead(), slices, ahead)
				}
			}
			if w.Ahead() != 0 {
				t.Fatalf("%d steps ahead of a step that is there", w.Ahead())
			}
			step := w.Position().Step
			if step == 0 {
				continue
			}
			if got, want := w.Step(), p.plain(t, step); !reflect.DeepEqual(got, want) {
				t.Fatalf("step %d:\n%+v\nwant\n%+v", step, got, want)
			}
		}
	})
}

func benchmarkTrainer(b *testing.B) *network.Trainer {
	sigmoid, _ := network.LookupActivation("sigmoid")
	loss, _ := network.LookupLoss("bce")
	optimizer, _ := network.LookupOptimizer("sgd")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 2, Bias: true, Layers: []network.Layer{{Units: 2, Activation: sigmoid}, {Units: 1, Activation: sigmoid}}},
		Loss:         loss, Optimizer: optimizer, LearningRate: 0.1,
	}
	samples := network.Samples{
		X: [][]float64{{.62, .45}, {.31, .28}, {.88, .71}, {.25, .6}},
		Y: [][]float64{{1}, {0}, {1}, {0}},
	}
	initializer, _ := network.NewInitializer("uniform")
	initial, _ := initializer.Draw(c.Architecture, 1)
	trainer, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		b.Fatal(err)
	}
	return trainer
}

func BenchmarkBareStep(b *testing.B) {
	trainer := benchmarkTrainer(b)
	for b.Loop() {
		trainer.Step()
	}
}

func BenchmarkRun(b *testing.B) {
	w := NewWalk(benchmarkTrainer(b), 64<<20)
	for b.Loop() {
		w.Train(1000, nil)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*1000), "ns/step")
}

func BenchmarkBackFromAMillion(b *testing.B) {
	w := NewWalk(benchmarkTrainer(b), 64<<20)
	w.Train(1_000_000, nil)
	for b.Loop() {
		w.Back(ByStep)
		w.Step()
	}
}

func BenchmarkToTheBeginningAndBack(b *testing.B) {
	w := NewWalk(benchmarkTrainer(b), 64<<20)
	w.Train(1_000_000, nil)
	for b.Loop() {
		w.GotoStep(1)
		w.Step()
		w.GotoStep(1_000_000)
		w.Step()
	}
}
