package probe_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/probe"
)

// remarksOn returns the remarks on a built-in session with other settings, after some
// steps.
func remarksOn(t *testing.T, line string, steps int) []probe.Remark {
	t.Helper()
	setup := sessiontest.Line(t, line)
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for range steps {
		trainer.Step()
	}
	return probe.Unusual(&setup.Subject, setup.TrainSamples, trainer.State(), asGo{})
}

// Each rule has a session to which it applies, and the sentence with its number.
func TestUnusual(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"diabetes --loss mse", "sigmoid with mse: each δ of the output has the factor f′, on average 0."},
		{"progression-value --output tanh", "tanh with mse: each δ of the output has the factor f′, on average "},
		{"iris --loss mse", "softmax with mse: |δ| of the output is on average "},
		{"diabetes --output linear --loss bce", "linear with bce: ŷ may leave the range of the logarithm, and does on "},
		{"diabetes --output tanh --loss bce", "tanh with bce: ŷ may leave"},
		{"xor --loss cross-entropy --output sigmoid", "cross-entropy with one output: its loss is 0 wherever y is 0, so 2 of 4 samples teach nothing"},
		{"xor --activation relu --init zeros", "relu from zeros: z is 0, where f′ is 0 too, in 4 of 4 units"},
		{"xor --init constant --hidden 5,3", "constant: 8 of 8 hidden units have the same weights and the same δ as another"},
		{"diabetes --lr 100", "η 100 is above 2/λ = "},
		{"xor --batch 1 --lr 1", "batches of 1 with η 1: the gradient of one sample is on average "},
		{"iris --l2 10", "l2 10: the penalty is "},
		{"xor --l1 10", "l1 10: the penalty is "},
		{"iris --l1 5 --l2 10", "l1 5 and l2 10: the penalty is "},
		{"xor --csv ../../data/files/iris.csv --target species", "inputs are not scaled: sepal_length_cm is 5.84 on average in size"},
	} {
		var texts []string
		for _, r := range remarksOn(t, c.line, 0) {
			texts = append(texts, r.Text)
			for _, name := range r.Settings {
				if _, ok := session.FindSetting(name); !ok {
					t.Errorf("%s: there is no setting %s", c.line, name)
				}
			}
		}
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.HasPrefix(text, c.want) }) {
			t.Errorf("%s: %q, want %q", c.line, texts, c.want)
		}
	}
}

// What is usual is not remarked on.
func TestUsual(t *testing.T) {
	for _, line := range []string{
		"diabetes", "xor", "moons", "spiral --optimizer adam --lr 0.03", "iris --scale standard", "curve", "xor --batch 1 --lr 0.1",
		"xor --l2 0.001", "xor --activation relu --init he-uniform", "diabetes --output softmax --loss bce", "xor --lr 100 --optimizer adam",
	} {
		if remarks := remarksOn(t, line, 0); len(remarks) > 0 {
			t.Errorf("%s: %v", line, remarks)
		}
	}
}

// The numbers are those of the session, worked out another way.
func TestRemarksHaveTheRightNumbers(t *testing.T) {
	setup := sessiontest.Line(t, "diabetes --loss mse")
	e := network.NewEvaluator(setup.Config, setup.TrainSamples)
	e.Loss(setup.Initial)
	slope := 0.0
	for _, a := range e.Outputs() {
		slope += a * (1 - a) / float64(len(e.Outputs()))
	}
	if got := remarksOn(t, "diabetes --loss mse", 0)[0].Value; math.Abs(got-slope) > 1e-15 {
		t.Errorf("f′ is %v on average, want %v", got, slope)
	}
	penalty := network.Penalty{L2: 10}
	iris := sessiontest.Line(t, "iris --scale standard --l2 10")
	if got, want := remarksOn(t, "iris --scale standard --l2 10", 0)[0].Value, penalty.Loss(iris.Initial); math.Abs(got-want) > 1e-9*want {
		t.Errorf("the penalty is %v, want %v", got, want)
	}
}

// With a learning rate just above the bound a step on a quadratic loss lands higher, and
// just below it lower. One linear unit with mse has such a loss.
func TestTheBoundOfTheLearningRate(t *testing.T) {
	const line = "progression-value --hidden 0 --scale standard --lr "
	bound := 0.0
	for _, r := range remarksOn(t, line+"1000", 0) {
		if r.Settings[0] == "learning_rate" {
			bound = r.Value
		}
	}
	if bound == 0 {
		t.Fatal("the rate is not remarked on")
	}
	for factor, higher := range map[float64]bool{0.999: false, 1.001: true} {
		setup := sessiontest.Line(t, line+"1")
		setup.Config.LearningRate = factor * bound
		trainer, err := setup.Trainer()
		if err != nil {
			t.Fatal(err)
		}
		if step := trainer.Record(); (step.LossAfter > step.Loss) != higher {
			t.Errorf("at %v of the bound the loss goes from %v to %v", factor, step.Loss, step.LossAfter)
		}
		if said := len(probe.Unusual(&setup.Subject, setup.TrainSamples, nil, asGo{})) > 0; said != higher {
			t.Errorf("at %v of the bound it is remarked on: %t", factor, said)
		}
	}
}

// Remarks change neither the session nor the state, and find something to say of any
// state, NaN included.
func TestRemarksChangeNothing(t *testing.T) {
	setup := sessiontest.Line(t, "iris --lr 1e200 --loss mse --batch 1")
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		before := trainer.State().Clone()
		for _, r := range probe.Unusual(&setup.Subject, setup.TrainSamples, trainer.State(), asGo{}) {
			if strings.Contains(r.Text, "NaN") {
				t.Errorf("%s", r.Text)
			}
		}
		for l, p := range trainer.State().Parameters {
			if !slices.EqualFunc(p.Weights, before.Parameters[l].Weights, func(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }) {
				t.Fatal("the weights have changed")
			}
		}
		trainer.Step()
	}
}
