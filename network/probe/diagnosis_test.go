package probe_test

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
)

// patient is a network to diagnose. It learns to tell a disc from a ring around it.
type patient struct {
	hidden, output, loss string
	units                []int // of the hidden layers
	rate                 float64
	epochs               int
	initial              func(a network.Architecture) []network.Parameters
}

// drawn returns a function that draws weights by a scheme.
func drawn(t *testing.T, name string) func(network.Architecture) []network.Parameters {
	return func(a network.Architecture) []network.Parameters {
		t.Helper()
		i, ok := network.NewInitializer(name)
		if !ok {
			t.Fatalf("no scheme is called %s", name)
		}
		params, err := i.Draw(a, 1)
		if err != nil {
			t.Fatal(err)
		}
		return params
	}
}

// findings trains the patient and returns its diagnosis.
func (p patient) findings(t *testing.T) []probe.Finding {
	t.Helper()
	c, samples := p.network(t)
	trainer, err := network.NewTrainer(c, samples, p.initial(c.Architecture))
	if err != nil {
		t.Fatal(err)
	}
	var losses []probe.Losses
	from := trainer.State().Clone()
	for epoch := 1; epoch <= p.epochs; epoch++ {
		for range trainer.StepsPerEpoch() {
			from = trainer.State().Clone()
			trainer.Step()
		}
		losses = append(losses, probe.Losses{First: epoch, Last: epoch, Min: trainer.EpochLoss(), Max: trainer.EpochLoss()})
	}
	doctor := probe.NewDoctor(probe.Case{
		Subject: &explain.Subject{Config: c, Initial: p.initial(c.Architecture)}, Train: samples, Judge: half,
	})
	return doctor.Look(&probe.Stand{From: from, Losses: losses}).Findings
}

func (p patient) network(t *testing.T) (network.Config, network.Samples) {
	t.Helper()
	return p.config()
}

// config returns the network and its samples.
func (p patient) config() (network.Config, network.Samples) {
	hidden, _ := network.LookupActivation(p.hidden)
	output, _ := network.LookupActivation(p.output)
	loss, _ := network.LookupLoss(p.loss)
	sgd, _ := network.LookupOptimizer("sgd")
	a := network.Architecture{Inputs: 2, Bias: true}
	for _, n := range p.units {
		a.Layers = append(a.Layers, network.Layer{Units: n, Activation: hidden})
	}
	a.Layers = append(a.Layers, network.Layer{Units: 1, Activation: output})
	var samples network.Samples
	for i := range 40 {
		angle, radius := float64(i), 0.5+0.6*float64(i%2)
		samples.X = append(samples.X, []float64{radius * math.Cos(angle), radius * math.Sin(angle)})
		samples.Y = append(samples.Y, []float64{float64(i % 2)})
	}
	return network.Config{Architecture: a, Loss: loss, Optimizer: sgd, LearningRate: p.rate}, samples
}

func of(list []probe.Finding, p probe.Problem) (probe.Finding, bool) {
	for _, f := range list {
		if f.Problem == p {
			return f, true
		}
	}
	return probe.Finding{}, false
}

func TestHealthyNetworksHaveNoFindings(t *testing.T) {
	for _, hidden := range []string{"tanh", "sigmoid"} {
		for _, epochs := range []int{0, 1, 10, 60, 2000} {
			p := patient{hidden: hidden, output: "sigmoid", loss: "bce", units: []int{6}, rate: 0.5, epochs: epochs, initial: drawn(t, "xavier-uniform")}
			if hidden == "sigmoid" && epochs == 2000 {
				continue // It stays on a plateau for long, which is a finding.
			}
			if list := p.findings(t); len(list) > 0 {
				t.Errorf("%s, %d epochs: %+v", hidden, epochs, list)
			}
		}
	}
}

