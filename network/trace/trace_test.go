package trace

import (
	"encoding/json"
	"io"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"backstep/network"
)

func TestNumbers(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 1: "1", -2.5: "-2.5", 0.1: "0.1", 1e-7: "1e-7", 0.00012: "0.00012", 1e6: "1000000", 1234567: "1234567",
		123456789012: "123456789012", 1e21: "1e+21", 5e-324: "5e-324", math.MaxFloat64: "1.7976931348623157e+308", 100000: "100000",
		math.Inf(1): `"Infinity"`, math.Inf(-1): `"-Infinity"`, 3e-5: "0.00003", 1.25e-10: "1.25e-10",
	} {
		if got := string(AppendNumber(nil, v)); got != want {
			t.Errorf("%g is %s, want %s", v, got, want)
		}
	}
	if got := string(AppendNumber(nil, math.NaN())); got != `"NaN"` {
		t.Errorf("NaN is %s", got)
	}
	if got := string(AppendNumber(nil, math.Copysign(0, -1))); got != "-0.0" {
		t.Errorf("the zero below zero is %s", got)
	}
}

// TestNumbersReadBack takes numbers of every size, and those with few digits.
func TestNumbersReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 50_000 {
		v := math.Float64frombits(r.Uint64())
		if i%2 == 0 {
			v = math.Round(1e4*r.NormFloat64()) / math.Pow10(r.IntN(14)-4)
		}
		if math.IsNaN(v) || math.IsInf(v, 0) {
			continue
		}
		text := string(AppendNumber(nil, v))
		var read float64
		if err := json.Unmarshal([]byte(text), &read); err != nil || math.Float64bits(read) != math.Float64bits(v) {
			t.Fatalf("%x is written %s, which reads back as %x: %v", v, text, read, err)
		}
		mantissa, _, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
		written, _, _ := strings.Cut(text, "e")
		if fewest := countDigits(mantissa); v != 0 && countDigits(written) > fewest {
			t.Fatalf("%s has more digits than the %d that count", text, fewest)
		}
	}
}

// countDigits counts the significant digits.
func countDigits(text string) int {
	return len(strings.Trim(strings.NewReplacer("-", "", ".", "").Replace(text), "0"))
}

// trainer returns a trainer of a network whose numbers can be told apart: two inputs,
// two hidden units, one output, three samples in batches of two.
func trainer(t *testing.T, bias bool) *network.Trainer {
	t.Helper()
	linear, _ := network.LookupActivation("linear")
	loss, _ := network.LookupLoss("sse")
	optimizer, _ := network.LookupOptimizer("sgd")
	c := network.Config{
		Architecture: network.Architecture{
			Inputs: 2, Bias: bias,
			Layers: []network.Layer{{Units: 2, Activation: linear}, {Units: 1, Activation: linear}},
		},
		Loss: loss, Optimizer: optimizer, LearningRate: 0.5, BatchSize: 2,
	}
	initial := network.NewParameters(c.Architecture)
	copy(initial[0].Weights, []float64{1, 2, 3, 4})
	copy(initial[1].Weights, []float64{1, -1})
	trainer, err := network.NewTrainer(c, network.Samples{X: [][]float64{{1, 0}, {0, 1}, {1, 1}}, Y: [][]float64{{0}, {1}, {2}}}, initial)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// TestLines compares a trace with numbers worked out by hand: z of the hidden layer is
// (1, 2) and (3, 4), ŷ is −1 on both samples, δ is −1 and −2.
func TestLines(t *testing.T) {
	var b strings.Builder
	w, err := NewWriter(&b, json.RawMessage(`{"title": "by hand"}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(trainer(t, true).Record()); err != nil {
		t.Fatal(err)
	}
	want := `{"format": "backstep-trace/1", "session": {"title": "by hand"}}
{"epoch": 1, "step": 1, "samples": [0, 1], "learning_rate": 0.5, "loss": 1.25, "data_loss": 1.25, "layers": [` +
		`{"z": [[1, 2], [3, 4]], "a": [[1, 2], [3, 4]], "delta": [[-1, 1], [-2, 2]], ` +
		`"grad_weights": [[-0.5, 0.5], [-1, 1]], "grad_biases": [-1.5, 1.5], ` +
		`"weights": [[1.25, 1.75], [3.5, 3.5]], "biases": [0.75, -0.75], ` +
		`"weights_before": [[1, 2], [3, 4]], "biases_before": [0, 0]}, ` +
		`{"z": [[-1], [-1]], "a": [[-1], [-1]], "delta": [[-1], [-2]], ` +
		`"grad_weights": [[-3.5], [-5]], "grad_biases": [-1.5], "weights": [[2.75], [1.5]], "biases": [0.75], ` +
		`"weights_before": [[1], [-1]], "biases_before": [0]}]}
`
	if b.String() != want {
		t.Errorf("the trace is\n%s\nwant\n%s", b.String(), want)
	}
}

// TestBefore writes steps 1, 2, 4 and 5, and checks that only the lines whose preceding
// step is not in the trace have the weights before the step.
func TestBefore(t *testing.T) {
	trainer := trainer(t, false)
	var b strings.Builder
	w, err := NewWriter(&b, json.RawMessage(`{}`))
	if err != nil {
		t.Fatal(err)
	}
	for step := 1; step <= 5; step++ {
		s := trainer.Record()
		if step == 3 {
			continue
		}
		b.Reset()
		if err := w.Write(s); err != nil {
			t.Fatal(err)
		}
		if has := strings.Contains(b.String(), `"biases_before": []`); has != (step == 1 || step == 4) {
			t.Errorf("that step %d has the weights before is %t", step, has)
		}
	}
}

// TestMemoryDoesNotGrow writes the same step again and again.
func TestMemoryDoesNotGrow(t *testing.T) {
	step := trainer(t, true).Record()
	w, err := NewWriter(io.Discard, json.RawMessage(`{}`))
	if err != nil {
		t.Fatal(err)
	}
	write := func() {
		if err := w.Write(step); err != nil {
			t.Fatal(err)
		}
	}
	write()
	grown := cap(w.buffer)
	for range 1000 {
		write()
	}
	if cap(w.buffer) != grown {
		t.Errorf("the buffer grew from %d to %d", grown, cap(w.buffer))
	}
}

// broken is a writer that always fails.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestErrorsOfTheWriterAreReturned(t *testing.T) {
	w, err := NewWriter(broken{}, json.RawMessage(`{}`))
	if err == nil {
		t.Error("the header was not written, and nothing is said")
	}
	if err := w.Write(trainer(t, true).Record()); err == nil {
		t.Error("a step was not written, and nothing is said")
	}
}
