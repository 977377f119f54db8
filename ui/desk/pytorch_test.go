package desk_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"
)

// torchStep is a step that testdata/changes.py wrote.
type torchStep struct {
	Line            string // what a person types before it; empty for nothing
	Loss            float64
	Weights, Biases [][]float64 // after it
}

// A run with changes in its middle is what PyTorch makes of the same changes.
func TestChangesAgreeWithPyTorch(t *testing.T) {
	text, err := os.ReadFile("testdata/changes.json")
	if err != nil {
		t.Fatal(err)
	}
	var want []torchStep
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	worst, d := 0.0, open(t, "diabetes")
	compare := func(got, want float64) {
		worst = max(worst, math.Abs(got-want)/max(1, math.Abs(want)))
	}
	runs := 1
	for i, record := range want {
		if record.Line != "" {
			do(t, d, record.Line)
			runs++
		}
		do(t, d, "step")
		m := d.Moment()
		compare(m.Step.Loss, record.Loss)
		for l, p := range m.Parameters() {
			for k, w := range p.Weights {
				compare(w, record.Weights[l][k])
			}
			for k, b := range p.Biases {
				compare(b, record.Biases[l][k])
			}
		}
		if worst > 1e-12 || m.Run != runs {
			t.Fatalf("step %d, run %d: off by %.2g", i+1, m.Run, worst)
		}
	}
	t.Logf("off by %.2g at most", worst)
}
