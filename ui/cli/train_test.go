package cli

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
)

// report is what train --json prints.
type report struct {
	Epochs           int      `json:"epochs"`
	Steps            int      `json:"steps"`
	Seconds          *float64 `json:"seconds"`
	SamplesPerSecond *float64 `json:"samples_per_second"`
	Loss             *float64 `json:"loss"`
	TrainLoss        *float64 `json:"train_loss"`
	TestLoss         *float64 `json:"test_loss"`
	TrainAccuracy    *float64 `json:"train_accuracy"`
	TestAccuracy     *float64 `json:"test_accuracy"`

	Findings []struct{ What, Proof, Remedy, Flags, Command string } `json:"findings"`
}

// trained runs train --json, which must end with a status, and returns what it prints.
func trained(t *testing.T, status int, args ...string) (r report) {
	t.Helper()
	ran := command(append([]string{"train", "--json"}, args...)...)
	if ran.status != status || strings.Count(ran.out, "\n") != 1 {
		t.Fatalf("train %v: status %d, want %d: %s%s", args, ran.status, status, ran.out, ran.err)
	}
	decoder := json.NewDecoder(strings.NewReader(ran.out))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil {
		t.Fatalf("%v in %s", err, ran.out)
	}
	return r
}

// TestTrainSummary compares the summary with a training loop of its own.
func TestTrainSummary(t *testing.T) {
	got := trained(t, 0, "iris", "--batch", "40", "--test-fraction", "0.2", "--epochs", "25")
	setup := sessiontest.Builtin(t, "iris", session.Given{Flag: "batch", Value: "40"}, session.Given{Flag: "test-fraction", Value: "0.2"})
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for trainer.State().Epoch < 25 {
		trainer.Step()
	}
	if got.Epochs != 25 || got.Steps != 75 || *got.Seconds < 0 || got.Loss == nil || *got.Loss != trainer.EpochLoss() {
		t.Errorf("the summary is %+v, its loss is to be %g", got, trainer.EpochLoss())
	}
	params := trainer.State().Parameters
	for _, part := range []struct {
		samples        network.Samples
		loss, accuracy *float64
	}{{setup.TrainSamples, got.TrainLoss, got.TrainAccuracy}, {setup.TestSamples, got.TestLoss, got.TestAccuracy}} {
		e := network.NewEvaluator(setup.Config, part.samples)
		loss, right := e.Loss(params), 0
		for i, y := range part.samples.Y {
			var outputs []float64
			for j := range y {
				outputs = append(outputs, e.Outputs()[j*e.N()+i])
			}
			if y[slices.Index(outputs, slices.Max(outputs))] == 1 {
				right++
			}
		}
		if *part.loss != loss || *part.accuracy != float64(right)/float64(e.N()) {
			t.Errorf("loss %g and accuracy %g, want %g and %d of %d", *part.loss, *part.accuracy, loss, right, e.N())
		}
	}
}

func TestTrainSummaryHasNullWhereNothingApplies(t *testing.T) {
	r := trained(t, 0, "curve", "--batch", "1", "--steps", "5")
	if r.Epochs != 0 || r.Steps != 5 || r.Loss != nil || r.TestLoss != nil || r.TrainAccuracy != nil || r.TestAccuracy != nil || r.TrainLoss == nil {
		t.Errorf("the summary is %+v", r)
	}
	if r := trained(t, 0); r.Epochs != 1000 || *r.TrainAccuracy != 1 || r.TestAccuracy != nil {
		t.Errorf("the summary is %+v", r)
	}
}

func TestTrainUntilLoss(t *testing.T) {
	r := trained(t, 0, "--until-loss", "0.05")
	setup := sessiontest.Builtin(t, "diabetes")
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for trainer.Step(); trainer.EpochLoss() > 0.05; {
		trainer.Step()
	}
	if r.Epochs != trainer.State().Epoch || *r.Loss != trainer.EpochLoss() {
		t.Errorf("%d epochs and loss %g, want %d and %g", r.Epochs, *r.Loss, trainer.State().Epoch, trainer.EpochLoss())
	}
	if r := trained(t, 1, "--until-loss", "1e-9", "--epochs", "10"); r.Epochs != 10 {
		t.Errorf("the summary is %+v", r)
	}
}

