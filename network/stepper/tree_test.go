package stepper

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// branch is a change in a line of training: after a step, another problem continues
// from its weights. The first branch of a line starts it.
type branch struct {
	after   int
	problem problem
	fresh   bool    // with new buffers
	add     float64 // to the first weight
}

func (b branch) change(t rapid.TB) Change {
	return Change{Trainer: b.problem.trainer(t), Fresh: b.fresh, Edit: func(p []network.Parameters) {
		p[0].Weights[0] += b.add
	}}
}

// plainLine is what a run should be: training that makes all its changes and never goes
// back.
type plainLine []branch

// train takes the given number of steps of a line without going back, and calls show
// with each step and the state after it.
func (l plainLine) train(t rapid.TB, steps int, show func(*network.Step, *network.State)) {
	trainer := l[0].problem.trainer(t)
	next := 1
	for n := 1; n <= steps; n++ {
		for ; next < len(l) && l[next].after == n-1; next++ {
			trainer = l[next].apply(t, trainer)
		}
		step := trainer.Record()
		show(step, trainer.State())
	}
}

// apply returns a trainer that continues with the change.
func (b branch) apply(t rapid.TB, before *network.Trainer) *network.Trainer {
	state := before.State().Clone()
	trainer := b.problem.trainer(t)
	if b.fresh {
		state = state.Fresh(b.problem.config.Optimizer)
	}
	state.Parameters[0].Weights[0] += b.add
	if err := trainer.Restore(&state); err != nil {
		t.Fatal(err)
	}
	return trainer
}

// forest walks over a tree, and compares its runs with the plain lines that they should
// be.
type forest struct {
	t        *rapid.T
	walk     *Walk
	lines    []plainLine
	furthest []Position
}

// began adds the line of a new run, in which the walk stands.
func (f *forest) began(l plainLine, furthest Position) {
	f.lines, f.furthest = append(f.lines, l), append(f.furthest, furthest)
	if run := f.walk.Cursor().Run; run != len(f.lines)-1 {
		f.t.Fatalf("the walk is in run %d, not in the new run %d", run, len(f.lines)-1)
	}
}

// act makes one move that a person can make.
func (f *forest) act() {
	g := Granularity(rapid.IntRange(0, 3).Draw(f.t, "granularity"))
	run := f.walk.Cursor().Run
	switch rapid.IntRange(0, 10).Draw(f.t, "act") {
	case 0, 1:
		f.walk.Next(g)
	case 2, 3:
		f.walk.Back(g)
	case 4:
		f.walk.GotoStep(rapid.IntRange(0, 60).Draw(f.t, "step"))
	case 5:
		f.walk.Train(rapid.IntRange(0, 40).Draw(f.t, "steps"), nil)
	case 6, 7:
		f.fork()
		return
	case 8:
		f.startOver()
		return
	case 9:
		f.delete()
		return
	default:
		f.goTo(rapid.SampledFrom(f.living()).Draw(f.t, "run"))
		return
	}
	if now := f.walk.Cursor().Run; now != run {
		f.t.Fatalf("a move in run %d ends in run %d", run, now)
	}
}

// fork changes something where the walk stands.
func (f *forest) fork() {
	cursor, path := f.walk.Cursor(), f.walk.Path()
	what := rapid.SampledFrom([]string{"rate", "optimizer", "batch", "weight", "targets", "rows"}).Draw(f.t, "change")
	b := branch{after: path.Done(cursor.Position)}
	if what == "batch" {
		b.after = path.DoneEpoch(cursor.Position)
	}
	var kept plainLine
	for _, old := range f.lines[cursor.Run] {
		if old.after <= b.after {
			kept, b.problem = append(kept, old), old.problem
		}
	}
	if owner := f.walk.Tree().Owner(cursor.Run, b.after+1); f.lines[owner][len(f.lines[owner])-1].problem.config.LearningRate != b.problem.config.LearningRate {
		f.t.Fatalf("run %d does not go on with run %d after step %d", cursor.Run, owner, b.after)
	}
	switch what {
	case "rate":
		b.problem.config.LearningRate /= 2
	case "optimizer":
		b.fresh = true
		b.problem.config.Optimizer, _ = network.LookupOptimizer(rapid.SampledFrom([]string{"nesterov", "adam", "sgd"}).Draw(f.t, "another"))
	case "batch":
		b.problem.config.BatchSize = rapid.IntRange(0, 5).Draw(f.t, "batch")
	case "weight":
		b.add = 0.25
	case "rows":
		x, y := b.problem.samples.X, b.problem.samples.Y
		b.problem.samples = network.Samples{X: append(slices.Clip(x), []float64{0.5, 1}), Y: append(slices.Clip(y), []float64{1})}
	case "targets":
		b.problem.samples.Y = slices.Repeat([][]float64{{0.5}}, b.problem.samples.Len())
	}
	for !f.walk.Prepare(b.after, func() bool { return true }) {
	}
	run, err := f.walk.Fork(b.after, b.change(f.t))
	if err != nil {
		f.t.Fatal(err)
	}
	if at := f.walk.Cursor(); at != (Cursor{run, cursor.Position}) {
		f.t.Fatalf("a fork after step %d leads from %+v to %+v", b.after, cursor, at)
	}
	f.began(append(kept, b), earlier(f.furthest[cursor.Run], path.Last(b.after)))
}

