package session_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
)

// drawHistory draws a place and some runs, which need not make sense.
func drawHistory(t *rapid.T) *session.History {
	number := rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Copysign(0, -1)}))
	whole, position := rapid.IntRange(0, 9), rapid.SliceOfN(rapid.IntRange(0, 1<<40), 3, 3)
	h := &session.History{Place: session.Place{
		Run: whole.Draw(t, "run of the place"), Begun: whole.Draw(t, "begun"), At: position.Draw(t, "place"), By: maybe(t, "by", visibleText()), View: maybe(t, "view", visibleText()),
		Selection: rapid.SliceOfN(whole, 4, 4).Draw(t, "selection"), EpochLoss: number.Draw(t, "epoch loss of the place"),
	}}
	if rapid.Bool().Draw(t, "state before") {
		h.Place.Before = drawState(t, "adam")
	}
	for range rapid.IntRange(0, 3).Draw(t, "runs") {
		r := session.Run{
			Number: whole.Draw(t, "number"), Parent: whole.Draw(t, "parent"), Shares: whole.Draw(t, "shares"), After: whole.Draw(t, "after"),
			Session: *drawSession(t), Name: maybe(t, "name", visibleText()), Says: maybe(t, "says", visibleText()), Hidden: rapid.Bool().Draw(t, "hidden"), At: position.Draw(t, "at"), Seen: position.Draw(t, "seen"),
			Known: whole.Draw(t, "known"), Broken: whole.Draw(t, "broken"), EpochLoss: number.Draw(t, "epoch loss"),
			Width: whole.Draw(t, "width"),
		}
		if rapid.Bool().Draw(t, "more") {
			r.Changed, r.Made = position.Draw(t, "changed"), position.Draw(t, "made")
			r.Unset = []string{"init.seed", "data.x"}
			r.Edits, r.Curve, r.LastLosses = drawRagged(t, number), drawRagged(t, number), rapid.SliceOfN(number, 1, 2).Draw(t, "last losses")
		}
		h.Runs = append(h.Runs, r)
	}
	return h
}

// past returns everything that a history says, as text.
func past(h *session.History) string {
	if h == nil {
		return ""
	}
	text := fmt.Sprintf("%d %d %v %s %s %v %v", h.Place.Run, h.Place.Begun, h.Place.At, h.Place.By, h.Place.View, h.Place.Selection, h.Place.EpochLoss)
	if h.Place.Before != nil {
		text += fmt.Sprintf("%+v", *h.Place.Before)
	}
	for i := range h.Runs {
		r := &h.Runs[i]
		text += fmt.Sprintf("\n%d %d %d %d %q %q %s %v %v %t %v %v %v %v %d %d %v %v %d %v", r.Number, r.Parent, r.Shares, r.After, r.Name, r.Says, content(&r.Session), r.Unset, r.Edits,
			r.Hidden, r.At, r.Seen, r.Changed, r.Made, r.Known, r.Broken, r.EpochLoss, r.Curve, r.Width, r.LastLosses)
	}
	return text
}

func TestWhatIsWrittenOfRunsIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSession(t)
		s.History = drawHistory(t)
		text := written(t, s)
		again, err := session.Read(strings.NewReader(text), "a.toml")
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if got, want := content(again)+past(again.History), content(s)+past(s.History); got != want {
			t.Fatalf("\n got %s\nwant %s\n%s", got, want, text)
		}
		if second := written(t, again); second != text {
			t.Fatalf("written as\n%s\nthen as\n%s", text, second)
		}
	})
}

// runFile is a session file with a run.
const runFile = `[data]
source = "xor"
[state]
epoch = 0
step = 0
place = 0
loss_sum = 0.0
weights = [[[1, 2], [3, 4]], [[5], [6]]]
biases = [[1, 2], [3]]
[network]
layers = [{ units = 2, activation = "tanh" }, { units = 1, activation = "sigmoid" }]
[place]
run = 1
at = [0, 0, 0]
`

func TestWhatRunsOfAFileMayNotSay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[[run]]\nnumbr = 1\n", `a.toml:16:1: unknown key "numbr" in [[run]]; did you mean "number"?`},
		{"[[run]]\nnumber = 0\n", `a.toml:16:10: number is a whole number from 1 to 65536, not 0`},
		{"[[run]]\n[run.training]\nlr = 3\n", `a.toml:17:1: unknown key "lr" in [run.training]; did you mean "learning_rate"?`},
		{"[[run]]\n[run.training]\nlearning_rate = -1\n", `a.toml:17:17: training.learning_rate is a number above 0, not -1`},
		{"[run]\nnumber = 1\n", `a.toml:15:2: run is a list of tables: [[run]]`},
		{"[[run]]\nat = [1, 2]\n", `a.toml:16:7: at is step, phase and unit: [20, 3, 0], not a list of numbers`},
		{"[[run]]\nstate = 3\n", `a.toml:16:1: state is a table: [run.state]`},
	} {
		_, err := session.Read(strings.NewReader(runFile+c.text), "a.toml")
		if err == nil || err.Error() != c.want {
			t.Errorf("%q:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

// Runs are resolved one after the other, on rows that are read once.
func TestRunsAreResolved(t *testing.T) {
	read := func(text string) ([]session.Resumed, error) {
		t.Helper()
		s, err := session.Read(strings.NewReader(runFile+text), "a.toml")
		if err != nil {
			t.Fatal(err)
		}
		setup, err := s.Resolve()
		if err != nil {
			t.Fatal(err)
		}
		return setup.Resumed()
	}
	const fork = "[[run]]\nnumber = 1\n[[run]]\nnumber = 2\nshares = 1\nafter = 2\n[run.training]\nlearning_rate = 3\noptimizer = \"momentum\"\n"
	const state = "[run.state]\nepoch = 2\nstep = 2\nupdates = 0\nplace = 0\nloss_sum = 1.0\nweights = [[[1, 2], [3, 4]], [[5], [6]]]\nbiases = [[1, 2], [3]]\n"
	runs, err := read(fork + state)
	if err != nil {
		t.Fatal(err)
	}
	if runs[0].Begin != nil || runs[1].Begin == nil || runs[1].Begin.Step != 2 || len(runs[1].Begin.Buffers) != 1 ||
		runs[1].Setup.Config.LearningRate != 3 || runs[0].Setup.Config.LearningRate != 0.1 || runs[1].Setup.Set != runs[0].Setup.Set {
		t.Errorf("the runs are %+v", runs)
	}
	for text, want := range map[string]string{
		fork: "a.toml:19:1: shares: the run has no [run.state]",
		strings.Replace(fork, "shares = 1", "shares = 7", 1) + state:                                "there is no run 7 before this one",
		fork + strings.Replace(state, "epoch = 2", "epoch = 3", 1):                                  "3 epochs and 0 samples of the next are not 2 steps",
		fork + strings.Replace(state, "updates = 0\n", "", 1):                                       "state.v_weights",
		fork + strings.Replace(state, "[[5], [6]]", "[[5]]", 1):                                     "the matrix of layer 2 is 1 × 1",
		strings.Replace(fork, `optimizer = "momentum"`, "[run.data]\nsource = \"iris\"", 1) + state: "2 inputs, but the data has 4 features",
	} {
		if _, err := read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\n got %v\nwant %s", text, err, want)
		}
	}
}
