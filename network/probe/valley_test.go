package probe_test

import (
	"math"
	"strings"
	"testing"

	"backstep/network"
	"backstep/network/probe"
)

// TestValleysInWords tests a curvature with ever larger learning rates.
func TestValleysInWords(t *testing.T) {
	sgd, _ := network.LookupOptimizer("sgd")
	adam, _ := network.LookupOptimizer("adam")
	bowl := probe.Curvature{Steepest: 1, Flattest: 0.5}
	for _, c := range []struct {
		bend  probe.Curvature
		rate  float64
		brief string
	}{
		{bowl, 0.5, "below 1"},
		{bowl, 1.5, "over 1"},
		{bowl, 2.5, "over 2"},
		{probe.Curvature{Steepest: 1, Flattest: -1}, 0.5, "below 1"},
		{probe.Curvature{Steepest: -1, Flattest: -2}, 0.5, "no valley"},
		{probe.Curvature{Steepest: 1, Doubt: 2}, 0.5, "no valley"},
		{probe.Curvature{Steepest: math.NaN()}, 0.5, ""},
	} {
		land := &probe.Landscape{HasHere: true, Curvature: c.bend, GradientX: 1}
		d := probe.Descent{LearningRate: c.rate, Optimizer: &sgd, Gradient: true}
		if v := land.Valley(d); v.Brief != c.brief || v.Meaning == "" || v.Bounces != (c.brief == "over 2") {
			t.Errorf("%+v, η %v: %+v", c.bend, c.rate, v)
		}
		d.Optimizer = &adam
		if v := land.Valley(d); !strings.HasSuffix(v.Meaning, "That is for sgd; adam stretches each step its own way.") {
			t.Errorf("with adam: %q", v.Meaning)
		}
	}
	var none *probe.Landscape
	if v := none.Valley(probe.Descent{Optimizer: &adam, Updated: true}); v.Meaning != "" || v.Title != "why it goes as it does" {
		t.Errorf("of no landscape: %+v", v)
	}
}

// TestRisesHaveAReason tests that J has another reason to rise if the valley is wide
// enough.
func TestRisesHaveAReason(t *testing.T) {
	sgd, _ := network.LookupOptimizer("sgd")
	land := &probe.Landscape{HasHere: true, Here: 2, HasBefore: true, Before: 1, Curvature: probe.Curvature{Steepest: 1}}
	for want, d := range map[string]probe.Descent{
		"went by the samples of its batch": {Batches: true, Held: 3},
		"weights that are held":            {Held: 3},
		"the valley bends":                 {},
	} {
		d.LearningRate, d.Optimizer, d.Updated = 0.5, &sgd, true
		if v := land.Valley(d); v.Title != "why J rose" || !strings.Contains(v.Meaning, want) || v.Brief != "below 1" {
			t.Errorf("want %q: %+v", want, v)
		}
		d.LearningRate = 3
		if v := land.Valley(d); v.Title != "why it bounces" {
			t.Errorf("too large a step: %+v", v)
		}
		d.LearningRate, d.Updated = 0.5, false
		if v := land.Valley(d); v.Title == "why J rose" {
			t.Errorf("before the update: %+v", v)
		}
	}
}
