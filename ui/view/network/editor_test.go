package network

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/view/viewtest"
)

// editing is a screen with the mode entered.
type editing struct {
	*viewtest.Screen
	editor *Editor
}

func edit(t testing.TB, line string, terminal viewtest.Terminal, moves ...string) editing {
	t.Helper()
	return editOf(t, sessiontest.Line(t, line), terminal, moves...)
}

func editOf(t testing.TB, setup *session.Setup, terminal viewtest.Terminal, moves ...string) editing {
	t.Helper()
	e := editing{editor: NewEditor()}
	e.Screen = viewtest.Open(t, setup, terminal, New(nil, nil), e.editor)
	e.Do(moves...)
	e.Do("view edit")
	return e
}

// press presses keys as the program does: the field gets them first.
func (e editing) press(keys ...string) {
	for _, key := range keys {
		if line, taken := e.editor.Type(key, e.Moment()); taken {
			e.Do(line)
			continue
		}
		for _, k := range e.editor.Keys() {
			if slices.Contains(k.Keys, key) {
				e.Do(k.Line)
			}
		}
	}
}

// typing types a text.
func (e editing) typing(text string) {
	for _, r := range text {
		e.press(string(r))
	}
}

var screen = viewtest.Terminal{W: 80, H: 24}

func TestTypingAFraction(t *testing.T) {
	e := edit(t, "diabetes", screen, "phase J")
	e.press("w")
	e.typing("1/3")
	e.Sees("[1/3", "~z", "1.088", "~ŷ", "0.7479", "~J", "0.2905",
		"w h1 → y  0.8065 → 1/3 = 0.3333", "nothing is changed before Enter",
		"ŷ was", "0.8045", "0.7899", "0.8165", "0.7933", "0.8891", "ŷ now", "0.7376", "0.7567", "0.7404", "0.8139", "−0.07519 ▼",
		"Every ŷ falls: good for 2 and 4, bad for 1 and 3. J falls, so it helps.")
	if m := e.Moment(); m.Run != 1 || m.Parameters()[1].Weights[0] == 1.0/3 {
		t.Error("something was changed before Enter")
	}
	e.press("enter")
	m := e.Moment()
	if m.Run != 2 || m.Parameters()[1].Weights[0] != 1.0/3 || e.Desk().View() != "network" {
		t.Errorf("Enter leads to run %d, %v, in %s", m.Run, m.Parameters()[1], e.Desk().View())
	}
	e.Says("J 0.8891 → 0.8139, as run 2")
}

// The field takes what a number may have, and says what is wrong with what is none.
func TestWhatIsTypedIntoTheField(t *testing.T) {
	for _, c := range []struct {
		keys, text, says string
		wrong            bool
	}{
		{"", "", "1/3 and 0.5 both work", false},
		{". 5", ".5", "J ", false},
		{"0 , 5", "0,5", "J ", false},
		{"- . 5", "−.5", "J ", false},
		{"2 e - 3", "2e−3", "J ", false},
		{"1 / 0", "1/0", `"1/0" has no value: 1/3 or 0.33 would have one`, true},
		{"1 / 0 backspace 3", "1/3", "J ", false},
		{"1 /", "1/", "", false},
		{"1 e 4 0 0", "1e400", "is too large to be written", true},
		{"1 . 2 . 3", "1.2.3", "is no number", true},
		{"1 / enter", "1/", "is no fraction", true},
		{"1 backspace enter", "", "type a number", true},
		{"1 2 left 5", "152", "J ", false},
		{"1 2 home 5 end 3 left left delete", "513", "J ", false},
		{"9 ctrl+u 7", "7", "J ", false},
		{"backspace", "", "", false},
		{"up", "0.9065", "J ", false},
		{"down down", "0.6065", "J ", false},
		{"shift+up", "0.8165", "J ", false},
		{"1 shift+down", "0.99", "J ", false},
		{". 1 down down", "−0.1", "J ", false},
	} {
		e := edit(t, "diabetes", screen, "phase J; weight h1")
		e.press("w")
		for _, key := range strings.Fields(c.keys) {
			if key == "enter" {
				r := e.editor.accept(e.Desk(), "")
				if r.Err == nil {
					t.Errorf("%s is taken", c.keys)
				}
				continue
			}
			e.press(key)
		}
		if got := e.editor.draft.string(); got != c.text && c.keys != "" {
			t.Errorf("%s: the field has %q, want %q", c.keys, got, c.text)
		}
		e.Do("digits 4")
		if frame := e.Frame(); !strings.Contains(frame, c.says) {
			t.Errorf("%s: no %q in\n%s", c.keys, c.says, frame)
		}
		if err := e.editor.picture(e.Moment()).err; (err != nil) != c.wrong {
			t.Errorf("%s: wrong: %v", c.keys, err)
		}
	}
}

