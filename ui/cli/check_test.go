package cli

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/check"
)

func TestCheckAgrees(t *testing.T) {
	for _, args := range []string{
		"check", "check iris --batch 7 --shuffle", "check curve --hidden 3,2 --activation gelu --l1 0.01 --l2 0.1",
		"check blobs --loss mse", "check xor --activation elu --loss huber", "check progression-value --scale none",
	} {
		text := ok(t, strings.Fields(args)...)
		if !strings.Contains(text, "They agree: no error is above 1e-7\n") || !strings.Contains(text, "Layer 1, ") {
			t.Errorf("backstep %s:\n%s", args, text)
		}
	}
}

// TestCheckListsKinks checks a network whose first sample and biases are 0, so that z of
// every hidden unit is 0 on that sample.
func TestCheckListsKinks(t *testing.T) {
	text := ok(t, "check", "xor", "--activation", "relu")
	for _, want := range []string{
		"xor: 17 gradients over 4 samples\n", "Layer 1, 4 biases: all at a kink\n", "At a kink, where no difference can decide: 4\n",
		"  the bias of h1: gradient ", "z of h1 on sample 1 is near 0, where relu bends\n", "They agree",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("check does not say %q:\n%s", want, text)
		}
	}
}

// TestCheckListsWhatIsRounded checks with a tolerance that no float64 meets.
func TestCheckListsWhatIsRounded(t *testing.T) {
	text := ok(t, "check", "--tolerance", "0")
	for _, want := range []string{
		"Layer 2, 1 bias: none decided\n", "Undecided, because J is rounded: 9\n", "  h1 → y: gradient 0.177069317874, difference 0.177069317874 ± ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("check does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "At a kink") {
		t.Errorf("sigmoid has no kinks:\n%s", text)
	}
}

func TestCheckFailsOfAWrongGradient(t *testing.T) {
	setup := sessiontest.Line(t, "xor")
	layers, _, err := check.Gradients(setup.Config, setup.TrainSamples, setup.Initial, 1e-7, func(int) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	report := checkReport{setup: setup, tolerance: 1e-7, layers: layers}
	if err := report.failure(); err != nil {
		t.Errorf("right gradients fail: %v", err)
	}
	layers[1].Weights.Worst.Gradient *= 1.5
	want := "the gradient of " + setup.Names.Weight(1, layers[1].Weights.Worst.Unit, layers[1].Weights.Worst.From) + " is "
	if err := report.failure(); err == nil || !strings.HasPrefix(err.Error(), want) || !strings.HasSuffix(err.Error(), " is above 1e-7") {
		t.Errorf("a wrong gradient: %v", err)
	}
}
