package network_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// scheduleOf returns a schedule with parameters of its own.
func scheduleOf(t testing.TB, name string) network.Schedule {
	t.Helper()
	s, ok := network.LookupSchedule(name)
	if !ok {
		t.Fatalf("no schedule is called %s", name)
	}
	s.Gamma, s.Every, s.EtaMin, s.Period = 0.5, 10, 0.1, 4
	return s
}

func TestSchedulesByHand(t *testing.T) {
	for _, c := range []struct {
		schedule string
		epoch    int
		want     float64
	}{
		{"constant", 1, 2},
		{"constant", 1000, 2},
		{"step", 1, 2},
		{"step", 10, 2},
		{"step", 11, 1},
		{"step", 20, 1},
		{"step", 21, 0.5},
		{"exponential", 1, 2},
		{"exponential", 2, 1},
		{"exponential", 5, 0.125},
		{"cosine", 1, 2},
		{"cosine", 3, 1.05},
		{"cosine", 5, 0.1},
		{"cosine", 7, 1.05},
		{"cosine", 9, 2},
	} {
		s := scheduleOf(t, c.schedule)
		if got := s.Rate(2, c.epoch); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("%s: η of epoch %d is %v, want %v", c.schedule, c.epoch, got, c.want)
		}
	}
}

// The zero value of a schedule is that of a constant rate.
func TestNoScheduleIsConstant(t *testing.T) {
	var s network.Schedule
	if got := s.Rate(0.3, 77); got != 0.3 || !s.Constant() {
		t.Errorf("η is %v", got)
	}
}

// A step has the rate of its epoch, in each of its batches, wherever it was come from.
func TestStepsHaveTheRateOfTheirEpoch(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := anyOptimizer(t, r, anyProblem(t, r))
		p.config.Schedule = scheduleOf(t, rapid.SampledFrom(network.ScheduleNames()).Draw(r, "schedule"))
		trainer := p.trainer(t)
		states := []network.State{trainer.State().Clone()}
		var steps []*network.Step
		for range 12 {
			steps = append(steps, trainer.Record())
			states = append(states, trainer.State().Clone())
		}
		for _, s := range steps {
			if want := p.config.Schedule.Rate(p.config.LearningRate, s.Epoch); s.LearningRate != want {
				r.Fatalf("η of step %d is %v, want %v", s.Number, s.LearningRate, want)
			}
		}
		at := rapid.IntRange(0, 11).Draw(r, "back to")
		if err := trainer.Restore(&states[at]); err != nil {
			r.Fatal(err)
		}
		trainer.Step()
		if wrong := statesDiffer(trainer.State(), &states[at+1]); wrong != "" {
			r.Fatalf("after going back %s differs", wrong)
		}
	})
}

// One step of sgd moves a weight by the rate of its epoch times its gradient.
func TestTheRateIsUsed(t *testing.T) {
	for _, name := range network.ScheduleNames() {
		p := xor(t)
		p.config.LearningRate, p.config.Schedule = 2, scheduleOf(t, name)
		trainer := p.trainer(t)
		for range 13 {
			s := trainer.Record()
			l := s.Layers[0]
			for i, w := range l.Before.Weights {
				if want := w - float64(s.LearningRate*l.Gradient.Weights[i]); l.After.Weights[i] != want {
					t.Fatalf("%s: step %d makes %v of %v, want %v", name, s.Number, l.After.Weights[i], w, want)
				}
			}
		}
	}
}
