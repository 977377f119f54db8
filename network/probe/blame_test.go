package probe_test

import (
	"math"
	"slices"
	"testing"
	"unicode/utf8"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/ui/number"
)

// layersWith returns readings of layers with a mean |δ| and a mean f′ each.
func layersWith(deltas, slopes []float64) []probe.LayerReading {
	list := make([]probe.LayerReading, len(deltas))
	for l := range list {
		list[l].Delta, list[l].Derivative = deltas[l], slopes[l]
	}
	return list
}

// steep returns slopes of layers where f is not flat.
func steep(n int) []float64 { return slices.Repeat([]float64{0.2}, n) }

func TestWhatEachLayerKeepsIsSaid(t *testing.T) {
	nan := math.NaN()
	shrunk := []float64{4.53e-7, 9.6e-7, 3.48e-5, 0.00283, 0.5}
	flat := []float64{0.19, 0.032, 0.014, 0.023, 0.25}
	for _, c := range []struct {
		now, last []probe.LayerReading
		want      string
	}{
		{nil, nil, ""},
		{layersWith([]float64{0.5}, steep(1)), nil, "There is one layer: its δ comes straight from the loss, and nothing is passed back."},
		{layersWith(shrunk, flat), nil, "Going back, layers 2 to 4 each keep about 1/80 of the blame of the next: their slopes are nearly flat."},
		{layersWith([]float64{nan, nan, nan, nan, nan}, flat), layersWith(shrunk, flat), "In the last step, going back, layers 2 to 4 each kept about 1/80 of the blame of the next: their slopes were nearly flat."},
		// What the step has not reached is of the last one.
		{layersWith([]float64{nan, nan, nan, 0.00283, 0.5}, flat), layersWith(shrunk, flat), "Going back, layers 2 to 4 each keep about 1/80 of the blame of the next: their slopes are nearly flat."},
		// In the first step it is known only once δ has come to the first layer.
		{layersWith([]float64{nan, 0.1, 0.5}, steep(3)), nil, ""},
		{layersWith([]float64{0.02, 0.1, 0.5}, steep(3)), nil, "Going back, each layer keeps about 1/5 of the blame of the next."},
		{layersWith([]float64{0.1, 0.5}, steep(2)), nil, "Going back, layer 1 keeps about 1/5 of the blame of layer 2."},
		{layersWith([]float64{0.001, 0.5}, []float64{0.004, 0.2}), nil, "Going back, layer 1 keeps about 1/500 of the blame of the next: its slope is nearly flat."},
		{layersWith([]float64{0.4, 0.5}, steep(2)), nil, "Going back, the blame keeps its size: layer 1 has about 0.8 times that of layer 2."},
		{layersWith([]float64{8, 2, 0.5}, steep(3)), nil, "Going back, the blame grows: each layer has about 4 times that of the next."},
		{layersWith([]float64{0, 0, 0.5}, steep(3)), nil, "Going back, no blame is left at layer 2: its mean |δ| is 0."},
		{layersWith([]float64{nan, math.Inf(1), 0.5}, steep(3)), nil, ""},
	} {
		says := probe.BlameOf(c.now, c.last).Says(&explain.Subject{}, number.Default())
		if c.want == "" {
			if says != nil {
				t.Errorf("it says %q, want nothing", says)
			}
			continue
		}
		if len(says) == 0 || says[0] != c.want {
			t.Errorf("it says %q, want %q", says, c.want)
			continue
		}
		fitsEveryScreen(t, says)
	}
}

// fitsEveryScreen fails unless one of the texts fits each width that a sentence may have.
func fitsEveryScreen(t *testing.T, says []string) {
	t.Helper()
	for _, room := range []int{36, 56, 76, 120} {
		if !slices.ContainsFunc(says, func(text string) bool { return utf8.RuneCountInString(text) <= room }) {
			t.Errorf("no text of %q has at most %d characters", says, room)
		}
	}
}

// The flow of a step that has come to no δ is not known.
func TestTheFlowOfAStepIsThatOfItsReadings(t *testing.T) {
	l := train(t, 1, nil)
	step := recordFrom(t, l, l.states[0])
	flows := probe.ReadFlow(step)
	for i, r := range probe.ReadLayers(l.config.Architecture, step) {
		if flows[i] != r.Flow || !(flows[i].Delta > 0) {
			t.Errorf("layer %d: %v, want %v", i, flows[i], r.Flow)
		}
	}
	for l := range step.Layers {
		for i := range step.Layers[l].Delta {
			step.Layers[l].Delta[i] = math.NaN()
		}
	}
	if v := probe.ReadFlow(step)[0].Delta; !math.IsNaN(v) {
		t.Errorf("without δ its mean is %v", v)
	}
}
