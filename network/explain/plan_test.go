package explain

import (
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
	"backstep/network/exact"
	"backstep/network/notation"
	"backstep/network/scaling"
)

// plan describes a network to build and train.
type plan struct {
	inputs      int
	units       []int
	activations []string
	loss        string
	optimizer   string
	rate        float64
	schedule    string
	penalty     network.Penalty
	samples     int
	batch       int
	steps       int
	bias        bool
	frozen      bool
	spread      float64 // of weights and inputs around 0
	targets     string  // classes, soft or any
	scheme      string
	notation    notation.Notation
}

func drawPlan(rt *rapid.T) plan {
	layers := rapid.IntRange(1, 3).Draw(rt, "layers")
	p := plan{
		inputs:    rapid.IntRange(1, 5).Draw(rt, "inputs"),
		loss:      rapid.SampledFrom(network.LossNames()).Draw(rt, "loss"),
		optimizer: rapid.SampledFrom(network.OptimizerNames()).Draw(rt, "optimizer"),
		rate:      rapid.SampledFrom([]float64{0, 0.01, 0.5, 2, 1e300}).Draw(rt, "rate"),
		schedule:  rapid.SampledFrom(network.ScheduleNames()).Draw(rt, "schedule"),
		penalty: network.Penalty{
			L1: rapid.SampledFrom([]float64{0, 0, 0.1}).Draw(rt, "l1"),
			L2: rapid.SampledFrom([]float64{0, 0, 0.1}).Draw(rt, "l2"),
		},
		samples: rapid.IntRange(1, 5).Draw(rt, "samples"),
		batch:   rapid.IntRange(0, 3).Draw(rt, "batch"),
		steps:   rapid.IntRange(1, 4).Draw(rt, "steps"),
		bias:    rapid.Bool().Draw(rt, "bias"),
		frozen:  rapid.Bool().Draw(rt, "frozen"),
		spread:  rapid.SampledFrom([]float64{0, 1e-9, 0.3, 1, 3, 30, 1000, 1e200}).Draw(rt, "spread"),
		targets: rapid.SampledFrom([]string{"classes", "soft", "any"}).Draw(rt, "targets"),
		scheme:  rapid.SampledFrom(network.InitializerNames()).Draw(rt, "scheme"),
	}
	for l := range layers {
		names := network.ActivationNames()
		if l < layers-1 {
			names = names[:len(names)-1] // All but softmax.
		}
		p.units = append(p.units, rapid.IntRange(1, 5).Draw(rt, "units"))
		p.activations = append(p.activations, rapid.SampledFrom(names).Draw(rt, "activation"))
	}
	return p
}

// config returns the configuration of a plan.
func (p plan) config(t *testing.T) network.Config {
	t.Helper()
	loss, _ := network.LookupLoss(p.loss)
	o, _ := network.LookupOptimizer(p.optimizer)
	c := network.Config{
		Architecture: network.Architecture{Inputs: p.inputs, Bias: p.bias},
		Loss:         loss, Optimizer: o, LearningRate: p.rate, BatchSize: p.batch,
		FrozenBiases: p.frozen, Penalty: p.penalty,
	}
	if p.schedule != "" {
		c.Schedule, _ = network.LookupSchedule(p.schedule)
		c.Schedule.Every, c.Schedule.Period = 2, 3
	}
	for l, units := range p.units {
		f, ok := network.LookupActivation(p.activations[l])
		if !ok {
			t.Fatalf("no activation is called %s", p.activations[l])
		}
		c.Architecture.Layers = append(c.Architecture.Layers, network.Layer{Units: units, Activation: f})
	}
	return c
}

// build trains the plan's network and records its last step.
func (p plan) build(t *testing.T, seed uint64) world {
	t.Helper()
	c := p.config(t)
	random := exact.NewStream(seed, exact.Initialisation, 99)
	around := func() float64 { return random.Uniform(-p.spread, p.spread) }
	linear := make([]scaling.Linear, p.inputs)
	for i := range linear {
		linear[i] = scaling.Linear{Shift: random.Uniform(-2, 2), Scale: random.Uniform(0.5, 2)}
	}
	if p.inputs > 1 {
		linear[0], linear[1].Shift = scaling.Linear{Shift: 0, Scale: 1}, 0
	}
	samples, raw := network.Samples{}, [][]float64{}
	for range p.samples {
		x, original := make([]float64, p.inputs), make([]float64, p.inputs)
		for i := range x {
			original[i] = around()
			x[i] = (original[i] - linear[i].Shift) / linear[i].Scale
		}
		samples.X, raw = append(samples.X, x), append(raw, original)
		samples.Y = append(samples.Y, p.target(random))
	}
	initial := network.NewParameters(c.Architecture)
	for l := range initial {
		for i := range initial[l].Weights {
			initial[l].Weights[i] = around()
		}
		for i := range initial[l].Biases {
			initial[l].Biases[i] = around()
		}
	}
	trainer, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		t.Fatal(err)
	}
	var step *network.Step
	for range p.steps {
		step = trainer.Record()
	}
	in, _ := network.NewInitializer(p.scheme)
	if p.scheme == "" {
		in, _ = network.NewInitializer("xavier-uniform")
	}
	return world{step: step, lines: &tally{undrawn: map[Operand]bool{}, said: map[string]bool{}}, subject: Subject{
		Config: c, Initial: initial, Scaling: linear, Raw: raw,
		Notation: p.notation, Names: p.names(), Start: Start{Initializer: in, Seed: seed, Given: seed%5 == 0},
	}}
}

func (p plan) names() Names {
	n := Names{Layers: len(p.units)}
	for range p.inputs {
		n.Inputs = append(n.Inputs, "a column\x1b[31m with a name that is much too long for any sentence on a screen")
	}
	for range p.units[len(p.units)-1] {
		n.Outputs = append(n.Outputs, "a class\x00 with a name that is much too long for any sentence on a screen")
	}
	return n
}

// target draws the targets of a sample.
func (p plan) target(random *exact.Stream) []float64 {
	y := make([]float64, p.units[len(p.units)-1])
	switch p.targets {
	case "any":
		for k := range y {
			y[k] = random.Uniform(-2, 2)
		}
	case "soft":
		for k := range y {
			y[k] = random.Uniform(0, 1)
		}
	default:
		chosen := int(random.Uniform(0, float64(len(y)+1)))
		if chosen < len(y) {
			y[chosen] = 1
		}
	}
	return y
}