func TestTrainUntilSettled(t *testing.T) {
	r := trained(t, 0, "and", "--lr", "0.5", "--hidden", "0", "--l2", "0.1", "--until-settled", "--epochs", "100000")
	setup := sessiontest.Builtin(t, "and", session.Given{Flag: "lr", Value: "0.5"}, session.Given{Flag: "hidden", Value: "0"}, session.Given{Flag: "l2", Value: "0.1"})
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	var settling stepper.Settling
	for trainer.Step(); !settling.Add(trainer.EpochLoss()); {
		trainer.Step()
	}
	if r.Epochs != trainer.State().Epoch || r.Epochs == 100000 {
		t.Errorf("settled after %d epochs, want %d", r.Epochs, trainer.State().Epoch)
	}
	if r := trained(t, 0, "--until-settled", "--epochs", "3"); r.Epochs != 3 {
		t.Errorf("what has not settled is no failure: %+v", r)
	}
}

func TestTrainUntilACondition(t *testing.T) {
	for _, c := range []struct{ line, condition, want string }{
		{"diabetes", "all are right", "Stopped: all are right\n"},
		{"iris --batch 30 --scale standard", "accuracy 80%", "Stopped: accuracy ≥ 80%\n"},
		{"moons --batch 30 --shuffle", "sample 9 is right", "Stopped: sample 9 is right\n"},
		{"diabetes --until-settled", "0.3", "Stopped: loss ≤ 0.3\n"},
	} {
		text := ok(t, append(append([]string{"train"}, strings.Fields(c.line)...), "--until", c.condition)...)
		if !strings.Contains(text, c.want) || strings.Contains(text, "1000 epochs") {
			t.Errorf("train %s until %s does not say %q:\n%s", c.line, c.condition, c.want, text)
		}
	}
	if r := command("train", "xor", "--hidden", "0", "--until", "all are right", "--epochs", "50"); r.status != 1 || !strings.Contains(r.err, "all are right was not met: after 50 epochs the loss is 0.") {
		t.Errorf("status %d: %s", r.status, r.err)
	}
	// What does not come is waited for until the loss has settled.
	for _, until := range []string{"--until", "--until-loss"} {
		r := command("train", "xor", "--hidden", "0", until, "0.1", "--epochs", "3000000")
		if r.status != 1 || !strings.Contains(r.err, "after 669 epochs") || !strings.Contains(r.err, "has settled at 0.69316") || !strings.Contains(r.out, "Stopped: the loss has settled, so") {
			t.Errorf("%s: status %d: %s\n%s", until, r.status, r.err, r.out)
		}
	}
	if r := command("train", "xor", "--hidden", "0", "--until", "epoch 1000", "--epochs", "2000"); r.status != 0 || !strings.Contains(r.out, "1000 epochs") {
		t.Errorf("an epoch comes after the loss has settled, too: status %d: %s\n%s", r.status, r.err, r.out)
	}
	if r := command("train", "--until", "h9 is dead"); r.status != 2 || !strings.Contains(r.err, `--until "h9 is dead": "h9" is no unit`) {
		t.Errorf("status %d: %s", r.status, r.err)
	}
}

func TestTrainText(t *testing.T) {
	text := ok(t, "train", "iris", "--scale", "standard", "--test-fraction", "0.2", "--epochs", "300")
	for _, want := range []string{"iris: 300 epochs, 300 steps in ", "Loss of the last epoch: 0.", "Training part, 120 flowers: loss 0.", "Test part, 30 flowers: loss 0.", " right ("} {
		if !strings.Contains(text, want) {
			t.Errorf("the summary does not say %q:\n%s", want, text)
		}
	}
}

// TestSavedSessionOfCSVFindsItsFile saves to a folder other than that of the data.
func TestSavedSessionOfCSVFindsItsFile(t *testing.T) {
	csv := file(t, "people.csv", "bmi,age,outcome\n33.6,45,1\n24.3,28,0\n41.4,71,1\n22.5,60,0\n")
	saved := filepath.Join(t.TempDir(), "saved.toml")
	ok(t, "train", "--csv", csv, "--target", "outcome", "--scale", "standard", "--epochs", "5", "--save", saved)
	whole := trained(t, 0, "--csv", csv, "--target", "outcome", "--scale", "standard", "--epochs", "12")
	rest := trained(t, 0, saved, "--epochs", "7")
	if *whole.Loss != *rest.Loss || *whole.TrainLoss != *rest.TrainLoss {
		t.Errorf("going on gives loss %g, never stopping %g", *rest.Loss, *whole.Loss)
	}
}

func TestProgressLineFits(t *testing.T) {
	for width := range 130 {
		line := []rune(progressLine(50, 200, "epoch 50  loss 0.1234", width))
		if len(line) > width {
			t.Errorf("%d columns for %q", width, string(line))
		}
		if width > 40 && !strings.Contains(string(line), "25 %  epoch 50  loss 0.1234") {
			t.Errorf("%d columns show %q", width, string(line))
		}
	}
	if line := progressLine(200, 200, "", 60); strings.Contains(line, "░") || strings.Count(line, "█") != 40 {
		t.Errorf("the end is %q", line)
	}
}

