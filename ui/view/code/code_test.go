package code_test

import (
	"strconv"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/view/code"
	"backstep/ui/view/viewtest"
)

// sessions are configurations with everything that a program may have.
func sessions() []string {
	return []string{
		"diabetes", "mazur", "xor", "iris", "moons --hidden 6,5,4", "xor --hidden 0",
		"diabetes --no-bias true", "diabetes --freeze-biases true", "diabetes --l1 0.01 --l2 0.02",
		"diabetes --optimizer momentum", "diabetes --optimizer nesterov", "diabetes --optimizer adagrad", "diabetes --optimizer rmsprop",
		"diabetes --optimizer adam", "diabetes --optimizer adamw", "diabetes --schedule step", "diabetes --schedule exponential", "diabetes --schedule cosine",
		"iris --loss mse", "iris --loss bce", "iris --hidden 3 --batch 7", "xor --loss huber --output linear", "xor --loss mae --output tanh", "xor --loss sse --output softplus",
		"moons --activation relu", "moons --activation leaky-relu", "moons --activation elu", "moons --activation gelu", "moons --activation silu", "moons --activation linear",
		"moons --hidden 8,8,8,8,8,8,8,8", "digits --hidden 32 --batch 20",
	}
}

func open(t *testing.T, line string, terminal viewtest.Terminal) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), terminal, code.New())
	s.Do("by phase")
	return s
}

// lit returns the lines of the program that have the bar of the phase.
func lit(frame string) []string {
	var list []string
	for line := range strings.Lines(frame) {
		if strings.HasPrefix(line, "── line") || strings.Contains(line, "── line") {
			break
		}
		if strings.Contains(line, "▌") {
			list = append(list, line)
		}
	}
	return list
}

// At each phase the line that computes it is lit, and no other.
func TestTheLineOfThePhaseIsLit(t *testing.T) {
	s := open(t, "diabetes", viewtest.Terminal{W: 120, H: 36})
	s.Do("goto 3")
	for _, want := range [][]string{
		{"x, y = data"},
		{"z1 = x @ W1 + b1"},
		{"a1 = sigmoid(z1)"},
		{"z2 = a1 @ W2 + b2"},
		{"yhat = sigmoid(z2)"},
		{"J = -mean("},
		{"d2 = yhat - y"},
		{"dW2, db2 = a1.T @ d2 / n"},
		{"d1 = (d2 @ W2.T) * a1 * (1 - a1)"},
		{"dW1, db1 = x.T @ d1 / n"},
		{"W2 -= eta*dW2", "W1 -= eta*dW1"},
	} {
		s.Do("next")
		got := lit(s.Frame())
		if len(got) != len(want) {
			t.Fatalf("lit are %q, want %q:\n%s", got, want, s.Frame())
		}
		for i := range want {
			if !strings.Contains(got[i], want[i]) {
				t.Errorf("lit is %q, want %q", got[i], want[i])
			}
		}
	}
}

// Each line shows the numbers of the step for the selected sample, and what is ahead is a
// dot.
func TestTheNumbersAreThoseOfTheStep(t *testing.T) {
	s := open(t, "diabetes", viewtest.Terminal{W: 160, H: 40})
	s.Do("goto 3", "phase dW1", "sample 2")
	m := s.Moment()
	trim := func(list ...float64) string {
		var texts []string
		for _, v := range list {
			texts = append(texts, number.Default().Trim(v))
		}
		return "[" + strings.Join(texts, " ") + "]"
	}
	for l := range m.Step.Layers {
		at := &m.Step.Layers[l]
		s.Sees(trim(m.Step.Column(at.Z, 1)...), trim(m.Step.Column(at.A, 1)...), trim(m.Step.Column(at.Delta, 1)...))
		s.Sees(trim(at.Gradient.Weights...)+" "+trim(at.Gradient.Biases...), "[· ·]")
	}
	s.Sees(number.Default().Trim(m.Step.Loss))
	s.Do("phase update")
	for l := range m.Step.Layers {
		after := s.Moment().Step.Layers[l].After
		s.Sees(trim(after.Weights...) + " " + trim(after.Biases...))
	}
}

