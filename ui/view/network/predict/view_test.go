package predict_test

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view/network"
	"backstep/ui/view/viewtest"
)

// asking returns the mode after a line, at a size.
func asking(t *testing.T, session, line string, w, h int) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, session), viewtest.Terminal{W: w, H: h}, network.New(nil, nil), network.NewPredictor())
	s.Do(line, "predict")
	return s
}

func press(s *viewtest.Screen, keys string) { s.Press(strings.Fields(keys)...) }

// A number is typed, checked, and the next one asked; what is wrong is named over what is needed.
func TestAnAnswerIsTypedAndChecked(t *testing.T) {
	s := asking(t, "diabetes", "phase ∂W2", 80, 24)
	s.Sees("δ    ?", "δ = [_", "•0.8065")
	press(s, "- . 1 5 7 6 enter")
	s.Sees("you said  −.1576", "needed", "second try", "×")
	press(s, "- . 0 3 3 6 enter")
	s.Sees("✓ right; enter asks the next", "−0.03363")
	press(s, "enter")
	s.Sees("δ of h2", "?")
}

// In the field the arrows move, and letters that no number has keep their meaning.
func TestKeysInTheField(t *testing.T) {
	for _, c := range []struct{ keys, key, line string }{
		{"", "left", ""},
		{"", "right", ""},
		{"1", "left", "type left"},
		{"1", "h", ""},
		{"1", "s", ""},
		{"1", "n", ""},
		{"1", "u", ""},
		{"1", "e", "type e"},
		{"", "e", ""},
		{"", "7", "type 7"},
		{"", "/", "type /"},
		{"", "backspace", "leave"},
		{"1", "pgdown", "pause"},
		{"", "pgdown", ""},
		{"", " ", "pause"},
	} {
		v := network.NewPredictor()
		s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 80, H: 24}, network.New(nil, nil), v)
		s.Do("phase δ2", "predict")
		press(s, c.keys)
		if line, _ := v.Type(c.key, s.Moment()); line != c.line {
			t.Errorf("%s after %q types %q, want %q", c.key, c.keys, line, c.line)
		}
	}
}

// What is no number stays in the field, and is not counted as an answer.
func TestWhatIsNoNumberIsNotAnAnswer(t *testing.T) {
	mode := network.NewPredictor()
	s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 80, H: 24}, network.New(nil, nil), mode)
	s.Do("phase δ2", "predict")
	for keys, says := range map[string]string{"1 / 0 enter": "has no value", "1 . 2 . enter": "is no number", "enter": "type a number"} {
		press(s, keys)
		if s.Moment().Quiz.Attempt().Tries > 0 {
			t.Errorf("%s is taken for an answer", keys)
		}
		if sentence, _ := mode.Sentence(s.Moment()); !strings.Contains(sentence.Says[0], says) {
			t.Errorf("%s: %q, want %q", keys, sentence.Says, says)
		}
		s.Do("type clear")
	}
}

// An unfinished answer is kept while one is elsewhere, and gone when another number is asked.
func TestAnUnfinishedAnswerIsKept(t *testing.T) {
	s := asking(t, "diabetes", "phase δ2", 80, 24)
	press(s, "0 . 1 7")
	s.Do("view network", "predict")
	s.Sees("[0.17")
	s.Do("skip")
	s.SeesNo("0.17_")
}

// Unaided there are no marks, no formula and no hints.
func TestUnaidedNothingHelps(t *testing.T) {
	s := asking(t, "diabetes", "phase δ2; level step", 120, 36)
	s.SeesNo("•")
	press(s, ". 7 0 8 3 enter")
	s.Sees("sum for mean", "unaided")
	s.SeesNo("needed", "yours", "in words")
}

// Every size shows the field, and fits.
func TestTheFieldIsAlwaysThere(t *testing.T) {
	for _, session := range []string{"diabetes", "iris --hidden 8,6 --batch 20", "digits --hidden 40 --batch 8"} {
		s := asking(t, session, "epoch; phase δ1", 80, 24)
		s.Do("answer 0.12345")
		for _, size := range [][2]int{{20, 5}, {24, 7}, {40, 12}, {60, 20}, {76, 24}, {110, 30}, {120, 36}, {200, 60}} {
			s.Fits([][2]int{size})
			s.Sees("[_")
		}
	}
}

// What is needed and the network has no room for stands in the question, and no number of a mean
// makes way for what is said of an answer.
func TestWhatIsNeededIsOnTheScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		s := asking(t, "iris", "goto 2; phase z2", size[0], size[1])
		s.Sees("ŷ of setosa", "−0.3196", "−0.9959", "−0.5283")
		s = asking(t, "iris", "goto 2; phase ∂W2", size[0], size[1])
		s.Sees("δ of h1", "−0.1817")
		s = asking(t, "xor --optimizer adam", "goto 2; phase ∂W1", size[0], size[1])
		s.Sees("update of a → h1", "0.5683", "2.027e−4", "6.147e−5", "0.999")
		s = asking(t, "diabetes", "goto 2; phase δ2", size[0], size[1])
		press(s, "0 . 5 enter")
		s.Sees("second try", "0.5905", "0.5556")
	}
	s := asking(t, "digits", "goto 2; phase z2", 80, 24)
	s.Sees("z of 0", "z of 9")
}

// Who is unaided is told how to look at the others that a mean is of.
func TestTheUnaidedLookAtOthers(t *testing.T) {
	for session, want := range map[string]string{"diabetes": "[ ]", "mazur": "s"} {
		v := network.NewPredictor()
		s := viewtest.Open(t, sessiontest.Line(t, session), viewtest.Terminal{W: 80, H: 24}, network.New(nil, nil), v)
		s.Do("phase δ2", "predict", "level step")
		if got := v.Hints()[2]; got.Key != want {
			t.Errorf("%s: after enter the footer has %+v, want %s", session, got, want)
		}
	}
}