func TestWithoutATerminalThereIsNoProgress(t *testing.T) {
	p := newProgress(&strings.Builder{})
	if p.due() {
		t.Error("it is due")
	}
	p.clear()
}

// What is wrong is in the object too, with what would help as flags and as a command.
func TestFindingsAreInTheSummary(t *testing.T) {
	r := trained(t, 0, "--csv", "../../data/files/iris.csv", "--target", "species", "--epochs", "200")
	if len(r.Findings) != 2 || r.Findings[0].What != "layer 1 saturated" || !strings.Contains(r.Findings[0].Proof, "at an end, mean f") || r.Findings[0].Flags != "--scale standard" {
		t.Fatalf("found %+v", r.Findings)
	}
	if f := r.Findings[1]; f.Remedy != "First mend this: layer 1 saturated" || f.Command != "restart scale standard" {
		t.Errorf("second is %+v", f)
	}
	if r := trained(t, 0, "iris", "--epochs", "200"); r.Findings == nil || len(r.Findings) != 0 {
		t.Errorf("with the remedy there are %+v", r.Findings)
	}
}

func TestInfinityInTheSummaryIsAString(t *testing.T) {
	s := summary{result: &outcome{epochs: 1, loss: math.Inf(1)}, train: &judgement{loss: math.NaN(), samples: 1}, wrong: probe.Words{Health: &probe.Health{}}}
	if text := s.json(); !strings.Contains(text, `"loss": "Infinity"`) || !strings.Contains(text, `"train_loss": "NaN"`) || !json.Valid([]byte(text)) {
		t.Errorf("the summary is %s", text)
	}
}

// TestTrainEndsWhereItDiverges trains with a learning rate that is far too large.
func TestTrainEndsWhereItDiverges(t *testing.T) {
	diverging := []string{"curve", "--activation", "relu", "--lr", "10", "--epochs", "100000"}
	text := ok(t, append([]string{"train", "--until-settled"}, diverging...)...)
	if want := "weights diverged to "; !strings.Contains(text, want) || strings.Contains(text, "settled") {
		t.Errorf("the summary does not say that it has %s:\n%s", want, text)
	}
	if strings.Contains(text, "100000 epochs") {
		t.Errorf("it went on to the end:\n%s", text)
	}
	if r := command(append([]string{"train", "--until-loss", "0.1"}, diverging...)...); r.status != 1 || !strings.Contains(r.err, "0.1 was not reached") {
		t.Errorf("status %d: %s", r.status, r.err)
	}
}

// TestTrainSaysWhyTheLossIsNotFinite has losses that are not finite before any update,
// for which the learning rate is not to blame, and one that diverges.
func TestTrainSaysWhyTheLossIsNotFinite(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"testdata/nan-not-by-learning-rate.toml", "Stopped: the loss of step 1 is not finite: bce wants ŷ between 0 and 1, and it is −1; try sigmoid outputs\n"},
		{"iris --output linear --loss bce --lr 1e-9", "Stopped: the loss of step 1 is not finite: bce wants ŷ between 0 and 1, and that of "},
		{"testdata/nan-is-right.toml", "Stopped: the loss of step 1 is not finite: weights as large as 1e308 overflow; try smaller weights to begin with\n"},
		{"curve --activation relu --lr 10 --batch 7 --shuffle", "Stopped: the loss of step 6 is not finite: weights diverged to "},
	} {
		text := ok(t, append([]string{"train"}, strings.Fields(c.args)...)...)
		if !strings.Contains(text, c.want) {
			t.Errorf("train %s does not say %q:\n%s", c.args, c.want, text)
		}
		if blamed := strings.Contains(text, "learning rate"); blamed != strings.Contains(c.want, "diverged") {
			t.Errorf("train %s blames the learning rate: %t", c.args, blamed)
		}
	}
}

// Each loss is finite but their sum is not, so that there is no step to blame.
func TestTrainSaysThatLossesAddUpToInfinity(t *testing.T) {
	file := filepath.Join(t.TempDir(), "big.csv")
	if err := os.WriteFile(file, []byte("x,y\n1,1.1e154\n2,-1.2e154\n3,1.25e154\n4,-1.3e154\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	text := ok(t, "train", "--csv", file, "--target", "y", "--loss", "mse", "--output", "linear", "--hidden", "0", "--lr", "1e-300", "--batch", "1", "--epochs", "3")
	if !strings.Contains(text, "Stopped: the losses of an epoch add up to more than a number can hold") {
		t.Errorf("it says\n%s", text)
	}
}
