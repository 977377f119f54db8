package cli

import (
	"strings"
	"testing"
)

// contains fails unless the text has each of the lines.
func contains(t *testing.T, text string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains(text, "\n  "+line+"\n") {
			t.Errorf("the walk does not say %q", line)
		}
	}
}

// An answer of NaN is no class, and is never correct.
func TestNaNIsNoAnswer(t *testing.T) {
	text := ok(t, "walk", "testdata/nan-is-right.toml")
	contains(
		t, text,
		"The network says no class of sample 1: an answer is not a number. It is 0.",
		"The network says no class of sample 2: an answer is not a number. It is 1.",
	)
	if strings.Contains(text, "which is right") {
		t.Error("NaN is said to be right")
	}
	if text := ok(t, "train", "testdata/nan-is-right.toml", "--epochs", "1"); !strings.Contains(text, " 0 right (0.0 %)") {
		t.Errorf("NaN counts as right: %s", text)
	}
	if text := ok(t, "train", "testdata/nan-is-right.toml", "--epochs", "1", "--json"); !strings.Contains(text, `"train_accuracy": 0,`) {
		t.Errorf("NaN counts as right: %s", text)
	}
}

// For a regression the walk says how far the answer is from its target, and no class.
func TestWalkOfARegression(t *testing.T) {
	contains(
		t, ok(t, "walk", "mazur"),
		"The network says 0.7514 for y1 of sample 1, 0.7414 above its target, 0.01.",
		"The network says 0.7729 for y2 of sample 1, 0.2171 below its target, 0.99.",
	)
	if text := ok(t, "walk", "curve"); strings.Contains(text, "network says that") || !strings.Contains(text, " for point 2, ") {
		t.Error("a regression is told as classes")
	}
}

// An answer of one half is the second class, in walk and in train.
func TestOneHalfIsTheSecondClass(t *testing.T) {
	contains(
		t, ok(t, "walk", "--init", "zeros"),
		"The network says that person 1 is 1, which is right.",
		"The network says that person 2 is 1, but it is 0.",
	)
	if text := ok(t, "train", "--init", "zeros", "--epochs", "1"); !strings.Contains(text, "2 right (50.0 %)") {
		t.Errorf("one half counts otherwise: %s", text)
	}
}