func TestVanishingGradients(t *testing.T) {
	p := patient{
		hidden: "sigmoid", output: "sigmoid", loss: "bce", units: []int{8, 8, 8, 8}, rate: 0.5, epochs: 300,
		initial: drawn(t, "uniform"),
	}
	list := p.findings(t)
	f, ok := of(list, probe.Vanishing)
	if !ok || f.Layer != 0 || !(f.Value < f.Other/1000) {
		t.Errorf("layer 1 vanishes, found %+v", list)
	}
	if f, ok := of(list, probe.Saturated); !ok || !(f.Value > 0.9) || !(f.Other < 0.1) || len(f.Units) == 0 {
		t.Errorf("there is a saturated layer, found %+v", list)
	}
	f, ok = of(list, probe.OneAnswer)
	if !ok || f.Epochs < 100 || !near(f.Baseline, math.Log(2)) || math.Abs(f.Value-math.Log(2)) > 0.01 {
		t.Errorf("the loss stands at ln 2, found %+v", list)
	}
}

func TestDeadUnits(t *testing.T) {
	p := patient{hidden: "relu", output: "sigmoid", loss: "bce", units: []int{4}, rate: 0.1, epochs: 5}
	p.initial = func(a network.Architecture) []network.Parameters {
		params := drawn(t, "he-normal")(a)
		params[0].Biases[1], params[0].Biases[3] = -20, -30
		return params
	}
	list := p.findings(t)
	f, ok := of(list, probe.Dead)
	if !ok || len(f.Units) != 2 || f.Units[0] != 1 || f.Units[1] != 3 || !(f.Value < -10 && f.Value > -25) {
		t.Errorf("units 2 and 4 are dead, found %+v", list)
	}
	if _, ok := of(list, probe.Symmetric); ok {
		t.Errorf("they are not the same, found %+v", list)
	}
}

func TestSymmetricUnits(t *testing.T) {
	p := patient{hidden: "tanh", output: "sigmoid", loss: "bce", units: []int{4}, rate: 0.1, epochs: 20}
	p.initial = func(a network.Architecture) []network.Parameters {
		params := drawn(t, "xavier-uniform")(a)
		for i := range 2 {
			params[0].Weights[i*4+2] = params[0].Weights[i*4]
		}
		params[1].Weights[2] = params[1].Weights[0]
		return params
	}
	f, ok := of(p.findings(t), probe.Symmetric)
	if !ok || f.Layer != 0 || len(f.Units) != 2 || f.Units[0] != 0 || f.Units[1] != 2 {
		t.Errorf("units 1 and 3 are the same, found %+v", f)
	}
	p.initial = drawn(t, "zeros")
	if f, ok := of(p.findings(t), probe.Symmetric); !ok || len(f.Units) != 4 {
		t.Errorf("all units are the same, found %+v", f)
	}
}

func TestExplodingGradients(t *testing.T) {
	p := patient{hidden: "linear", output: "linear", loss: "mse", units: []int{6, 6, 6}, rate: 1e-12, epochs: 1}
	p.initial = func(a network.Architecture) []network.Parameters {
		params := drawn(t, "he-normal")(a)
		for l := range params {
			for i := range params[l].Weights {
				params[l].Weights[i] *= 20
			}
		}
		return params
	}
	f, ok := of(p.findings(t), probe.Exploding)
	if !ok || f.Layer != 0 || !(f.Value > 100*f.Other) {
		t.Errorf("δ grows towards layer 1, found %+v", f)
	}
}

func TestDivergingLoss(t *testing.T) {
	p := patient{hidden: "linear", output: "linear", loss: "mse", units: []int{3}, rate: 3, epochs: 3, initial: drawn(t, "he-normal")}
	list := p.findings(t)
	if f, ok := of(list, probe.Diverging); !ok || f.Layer != -1 || !(f.Value > 2*f.Other) {
		t.Errorf("the loss grows, found %+v", list)
	}
	if f, ok := of(list, probe.Overshoot); !ok || !(f.Value > f.Other) {
		t.Errorf("the updates are larger than the weights, found %+v", list)
	}
	p.epochs = 60
	if list := p.findings(t); len(list) != 1 || list[0].Problem != probe.NotFinite {
		t.Errorf("the loss is not finite, found %+v", list)
	}
}
