package session_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/network"
)

// oracle is what PyTorch computed, in float64 and by automatic differentiation, for the
// session file of the same name.
type oracle struct {
	Steps, Every int
	Records      []struct {
		Epoch, Step int
		Rate        *float64 `json:"learning_rate"` // nil if it was not recorded
		Loss        float64
		DataLoss    float64 `json:"data_loss"`
		Layers      []oracleLayer
	}
}

type oracleLayer struct {
	Z, A, Delta [][]float64
	GradWeights [][]float64 `json:"grad_weights"`
	GradBiases  []float64   `json:"grad_biases"`
	Weights     [][]float64
	Biases      []float64
}

func TestAgreementWithPyTorch(t *testing.T) {
	paths, err := filepath.Glob("testdata/oracle/*.toml")
	if err != nil || len(paths) != 30 {
		t.Fatalf("%d session files, want 30: %v", len(paths), err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".toml")
		t.Run(name, func(t *testing.T) {
			setup, trainer := training(t, load(t, path))
			compareWithOracle(t, setup, trainer, readOracle(t, name), agreementOf(name))
		})
	}
}

// agreement is how near numbers have to be, as a fraction of their size, or of floor if
// they are smaller than that.
type agreement struct{ tolerance, floor float64 }

func agreementOf(name string) agreement {
	switch {
	case name == "long-run":
		return agreement{1e-9, 1}
	case strings.HasPrefix(name, "elu-tail"):
		return agreement{1e-12, 0} // The numbers compared are as small as 1e-18.
	default:
		return agreement{1e-12, 1}
	}
}

func compareWithOracle(t *testing.T, setup *session.Setup, trainer *network.Trainer, want oracle, near agreement) {
	t.Helper()
	for _, record := range want.Records {
		for trainer.State().Step < record.Step-1 {
			trainer.Step()
		}
		place := trainer.State().Place
		step := trainer.Record()
		if step.Epoch != record.Epoch || step.Number != record.Step {
			t.Fatalf("at epoch %d, step %d; want %d, %d", step.Epoch, step.Number, record.Epoch, record.Step)
		}
		if samples := batchAt(setup, place); !slices.Equal(step.Samples, samples) {
			t.Errorf("step %d: samples %v, want %v", record.Step, step.Samples, samples)
		}
		compare := func(what string, got, want []float64) {
			t.Helper()
			if err := near.compare(got, want); err != nil {
				t.Errorf("step %d: %s: %v", record.Step, what, err)
			}
		}
		if record.Rate != nil {
			compare("learning rate", []float64{step.LearningRate}, []float64{*record.Rate})
		}
		compare("loss", []float64{step.Loss}, []float64{record.Loss})
		compare("data loss", []float64{step.DataLoss}, []float64{record.DataLoss})
		for l, layer := range record.Layers {
			got := step.Layers[l]
			for _, pair := range []struct {
				what string
				got  []float64
				want []float64
			}{
				{"z", bySample(got.Z, step.N()), slices.Concat(layer.Z...)},
				{"a", bySample(got.A, step.N()), slices.Concat(layer.A...)},
				{"delta", bySample(got.Delta, step.N()), slices.Concat(layer.Delta...)},
				{"gradient of weights", got.Gradient.Weights, slices.Concat(layer.GradWeights...)},
				{"gradient of biases", got.Gradient.Biases, layer.GradBiases},
				{"weights", got.After.Weights, slices.Concat(layer.Weights...)},
				{"biases", got.After.Biases, layer.Biases},
			} {
				compare(fmt.Sprintf("layer %d: %s", l+1, pair.what), pair.got, pair.want)
			}
		}
	}
	if last := trainer.State().Step; last != want.Steps {
		t.Errorf("the last record is of step %d, want %d", last, want.Steps)
	}
}

// batchAt returns the rows of the batch that begins at a place of an epoch without
// shuffling.
func batchAt(setup *session.Setup, place int) []int {
	batch, n := setup.Config.BatchSize, setup.TrainSamples.Len()
	if batch == 0 {
		batch = n
	}
	var rows []int
	for i := place; i < min(place+batch, n); i++ {
		rows = append(rows, i)
	}
	return rows
}

// bySample turns numbers ordered unit by unit into numbers ordered sample by sample.
func bySample(values []float64, n int) []float64 {
	var turned []float64
	for s := range n {
		for i := s; i < len(values); i += n {
			turned = append(turned, values[i])
		}
	}
	return turned
}

// compare returns an error that says which number differs by more than the agreement
// allows.
func (a agreement) compare(got, want []float64) error {
	if len(got) != len(want) {
		return fmt.Errorf("%d numbers, want %d", len(got), len(want))
	}
	for i := range want {
		if !(math.Abs(got[i]-want[i]) <= a.tolerance*max(a.floor, math.Abs(want[i]))) {
			return fmt.Errorf("number %d is %.17g, want %.17g", i, got[i], want[i])
		}
	}
	return nil
}

func readOracle(t *testing.T, name string) oracle {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "oracle", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var o oracle
	if err := json.Unmarshal(text, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

func load(t *testing.T, path string) *session.Session {
	t.Helper()
	s, err := session.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// training resolves a session and returns its trainer.
func training(t *testing.T, s *session.Session) (*session.Setup, *network.Trainer) {
	t.Helper()
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	return setup, trainer
}
