package listing_test

import (
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"backstep/network"
	"backstep/network/listing"

	"backstep/data/session/sessiontest"
)

// sessions are configurations with everything that a program may have.
func sessions() []string {
	return []string{
		"diabetes", "mazur", "xor", "iris", "moons --hidden 6,5,4",
		"diabetes --no-bias true", "diabetes --freeze-biases true", "diabetes --l1 0.01 --l2 0.02", "xor --hidden 0",
		"diabetes --optimizer momentum", "diabetes --optimizer nesterov", "diabetes --optimizer adagrad", "diabetes --optimizer rmsprop",
		"diabetes --optimizer adam", "diabetes --optimizer adamw", "diabetes --schedule step", "diabetes --schedule exponential", "diabetes --schedule cosine",
		"iris --loss mse", "iris --loss bce", "iris --hidden 3 --batch 7", "xor --loss huber --output linear", "xor --loss mae --output tanh", "xor --loss sse --output softplus",
		"moons --activation relu", "moons --activation leaky-relu", "moons --activation elu", "moons --activation gelu", "moons --activation silu", "moons --activation softplus", "moons --activation linear",
	}
}

// record returns a step after a few others, so that the optimiser's buffers are not 0.
func record(t *testing.T, session string) (*network.Config, *network.Step) {
	t.Helper()
	s := sessiontest.Line(t, session)
	trainer, err := s.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		trainer.Step()
	}
	return &s.Config, trainer.Record()
}

// The program is run, and gives the numbers of the step.
func TestTheProgramGivesTheStep(t *testing.T) {
	if out, err := exec.Command("python3", "-c", "import numpy").CombinedOutput(); err != nil {
		t.Skipf("python3 with numpy is not here, so no program was run: %s", out)
	}
	for _, session := range sessions() {
		t.Run(session, func(t *testing.T) {
			c, s := record(t, session)
			program := listing.Program(c, s) + checks(c, s)
			run := exec.Command("python3", "-")
			run.Stdin = strings.NewReader(program)
			if out, err := run.CombinedOutput(); err != nil || string(out) != "ok\n" {
				t.Errorf("%v: %s\n%s", err, out, listing.Program(c, s))
			}
		})
	}
}

// checks returns the lines that compare each variable with the step.
func checks(c *network.Config, s *network.Step) string {
	var b strings.Builder
	b.WriteString("def check(name, got, want):\n    want = array(want)\n    if not allclose(got, want.reshape(shape(got)), rtol=1e-12, atol=1e-14): print(name, got, want)\n")
	check := func(name string, list []float64, turned int) {
		values := strings.ReplaceAll(fmt.Sprint(list), " ", ", ")
		if turned > 0 {
			fmt.Fprintf(&b, "check(%q, %s, array(%s).reshape(%d, -1).T.reshape(-1))\n", name, name, values, turned)
			return
		}
		fmt.Fprintf(&b, "check(%q, %s, %s)\n", name, name, values)
	}
	check("J", []float64{s.Loss}, 0)
	for l := range s.Layers {
		at, n := &s.Layers[l], l+1
		a := fmt.Sprintf("a%d", n)
		if n == len(s.Layers) {
			a = "yhat"
		}
		check(fmt.Sprintf("z%d", n), at.Z, at.Units)
		check(a, at.A, at.Units)
		check(fmt.Sprintf("d%d", n), at.Delta, at.Units)
		check(fmt.Sprintf("dW%d", n), at.Gradient.Weights, 0)
		check(fmt.Sprintf("W%d", n), at.After.Weights, 0)
		if c.Architecture.Bias {
			check(fmt.Sprintf("db%d", n), at.Gradient.Biases, 0)
			check(fmt.Sprintf("b%d", n), at.After.Biases, 0)
		}
	}
	return b.String() + "print('ok')\n"
}

// Every variable of the network is assigned once in a step before the update, by a line of
// its phase, and its shape is that of the numbers.
func TestEveryNumberHasALine(t *testing.T) {
	for _, session := range sessions() {
		c, s := record(t, session)
		shapes := map[string]int{}
		for _, line := range listing.Step(c, s.N(), true) {
			for _, v := range line.Gives {
				size := 1
				for _, side := range v.Shape {
					size *= side
				}
				shapes[v.Name] = size
				if !strings.Contains(line.Code, v.Name) {
					t.Errorf("%s: %q gives %s", session, line.Code, v.Name)
				}
			}
		}
		for l := range s.Layers {
			at, n := &s.Layers[l], l+1
			for name, list := range map[string][]float64{
				fmt.Sprintf("z%d", n): at.Z, fmt.Sprintf("d%d", n): at.Delta, fmt.Sprintf("dW%d", n): at.Gradient.Weights, fmt.Sprintf("W%d", n): at.After.Weights,
			} {
				if shapes[name] != len(list) {
					t.Errorf("%s: %s has %d numbers, not %d", session, name, shapes[name], len(list))
				}
			}
		}
	}
}

// A line is fed by the lines that give what it uses.
func TestFeeds(t *testing.T) {
	c, s := record(t, "diabetes")
	lines := listing.Step(c, s.N(), true)
	for code, want := range map[string]string{
		"x, y = data": "", "z1 = ": "x, y", "d1 = ": "d2 =a1 =", "dW1, ": "d1 =x, y", "W2 -= ": "dW2,", "J = ": "yhatx, y",
	} {
		i := slices.IndexFunc(lines, func(l listing.Line) bool { return strings.HasPrefix(l.Code, code) })
		got := ""
		for _, j := range listing.Feeds(lines, i) {
			got += lines[j].Code[:4]
		}
		if got != want {
			t.Errorf("%s is fed by %q, want %q", lines[i].Code, got, want)
		}
	}
}
