package stepper

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// recording is a source that has all its steps from the start, and no others.
type recording struct {
	config    network.Config
	samples   network.Samples
	states    []*network.State // after each step; the first is before them
	steps     []*network.Step
	at        int
	epochLoss float64
}

func record(t rapid.TB, p problem, steps int) *recording {
	trainer := p.trainer(t)
	first := trainer.State().Clone()
	r := &recording{config: p.config, samples: p.samples, states: []*network.State{&first}, epochLoss: math.NaN()}
	for range steps {
		r.steps = append(r.steps, trainer.Record())
		after := trainer.State().Clone()
		r.states = append(r.states, &after)
	}
	return r
}

func (r *recording) Config() network.Config { return r.config }

func (r *recording) Samples() network.Samples { return r.samples }

func (r *recording) Begin() *network.State { return r.states[0] }

func (r *recording) Last() (step int, ends bool) { return len(r.steps), true }

func (r *recording) State() *network.State { return r.states[r.at] }

func (r *recording) EpochLoss() float64 { return r.epochLoss }

func (r *recording) Ahead(int) int { return 0 }

func (r *recording) Seek(step int, passed func(*Passed) bool) bool {
	if step < r.at {
		r.at, r.epochLoss = 0, math.NaN()
	}
	return r.Play(step, passed)
}

func (r *recording) Play(step int, passed func(*Passed) bool) bool {
	for r.at < step {
		s := r.Record()
		if passed(passedBy(s, r.State().Epoch)) {
			return r.at == step
		}
	}
	return true
}

func (r *recording) Record() *network.Step {
	s := r.steps[r.at]
	r.at++
	if s.LastBatch {
		r.epochLoss = s.EpochLoss
	}
	return s
}

func (r *recording) Keep(int) {}

func (r *recording) Rest() {}

// A run that is read from a recording is walked like any other, up to its end. It can
// be left by a fork, which is computed.
func TestARecordingIsWalkedUpToItsEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		end := rapid.IntRange(1, 20).Draw(t, "end")
		r := record(t, p, end)
		w := &Walk{tree: NewTree(1 << 20)}
		w.enter(w.tree.Begin(r))
		for range rapid.IntRange(1, 6).Draw(t, "moves") {
			switch rapid.IntRange(0, 3).Draw(t, "move") {
			case 0:
				w.Next(Granularity(rapid.IntRange(0, 3).Draw(t, "granularity")))
			case 1:
				w.Back(Granularity(rapid.IntRange(0, 3).Draw(t, "granularity")))
			case 2:
				w.GotoStep(rapid.IntRange(0, 30).Draw(t, "step"))
			default:
				w.Train(rapid.IntRange(0, 30).Draw(t, "steps"), nil)
			}
			if at := w.Position().Step; at > end || (at > 0 && w.Step() != r.steps[at-1]) {
				t.Fatalf("step %d of %d is another", at, end)
			}
		}
		w.GotoStep(end + 5)
		if _, err := w.Fork(end, Change{Trainer: p.trainer(t)}); err != nil {
			t.Fatal(err)
		}
		w.Train(9, nil)
		if got, want := w.Step(), p.plain(t, end+9); !reflect.DeepEqual(got, want) {
			t.Fatalf("it goes on with step %d:\n%+v\nwant\n%+v", got.Number, got, want)
		}
	})
}
