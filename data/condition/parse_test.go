package condition_test

import (
	"strings"
	"testing"
	"unicode"

	"backstep/data/condition"
	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

// about returns what conditions about a session are about.
func about(setup *session.Setup) *condition.Subject {
	return &condition.Subject{Subject: setup.Subject, Judge: setup.Verdict, Samples: setup.TrainSamples, Test: setup.TestSamples}
}

// read reads a condition of a session that is written as a command line.
func read(t testing.TB, line, of string) condition.Condition {
	t.Helper()
	c, err := condition.Parse(line, about(sessiontest.Line(t, of)))
	if err != nil {
		t.Fatalf("%q of %s: %v", line, of, err)
	}
	return c
}

func TestConditionsAreReadAndWritten(t *testing.T) {
	for _, c := range []struct{ of, typed, text string }{
		{"diabetes", "0.1", "loss ≤ 0.1"},
		{"diabetes", "loss 0.1", "loss ≤ 0.1"},
		{"diabetes", "  LOSS   <  1e-3 ", "loss < 1e-3"},
		{"diabetes", "loss >= 2", "loss ≥ 2"},
		{"diabetes", "settled", "settled"},
		{"diabetes", "accuracy 95%", "accuracy ≥ 95%"},
		{"diabetes", "accuracy >= 0.95", "accuracy ≥ 0.95"},
		{"diabetes", "accuracy < 50 %", "accuracy < 50%"},
		{"diabetes", "|delta h1| < 1e-3", "|δ h1| < 1e-3"},
		{"diabetes", "|δ h1| > 2", "|δ h1| > 2"},
		{"diabetes", "|delta| < 1e-3", "|δ| < 1e-3"},
		{"diabetes", "z y > 0", "z y > 0"},
		{"diabetes", "a 1.2 > 0.5", "a h2 > 0.5"},
		{"diabetes", "z Y ≥ −2", "z y ≥ −2"},
		{"diabetes", "yhat > 0.9", "ŷ > 0.9"},
		{"diabetes", "ŷ y > 0.9", "ŷ y > 0.9"},
		{"diabetes", "w h1 bmi > 1", "w h1 bmi > 1"},
		{"diabetes", "w bmi -> h1 > 1", "w h1 bmi > 1"},
		{"diabetes", "w bmi → h1 < 1", "w h1 bmi < 1"},
		{"diabetes", "w h1 bias < 0", "w h1 bias < 0"},
		{"diabetes", "b h1 < 0", "b h1 < 0"},
		{"diabetes", "w h1 > 3", "w h1 > 3"},
		{"diabetes", "|w| > 3", "|w| > 3"},
		{"diabetes", "|gradient y h2| < 1e-4", "|gradient y h2| < 1e-4"},
		{"diabetes", "|grad| < 1e-4", "|gradient| < 1e-4"},
		{"diabetes", "sample 3 is right", "sample 3 is right"},
		{"diabetes", "Sample 3 is WRONG", "sample 3 is wrong"},
		{"diabetes", "all are right", "all are right"},
		{"diabetes", "epoch 20", "epoch 20"},
		{"xor --hidden 3 --activation relu", "h2 is dead", "h2 is dead"},
		{"xor --hidden 3,2 --activation relu", "h2.1 is dead", "h2.1 is dead"},
		{"xor --hidden 3,2", "w h2.1 h1.3 > 0", "w h2.1 h1.3 > 0"},
		{"iris --hidden 3", "w h1 sepal length > 1", "w h1 sepal length > 1"},
		{"iris --hidden 3", "|δ setosa| < 1e-3", "|δ setosa| < 1e-3"},
		{"iris --hidden 3 --test-fraction 0.3", "test loss < 0.2", "test loss < 0.2"},
		{"iris --hidden 3 --test-fraction 0.3", "test accuracy 90%", "test accuracy ≥ 90%"},
	} {
		got := read(t, c.typed, c.of)
		if got.String() != c.text {
			t.Errorf("%q is read as %q, want %q", c.typed, got, c.text)
		}
		if again := read(t, got.String(), c.of); again != got {
			t.Errorf("%q is read again as %+v, want %+v", got, again, got)
		}
	}
}

func TestLossesAndEpochsAreLookedAtAfterAnEpoch(t *testing.T) {
	for line, want := range map[string]bool{
		"0.1": true, "loss > 1": true, "settled": true, "accuracy 95%": true, "epoch 3": true,
		"z y > 0": false, "w y h1 > 0": false, "|gradient| < 1": false, "all are right": false, "sample 1 is wrong": false,
	} {
		if got := read(t, line, "diabetes").EachEpoch(); got != want {
			t.Errorf("%q is looked at each epoch: %t", line, got)
		}
	}
}

// A line that is wrong is refused in one sentence that says what would be right.
func TestWhatIsNoConditionIsRefused(t *testing.T) {
	for _, c := range []struct{ of, typed, want string }{
		{"diabetes", "", "want loss < 0.1, settled"},
		{"diabetes", "never", "want loss < 0.1, settled"},
		{"diabetes", "0", "want a loss above 0, such as loss < 0.1"},
		{"diabetes", "loss < 0", "want a loss above 0"},
		{"diabetes", "nan", "want loss < 0.1, settled"},
		{"diabetes", "lss < 1", `did you mean "loss"`},
		{"diabetes", "loss", "loss needs < or > and a number"},
		{"diabetes", "loss < x", `"x" is no number`},
		{"diabetes", "loss < 0,5", "decimals are written with a point: 0.5"},
		{"diabetes", "loss h1 < 1", "nothing stands between"},
		{"diabetes", "|loss| < 1", "needs no bars"},
		{"diabetes", "accuracy 95", "want 95% or 0.95"},
		{"diabetes", "accuracy > 120%", "want 95% or 0.95"},
		{"diabetes", "test loss < 1", "there is no test part"},
		{"diabetes", "|delta h1 < 1", "the second | is missing"},
		{"diabetes", "|delta h1|", "|δ h1| needs < or > and a number, such as |δ h1| < 0.1"},
		{"diabetes", "z h9 > 0", `"h9" is no unit`},
		{"diabetes", "z bmi > 0", "is an input"},
		{"diabetes", "yhat h1 > 0", "ŷ is of an output, and h1 is none"},
		{"diabetes", "w h1 h2 > 0", "but one from bmi does"},
		{"diabetes", "b > 0", "b needs a unit, such as b h1"},
		{"diabetes", "h1 is dead", "only units of relu die, and it is sigmoid"},
		{"diabetes", "h1 is alive", "a unit is dead"},
		{"diabetes", "sample 5 is right", "1 to 4"},
		{"diabetes", "sample", "such as sample 3 is right"},
		{"diabetes", "h1 is right", "want sample and its row"},
		{"diabetes", "epoch x", "such as epoch 20"},
		{"diabetes --no-bias true", "b h1 > 0", "no biases"},
		{"curve", "all are right", "the targets are numbers"},
		{"curve", "accuracy 9%", "the targets are numbers"},
		{"iris --test-fraction 0.3", "test z > 0", "test loss < 0.1 and test accuracy 95%"},
	} {
		got, err := condition.Parse(c.typed, about(sessiontest.Line(t, c.of)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q of %s is %v, %v, want an error with %q", c.typed, c.of, got, err, c.want)
		}
	}
}

// What is offered leads, word by word, to conditions that are understood.
func TestWhatIsOfferedLeadsToConditions(t *testing.T) {
	for _, of := range []string{"diabetes", "xor --hidden 3,2 --activation relu", "iris --hidden 2 --test-fraction 0.3", "curve --no-bias true"} {
		subject := about(sessiontest.Line(t, of))
		seen, ends := map[string]bool{}, 0
		for open := []string{""}; len(open) > 0; {
			line := open[0]
			open = open[1:]
			for _, next := range condition.Complete(line, subject) {
				if !strings.HasPrefix(next, line) || seen[next] {
					continue
				}
				seen[next] = true
				switch {
				case strings.HasSuffix(next, "< "), strings.HasSuffix(next, "> "):
					next += "0.5"
				case next == "epoch ":
					next += "3"
				case next == "sample ":
					next += "3 "
				}
				if strings.HasSuffix(next, " ") {
					open = append(open, next)
					continue
				}
				ends++
				if _, err := condition.Parse(next, subject); err != nil {
					t.Errorf("%q of %s is offered, but: %v", next, of, err)
				}
			}
		}
		if ends < 20 {
			t.Errorf("%s: only %d conditions are offered", of, ends)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, line := range []string{
		"0.1", "loss < 0.1", "settled", "accuracy 95%", "|delta h1| < 1e-3", "z y > 0", "w bmi -> h1 > 1", "w h1 bias ≤ −3", "gradient > 1", "sample 3 is right",
		"all are right", "h1 is dead", "epoch 20", "|", "||", "| | <", "< > <", " is ", "test", "\x00 is \x1b", "|δ", "b\u202e h1 > 0", "\x8c is 0",
	} {
		f.Add(line)
	}
	subjects := []*condition.Subject{
		about(sessiontest.Line(f, "diabetes")), about(sessiontest.Line(f, "iris --hidden 2,2 --activation relu --test-fraction 0.3")), about(sessiontest.Line(f, "curve")),
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, subject := range subjects {
			condition.Complete(line, subject)
			c, err := condition.Parse(line, subject)
			said := c.String()
			if err != nil {
				said = err.Error()
			} else if again, err := condition.Parse(said, subject); err != nil || again != c {
				t.Fatalf("%q is read as %q, and that as %q, %v", line, c, again, err)
			}
			for _, r := range said {
				if unicode.IsControl(r) {
					t.Fatalf("%q is answered with %q", line, said)
				}
			}
		}
	})
}
