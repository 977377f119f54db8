package export_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/export"
)

// update rewrites the programs in testdata. Look at what has changed before
// they are committed.
var update = flag.Bool("update", false, "rewrite the programs in testdata")

func resolve(t *testing.T, name string, flags ...string) *session.Run {
	t.Helper()
	s, ok := session.Builtin(name)
	if !ok {
		t.Fatalf("there is no session %q", name)
	}
	var given []session.Given
	for i := 0; i < len(flags); i += 2 {
		given = append(given, session.Given{Flag: flags[i], Value: flags[i+1]})
	}
	if err := s.Override(given...); err != nil {
		t.Fatal(err)
	}
	run, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	return run
}

func write(t *testing.T, run *session.Run, epochs int) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.PyTorch(&b, run, epochs, []byte(`{"format": "backstep-trace/1"}`+"\n")); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestProgramsAreThoseThatWereRun(t *testing.T) {
	for name, run := range map[string]*session.Run{
		"diabetes": resolve(t, "diabetes"),
		"shuffled": resolve(t, "xor", "hidden", "3,2", "activation", "softplus", "batch", "3", "shuffle", "true", "optimizer", "adamw", "l1", "0.001", "l2", "0.01"),
		"classes":  resolve(t, "diabetes", "output", "softmax", "loss", "cross-entropy", "no-bias", "true", "optimizer", "nesterov"),
	} {
		got, path := write(t, run, 3), filepath.Join("testdata", name+".py")
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the program is\n%s\nbut was\n%s", name, got, want)
		}
	}
}

// Every activation, loss and optimiser gives a program that Python can parse,
// where there is a Python.
func TestEveryProgramParses(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3")
	}
	var programs []string
	for _, activation := range []string{"linear", "sigmoid", "tanh", "relu", "leaky-relu", "elu", "gelu", "silu", "softplus"} {
		programs = append(programs, write(t, resolve(t, "xor", "activation", activation), 1))
	}
	for _, loss := range []string{"mse", "sse", "mae", "huber", "bce", "cross-entropy"} {
		programs = append(programs, write(t, resolve(t, "xor", "loss", loss, "output", "softmax"), 1))
	}
	for _, optimizer := range []string{"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"} {
		programs = append(programs, write(t, resolve(t, "xor", "optimizer", optimizer), 1))
	}
	parse := exec.Command(python, "-c", "import ast, sys\nfor p in sys.stdin.read().split('\\0'): ast.parse(p)")
	parse.Stdin = strings.NewReader(strings.Join(programs, "\x00"))
	if out, err := parse.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

func TestASavedSessionGoesOnInTheProgram(t *testing.T) {
	run := resolve(t, "xor", "optimizer", "adam", "batch", "2")
	trainer, err := run.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		trainer.Step()
	}
	if _, err := run.Saved(trainer.State(), ".").Resolve(); err != nil {
		t.Fatal(err)
	}
	within, err := run.Saved(trainer.State(), ".").Resolve()
	if err != nil {
		t.Fatal(err)
	}
	if err := export.PyTorch(&bytes.Buffer{}, within, 1, nil); err == nil || !strings.Contains(err.Error(), "within an epoch, after 2 of its samples") {
		t.Errorf("a session within an epoch gives %v", err)
	}
	trainer.Step()
	whole, err := run.Saved(trainer.State(), ".").Resolve()
	if err != nil {
		t.Fatal(err)
	}
	program := write(t, whole, 5)
	for _, want := range []string{"EPOCHS = 5  # after the 2 that are done", "number = 4", "range(3, 3 + EPOCHS)", `"exp_avg_sq": torch.tensor([[`, `"step": torch.tensor(4.0)`} {
		if !strings.Contains(program, want) {
			t.Errorf("the program has no %q:\n%s", want, program)
		}
	}
}

func TestTooManyShuffledEpochsAreRefused(t *testing.T) {
	run := resolve(t, "iris", "shuffle", "true", "batch", "10")
	err := export.PyTorch(&bytes.Buffer{}, run, 1_000_000, nil)
	if err == nil || !strings.Contains(err.Error(), "--epochs") {
		t.Errorf("got %v", err)
	}
}
