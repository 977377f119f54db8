package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/toml"
)

// The sessions to which the tests apply flags.
const (
	bare = ""

	opening = `
title = "the opening"
[network]
layers = [{ units = 2, activation = "sigmoid" }, { units = 1, activation = "sigmoid" }]
[init]
scheme = "uniform"
low = -1
[training]
loss = "bce"
learning_rate = 2
[data]
source = "diabetes"
`
	given = `
[network]
layers = [{ units = 2, activation = "tanh" }, { units = 1, activation = "sigmoid" }]
[init]
weights = [[[1, 2], [3, 4]], [[5], [6]]]
biases = [[1, 1], [1]]
[data]
source = "xor"
`
	adam = `
[training]
optimizer = "adam"
beta1 = 0.5
[data]
source = "xor"
`
	layered = `
[network]
layers = [{ units = 2, activation = "relu" }, { units = 3, activation = "tanh" }, { units = 1, activation = "sigmoid" }]
[data]
source = "xor"
`
	saved = `
[network]
layers = [{ units = 1, activation = "sigmoid" }]
[training]
batch_size = 2
[data]
source = "xor"
[state]
epoch = 3
step = 6
place = 0
loss_sum = 1.5
weights = [[[1.0], [2.0]]]
biases = [[3.0]]
`
	within = `
[network]
layers = [{ units = 1, activation = "sigmoid" }]
[training]
batch_size = 2
[data]
source = "xor"
[state]
epoch = 3
step = 7
place = 2
loss_sum = 1.5
weights = [[[1.0], [2.0]]]
biases = [[3.0]]
`
	regression = `
[data]
source = "curve"
`
	numbers = `
[data]
x = [[1], [2]]
y = [[0.5], [2]]
`
	people = `
[data]
csv = "testdata/people.csv"
target = "outcome"
`
)

