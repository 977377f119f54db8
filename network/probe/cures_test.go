package probe_test

import (
	"maps"
	"math"
	"strings"
	"testing"

	"backstep/network/probe"
)

// What is told is the first remedy that clearly helps, the one that helps most of those
// that hardly do, and the first, with what is to be said against it, if none does.
func TestTheRemedyThatHelpsIsTold(t *testing.T) {
	w := words(t, probe.Finding{Problem: probe.Diverging, Layer: -1, Value: 8, Other: 2})
	lines := []string{"restart lr 0.05", "restart lr 0.005", "restart scale standard and lr 0.05", "restart scale standard and lr 0.005"}
	for i, r := range w.Remedies() {
		if r.Line() != lines[i] {
			t.Errorf("remedy %d is %s, want %s", i, r.Line(), lines[i])
		}
	}
	bad, little := probe.Outcome{Loss: math.NaN(), Judged: true}, probe.Outcome{Loss: 0.99, Judged: true, Right: 0.5}
	some, good := probe.Outcome{Loss: 0.7, Judged: true, Right: 0.7}, probe.Outcome{Loss: 0.1, Judged: true, Right: 1, Learnt: true}
	for _, c := range []struct {
		of   [4]probe.Outcome
		want int
		says string
	}{
		{[4]probe.Outcome{bad, bad, good, good}, 2, "scaled inputs and a smaller η"},
		{[4]probe.Outcome{some, good, good, bad}, 1, "a smaller η"}, // More of the same that helps.
		{[4]probe.Outcome{some, bad, good, bad}, 0, "a smaller η"},
		{[4]probe.Outcome{bad, little, bad, bad}, 1, "a smaller η"},
		{[4]probe.Outcome{bad, bad, bad, bad}, 0, "in 100 epochs nothing helped"},
	} {
		w.Cures = &probe.Cures{Epochs: 100, AsIs: probe.Outcome{Loss: 1, Judged: true, Right: 0.5}, Of: map[string]probe.Outcome{}}
		for i, line := range lines {
			w.Cures.Of[line] = c.of[i]
		}
		if r := w.Diagnoses()[0].Remedy; r.Line() != lines[c.want] || !strings.Contains(r.Sentence(), c.says) {
			t.Errorf("%+v: %s, %s", c.of, r.Line(), r.Sentence())
		}
	}
}

// Remedies come out the same wherever the work stops, and what takes too long is not tried.
func TestRemediesAreTriedInSlices(t *testing.T) {
	copyOf := func(rate float64) probe.Copy {
		c, samples := patient{hidden: "tanh", output: "sigmoid", loss: "bce", units: []int{6}, rate: rate}.network(t)
		return probe.Copy{Config: c, Train: samples, Initial: drawn(t, "xavier-uniform")(c.Architecture), Judge: half}
	}
	asked := probe.CuresAsked{AsIs: copyOf(1e-3), With: map[string]probe.Copy{"faster": copyOf(1), "slower": copyOf(1e-5)}, Epochs: 300}
	whole, sliced := probe.NewCuresWork(asked), probe.NewCuresWork(asked)
	whole.Work(func() bool { return false })
	for !sliced.Work(func() bool { return true }) {
		if sliced.Cures() != nil {
			t.Fatal("it answers before it is done")
		}
	}
	a, b := whole.Cures(), sliced.Cures()
	if a.Epochs != 300 || a.AsIs != b.AsIs || !maps.Equal(a.Of, b.Of) {
		t.Errorf("%+v is not %+v", a, b)
	}
	if !a.Of["faster"].Learnt || a.AsIs.Learnt || !(a.Of["slower"].Loss > a.AsIs.Loss) {
		t.Errorf("%+v", a)
	}
	huge := copyOf(1)
	for range 17 {
		huge.Train.X, huge.Train.Y = append(huge.Train.X, huge.Train.X...), append(huge.Train.Y, huge.Train.Y...)
	}
	for what, asked := range map[string]probe.CuresAsked{
		"what takes too long": {AsIs: huge, With: map[string]probe.Copy{"faster": huge}}, "nothing": {AsIs: asked.AsIs},
	} {
		if w := probe.NewCuresWork(asked); !w.Work(func() bool { return true }) || w.Cures() != nil {
			t.Errorf("%s is tried", what)
		}
	}
}

// Batches of one sample take longer than larger ones, and so fewer epochs are tried.
func TestStepsAreCountedAsWork(t *testing.T) {
	c, samples := patient{hidden: "tanh", output: "sigmoid", loss: "bce", units: []int{6}, rate: 1}.network(t)
	for len(samples.Y) < 2_000 {
		samples.X, samples.Y = append(samples.X, samples.X...), append(samples.Y, samples.Y...)
	}
	one := probe.Copy{Config: c, Train: samples, Initial: drawn(t, "xavier-uniform")(c.Architecture), Judge: half}
	one.Config.BatchSize = 20
	if !probe.CanTry(&one, 100, 0) || probe.CanTry(&one, 10_000, 0) {
		t.Error("it is not the number of copies that counts")
	}
	if one.Config.BatchSize = 1; probe.CanTry(&one, 100, 0) {
		t.Error("so many steps are tried")
	}
}
