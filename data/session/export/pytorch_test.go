package export_test

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/export"
	"backstep/data/session/sessiontest"
	"backstep/data/text/goldentest"
	"backstep/data/toml"
	"backstep/network"
)

// header is part of what a trace of some session begins with.
const header = `{"format": "backstep-trace/1", "session": {"title": "a \"title\"", "network": {"inputs": 2, "bias": true,
"layers": [{"units": 1, "activation": "sigmoid"}]}, "init": {"weights": [[[1], [2]]], "biases": [[3]]},
"training": {"shuffle": false, "loss": "bce"}, "data": {"x": [[4, 5]], "y": [[6]], "test_x": [[7, 8]]},
"state": {"step": 4, "weights": [[[9]]], "m_weights": [[[10]]]}}}
`

func write(t *testing.T, setup *session.Setup, epochs int) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.PyTorch(&b, setup, epochs, []byte(header)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func writePlain(t *testing.T, setup *session.Setup, epochs int) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.PlainPyTorch(&b, setup, epochs); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestProgramsAreThoseThatWereRun(t *testing.T) {
	for name, setup := range map[string]*session.Setup{
		"diabetes": sessiontest.Line(t, "diabetes"),
		"shuffled": sessiontest.Line(t, "xor --hidden 3,2 --activation softplus --batch 3 --shuffle true --optimizer adamw --l1 0.001 --l2 0.01"),
		"cosine":   saved(t, sessiontest.Line(t, "diabetes --schedule cosine --period 20 --eta-min 0.1"), 5),
		"classes":  sessiontest.Line(t, "diabetes --output softmax --loss cross-entropy --no-bias true --optimizer nesterov"),
	} {
		golden(t, name, write(t, setup, 3))
		golden(t, "plain-"+name, writePlain(t, setup, 3))
	}
}

// golden compares a program with the one in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	goldentest.Compare(t, filepath.Join("testdata", name+".py"), got)
}

