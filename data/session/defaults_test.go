package session_test

import (
	"slices"
	"testing"
)

// defaultRuns are what results from data alone, without a network.
var defaultRuns = []struct{ name, text, want string }{
	{"diabetes", "[data]\nsource = \"diabetes\"\n", `diabetes: diabetes 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"and", "[data]\nsource = \"and\"\n", `and: and 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"or", "[data]\nsource = \"or\"\n", `or: or 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"nand", "[data]\nsource = \"nand\"\n", `nand: nand 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"nor", "[data]\nsource = \"nor\"\n", `nor: nor 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"xor", "[data]\nsource = \"xor\"\n", `xor: xor 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"xnor", "[data]\nsource = \"xnor\"\n", `xnor: xnor 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"circles", "[data]\nsource = \"circles\"\n", `circles: circles 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"moons", "[data]\nsource = \"moons\"\n", `moons: moons 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"blobs", "[data]\nsource = \"blobs\"\n", `blobs: blobs 2-4-3 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"spiral", "[data]\nsource = \"spiral\"\n", `spiral: spiral 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"curve", "[data]\nsource = \"curve\"\n", `curve: curve 1-4-1 tanh linear, bias, mse, sgd 0.1, xavier-uniform`},
	{"iris", "[data]\nsource = \"iris\"\n", `iris: iris 4-4-3 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"progression", "[data]\nsource = \"progression\"\n", `progression: progression 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"progression-value", "[data]\nsource = \"progression-value\"\n", `progression-value: progression-value 2-4-1 tanh linear, bias, mse, sgd 0.1, xavier-uniform`},
	{"digits", "[data]\nsource = \"digits\"\n", `digits: digits 64-4-10 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"two classes in a file", people, `people.csv: outcome of testdata/people.csv 3-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"numbers in a file", "[data]\ncsv = \"testdata/people.csv\"\ntarget = \"visits\"\nfeatures = [\"bmi\"]\n", `people.csv: visits of testdata/people.csv 1-4-1 tanh linear, bias, mse, sgd 0.1, xavier-uniform`},
	{"numbers in a file as classes", "[training]\nloss = \"cross-entropy\"\n[data]\ncsv = \"testdata/people.csv\"\ntarget = \"visits\"\nfeatures = [\"bmi\"]\n", `people.csv: visits of testdata/people.csv 1-4-3 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"rows, 0 and 1", "[data]\nx = [[1], [2]]\ny = [[0], [1]]\n", `a.toml:  1-4-1 tanh sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"rows, numbers", "[data]\nx = [[1], [2]]\ny = [[0], [3]]\n", `a.toml:  1-4-1 tanh linear, bias, mse, sgd 0.1, xavier-uniform`},
	{"rows, two numbers", "[data]\nx = [[1], [2]]\ny = [[0, 2], [3, 1]]\n", `a.toml:  1-4-2 tanh linear, bias, mse, sgd 0.1, xavier-uniform`},
	{"rows, one 1 of two", "[data]\nx = [[1], [2]]\ny = [[0, 1], [1, 0]]\n", `a.toml:  1-4-2 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"rows, one 1 of three", "[data]\nx = [[1], [2]]\ny = [[0, 1, 0], [1, 0, 0]]\n", `a.toml:  1-4-3 tanh softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"layers alone", "network.layers = [{ units = 1, activation = \"sigmoid\" }]\ndata.source = \"xor\"\n", `xor: xor 2-1 sigmoid, bias, bce, sgd 0.1, xavier-uniform`},
	{"a layer of another kind", "network.layers = [{ units = 1, activation = \"linear\" }]\ndata.source = \"xor\"\n", `xor: xor 2-1 linear, bias, mse, sgd 0.1, xavier-uniform`},
	{"two units for two classes", "network.layers = [{ units = 2, activation = \"softmax\" }]\ndata.source = \"xor\"\n", `xor: xor 2-2 softmax, bias, cross-entropy, sgd 0.1, xavier-uniform`},
	{"adagrad", "training.optimizer = \"adagrad\"\ndata.source = \"xor\"\n", `xor: xor 2-4-1 tanh sigmoid, bias, bce, adagrad 0.1 1e-10, xavier-uniform`},
	{"rmsprop", "training.optimizer = \"rmsprop\"\ndata.source = \"xor\"\n", `xor: xor 2-4-1 tanh sigmoid, bias, bce, rmsprop 0.1 0.99 1e-08, xavier-uniform`},
	{"uniform", "init.scheme = \"uniform\"\ndata.source = \"xor\"\n", `xor: xor 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, uniform 0 1`},
	{"normal", "init.scheme = \"normal\"\ndata.source = \"xor\"\n", `xor: xor 2-4-1 tanh sigmoid, bias, bce, sgd 0.1, normal 0 1`},
}

func TestDefaults(t *testing.T) {
	for _, c := range defaultRuns {
		t.Run(c.name, func(t *testing.T) {
			run, err := overridden(c.text, "")
			if err != nil {
				t.Fatal(err)
			}
			if got := summary(run); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
			trainer := trainerOf(t, run)
			trainer.Step()
			if loss, _ := trainer.Loss(); !(loss > 0 && loss < 100) {
				t.Errorf("the loss of the first step is %v", loss)
			}
		})
	}
}

// The scaling is fitted on the training part, and the test part is scaled by it
// too.
func TestScalingIsFittedOnTheTrainingPart(t *testing.T) {
	run, err := overridden("", "--data iris --scale minmax --test-fraction 0.3")
	if err != nil {
		t.Fatal(err)
	}
	if len(run.Train) != 105 || len(run.Test) != 45 || run.TestSamples.Len() != 45 {
		t.Fatalf("%d samples to train, %d to test", len(run.Train), len(run.Test))
	}
	column := func(rows [][]float64, f int) []float64 {
		var values []float64
		for _, row := range rows {
			values = append(values, row[f])
		}
		return values
	}
	for f, name := range run.Names.Inputs {
		train := column(run.TrainSamples.X, f)
		if slices.Min(train) != 0 || slices.Max(train) != 1 {
			t.Errorf("%s goes from %v to %v", name, slices.Min(train), slices.Max(train))
		}
		for i, row := range run.Test {
			if want := run.Scaling[f].Apply(run.Set.Raw[row][f]); run.TestSamples.X[i][f] != want {
				t.Errorf("%s of test sample %d is %v, want %v", name, i, run.TestSamples.X[i][f], want)
			}
		}
	}
}