// Keys that no number has keep their meaning, except those that would step.
func TestOtherKeysInTheField(t *testing.T) {
	e := edit(t, "diabetes", screen, "goto 3")
	before := e.Moment().Position
	e.press("1", "pgdown", "pgup", " ")
	if e.Moment().Position != before || e.editor.draft.string() != "1" {
		t.Errorf("they lead to %v, %q", e.Moment().Position, e.editor.draft.string())
	}
	for _, key := range []string{"h", "t", ":", "?", "q", "E", "+", "]"} {
		e.editor.draft.put("1/")
		if line, taken := e.editor.Type(key, e.Moment()); taken {
			t.Errorf("%s is taken, and types %q", key, line)
		}
	}
	e.editor.draft.put("1")
	if line, taken := e.editor.Type("e", e.Moment()); !taken || line != "type e" {
		t.Errorf("e after a digit is %q", line)
	}
	e.press("backspace", "backspace")
	if e.Desk().View() != "network" || e.Moment().Run != 1 {
		t.Errorf("backspace on an empty field leads to %s", e.Desk().View())
	}
}

// tab, w and a moved selection choose another number, and the draft of the old one is
// gone.
func TestAnotherNumberIsChosen(t *testing.T) {
	e := edit(t, "diabetes", screen, "phase J")
	for _, c := range []struct{ keys, name, text string }{
		{"", "target of person 1", "1"},
		{"w", "w h1 → y", "0.8065"},
		{"9 w", "w h2 → y", "0.5308"},
		{"w", "the bias of y", "0.4701"},
		{"tab", "target of person 1", "1"},
		{"tab", "bmi of person 1", "33.6"},
		{"tab", "age of person 1", "45"},
		{"tab", "w bmi → h1", "0.9180"},
		{"shift+tab", "age of person 1", "45"},
	} {
		for _, key := range strings.Fields(c.keys) {
			if line, taken := e.editor.Type(key, e.Moment()); taken {
				e.Do(line)
			} else {
				e.Do(map[string]string{"w": "weight next", "shift+tab": "select previous"}[key])
			}
		}
		e.Frame()
		if name, text := e.editor.name(e.Moment()), e.editor.draft.string(); name != c.name || text != c.text {
			t.Errorf("%s leads to %q, %q, want %q, %q", c.keys, name, text, c.name, c.text)
		}
	}
	e.Do("select bmi; sample 3")
	e.Frame()
	e.typing("40")
	e.Sees("bmi of person 3  41.4 → 40", "~0.8333", "[40")
}

// A class is chosen with the arrows, or typed if its name is a number.
func TestTheTargetIsAClass(t *testing.T) {
	e := edit(t, "iris --hidden 3", viewtest.Terminal{W: 120, H: 36}, "phase J")
	e.Sees("target of flower 1  setosa", "ŷ of its class")
	e.press("up")
	e.Sees("setosa → versicolor", "No ŷ changes. J rises.")
	e.press("up", "up", "down")
	e.Sees("setosa → virginica")
	e.typing("3")
	e.Sees("want setosa, versicolor or virginica: ↑ and ↓ go through them")
	e.press("ctrl+u")
	e.press("up", "enter")
	if row := e.Moment().Setup.TrainSamples.Y[0]; !reflect.DeepEqual(row, []float64{0, 1, 0}) {
		t.Errorf("the target is %v", row)
	}
}

// What training would refuse is said before Enter, and the old value stays.
func TestWhatTrainingRefusesIsSaid(t *testing.T) {
	e := edit(t, "mazur --loss bce", screen, "phase J")
	e.typing("1.5")
	e.Sees("bce takes targets from 0 to 1", "[1.5")
	if r := e.editor.accept(e.Desk(), ""); r.Err == nil || e.Desk().View() != "edit" || e.Moment().Run != 1 {
		t.Errorf("%+v, in %s", r, e.Desk().View())
	}
}

// A trial that another number was asked for is not shown.
func TestAStaleTrialIsDropped(t *testing.T) {
	e := edit(t, "digits --hidden 64,32", viewtest.Terminal{W: 120, H: 36}, "step")
	e.typing("3")
	q, ok := e.editor.Ask(e.Moment(), nil)
	if !ok {
		t.Fatal("a large network is tried on the event loop")
	}
	work := q.Begin()
	for !work.Do(never) {
		t.Log("more")
	}
	work.Deliver()
	if e.editor.picture(e.Moment()).trial == nil || !strings.Contains(e.Sketch(), "J rises") {
		t.Errorf("the trial is not shown:\n%s", e.Sketch())
	}
	e.typing("4")
	if e.editor.picture(e.Moment()).trial != nil || strings.Contains(e.Sketch(), "J rises") {
		t.Errorf("a stale trial is shown:\n%s", e.Sketch())
	}
}