// overrides are sessions that flags change, with what they become, as summary formats
// it.
var overrides = []struct{ name, session, flags, want string }{
	{"nothing", opening, "", "the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1"},
	{"learning rate", opening, "--lr 0.5", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 0.5, uniform -1 1`},
	{"hidden layers", opening, "--hidden 4,2", `the opening: diabetes 2-4-2-1 sigmoid sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"spaces in hidden layers", opening, "--hidden 4,\u20022", `the opening: diabetes 2-4-2-1 sigmoid sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"no hidden layers", opening, "--hidden 0", `the opening: diabetes 2-1 sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"hidden layers of a bare set", bare, "--data xor --hidden 5", `xor: xor 2-5-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"activation", opening, "--activation relu", `the opening: diabetes 2-2-1 relu sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"each activation", opening, "--hidden 4,2 --activation relu,tanh", `the opening: diabetes 2-4-2-1 relu tanh sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"each activation of a bare set", bare, "--data xor --activation relu,elu --hidden 3,2", `xor: xor 2-3-2-1 relu elu sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"layers keep their activation", layered, "--hidden 4,3", `xor: xor 2-4-3-1 relu tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"a new layer is like the last", layered, "--hidden 4,3,2", `xor: xor 2-4-3-2-1 relu tanh tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"activation of more layers", opening, "--activation relu --hidden 3,3", `the opening: diabetes 2-3-3-1 relu relu sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"output", opening, "--output tanh", `the opening: diabetes 2-2-1 sigmoid tanh, bias, bce, sgd 2, uniform -1 1`},
	{"output of two classes by softmax", bare, "--data xor --output softmax", `xor: xor 2-4-2 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"output of a session by softmax", opening, "--output softmax --loss cross-entropy", `the opening: diabetes 2-2-2 sigmoid softmax, bias, cross-entropy, sgd 2, uniform -1 1`},
	{"loss", opening, "--loss mse", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, mse, sgd 2, uniform -1 1`},
	{"loss of a bare set", bare, "--data xor --loss mse", `xor: xor 2-4-1 tanh sigmoid, bias, mse, sgd 0.1, xavier-uniform`},
	{"cross-entropy of two classes", bare, "--data xor --loss cross-entropy", `xor: xor 2-4-2 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"bce of three classes", bare, "--data iris --loss bce", `iris: iris 4-4-3 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"optimizer", opening, "--optimizer adam", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, adam 2 0.9 0.999 1e-08, uniform -1 1`},
	{"optimizer drops the old one's fields", adam, "--optimizer adamw", `xor: xor 2-4-1 tanh sigmoid, bias, bce, adamw 0.1 0.9 0.999 1e-08 0.01, xavier-uniform`},
	{"the same optimizer", adam, "--optimizer adam", `xor: xor 2-4-1 tanh sigmoid, bias, bce, adam 0.1 0.5 0.999 1e-08, xavier-uniform`},
	{"scheme", opening, "--init he-normal", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, he-normal`},
	{"scheme drops its fields", opening, "--init normal", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, normal 0 1`},
	{"the same scheme", opening, "--init uniform", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"scheme in place of weights", given, "--init zeros", `xor: xor 2-2-1 tanh sigmoid, bias, bce, sgd 0.1, zeros`},
	{"the default scheme in place of weights", given, "--init xavier-uniform", `xor: xor 2-2-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"scheme and hidden in place of weights", given, "--init zeros --hidden 3", `xor: xor 2-3-1 tanh sigmoid, bias, bce, sgd 0.1, zeros`},
	{"seed", opening, "--seed 7", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1, seed 7`},
	{"no bias", opening, "--no-bias true", `the opening: diabetes 2-2-1 sigmoid sigmoid, no bias, bce, sgd 2, uniform -1 1`},
	{"no bias of given weights", given, "--no-bias true", `xor: xor 2-2-1 tanh sigmoid, no bias, bce, sgd 0.1, weights [1 2 3 4]`},
	{"batch and shuffle", opening, "--batch 2 --shuffle true", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1, batches of 2, shuffled`},
	{"penalties", opening, "--l1 0.1 --l2 0.2", `the opening: diabetes 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1, l1 0.1, l2 0.2`},
	{"other data of a session", opening, "--data xor", `xor: xor 2-2-1 sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"other data, more classes", opening, "--data iris", `iris: iris 4-2-3 sigmoid softmax, bias, cross-entropy, sgd 2, uniform -1 1`},
	{"other data, a regression", opening, "--data curve", `curve: curve 1-2-1 sigmoid linear, bias, mse, sgd 2, uniform -1 1`},
	{"other data, from a regression", regression, "--data moons", `moons: moons 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"other data and hidden", opening, "--data iris --hidden 5", `iris: iris 4-5-3 sigmoid softmax, bias, cross-entropy, sgd 2, uniform -1 1`},
	{"other data and loss", opening, "--data iris --loss mse", `iris: iris 4-2-3 sigmoid softmax, bias, mse, sgd 2, uniform -1 1`},
	{"a file", bare, "--csv testdata/people.csv --target outcome --features bmi,age", `people.csv: outcome of testdata/people.csv 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"a file for a session", opening, "--csv testdata/people.csv --target outcome", `people.csv: outcome of testdata/people.csv 3-2-1 sigmoid sigmoid, bias, bce, sgd 2, uniform -1 1`},
	{"features of a file", people, "--features age", `people.csv: outcome of testdata/people.csv 1-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"target of a file", people, "--target bmi --features age", `people.csv: bmi of testdata/people.csv 1-4-1 tanh linear, bias, mse, sgd 0.1, xavier-uniform`},
	{"bce makes classes of numbers", people, "--target visits --features age --loss bce", `people.csv: visits of testdata/people.csv 1-4-3 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"scaling and a test part", people, "--scale standard --test-fraction 0.5", `people.csv: outcome of testdata/people.csv 3-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform, standard, 2 to train, 2 to test`},
	{"a saved session goes on", saved, "", `xor: xor 2-1 sigmoid, bias, bce, sgd 0.1, xavier-uniform, batches of 2, going on`},
	{"with another learning rate", saved, "--lr 0.3 --l1 0.1 --loss mse --shuffle true", `xor: xor 2-1 sigmoid, bias, mse, sgd 0.3, xavier-uniform, batches of 2, shuffled, l1 0.1, going on`},
	{"with the same flags", saved, "--batch 2 --data xor --optimizer sgd --seed 1", `xor: xor 2-1 sigmoid, bias, bce, sgd 0.1, xavier-uniform, batches of 2, going on`},
	{"not with another network", saved, "--hidden 2", `xor: xor 2-2-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform, batches of 2`},
	{"not with another output", saved, "--output tanh", `xor: xor 2-1 tanh, bias, mse, sgd 0.1, xavier-uniform, batches of 2`},
	{"not with other data", saved, "--data or", `or: or 2-1 sigmoid, bias, bce, sgd 0.1, xavier-uniform, batches of 2`},
	{"with another optimizer", saved, "--optimizer momentum", `xor: xor 2-1 sigmoid, bias, bce, momentum 0.1 0.9, xavier-uniform, batches of 2, going on`},
	{"not with another seed", saved, "--seed 2", `xor: xor 2-1 sigmoid, bias, bce, sgd 0.1, xavier-uniform, seed 2, batches of 2`},
	{"not with another scaling", saved, "--scale minmax", `xor: xor 2-1 sigmoid, bias, bce, sgd 0.1, xavier-uniform, batches of 2, minmax`},
	{"with the same layers", saved, "--hidden 0 --output sigmoid --activation relu", `xor: xor 2-1 sigmoid, bias, bce, sgd 0.1, xavier-uniform, batches of 2, going on`},
	{"within an epoch", within, "--lr 0.3", `xor: xor 2-1 sigmoid, bias, bce, sgd 0.3, xavier-uniform, batches of 2, going on`},
}

