package desk_test

import (
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// ofSamples returns x, z, a and δ of every unit on every sample of a moment's batch, and J.
func ofSamples(m *desk.Moment) (list []explain.Quantity) {
	last := m.LastLayer()
	for s := range m.Samples() {
		list = append(list, explain.Quantity{Kind: explain.Loss, Layer: last, Sample: s})
		for i := range m.Units(-1) {
			list = append(list, explain.Quantity{Kind: explain.Input, Layer: -1, Unit: i, Sample: s})
		}
		for l := range last + 1 {
			for j := range m.Units(l) {
				for _, kind := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta} {
					list = append(list, explain.Quantity{Kind: kind, Layer: l, Unit: j, Sample: s})
				}
			}
		}
	}
	return list
}

// gradients returns every gradient of a moment's network.
func gradients(m *desk.Moment) (list []explain.Quantity) {
	for l := range m.LastLayer() + 1 {
		for j := range m.Units(l) {
			for from := network.Bias; from < m.Units(l-1); from++ {
				list = append(list, explain.Quantity{Kind: explain.Gradient, Layer: l, Unit: j, From: from})
			}
		}
	}
	return list
}

// shown returns what a moment shows as a quantity, on the sample with a number in the data
// if it belongs to a sample. ok is false if that sample is not in its batch.
func shown(m *desk.Moment, q explain.Quantity, number int) (v float64, ok bool) {
	if q.Kind == explain.Gradient {
		return m.Change(q.Layer, q.Unit, q.From).Gradient, true
	}
	for s := range m.Samples() {
		if m.Setup.Number(m.RowOf(s)) != number {
			continue
		}
		if q.Kind == explain.Loss {
			return m.Step.Losses[s], true
		}
		return m.Value(q.Kind, q.Layer, q.Unit, s)
	}
	return 0, false
}

// areThoseBefore fails unless the ghosts of a moment are what the moment before its step
// shows.
func areThoseBefore(t rapid.TB, m, before *desk.Moment) {
	t.Helper()
	if before.Position.Step != m.Position.Step-1 || !before.Updated() {
		t.Fatalf("a step back from %+v is %+v", m.Position, before.Position)
	}
	for _, q := range append(ofSamples(m), gradients(m)...) {
		number := 0
		if !q.IsParameter() {
			number = m.Setup.Number(m.RowOf(q.Sample))
		}
		want, there := shown(before, q, number)
		if got, ok := m.LastValue(q); ok != there || got != want {
			t.Errorf("at %+v the ghost of %+v is %v (%v), and the last step shows %v (%v)", m.Position, q, got, ok, want, there)
		}
	}
	if got, ok := m.LastValue(explain.Quantity{Kind: explain.Loss, Sample: explain.Batch}); !ok || got != before.Step.Loss {
		t.Errorf("the ghost of J is %v (%v), and the last step has %v", got, ok, before.Step.Loss)
	}
}

// Whatever a person does, the ghosts within a step are the numbers that one step back shows,
// in this run or in the one that it forks from.
func TestGhostsAreWhatAStepBackShows(t *testing.T) {
	acts := rapid.SampledFrom([]string{
		"next", "next", "3 next", "next phase", "phase J", "phase delta1", "back", "2 back unit", "next step", "epoch", "back epoch", "5s", "-2 s",
		"goto 3; next", "goto 12; back", "goto 40; 2 back unit", "run 1", "run 2", "view surface", "pin 3", "sample 2",
		"set lr 0.3; next", "set optimizer adam", "edit h1 bmi 1/3", "edit bmi of sample 2 30", "add 25 40 1", "reseed; 3 next",
	})
	sessions := [][]session.Given{nil, {{Flag: "batch", Value: "2"}, {Flag: "shuffle", Value: "true"}}, {{Flag: "batch", Value: "3"}}}
	rapid.Check(t, func(r *rapid.T) {
		d := open(t, "diabetes", rapid.SampledFrom(sessions).Draw(r, "session")...)
		for _, line := range rapid.SliceOfN(acts, 1, 12).Draw(r, "lines") {
			d.Finish(d.Do(line)) // What cannot be done there changes nothing.
			m := *d.Seen()
			if m.Step == nil || m.Updated() || m.Position.Step == 1 {
				continue
			}
			do(t, d, "back step")
			before := *d.Seen()
			areThoseBefore(r, &m, &before)
		}
	})
}

func TestTheFirstStepHasNoGhosts(t *testing.T) {
	d := open(t, "diabetes")
	for range 5 {
		do(t, d, "next phase")
		if m := d.Seen(); m.Last != nil {
			t.Errorf("at %+v of the first step there is a last one", m.Position)
		}
	}
}

// New weights have no ghosts: what they were is what the step begins with.
func TestNewWeightsHaveNoGhosts(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 3; next")
	m := d.Seen()
	if m.Last == nil {
		t.Fatal("there is no last step")
	}
	for _, q := range gradients(m) {
		q.Kind = explain.Update
		if v, ok := m.LastValue(q); ok {
			t.Errorf("the ghost of %+v is %v", q, v)
		}
	}
}