// startOver begins another problem, with a network of its own.
func (f *forest) startOver() {
	p := drawProblem(f.t)
	f.walk.Begin(p.trainer(f.t))
	f.began(plainLine{{problem: p}}, Position{})
}

// living returns the runs that were not deleted.
func (f *forest) living() []int {
	var list []int
	for run, line := range f.lines {
		if line != nil {
			list = append(list, run)
		}
	}
	return list
}

// delete deletes a run with its branches, unless the walk stands in one of them.
func (f *forest) delete() {
	tree, run := f.walk.Tree(), rapid.SampledFrom(f.living()).Draw(f.t, "deleted")
	want := []int{run}
	for _, other := range f.living() {
		if parent := tree.Run(other).Parent; parent >= 0 && slices.Contains(want, parent) {
			want = append(want, other) // Parents have smaller numbers than their branches.
		}
	}
	if slices.Contains(want, f.walk.Cursor().Run) {
		return
	}
	if got := f.walk.Delete(run); !slices.Equal(got, want) {
		f.t.Fatalf("with run %d are deleted %v, want %v", run, got, want)
	}
	for _, gone := range want {
		f.lines[gone] = nil
		if tree.Has(gone) || f.walk.Runs()[gone] != (Run{}) {
			f.t.Fatalf("run %d is there after it was deleted", gone)
		}
	}
}

// goTo goes to a run, and checks where the walk stands there.
func (f *forest) goTo(run int) {
	from, reached := f.walk.Position(), f.walk.Tree().Known(run) >= f.walk.Position().Step
	f.walk.GoTo(run)
	at := f.walk.Cursor()
	if at.Run != run || (reached && at.Position.Step != from.Step) || (!reached && at.Position != f.furthest[run]) {
		f.t.Fatalf("from %+v to run %d, where %+v is the furthest: %+v", from, run, f.furthest[run], at)
	}
}

// check compares the step where the walk stands with that of the plain line.
func (f *forest) check() {
	run, position := f.walk.Cursor().Run, f.walk.Position()
	if f.furthest[run].Compare(position) < 0 {
		f.furthest[run] = position
	}
	var want *network.Step
	f.lines[run].train(f.t, position.Step, func(s *network.Step, _ *network.State) { want = s })
	if got := f.walk.Step(); !reflect.DeepEqual(got, want) {
		f.t.Fatalf("run %d, step %d:\n%+v\nwant\n%+v", run, position.Step, got, want)
	}
}

// checkRun compares the epochs, the curve and the history of a run with those of the
// plain line.
func (f *forest) checkRun(run int) {
	tree := f.walk.Tree()
	path, states := tree.Path(run), tree.History(run)[1:]
	epochs := 0
	var curve Curve
	f.lines[run].train(f.t, tree.Known(run), func(step *network.Step, after *network.State) {
		n := step.Number
		if path.EpochOf(n) != step.Epoch || path.EndsEpoch(n) != step.LastBatch || (step.LastBatch && path.LastStepOf(step.Epoch) != n) {
			f.t.Fatalf("run %d: step %d of epoch %d is counted to epoch %d", run, n, step.Epoch, path.EpochOf(n))
		}
		if step.LastBatch {
			curve.Add(step.Epoch, step.EpochLoss)
			if at := f.furthest[run]; at.Step > n || at.Step == n && path.Reached(at, Loss, NoLayer, 0) {
				epochs++
			}
		}
		if len(states) > 0 && states[0].Step == n {
			if want := after.Clone(); !reflect.DeepEqual(states[0], &want) {
				f.t.Fatalf("run %d: the history has another state after step %d", run, n)
			}
			states = states[1:]
		}
	})
	if len(states) > 0 {
		f.t.Fatalf("run %d: the history has a state after step %d, in no order", run, states[0].Step)
	}
	if got := tree.Curve(run); !slices.Equal(got.Buckets(), curve.Buckets()) || got.last != curve.last {
		f.t.Fatalf("run %d: the curve is %+v, want %+v", run, got, curve)
	}
	if got := f.walk.EpochsOf(run); got != epochs {
		f.t.Fatalf("run %d: %d epochs, want %d", run, got, epochs)
	}
}