// TestTheTrialIsWhatEnterGives edits numbers anywhere in training. What the mode shows
// before Enter is what training computes after it, bit for bit.
func TestTheTrialIsWhatEnterGives(t *testing.T) {
	sessions := []string{"diabetes", "diabetes --batch 3", "mazur --optimizer momentum", "xor --hidden 2 --l2 0.01", "iris --hidden 3 --batch 40 --shuffle true --scale standard", "curve --hidden 3 --test-fraction 0.3"}
	rapid.Check(t, func(r *rapid.T) {
		e := edit(t, rapid.SampledFrom(sessions).Draw(r, "session"), screen)
		e.Do("view network; by phase")
		e.Do(rapid.SliceOfN(rapid.SampledFrom([]string{"next", "3 next", "next unit", "step", "back", "epoch", "set lr 0.3"}), 0, 6).Draw(r, "moves")...)
		e.Do(rapid.SliceOfN(rapid.SampledFrom([]string{"select next", "select previous", "weight next", "sample next"}), 0, 6).Draw(r, "selected")...)
		e.Do("view edit")
		if rapid.Bool().Draw(r, "target") {
			e.press("tab")
		}
		m := e.Moment()
		e.Frame()
		if _, class := className(m, e.editor.draft.at.number, 0); class {
			e.press("up")
		} else {
			e.typing(rapid.SampledFrom([]string{"0.25", "1/3", "-2", "1e-3"}).Draw(r, "typed"))
		}
		e.Frame()
		if e.editor.picture(m).trial == nil || e.editor.trial.err != nil {
			return // The field has a class of another name, or the target would not do.
		}
		would, ofAll, from := e.editor.trial.would.Step, e.editor.trial.lossWould, m.StepsDone()
		basis, begins, full := desk.BasisOf(m), m.Step == nil, len(would.Samples) == len(m.Setup.Train) && !m.Config().Shuffle
		e.press("enter")
		m = e.Moment()
		if m.Run == 1 && m.StepsDone() == from {
			return // It was so already.
		}
		if (basis.Next || begins) && !full {
			return // That step may have another batch.
		}
		e.Do("view network; phase J")
		step := m.Step
		for name, pair := range map[string][2]any{
			"x": {step.X, would.X}, "y": {step.Y, would.Y}, "losses": {step.Losses, would.Losses}, "J": {step.Loss, would.Loss},
		} {
			same(r, name, pair[0], pair[1])
		}
		for l := range step.Layers {
			same(r, fmt.Sprintf("z of layer %d", l+1), step.Layers[l].Z, would.Layers[l].Z)
			same(r, fmt.Sprintf("a of layer %d", l+1), step.Layers[l].A, would.Layers[l].A)
		}
		if full {
			same(r, "J of all", step.Loss, ofAll)
		}
	})
}

func same(t *rapid.T, name string, got, want any) {
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s is %v after Enter, was to be %v", name, got, want)
	}
}

// TestGradientsAreTriedToo compares what is shown after the update phase's eve.
func TestGradientsAreTriedToo(t *testing.T) {
	e := edit(t, "diabetes", viewtest.Terminal{W: 120, H: 36}, "by phase; epoch; 10 next")
	e.typing("0.5")
	e.Frame()
	would := e.editor.trial.would.Step
	e.press("enter")
	m := e.Moment()
	for l := range m.Step.Layers {
		if !reflect.DeepEqual(m.Step.Layers[l].Gradient, would.Layers[l].Gradient) || !reflect.DeepEqual(m.Step.Layers[l].Delta, would.Layers[l].Delta) {
			t.Errorf("layer %d: %+v, was to be %+v", l+1, m.Step.Layers[l], would.Layers[l])
		}
	}
}