// Another line can be looked at, with what feeds it, until the moment changes.
func TestAnotherLineIsLookedAt(t *testing.T) {
	s := open(t, "diabetes", viewtest.Terminal{W: 120, H: 36})
	s.Do("goto 3", "phase d1")
	s.Sees("line 9", "3 • a1", "7 • d2", "why W2.T and not W2", "d1[0,")
	s.Press("up")
	s.Sees("line 8", "*  8 ", "3 • a1", "7 • d2", "why a1.T and not a1", "dW2[0,0] = ")
	s.Press("down", "down")
	s.Sees("line 10", "9 • d1", "1 • x")
	s.Do("next")
	s.Sees("line 10")
	s.Do("back")
	s.Sees("line 9")
	for range 20 {
		s.Press("up")
	}
	s.Sees("line 1 ")
}

// Plain words stand in place of the code, and back.
func TestPlainWords(t *testing.T) {
	s := open(t, "diabetes", viewtest.Terminal{W: 120, H: 36})
	s.Do("goto 3", "phase d1")
	s.Press("l")
	s.Sees("d1: the blame passed back, times the slope of f", "l: numpy")
	s.Press("l")
	s.Sees("z1 = x @ W1 + b1")
}

// Of a deep net the lines of the layer at work and of its neighbours are shown, and how
// many others there are.
func TestADeepNetIsFolded(t *testing.T) {
	s := open(t, "moons --hidden 8,8,8,8,8,8,8,8", viewtest.Terminal{W: 100, H: 24})
	s.Do("goto 1")
	for _, phase := range []string{"z5", "d5", "dW5"} {
		s.Do("phase " + phase)
		s.Sees("z5 = a4 @ W5 + b5", "d5 = (d6 @ W6.T)", "dW5, db5 = ", "…", " lines of layer")
	}
	shown, left := 0, 0
	for line := range strings.Lines(s.Frame()) {
		if _, rest, ok := strings.Cut(line, "… "); ok && strings.Contains(rest, " lines") {
			n, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				t.Fatal(err)
			}
			left += n
		} else if fields := strings.Fields(strings.TrimSpace(strings.Trim(line, " ▌*"))); len(fields) > 1 {
			if _, err := strconv.Atoi(fields[0]); err == nil && strings.Contains(line, "=") {
				shown++
			}
		}
	}
	if layers := s.Moment().LastLayer() + 1; shown+left != 5*layers+2 {
		t.Errorf("%d lines are shown and %d left out, of %d:\n%s", shown, left, 5*layers+2, s.Frame())
	}
}

// Every program is drawn in each kind of phase at every size, and no two texts touch.
func TestEveryProgramFits(t *testing.T) {
	for _, line := range sessions() {
		t.Run(line, func(t *testing.T) {
			for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
				s := open(t, line, viewtest.Terminal{W: 120, H: 36, Glyphs: glyphs})
				for _, at := range []string{"goto 0", "goto 2; phase z1", "phase J", "phase d1", "phase dW1", "phase update"} {
					s.Do(at)
					s.Fits([][2]int{{20, 5}, {40, 12}, {60, 20}, {80, 24}, {120, 36}, {250, 80}})
					for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 36}, {200, 60}} {
						s.Resize(size[0], size[1])
						for _, touching := range viewtest.Touching(s.Drawn()) {
							if !strings.Contains(touching, "| =") { // The bar behind a number closes.
								t.Errorf("%s, %v: %s", at, size, touching)
							}
						}
					}
				}
			}
		})
	}
}

// It fits at every size, in numpy and in words.
func TestEverySizeFits(t *testing.T) {
	s := open(t, "diabetes --optimizer adam --schedule step --l2 0.1", viewtest.Terminal{})
	s.Do("goto 2", "phase d1")
	for _, language := range []string{"numpy", "words"} {
		s.Do("language " + language)
		s.Fits(viewtest.Coarse())
	}
	s.Do("phase update")
	if s.Moment().Phase().Kind != stepper.Update {
		t.Fatal("not at the update")
	}
	s.Fits(viewtest.Sizes())
}

// Where not all numbers of a line have room, the one in focus does.
func TestTheNumberInFocusHasRoom(t *testing.T) {
	for _, w := range []int{60, 80, 120} {
		s := viewtest.Open(t, sessiontest.Line(t, "iris --hidden 8,6"), viewtest.Terminal{W: w, H: 24}, code.New())
		s.Do("goto 5", "phase δ2")
		m := s.Moment()
		focus := number.Default().Trim(m.Explanation.Result.Value)
		if line := s.Line("d2 = "); !strings.Contains(line, focus) {
			t.Errorf("%d columns: %s has no %s", w, line, focus)
		}
	}
}