func TestOverride(t *testing.T) {
	for _, c := range overrides {
		t.Run(c.name, func(t *testing.T) {
			setup, err := overridden(c.session, c.flags)
			if err != nil {
				t.Fatal(err)
			}
			if got := summary(setup); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.flags, got, c.want)
			}
		})
	}
}

// wrongFlags are flags that cannot be applied to a session, with the message about
// them.
var wrongFlags = []struct{ name, session, flags, want string }{
	{"unknown", opening, "--learning-rate 2", `unknown flag --learning-rate; did you mean --lr?`},
	{"unknown, near", opening, "--actvation relu", `unknown flag --actvation; did you mean "activation"?`},
	{"no number", opening, "--lr fast", `--lr is a number above 0, not "fast"`},
	{"out of range", opening, "--lr -1", `--lr is a number above 0, not "-1"`},
	{"not finite", opening, "--lr inf", `--lr is a number above 0, not "inf"`},
	{"hexadecimal", opening, "--seed 0x10", `--seed is a whole number from 0 on, not "0x10"`},
	{"huge", opening, "--seed 18446744073709551615", `--seed is a whole number from 0 on, not "18446744073709551615"; the largest is 9223372036854775807`},
	{"unknown name", opening, "--activation rel", `--activation is one of linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu or softplus, or one for each hidden layer: relu,tanh, not "rel"; did you mean "relu"?`},
	{"softmax in hidden layers", opening, "--activation softmax", `--activation is one of linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu or softplus, or one for each hidden layer: relu,tanh, not "softmax"`},
	{"activations of other layers", layered, "--activation relu,elu,tanh", `--activation: 3 names, but there are 2 hidden layers`},
	{"activations of no layers", bare, "--data xor --hidden 0 --activation relu,elu", `--activation: 2 names, but there are 0 hidden layers`},
	{"activations of the default", bare, "--data xor --activation relu,elu", `--activation: 2 names, but there is 1 hidden layer`},
	{"no units", opening, "--hidden 4,0", `--hidden is the units of each hidden layer, such as 4,2 (0: none), at most 4096 in each of at most 999, not "4,0"`},
	{"no number of units", opening, "--hidden 4x2", `--hidden is the units of each hidden layer, such as 4,2 (0: none), at most 4096 in each of at most 999, not "4x2"`},
	{"no value", opening, "--hidden=", `--hidden is the units of each hidden layer, such as 4,2 (0: none), at most 4096 in each of at most 999, not ""`},
	{"too many layers", opening, "--hidden 1" + strings.Repeat(",1", 999), `--hidden: a network has at most 999 hidden layers, not 1000`},
	{"too many units", opening, "--hidden 5000", `--hidden is the units of each hidden layer, such as 4,2 (0: none), at most 4096 in each of at most 999, not "5000"`},
	{"unknown data", opening, "--data irs", `--data is one of diabetes, and, or, nand, nor, xor, xnor, circles, moons, blobs, spiral, curve, iris, progression, progression-value or digits, not "irs"; did you mean "iris"?`},
	{"data twice", bare, "--data xor --csv testdata/people.csv --target outcome", `--csv: the data comes from --data already: leave out one of the two`},
	{"no target", bare, "--csv testdata/people.csv", `--csv: which column is to be learned? Name it with --target: bmi (kg/m²), age [years], visits, outcome`},
	{"no file", bare, "--csv nowhere.csv --target y", `--csv: "nowhere.csv": no such file or directory`},
	{"unknown target", bare, "--csv testdata/people.csv --target outcom", `testdata/people.csv:1: no column is called "outcom", the target; did you mean "outcome"?`},
	{"unknown feature", bare, "--csv testdata/people.csv --target outcome --features bmi,wieght", `testdata/people.csv:1: no column is called "wieght", the feature; the columns are bmi (kg/m²), age [years], visits, outcome`},
	{"a target of no file", opening, "--target bmi", `--target: this belongs to a CSV file, but data.csv is missing`},
	{"no cell", people, "--cells 5", `--cells: "5" is no cell: 17:3=5.5 would be 5.5 on line 17, in column 3`},
	{"an empty feature", people, "--features bmi,,age", `--features is a list of names, not "bmi,,age"`},
	{"no data at all", bare, "--lr 1", `a.toml: there is no data to learn from: [data] needs source, csv, or x and y`},
	{"control characters", opening, "--data \x1b[31m", `--data is one of diabetes, and, or, nand, nor, xor, xnor, circles, moons, blobs, spiral, curve, iris, progression, progression-value or digits, not "\x1b[31m"`},
	{"hidden layers that weights do not fit", given, "--hidden 3", `--hidden: the weights of this session are given and do not fit (the matrix of layer 1 is 2 × 2, but it leads from 2 inputs to 3 units: 2 × 3); --init draws others`},
	{"data that weights do not fit", given, "--data iris", `--data: the weights of this session are given and do not fit (the matrix of layer 1 is 2 × 2, but it leads from 4 inputs to 2 units: 4 × 2); --init draws others`},
	{"a seed that draws nothing", given, "--seed 3", `--seed: the weights of this session are given, so none are drawn; --init draws them`},
	{"targets that bce has no value for", numbers, "--loss bce", `--loss: bce takes targets from 0 to 1, but sample 2 has 2: mse takes any`},
	{"nothing left to train on", regression, "--test-fraction 1", `--test-fraction is a number from 0 to below 1, not "1"`},
	{"batches within an epoch", within, "--batch 4", `--batch: this session was saved within an epoch, after 2 samples of it: go on to its end first`},
	{"shuffling within an epoch", within, "--shuffle true", `--shuffle: this session was saved within an epoch, after 2 samples of it: go on to its end first`},
	{"batches by which steps are not counted", saved, "--batch 4", `--batch: this session was saved after 3 epochs and 6 steps, which batches of 4 would not have given; leave it as it was`},
	{"not true", opening, "--shuffle maybe", `--shuffle is true or false, not "maybe"`},
}

