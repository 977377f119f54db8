package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backstep/ui/desk"
)

// Answers are appended to what is in the file, an object a line, whatever is in them.
func TestAnswersAreAppended(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quiz.jsonl")
	if err := os.WriteFile(path, []byte("{\"earlier\":true}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		var out, errs strings.Builder
		line := "phase δ2; predict; answer 0.7083; hint; answer 0.1771; predict; reveal"
		if status := Run([]string{"diabetes", "--record", path, "--do", line}, strings.NewReader(""), &out, &errs); status != exitDone {
			t.Fatalf("status %d: %s", status, errs.String())
		}
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(written)), "\n")
	if len(lines) != 7 || lines[0] != "{\"earlier\":true}" {
		t.Fatalf("the file has\n%s", written)
	}
	var got recorded
	if err := json.Unmarshal([]byte(lines[1]), &got); err != nil {
		t.Fatal(err)
	}
	if _, err := time.Parse(time.RFC3339, got.Time); err != nil {
		t.Error(err)
	}
	want := desk.Answer{Session: "diabetes", Epoch: 1, Step: 1, Phase: "∂W2", Number: "gradient of h1 → y", Said: "0.7083", Mistake: "sum for mean"}
	if got.Answer != want {
		t.Errorf("recorded is %+v", got.Answer)
	}
}

// Where answers cannot be kept, that is said before the first is given.
func TestAFileThatCannotBeWrittenIsRefused(t *testing.T) {
	var out, errs strings.Builder
	path := filepath.Join(t.TempDir(), "none", "quiz.jsonl")
	status := Run([]string{"diabetes", "--record", path, "--do", "predict"}, strings.NewReader(""), &out, &errs)
	if status != exitFailed || !strings.Contains(errs.String(), "--record ") || strings.Count(errs.String(), "\n") != 1 {
		t.Errorf("status %d: %s", status, errs.String())
	}
}

// What is in a file is never lost, and an answer stands on a line of its own after it.
func TestAnAnswerHasItsOwnLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quiz.jsonl")
	if err := os.WriteFile(path, []byte("a line without an end"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	if status := Run([]string{"diabetes", "--record", path, "--do", "predict; answer 0.5; answer 0.62"}, strings.NewReader(""), &out, &errs); status != exitDone {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	written, err := os.ReadFile(path)
	if lines := strings.Split(string(written), "\n"); err != nil || len(lines) != 4 || lines[0] != "a line without an end" || lines[3] != "" {
		t.Errorf("%v, the file has\n%s", err, written)
	}
}