// Every activation, loss and optimiser is known in PyTorch, and gives a program that
// Python can parse, if there is a Python.
func TestEveryProgramParses(t *testing.T) {
	var programs []string
	add := func(line string) {
		setup := sessiontest.Line(t, line)
		programs = append(programs, write(t, setup, 1), writePlain(t, setup, 1))
	}
	for _, f := range network.Activations() {
		add("xor --output " + f.Name)
		if !f.Joint() { // Softmax is for the output alone.
			add("xor --activation " + f.Name)
		}
	}
	for _, loss := range network.LossNames() {
		for _, output := range []string{"sigmoid", "softmax"} {
			add("xor --loss " + loss + " --output " + output)
		}
	}
	for _, optimizer := range network.OptimizerNames() {
		add("xor --optimizer " + optimizer)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3")
	}
	parse := exec.Command(python, "-c", "import ast, sys\nfor p in sys.stdin.read().split('\\0'): ast.parse(p)")
	parse.Stdin = strings.NewReader(strings.Join(programs, "\x00"))
	if out, err := parse.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// What PyTorch does not have gives an error, not a program without it.
func TestWhatIsNotKnownInPyTorchIsRefused(t *testing.T) {
	for what, change := range map[string]func(*network.Config){
		"activation": func(c *network.Config) { c.Architecture.Layers[0].Activation.Name = "cubic" },
		"loss":       func(c *network.Config) { c.Loss.Name = "cubic" },
		"optimiser":  func(c *network.Config) { c.Optimizer.Name = "cubic" },
	} {
		setup := sessiontest.Line(t, "xor")
		change(&setup.Config)
		want := "the " + what + " cubic is not known in PyTorch"
		for _, err := range []error{export.PyTorch(&bytes.Buffer{}, setup, 1, []byte(header)), export.PlainPyTorch(&bytes.Buffer{}, setup, 1)} {
			if err == nil || err.Error() != want {
				t.Errorf("got %v, want %s", err, want)
			}
		}
	}
}

// saved returns a session that was saved after that many steps.
func saved(t *testing.T, setup *session.Setup, steps int) *session.Setup {
	t.Helper()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for range steps {
		trainer.Step()
	}
	later, err := setup.Saved(trainer.State(), ".").Resolve()
	if err != nil {
		t.Fatal(err)
	}
	return later
}

// overridden returns a session with a setting changed.
func overridden(t *testing.T, setup *session.Setup, flag, value string) *session.Setup {
	t.Helper()
	changed, _, err := setup.With(session.Given{Flag: flag, Value: value})
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// TestANewOptimizerCountsItsOwnSteps takes 5 steps with one optimiser and 2 with
// another.
func TestANewOptimizerCountsItsOwnSteps(t *testing.T) {
	momentum := saved(t, sessiontest.Line(t, "xor --optimizer momentum --batch 3"), 5)
	adam := saved(t, overridden(t, momentum, "optimizer", "adam"), 2)
	has(t, write(t, adam, 1), "number = 7\n", `"step": torch.tensor(2.0)`, "of the 2 steps that are done")
	has(t, writePlain(t, adam, 1), `"step": torch.tensor(2.0)`, "of the 2 steps that are done")
}

// has fails the test unless each of these is in the program.
func has(t *testing.T, program string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(program, want) {
			t.Errorf("the program has no %q:\n%s", want, program)
		}
	}
}

func TestASavedSessionGoesOnInTheProgram(t *testing.T) {
	setup := sessiontest.Line(t, "xor --optimizer adam --batch 2 --shuffle true")
	program := write(t, saved(t, setup, 4), 5)
	has(t, program, "EPOCHS = 5  # after the 2 that are done", "number = 4", "range(3, 3 + EPOCHS)", "order = ORDERS[epoch - 3]\n    for start in range(0,",
		`"exp_avg": torch.tensor(M_WEIGHTS[layer])`, `"exp_avg_sq": torch.tensor(S_BIASES[layer])`, `"step": torch.tensor(4.0)`,
		`"weights": [w.tolist() for w in WEIGHTS]`, `"weights": [[[1], [2]]]`, `"m_weights": M_WEIGHTS`, "total = 0.0\n")
	within := saved(t, setup, 5)
	has(t, write(t, within, 5), "done = 2 if epoch == 3 else 0", "for start in range(done,",
		"total = "+strconv.FormatFloat(within.State.LossSum, 'g', -1, 64)+" if epoch == 3 else 0.0\n")
}

func TestBuffersHaveTheNamesOfPyTorch(t *testing.T) {
	for optimizer, wanted := range map[string]string{
		"momentum": `"momentum_buffer": torch.tensor(V_WEIGHTS[layer])`, "nesterov": `"momentum_buffer": torch.tensor(V_BIASES[layer])`,
		"adagrad": `"sum": torch.tensor(S_WEIGHTS[layer])`, "rmsprop": `"square_avg": torch.tensor(S_WEIGHTS[layer])`,
		"adamw": `"exp_avg_sq": torch.tensor(S_WEIGHTS[layer])`,
	} {
		has(t, write(t, saved(t, sessiontest.Line(t, "xor --optimizer "+optimizer), 2), 1), wanted)
	}
	if program := write(t, saved(t, sessiontest.Line(t, "xor"), 2), 1); strings.Contains(program, "OPTIMIZER.state") {
		t.Errorf("sgd remembers nothing:\n%s", program)
	}
	// mazur freezes its biases, so the optimiser remembers nothing about them.
	program := write(t, saved(t, sessiontest.Line(t, "mazur --optimizer momentum"), 2), 1)
	has(t, program, "torch.optim.SGD(WEIGHTS, lr=0.5, momentum=0.9)", "OPTIMIZER.state")
	if strings.Contains(program, "enumerate(BIASES)") {
		t.Errorf("frozen biases have a memory:\n%s", program)
	}
}

func TestNesterovWithoutMomentum(t *testing.T) {
	s, _ := session.Builtin("xor")
	s.Training.Optimizer = "nesterov"
	s.Training.Momentum = toml.Some(0.0)
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	has(t, write(t, setup, 1), "torch.optim.SGD(WEIGHTS + BIASES, lr=0.1)\n")
}

// TestWhereItIsNotPyTorchIsSaid tests that a program says where it differs from
// PyTorch. At an infinite z gelu and silu take the limit.
func TestWhereItIsNotPyTorchIsSaid(t *testing.T) {
	for activation, differs := range map[string]bool{"gelu": true, "silu": true, "elu": false} {
		setup := sessiontest.Line(t, "xor --activation "+activation)
		for _, program := range []string{write(t, setup, 1), writePlain(t, setup, 1)} {
			said := strings.Contains(program, "NaN at -inf") || strings.Contains(program, "At -inf it is NaN")
			if said != differs {
				t.Errorf("%s: said %t:\n%s", activation, said, program)
			}
		}
	}
}

// TestLinesAreShort tests that the lines that a person reads fit, except for what a
// trace begins with.
func TestLinesAreShort(t *testing.T) {
	program := write(t, sessiontest.Line(t, "digits --shuffle true --hidden 30"), 2)
	for line := range strings.Lines(program) {
		if len(line) > 110 {
			t.Errorf("a line of %d characters: %.120s", len(line), line)
		}
	}
}

func TestTooMuchDataIsRefused(t *testing.T) {
	setup := sessiontest.Line(t, "xor")
	row := setup.TrainSamples.X[0]
	for range 1 << 20 {
		setup.TrainSamples.X = append(setup.TrainSamples.X, row)
	}
	for _, err := range []error{export.PyTorch(&bytes.Buffer{}, setup, 1, []byte(header)), export.PlainPyTorch(&bytes.Buffer{}, setup, 1)} {
		if err == nil || !strings.Contains(err.Error(), "too much to write into a program") {
			t.Errorf("got %v", err)
		}
	}
}

func TestAHeaderThatIsNone(t *testing.T) {
	for _, text := range []string{"", "{", `{"session": {"data": 3}}`} {
		if err := export.PyTorch(&bytes.Buffer{}, sessiontest.Line(t, "xor"), 1, []byte(text)); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}

func TestTooManyShuffledEpochsAreRefused(t *testing.T) {
	setup := sessiontest.Line(t, "iris --shuffle true --batch 10")
	err := export.PyTorch(&bytes.Buffer{}, setup, 1_000_000, nil)
	if err == nil || !strings.Contains(err.Error(), "--epochs") {
		t.Errorf("got %v", err)
	}
}