// Whatever a person does, every run has the numbers of training that makes the
// same changes and never goes back.
func TestEveryRunOfATreeIsPlainTraining(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		memory := rapid.SampledFrom([]int{0, 5_000, 1 << 20}).Draw(t, "memory")
		f := &forest{t: t, walk: NewWalk(p.trainer(t), memory)}
		f.began(plainLine{{problem: p}}, Position{})
		for range rapid.IntRange(1, 25).Draw(t, "acts") {
			f.act()
			f.check()
		}
		for _, run := range f.living() {
			f.checkRun(run)
			f.goTo(run)
			f.check()
		}
		if tree := f.walk.Tree(); len(tree.kept.kept) > 0 && bytesKept(tree) > max(memory, bytesOfForks(tree)) {
			t.Fatalf("%d bytes are kept, with room for %d", bytesKept(tree), memory)
		}
	})
}

// bytesOfForks returns the number of bytes of the states where all runs but the first
// begin.
func bytesOfForks(t *Tree) (n int) {
	for _, s := range t.living()[1:] {
		n += bytesOf(s.source.Begin().Parameters) + bytesOf(s.source.Begin().Buffers...)
	}
	return n
}

// All segments together stay within the memory. Those that are not in use keep no work
// space, and every step can still be computed again.
func TestATreeOfManyRunsStaysWithinItsMemory(t *testing.T) {
	const memory = 4 << 20
	for _, c := range []struct {
		units, samples int
		optimizer      string
	}{{4, 4, "sgd"}, {30, 10, "adam"}, {60, 10, "adam"}, {10, 2000, "momentum"}, {120, 2, "adam"}, {250, 2, "adam"}} {
		t.Run(fmt.Sprintf("%d units, %d samples", c.units, c.samples), func(t *testing.T) {
			tree := NewTree(memory)
			tree.Begin(Computed(wideTrainer(t, c.units, c.samples, c.optimizer)))
			want := tree.Step(0, 7)
			for run := range 12 {
				for step := 7 * run; step < 7*run+20; step++ {
					tree.Step(run, step+1)
				}
				forked, err := tree.Fork(run, 7*(run+1), Change{Trainer: wideTrainer(t, c.units, c.samples, c.optimizer)})
				if err != nil || forked != run+1 {
					t.Fatal(forked, err)
				}
				for earlier := range tree.Runs() {
					tree.History(earlier)
				}
				if kept := bytesKept(tree); kept > max(memory, bytesOfForks(tree)) {
					t.Errorf("%d bytes are kept with %d runs, with room for %d", kept, tree.Runs(), memory)
				}
			}
			if got := tree.Step(12, 7); !reflect.DeepEqual(got, want) {
				t.Error("step 7 has become another one")
			}
			awake := 0
			for _, s := range tree.segments {
				if s.source.(*computed).trainer != nil {
					awake++
				}
			}
			if awake > 2 {
				t.Errorf("%d segments have a trainer", awake)
			}
		})
	}
}

// A new optimiser counts its own steps from 1, even if training forks in the middle of
// another optimiser's steps. With a new learning rate the count continues.
func TestANewOptimizerBeginsAtItsFirstStep(t *testing.T) {
	for _, c := range []struct {
		fresh       bool
		first, next int
	}{{true, 1, 2}, {false, 4, 5}} {
		w := NewWalk(wideTrainer(t, 2, 3, "adam"), 1<<20)
		w.GotoStep(9)
		w.GotoStep(3)
		if _, err := w.Fork(3, Change{Trainer: wideTrainer(t, 2, 3, "adam"), Fresh: c.fresh}); err != nil {
			t.Fatal(err)
		}
		for _, want := range []int{c.first, c.next} {
			w.Next(ByStep)
			if step := w.Step(); step.Updates != want {
				t.Errorf("step %d with new buffers: %t is step %d of them, want %d", step.Number, c.fresh, step.Updates, want)
			}
		}
		w.GoTo(0)
		if step := w.Step(); step.Updates != step.Number {
			t.Errorf("the run before: step %d is step %d of its buffers", step.Number, step.Updates)
		}
	}
}