// Whatever is pressed, the frame fits, the field is shown once, and what Enter takes is
// what the field says.
func FuzzField(f *testing.F) {
	for _, keys := range []string{"1/3\r", "-.5\t2\r", "uuud\r", "1e400\r", "\b\b", "w9w8\t\t\t0\r", "1/\r0\b3\r", "lllr5rr6\r", "1e-3\r", "000000000000000000000000000000000000000000000000\r"} {
		f.Add(keys, uint8(0))
		f.Add(keys, uint8(7))
	}
	names := map[rune]string{'\r': "enter", '\t': "tab", '\b': "backspace", 'u': "up", 'd': "down", 'l': "left", 'r': "right", 'x': "delete", 'T': "shift+tab", ' ': " "}
	sizes := [][2]int{{80, 24}, {40, 12}, {20, 5}, {120, 36}}
	setups := []*session.Setup{sessiontest.Line(f, "diabetes"), sessiontest.Line(f, "mazur"), sessiontest.Line(f, "iris --hidden 3 --batch 10")}
	f.Fuzz(func(t *testing.T, keys string, at uint8) {
		if len(keys) > 60 {
			return
		}
		size := sizes[at%4]
		e := editOf(t, setups[at%3], viewtest.Terminal{W: size[0], H: size[1]}, fmt.Sprintf("by phase; %d next", 1+at%12))
		for _, r := range keys {
			key, ok := names[r]
			if !ok {
				key = string(r)
			}
			if key == "enter" {
				v, whole, err := e.editor.draft.value(e.Moment())
				fresh, q, before := e.editor.draft.fresh, e.editor.draft.at.number, e.Moment().Run
				res := e.Desk().Finish(e.Desk().Do("accept"))
				if res.Err == nil && (!whole || err != nil) && !fresh {
					t.Fatalf("%q: Enter takes what is no number", keys)
				}
				if m := e.Moment(); res.Err == nil && m.Run != before && q.Kind == explain.Weight {
					b := desk.BasisOf(m)
					if got := b.Weights[q.Layer].At(q.From, q.Unit, m.Units(q.Layer)); math.Float64bits(got) != math.Float64bits(v) {
						t.Fatalf("%q: %v is set, %v was typed", keys, got, v)
					}
				}
				e.Do("view edit")
				continue
			}
			if line, taken := e.editor.Type(key, e.Moment()); taken {
				e.Desk().Finish(e.Desk().Do(line))
				e.Do("view edit")
				continue
			}
			e.press(key)
		}
		e.Frame()
		e.Fits([][2]int{size})
	})
}

// A batch with too many samples is tried in part: the samples keep their numbers, no loss
// is shown before it is known, and nothing is said of those that are not tried.
func TestAPartOfALargeBatchIsTried(t *testing.T) {
	e := edit(t, "circles --samples 100000", viewtest.Terminal{W: 120, H: 30}, "epoch", "sample 50000")
	e.typing("0.5")
	q, ok := e.editor.Ask(e.Moment(), nil)
	if !ok {
		t.Fatal("it is tried on the event loop")
	}
	work := q.Begin()
	work.Do(func() bool { return true })
	work.Deliver()
	if frame := e.Sketch(); strings.Contains(frame, "NaN") || strings.Contains(frame, "Every") || !strings.Contains(frame, "J is being worked out") || !strings.Contains(frame, " 50000 ") {
		t.Errorf("before the loss is known:\n%s", frame)
	}
	for !work.Do(never) {
		t.Log("more")
	}
	work.Deliver()
	if frame := e.Sketch(); strings.Contains(frame, "worked out") {
		t.Errorf("after it is known:\n%s", frame)
	}
	if _, again := e.editor.Ask(e.Moment(), nil); again {
		t.Error("it is asked again")
	}
}

// Where there is room for one row of answers, it has the latest.
func TestTheLatestAnswersStayLongest(t *testing.T) {
	e := edit(t, "diabetes", viewtest.Terminal{W: 80, H: 13})
	e.Sees("ŷ           0.8045")
	e.typing("0.5")
	e.Sees("ŷ now ")
	if frame := e.Frame(); strings.Contains(frame, "ŷ was") {
		t.Error(frame)
	}
}

// What was typed for one number and not set is told when another is in the field.
func TestWhatWasLeftIsTold(t *testing.T) {
	e := edit(t, "diabetes", viewtest.Terminal{W: 120, H: 36}, "epoch")
	e.press(".", "5", "w")
	e.Sees(".5 was not set")
	e.press("7")
	e.SeesNo("was not set")
	e.press("ctrl+u", "w")
	e.SeesNo("was not set")
}

// A class is none of 1/3 and 0.5.
func TestATargetThatIsAClassIsAskedForByName(t *testing.T) {
	for line, want := range map[string]string{"diabetes": "to be: 0 or 1; ↑↓", "iris": "setosa, versicolor or virginica; ↑↓", "digits": "a class; ↑↓", "curve": "1/3 and 0.5"} {
		e := edit(t, line, viewtest.Terminal{W: 120, H: 36}, "epoch", "phase J")
		e.Sees(want)
	}
}

// Targets stand under the answers, however many digits the data has.
func TestTargetsDoNotRunTogether(t *testing.T) {
	for _, terminal := range []viewtest.Terminal{{W: 80, H: 24}, {W: 120, H: 36}} {
		setup := sessiontest.Line(t, "diabetes --hidden 2")
		for i := range setup.TrainSamples.Y {
			setup.TrainSamples.Y[i] = []float64{-1.0 / float64(7*(i+11))}
		}
		e := editOf(t, setup, terminal, "goto 5; phase a2")
		e.press("3")
		if n := len(strings.Fields(e.Line("should be"))); n < 2+len(setup.TrainSamples.Y) {
			t.Errorf("%v: targets run together:\n%s", terminal, e.Frame())
		}
	}
}
