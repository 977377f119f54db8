package prose_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/prose"
)

// setups are sessions whose steps are told apart: one output and several, classes
// and numbers, short sums and long ones, an optimiser with buffers.
func setups(t *testing.T) map[string]*session.Setup {
	t.Helper()
	list := map[string]*session.Setup{}
	for name, flags := range map[string][]session.Given{
		"diabetes": nil,
		"mazur":    {{Flag: "optimizer", Value: "adam"}, {Flag: "l1", Value: "0.01"}},
		"curve":    {{Flag: "hidden", Value: "3,2"}, {Flag: "batch", Value: "3"}},
		"iris":     {{Flag: "hidden", Value: "12"}, {Flag: "batch", Value: "3"}, {Flag: "activation", Value: "relu"}},
	} {
		list[name] = sessiontest.Builtin(t, name, flags...)
	}
	return list
}

// step returns the second step of a session, and the positions that there are.
func step(t *testing.T, setup *session.Setup) (*network.Step, stepper.Path) {
	t.Helper()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	path := stepper.NewPath(setup.Config, setup.TrainSamples.Len(), trainer.State())
	trainer.Step()
	return trainer.Record(), path
}

// moment writes a moment. What its position has not reached is NaN in its step.
func moment(t *testing.T, setup *session.Setup, path stepper.Path, at stepper.Position, step *network.Step) string {
	t.Helper()
	var b strings.Builder
	m := &desk.Moment{Setup: setup, Place: desk.Place{Path: path, Position: at, Step: path.Reveal(at, step)}}
	if err := prose.Moment(&b, m, number.DefaultDigits); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// phases writes a whole step and cuts it into its phases.
func phases(t *testing.T, setup *session.Setup, step *network.Step) []string {
	t.Helper()
	var b strings.Builder
	w := prose.New(&b, setup)
	w.Step(step)
	if err := w.Err(); err != nil {
		t.Fatal(err)
	}
	blocks := strings.SplitAfter(b.String(), "\n\n")
	return blocks[1 : len(blocks)-2] // Without the heading, and what the step did to the loss.
}

// TestAMomentIsThePhaseOfAWalk goes through a step unit by unit: once a phase is
// over, the moment reads as the whole walk does.
func TestAMomentIsThePhaseOfAWalk(t *testing.T) {
	for name, setup := range setups(t) {
		step, path := step(t, setup)
		whole := phases(t, setup, step)
		for phase, want := range whole {
			if got := moment(t, setup, path, path.AtPhase(step.Number, phase), step); got != want {
				t.Fatalf("%s, phase %d:\n%s\nwant\n%s", name, phase+1, got, want)
			}
		}
		if last := path.Last(step.Number); len(whole) != last.Phase+1 {
			t.Errorf("%s has %d phases, want %d", name, len(whole), last.Phase+1)
		}
	}
}

// TestAMomentKeepsTheFutureToItself goes through a step unit by unit: each adds
// lines to those of its phase, and none reads a number that is not reached.
func TestAMomentKeepsTheFutureToItself(t *testing.T) {
	for name, setup := range setups(t) {
		step, path := step(t, setup)
		whole := phases(t, setup, step)
		lines := 0
		for at := (stepper.Position{Step: step.Number}); at.Step == step.Number; at = path.Next(at, stepper.ByUnit) {
			text := moment(t, setup, path, at, step)
			if strings.Contains(text, "NaN") || strings.Contains(text, "Not a number") || strings.Contains(text, "no class") {
				t.Fatalf("%s at %+v reads what is ahead:\n%s", name, at, text)
			}
			if !isWithin(text, whole[at.Phase]) {
				t.Fatalf("%s at %+v is not among the lines of its phase:\n%s\nof\n%s", name, at, text, whole[at.Phase])
			}
			if n := strings.Count(text, "\n"); at.Unit > 0 && n <= lines {
				t.Fatalf("%s at %+v has %d lines, and had %d before", name, at, n, lines)
			}
			lines = strings.Count(text, "\n")
		}
	}
}

// isWithin reports whether the lines of a text are lines of another, in order.
func isWithin(text, whole string) bool {
	rest := slices.Collect(strings.Lines(whole))
	for line := range strings.Lines(text) {
		i := slices.Index(rest, line)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}

// TestTheBeginningIsItsWeights writes how the first weights were drawn, as the
// header does.
func TestTheBeginningIsItsWeights(t *testing.T) {
	setup := setups(t)["diabetes"]
	_, path := step(t, setup)
	var header strings.Builder
	w := prose.New(&header, setup)
	w.Header()
	got := moment(t, setup, path, stepper.Position{}, nil)
	if !strings.HasPrefix(got, "Start: the weights before the first step\n") || !strings.HasSuffix(header.String(), got) {
		t.Errorf("the beginning is\n%s\nand the header\n%s", got, header.String())
	}
}

// full is a writer that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("full")

// A title is text, whatever stands in it.
func TestATitleIsWrittenAsItIs(t *testing.T) {
	setup := sessiontest.Line(t, "diabetes")
	setup.Title = "50% off, 100 %done"
	var b strings.Builder
	prose.New(&b, setup).Header()
	if first, _, _ := strings.Cut(b.String(), "\n"); first != setup.Title {
		t.Errorf("the title %q is written as %q", setup.Title, first)
	}
}

func TestTheFirstErrorStays(t *testing.T) {
	setup := setups(t)["diabetes"]
	step, path := step(t, setup)
	w := prose.New(full{}, setup)
	w.Header()
	w.Step(step)
	if !errors.Is(w.Err(), errFull) {
		t.Errorf("the error is %v", w.Err())
	}
	m := &desk.Moment{Setup: setup, Place: desk.Place{Path: path, Position: path.Last(step.Number), Step: step}}
	if err := prose.Moment(full{}, m, number.DefaultDigits); !errors.Is(err, errFull) {
		t.Errorf("the error is %v", err)
	}
}
