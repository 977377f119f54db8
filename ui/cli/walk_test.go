package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

func TestWalkOfTheOpeningSession(t *testing.T) {
	text := ok(t, "walk")
	golden(t, "walk-diabetes", text)
	if again := ok(t); again != text {
		t.Error("without a terminal, backstep prints something else than walk")
	}
	if again := ok(t, "diabetes"); again != text {
		t.Error("without a terminal, backstep diabetes prints something else than walk")
	}
}

// sums is a session with sums too long for a line, several outputs, a test
// part, mini-batches in a drawn order, and an optimiser that remembers.
const sums = "walk iris --hidden 12 --activation relu --optimizer adam --batch 40 --shuffle --test-fraction 0.7 --l1 0.01 --seed 3"

func TestWalkOfLongSums(t *testing.T) {
	text := ok(t, strings.Fields(sums)...)
	for _, want := range []string{
		"45 flowers to train on, 105 more to test",
		"batches of 40, shuffled each epoch",
		"Epoch 1, step 1 of 2", "Epoch 1, step 2 of 2", "Epoch 1 is over.",
		" + … 4 more (together ", // 12 units and a bias
		"The network says that flower 5 is ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the walk does not say %q", want)
		}
	}
}

// TestWalkNamesDeltas reads in each hidden layer the formula of δ, which names no layer,
// and whose δ it is that comes back, where it is one of a few.
func TestWalkNamesDeltas(t *testing.T) {
	for hidden, want := range map[string]string{
		"1,1,1":   "δ of h1.1, person 1 = δ of h2.1 · w · a · (1 − a) = ",
		"2,2,2":   "δ of h1.1, person 1 = (δ of h2.1 · w1 + δ of h2.2 · w2) · a · (1 − a) = ",
		"4,4":     "δ of h2.1, person 1 = δ of y · w · a · (1 − a) = ",
		"1,1,1,1": "δ of h4.1, person 1 = δ of y · w · a · (1 − a) = ",
	} {
		text := ok(t, "walk", "--hidden", hidden)
		if !strings.Contains(text, "Formula: δ = Σ δ · w · f′(z)\n") || !strings.Contains(text, want) {
			t.Errorf("hidden %s: no %q in\n%s", hidden, want, text)
		}
	}
}

// TestWalkIsPlain looks for what a pipe or a screen reader could not use, and
// for numbers that stand without a name or a result.
func TestWalkIsPlain(t *testing.T) {
	named := regexp.MustCompile(`^ +(Formula: |where |… |(x|y|z|a|ŷ|δ|J|start|gradient|update)\b?.* = |[A-Zδ].*[.:]$)`)
	for _, args := range []string{"walk", sums, "walk xor --hidden 0 --loss mae --no-bias", "walk curve --optimizer nesterov --hidden 3,2", "walk blobs --loss mse"} {
		for line := range strings.Lines(ok(t, strings.Fields(args)...)) {
			line = strings.TrimSuffix(line, "\n")
			if line != strings.TrimRight(line, " ") || strings.ContainsFunc(line, unicode.IsControl) {
				t.Fatalf("%s: %q", args, line)
			}
			if strings.HasPrefix(line, "  ") && !named.MatchString(line) {
				t.Fatalf("%s: %q has neither a name nor a sentence", args, line)
			}
			if strings.Contains(line, "= =") || strings.Contains(line, "  =") || strings.Contains(line, "−−") || strings.Contains(line, "%!") {
				t.Fatalf("%s: %q", args, line)
			}
		}
	}
}

func TestWalkGoesOn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "half.toml")
	ok(t, "train", "--batch", "2", "--epochs", "3", "--save", path)
	whole := ok(t, "walk", "--batch", "2", "--epochs", "5")
	rest := ok(t, "walk", path, "--epochs", "2")
	_, whole, _ = strings.Cut(whole, "Epoch 4,")
	_, rest, found := strings.Cut(rest, "Epoch 4,")
	if !found || whole != rest {
		t.Errorf("a saved session walks elsewhere:\n%s\nwant\n%s", rest, whole)
	}
}

func TestWalkNamesWhatIsNotFinite(t *testing.T) {
	text := ok(t, "walk", "curve", "--lr", "1e200", "--epochs", "2")
	if !strings.Contains(text, "is infinite") && !strings.Contains(text, "is not a number") {
		t.Error("no sentence says what went wrong")
	}
}

// TestWalkOfASavedSessionHasNoEnd asks for more epochs than a count holds.
func TestWalkOfASavedSessionHasNoEnd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "saved.toml")
	ok(t, "train", "--epochs", "3", "--save", path)
	var errs bytes.Buffer
	out := &keeping{left: 20_000}
	status := Run([]string{"walk", path, "--epochs", "9223372036854775807"}, strings.NewReader(""), out, &errs)
	if status != 1 || !strings.Contains(out.String(), "Epoch 4, step 1 of 1") {
		t.Errorf("status %d, %q", status, errs.String())
	}
}

// keeping is a writer that fails once it has so much.
type keeping struct {
	bytes.Buffer
	left int
}

func (k *keeping) Write(b []byte) (int, error) {
	if k.Len() > k.left {
		return 0, os.ErrClosed
	}
	return k.Buffer.Write(b)
}