// An impossible fork is refused, and leaves everything as it was.
func TestAForkThatDoesNotFitIsRefused(t *testing.T) {
	resumed := wideTrainer(t, 2, 3, "sgd")
	for range 5 {
		resumed.Step()
	}
	w := NewWalk(resumed, 1<<20)
	w.GotoStep(8)
	before := w.Cursor()
	for what, try := range map[string]func() (int, error){
		"before the origin": func() (int, error) { return w.Fork(4, Change{Trainer: wideTrainer(t, 2, 3, "sgd")}) },
		"another shape":     func() (int, error) { return w.Fork(6, Change{Trainer: wideTrainer(t, 3, 3, "sgd")}) },
		"other buffers":     func() (int, error) { return w.Fork(6, Change{Trainer: wideTrainer(t, 2, 3, "adam")}) },
	} {
		if run, err := try(); err == nil || run != 0 || w.Cursor() != before || len(w.Runs()) != 1 {
			t.Errorf("%s: run %d, %v", what, run, err)
		}
	}
	if _, err := w.Fork(5, Change{Trainer: wideTrainer(t, 2, 3, "sgd")}); err != nil {
		t.Errorf("a fork at the origin: %v", err)
	}
	if at, path := w.Cursor(), w.Path(); at != (Cursor{1, path.First()}) || at.Position.Step != 6 {
		t.Errorf("the walk stands at %+v, want the beginning of run 1", at)
	}
}

// Another batch size needs the end of an epoch, even if its batches meet the old ones.
func TestAnotherBatchSizeNeedsTheEndOfAnEpoch(t *testing.T) {
	batches := func(size int) *network.Trainer {
		p := wideTrainer(t, 2, 8, "sgd")
		c := p.Config()
		c.BatchSize = size
		trainer, err := network.NewTrainer(c, p.Samples(), p.State().Parameters)
		if err != nil {
			t.Fatal(err)
		}
		return trainer
	}
	w := NewWalk(batches(2), 1<<20)
	for step, fits := range map[int]bool{2: false, 4: true, 5: false} {
		if _, err := w.Tree().Fork(0, step, Change{Trainer: batches(4)}); (err == nil) != fits {
			t.Errorf("after step %d of epochs of four: %v", step, err)
		}
	}
}

// A break after a fork belongs to the old run alone. A break before it belongs to both
// runs.
func TestARunInheritsABreakBeforeItsFork(t *testing.T) {
	w := NewWalk(atRate(t, 1e9), 1<<20)
	if _, reason := w.Train(1000, nil); reason != NotFinite {
		t.Fatalf("it ended for %d", reason)
	}
	broken := w.Broken()
	for fork, want := range map[int]int{broken - 2: 0, broken: broken} {
		w.GoTo(0)
		w.GotoStep(fork)
		if _, err := w.Fork(fork, Change{Trainer: atRate(t, 1e9)}); err != nil {
			t.Fatal(err)
		}
		if got := w.Broken(); got != want {
			t.Errorf("a fork at step %d breaks at %d, want %d", fork, got, want)
		}
		if found := w.Break(); (found != nil) != (want > 0) || (found != nil && found.At.Number != want) {
			t.Errorf("a fork at step %d broke at %+v", fork, found)
		}
	}
	if w.Tree().Run(0).Broken != broken {
		t.Error("the first run has mended")
	}
}

