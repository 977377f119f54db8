package cli

import (
	"strings"
	"testing"
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

// TestCheckListsKinks has an input of zeros and no biases yet, so that z of
// every hidden unit is 0 on the first sample.
func TestCheckListsKinks(t *testing.T) {
	text := ok(t, "check", "xor", "--activation", "relu")
	for _, want := range []string{
		"xor: 17 gradients over 4 samples\n", "Layer 1, 4 biases: all at a kink\n", "At a kink, where no difference settles the matter: 4\n",
		"  the bias of h1: gradient ", "z of h1 on sample 1 is near 0, where relu bends\n", "They agree",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("check does not say %q:\n%s", want, text)
		}
	}
}