func TestWrongFlags(t *testing.T) {
	for _, c := range wrongFlags {
		t.Run(c.name, func(t *testing.T) {
			_, err := overridden(c.session, c.flags)
			if err == nil {
				t.Fatal("no error")
			}
			if err.Error() != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.flags, err, c.want)
			}
			checkError(t, err)
		})
	}
}

// overridden reads a session, applies flags to it, and resolves it.
func overridden(text, flags string) (*session.Setup, error) {
	s, err := session.Read(strings.NewReader(text), "a.toml")
	if err != nil {
		return nil, err
	}
	if err := s.Override(parseFlags(flags)...); err != nil {
		return nil, err
	}
	return s.Resolve()
}

// parseFlags splits a line like "--lr 2 --hidden=".
func parseFlags(line string) []session.Given {
	var flags []session.Given
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '=' })
	for i := 0; i < len(words); i += 2 {
		value := ""
		if i+1 < len(words) {
			value = words[i+1]
		}
		flags = append(flags, session.Given{Flag: strings.TrimPrefix(words[i], "--"), Value: value})
	}
	return flags
}

// summary describes a run in a line: what is not the default, and what is always worth
// a word.
func summary(setup *session.Setup) string {
	a, s := setup.Config.Architecture, setup.Session
	where := s.Data.Source
	if s.Data.CSV != "" {
		where = fmt.Sprintf("%s of %s", strings.Join(s.Data.Target, ","), s.Data.CSV)
	}
	shape := a.String()
	for _, layer := range a.Layers {
		shape += " " + layer.Activation.Name
	}
	parts := []string{setup.Title + ": " + where + " " + shape}
	parts = append(parts, map[bool]string{true: "bias", false: "no bias"}[a.Bias], setup.Config.Loss.Name)
	parts = append(parts, fmt.Sprint(setup.Config.Optimizer.Name, " ", setup.Config.LearningRate))
	optimizer := setup.Config.Optimizer
	for _, field := range optimizer.Fields() {
		parts[len(parts)-1] += fmt.Sprint(" ", *optimizer.Field(field))
	}
	initial := s.Init.Scheme
	for _, field := range []toml.Opt[float64]{s.Init.Low, s.Init.High, s.Init.Mean, s.Init.StdDev} {
		if field.Set {
			initial += fmt.Sprint(" ", field.Value)
		}
	}
	if setup.Start.Given {
		initial = fmt.Sprint("weights ", setup.Initial[0].Weights)
	}
	parts = append(parts, initial)
	for _, other := range []struct {
		said  bool
		words string
	}{
		{setup.Start.Seed != 1, fmt.Sprint("seed ", setup.Start.Seed)},
		{setup.Config.BatchSize > 0, fmt.Sprint("batches of ", setup.Config.BatchSize)},
		{setup.Config.Shuffle, "shuffled"},
		{setup.Config.Penalty.L1 > 0, fmt.Sprint("l1 ", setup.Config.Penalty.L1)},
		{setup.Config.Penalty.L2 > 0, fmt.Sprint("l2 ", setup.Config.Penalty.L2)},
		{s.Data.Scale != "none", s.Data.Scale},
		{len(setup.Test) > 0, fmt.Sprintf("%d to train, %d to test", len(setup.Train), len(setup.Test))},
		{setup.State != nil, "going on"},
	} {
		if other.said {
			parts = append(parts, other.words)
		}
	}
	return strings.Join(parts, ", ")
}

func TestFlagsMayComeInAnyOrder(t *testing.T) {
	flags := parseFlags("--data iris --hidden 3 --activation relu --optimizer adam --init normal --seed 4")
	want := ""
	for range len(flags) {
		flags = append(flags[1:], flags[0])
		for _, order := range [][]session.Given{flags, reversed(flags)} {
			s, err := session.Read(strings.NewReader(opening), "a.toml")
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Override(order...); err != nil {
				t.Fatal(err)
			}
			setup, err := s.Resolve()
			if err != nil {
				t.Fatal(err)
			}
			if want == "" {
				want = summary(setup)
			}
			if got := summary(setup); got != want {
				t.Fatalf("%v\n got %s\nwant %s", order, got, want)
			}
		}
	}
}

func reversed(flags []session.Given) []session.Given {
	flags = slices.Clone(flags)
	slices.Reverse(flags)
	return flags
}