// atRate returns a trainer with the given learning rate. At 1e9 its loss overflows
// soon, and at 1e-4 it falls for a long time.
func atRate(t testing.TB, rate float64) *network.Trainer {
	trainer := wideTrainer(t, 2, 3, "sgd")
	config := trainer.Config()
	config.LearningRate = rate
	trainer, err := network.NewTrainer(config, trainer.Samples(), trainer.State().Parameters)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// However far training went before a fork at an earlier step, the loss at the fork is
// the one that was reached there.
func TestAForkFarBackKnowsItsLoss(t *testing.T) {
	const epochs = 3 * maxBuckets
	losses := make([]float64, epochs+1)
	for trainer := atRate(t, 1e-4); trainer.State().Epoch < epochs; {
		trainer.Step()
		losses[trainer.State().Epoch] = trainer.EpochLoss()
	}
	for _, memory := range []int{0, 1 << 20} {
		w := NewWalk(atRate(t, 1e-4), memory)
		w.Train(epochs, nil)
		interval := w.tree.segments[0].source.(*computed).interval
		for _, at := range []int{epochs / interval * interval, 1, 2, 127, 4_000, 9_001, epochs} {
			w.GoTo(0)
			w.GotoStep(at)
			if _, err := w.Fork(at, Change{Trainer: atRate(t, 1e-4)}); err != nil {
				t.Fatal(err)
			}
			if got, ok := w.Curve().Loss(at); !ok || got != losses[at] || w.Epochs() != at {
				t.Errorf("forked after epoch %d the loss of epoch %d is %v, want %v", at, w.Epochs(), got, losses[at])
			}
		}
	}
}

// A walk can also go to steps that were computed but where nobody has stood.
func TestGoingToARunKeepsTheStep(t *testing.T) {
	w := NewWalk(wideTrainer(t, 2, 3, "sgd"), 1<<20)
	w.GotoStep(9)
	w.Step()
	w.GotoStep(4)
	w.Back(ByUnit)
	inside := w.Position()
	second, err := w.Fork(6, Change{Trainer: wideTrainer(t, 2, 3, "sgd")})
	if err != nil {
		t.Fatal(err)
	}
	w.Begin(wideTrainer(t, 3, 3, "sgd"))
	w.GotoStep(8)
	for _, c := range []struct {
		what string
		from Position
		run  int
		want Position
	}{
		{"a step of another network", w.path.AtPhase(8, 1), 0, w.tree.Path(0).s(8)},
		{"a step that is not there", w.path.Last(8), second, inside},
		{"the last step that was computed", w.path.Last(6), second, w.tree.Path(second).s(6)},
		{"a step before the fork", w.path.Last(2), second, w.tree.Path(second).s(2)},
		{"the beginning", w.path.First(), second, Position{}},
	} {
		w.GoTo(2)
		w.stand(c.from)
		w.furthest[second] = inside
		if w.GoTo(c.run); w.Cursor() != (Cursor{c.run, c.want}) {
			t.Errorf("%s: %+v, want %+v in run %d", c.what, w.Cursor(), c.want, c.run)
		}
	}
}

// s returns p.Last(step), for a path that is not addressable.
func (p Path) s(step int) Position { return p.Last(step) }

// All shares together are no more than the memory. A single run has all of it except
// what is reserved for the histories of others.
func TestSharesAddUp(t *testing.T) {
	for _, memory := range []int{-1, 0, 1, 1000, 512 << 20} {
		for segments := 1; segments < 300; segments++ {
			s := shareOut(memory, segments)
			sum := s.snapshots + segments*s.history + (segments-1)*s.resting + s.present
			if sum > max(0, memory) || s.present < s.resting || s.history < 0 {
				t.Fatalf("%d bytes for %d segments: %+v", memory, segments, s)
			}
		}
	}
	if one := shareOut(800, 1); one != (shares{snapshots: 200, history: 100, resting: 200, present: 400}) {
		t.Errorf("800 bytes for one segment: %+v", one)
	}
}

// A walk can go to a run that was added to its tree directly.
func TestAWalkSeesRunsOfItsTree(t *testing.T) {
	w := NewWalk(wideTrainer(t, 2, 3, "sgd"), 1<<20)
	w.GotoStep(5)
	run, err := w.Tree().Fork(0, 3, Change{Trainer: wideTrainer(t, 2, 3, "sgd")})
	if err != nil {
		t.Fatal(err)
	}
	if got := w.EpochsOf(run); got != 0 {
		t.Errorf("%d epochs of a run where nobody was", got)
	}
	want := []Run{{Parent: -1, Known: 3}, {Parent: 0, Fork: 3, Epochs: 3, Known: 3}}
	if got := w.Runs(); !slices.Equal(got, want) {
		t.Errorf("the runs are %+v, want %+v", got, want)
	}
	w.GotoStep(2)
	if w.GoTo(run); w.Cursor().Run != run || w.Step().Number != 2 || w.Owner() != 0 {
		t.Errorf("it stands at %+v", w.Cursor())
	}
	if w.GotoStep(4); w.Step().Number != 4 || w.Owner() != run {
		t.Errorf("step 4 of run %d is of run %d", run, w.Owner())
	}
}
