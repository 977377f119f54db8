package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
)

// runner runs programs, each with its arguments, in one Python process. It overwrites
// the gradients after each update, as a fused nesterov update does.
const runner = `
import contextlib, io, json, sys, warnings
import torch
warnings.simplefilter("error")
torch.set_num_threads(1)

def spoiling(step):
    def spoilt(self, *args, **kwargs):
        step(self, *args, **kwargs)
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.grad.fill_(float("nan"))
    return spoilt

for name in ["SGD", "Adagrad", "RMSprop", "Adam", "AdamW"]:
    kind = getattr(torch.optim, name)
    kind.step = spoiling(kind.step)
outputs = []
for text, arguments in json.load(sys.stdin):
    sys.argv = ["program.py"] + arguments
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(text, "program.py", "exec"), {"__name__": "__main__"})
    outputs.append(out.getvalue())
json.dump(outputs, sys.stdout)
`

// withTorch returns the path of a Python that has PyTorch.
func withTorch(t *testing.T) string {
	t.Helper()
	const has = "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if path, err := exec.LookPath(name); err == nil && exec.Command(path, "-c", has).Run() == nil {
			return path
		}
	}
	t.Skip("there is no Python with torch")
	return ""
}

// runPrograms returns what each program prints.
func runPrograms(t *testing.T, python string, programs [][2]any) []string {
	t.Helper()
	input, err := json.Marshal(programs)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(python, "-c", runner)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	var outputs []string
	if err := json.Unmarshal(out.Bytes(), &outputs); err != nil || len(outputs) != len(programs) {
		t.Fatalf("%d programs print %d texts: %v", len(programs), len(outputs), err)
	}
	return outputs
}

// various returns sessions with every activation, loss and optimiser among them, new
// and saved, with batches and without.
func various(t *testing.T) map[string]*session.Setup {
	t.Helper()
	runs := map[string]*session.Setup{}
	for _, name := range network.ActivationNames() {
		if name != "softmax" {
			runs["activation "+name] = sessiontest.Line(t, "xor --activation "+name+" --hidden 5,4 --lr 0.5")
		}
	}
	for _, loss := range network.LossNames() {
		for _, output := range []string{"sigmoid", "softmax"} {
			runs[loss+" after "+output] = sessiontest.Line(t, "iris --loss "+loss+" --output "+output+" --l1 0.001")
		}
		runs[loss+" after tanh"] = sessiontest.Line(t, "diabetes --loss "+loss+" --output tanh --lr 0.1")
	}
	for _, name := range network.OptimizerNames() {
		setup := sessiontest.Line(t, "xor --optimizer "+name+" --batch 3 --shuffle true --l2 0.01")
		runs["optimiser "+name] = setup
		runs["saved optimiser "+name] = saved(t, setup, 5)
	}
	for _, schedule := range []string{"step --gamma 0.3 --decay-every 2", "exponential --gamma 0.7", "cosine --eta-min 0.05 --period 3"} {
		setup := sessiontest.Line(t, "xor --batch 3 --lr 0.5 --schedule "+schedule)
		runs["schedule "+schedule] = setup
		runs["saved, schedule "+schedule] = saved(t, setup, 7)
		runs["saved after an epoch, schedule "+schedule] = saved(t, sessiontest.Line(t, "diabetes --optimizer adam --schedule "+schedule), 4)
	}
	runs["a new optimiser"] = saved(t, overridden(t, runs["saved optimiser momentum"], "optimizer", "adam"), 2)
	runs["frozen biases"] = sessiontest.Line(t, "mazur --optimizer adamw")
	runs["saved frozen biases"] = saved(t, runs["frozen biases"], 3)
	runs["no biases"] = saved(t, sessiontest.Line(t, "diabetes --no-bias true --optimizer momentum --batch 3"), 1)
	runs["a test part"] = sessiontest.Line(t, "iris --test-fraction 0.2 --batch 50")
	return runs
}

// train returns the loss of each epoch, the loss of the test part after them, and the
// steps.
func train(t *testing.T, setup *session.Setup, epochs int) (losses []float64, test float64, steps []*network.Step) {
	t.Helper()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for len(losses) < epochs {
		step := trainer.Record()
		steps = append(steps, step)
		if step.LastBatch {
			losses = append(losses, step.EpochLoss)
		}
	}
	return losses, network.NewEvaluator(setup.Config, setup.TestSamples).Loss(trainer.State().Parameters), steps
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-12*max(1, math.Abs(want)) }

// TestProgramsTrainAsThisDoes runs the programs with PyTorch, if it is installed, and
// compares the losses that they print, and the gradients of their traces.
func TestProgramsTrainAsThisDoes(t *testing.T) {
	python := withTorch(t)
	const epochs = 2
	runs := various(t)
	var names []string
	var programs [][2]any
	for name, setup := range runs {
		names = append(names, name)
		whole := write(t, setup, epochs)
		programs = append(programs, [2]any{writePlain(t, setup, epochs), []string{}}, [2]any{whole, []string{}}, [2]any{whole, []string{"--trace"}})
	}
	outputs := runPrograms(t, python, programs)
	for i, name := range names {
		losses, test, steps := train(t, runs[name], epochs)
		tested := slices.Clone(losses)
		if runs[name].TestSamples.Len() > 0 {
			tested = append(tested, test)
		}
		for at, want := range [][]float64{tested, losses} {
			if err := compareLosses(outputs[3*i+at], want); err != nil {
				t.Errorf("%s: %v\n%s", name, err, programs[3*i+at][0])
			}
		}
		if err := compareGradients(outputs[3*i+2], steps); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// compareLosses compares the last word of each line.
func compareLosses(output string, want []float64) error {
	lines := strings.Split(strings.TrimSpace(output), "\n")
	if len(lines) != len(want) {
		return fmt.Errorf("%d lines, want %d", len(lines), len(want))
	}
	for i, line := range lines {
		words := strings.Fields(line)
		if got, err := strconv.ParseFloat(words[len(words)-1], 64); err != nil || !near(got, want[i]) {
			return fmt.Errorf("line %d is %q, want %.17g", i+1, line, want[i])
		}
	}
	return nil
}

// compareGradients compares the gradients of a trace.
func compareGradients(output string, steps []*network.Step) error {
	lines := strings.Split(strings.TrimSpace(output), "\n")[1:]
	if len(lines) != len(steps) {
		return fmt.Errorf("%d steps, want %d", len(lines), len(steps))
	}
	for i, line := range lines {
		var record struct {
			Layers []struct {
				GradWeights [][]float64 `json:"grad_weights"`
				GradBiases  []float64   `json:"grad_biases"`
			}
		}
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			return fmt.Errorf("step %d: %w", i+1, err)
		}
		for l, layer := range record.Layers {
			got := slices.Concat(slices.Concat(layer.GradWeights...), layer.GradBiases)
			want := steps[i].Layers[l].Gradient
			all := slices.Concat(want.Weights, want.Biases)
			if len(layer.GradBiases) == 0 {
				all = want.Weights
			}
			if !slices.EqualFunc(got, all, near) {
				return fmt.Errorf("step %d, layer %d: the gradients are %v, want %v", i+1, l+1, got, all)
			}
		}
	}
	return nil
}
