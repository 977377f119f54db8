package runs

import (
	"fmt"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/view"
	"backstep/ui/view/viewtest"
)

// screen is a screen with the list of runs, and with the view itself.
type screen struct {
	*viewtest.Screen
	view *View
}

func open(t *testing.T, line string, w, h int) screen {
	t.Helper()
	v := New()
	return screen{viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: w, H: h}, v), v}
}

// six makes six runs: steps ten times as long, a tenth as long, back to the old ones, a
// weight set by hand, and adam.
func six(t *testing.T, w, h int) screen {
	t.Helper()
	s := open(t, "diabetes", w, h)
	s.Do(
		"goto 300; goto 20; set lr 20; goto 120; run 1 20; set lr 0.2; goto 300; goto 150; set lr 2; goto 300",
		"run 1 68; edit y h1 -1; goto 300; run 1 100; set optimizer adam and lr 0.1; goto 300; run 2 120",
	)
	return s
}

// The chart is drawn as the program draws it: logarithmic, until the reader chooses.
func TestTheLossIsLogarithmicUntilOneChooses(t *testing.T) {
	s := six(t, 120, 36)
	s.Sees("loss", "log, all runs")
	s.Do("loss linear")
	s.Sees("linear, all runs")
}

// typed gives keys to the field of the view, and carries out the line they stand for.
func (s screen) typed(t *testing.T, keys ...string) {
	t.Helper()
	for _, key := range keys {
		line, taken := s.view.Type(key, s.Moment())
		if !taken {
			t.Fatalf("the view has no use for %q", key)
		}
		s.Do(line)
	}
}

// beginning returns the first line of a frame that begins with a text, with each run of blanks
// replaced by one blank.
func beginning(t *testing.T, frame, prefix string) string {
	t.Helper()
	for line := range strings.Lines(frame) {
		if line = strings.Join(strings.Fields(line), " "); strings.HasPrefix(line, prefix) {
			return line
		}
	}
	t.Fatalf("no line begins with %q:\n%s", prefix, frame)
	return ""
}

func TestTheTreeOfRuns(t *testing.T) {
	s := six(t, 120, 36)
	s.Sees("the seed is one for all: 25", "epochs 0 to 300", "[120]")
	for prefix, suffix := range map[string]string{
		"1 as begun ●": "0.01745 4/4", "6 adam, η 0.1": "0.0007199 4/4", "5 h1 → y −1": "0.01834 4/4",
		"▌ 2 η 20": "2.471 ↑ 2/4", "3 η 0.2": "0.4294 4/4", "4 η 2": "0.03828 4/4", "epoch 0": "300",
	} {
		if got := beginning(t, s.Frame(), prefix); !strings.HasSuffix(got, suffix) {
			t.Errorf("%q does not end in %q", got, suffix)
		}
	}
	for _, want := range []string{
		"from run – 1 1 3 1 1", "at epoch – 20 20 150 68 100", "optimiser sgd sgd sgd sgd sgd adam", "η 2 20 0.2 2 2 0.1",
		"h1 → y – – – – −1 –", "J 0.01745 2.471 0.4294 0.03828 0.01834 0.0007199",
	} {
		beginning(t, s.Frame(), want)
	}
	s.Sees("Run 2 leaves run 1 after epoch 20, with η 20.", "risen, to 2.471", "The lowest J is that of run 6")
}

func TestTheCursorGoesAlongTheRuns(t *testing.T) {
	s := six(t, 120, 36)
	s.Press("down")
	s.Sees("[300]", "Run 3 leaves run 1 after epoch 20")
	s.Press("down", "down") // It stays at the last.
	s.Sees("Run 4 leaves run 3")
	s.Press("left", "}", "{")
	s.SeesNo("[300]")
	s.Press("enter")
	if m := s.Moment(); m.Run != 4 || m.Epoch() >= 300 || m.Epoch() < 150 {
		t.Errorf("enter goes to run %d, epoch %d", m.Run, m.Epoch())
	}
	s.Do("next epoch")
	if s.view.run != 4 || s.view.epoch != s.Moment().Epoch() {
		t.Error("the cursor does not follow the program")
	}
}

func TestNaming(t *testing.T) {
	s := six(t, 120, 36)
	s.Press("r")
	s.typed(t, "b", "g", ";", "left", "i", "h", "backspace", "right", " ", "ö", "pgdown")
	s.Line("2", "big ö_")
	s.typed(t, "home")
	s.Line("2", "_big ö")
	s.typed(t, "enter")
	s.Line("2", "big ö")
	s.Press("r")
	s.typed(t, "x", "esc")
	s.Line("2", "big ö")
	s.Press("r")
	s.typed(t, strings.Split(strings.Repeat("n", 70), "")...)
	s.Line("2", "nnn_")
	s.typed(t, "ctrl+u", "enter")
	s.Says("what was changed: η 20")
	if _, taken := s.view.Type("x", s.Moment()); taken {
		t.Error("the view takes keys without a field")
	}
}

// The keys of the list type the commands of the desk, with the run at the cursor.
func TestKeysTypeTheRunAtTheCursor(t *testing.T) {
	s := six(t, 120, 36)
	s.Press("down", "left")
	for key, want := range map[string]string{"m": fmt.Sprintf("mark 3 %d", s.view.epoch), "v": "ghost 3", "x": "delete 3"} {
		if got := s.Types(key); got != want {
			t.Errorf("%s types %q, want %q", key, got, want)
		}
	}
	s.Refuses(s.Types("x"), "delete run 3 with its branch, run 4? The same again deletes")
	s.Press("x")
	s.Says("run 3 is deleted with its branch 4")
	s.SeesNo("η 0.2")
}

func TestMarkingAndHiding(t *testing.T) {
	s := six(t, 120, 36)
	s.Press("m")
	s.Sees("2◆")
	s.Press("down", "m")
	s.Says("run 2 at epoch 120 and run 3 at epoch 300: B compares them")
	s.Press("v")
	s.Says("run 3 is no ghost")
	if n := len(s.Moment().Ghosts); n != 4 {
		t.Errorf("%d ghosts", n)
	}
}

func TestOneRunSaysHowToHaveMore(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Sees("no branches yet: change something in the past, with set or edit")
	s.Refuses(s.Types("x"), "one run must stay")
}

// What was counted of one session is not shown of another.
func TestAnotherSessionIsCountedAnew(t *testing.T) {
	s := six(t, 120, 36)
	s.Frame()
	another := *s.Moment()
	another.Opened++
	first, _ := s.view.Ask(s.Moment(), nil)
	s.view.Prepare(&another, view.Frame{W: 120, H: 30})
	if question, _ := s.view.Ask(&another, nil); len(s.view.rights) > 0 || question.Key == first.Key {
		t.Errorf("%d runs are known", len(s.view.rights))
	}
}

func TestManyRuns(t *testing.T) {
	s := open(t, "xor", 80, 40)
	s.Do("epoch; 30 reseed; epoch; rename 3 a good one")
	s.Sees("a good one", "… 19 more, enter unfolds them")
	s.Press("down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "enter")
	s.SeesNo("unfolds them")
	s.Fits(viewtest.Common())
}

func TestEverySizeFits(t *testing.T) {
	s := six(t, 80, 24)
	s.Fits(viewtest.Coarse())
	s.Do("digits 17")
	s.Fits(viewtest.Common())
	s.Do("digits 4; 20 reseed; set hidden 3; rename 3 " + strings.Repeat("long ", 11))
	s.Fits(viewtest.Coarse())
	for _, glyphs := range []grid.Glyphs{grid.Block, grid.ASCII} {
		v := New()
		other := viewtest.Open(t, sessiontest.Line(t, "iris --hidden 4 --batch 16"), viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs}, v)
		other.Do("2 epoch; set lr 3; epoch; set batch 10; epoch; run 2")
		other.Fits(viewtest.Common())
	}
}

// While a name is typed, the footer has the keys of the field.
func TestTheFooterOfAName(t *testing.T) {
	s := six(t, 120, 36)
	if hints := s.view.Hints(); hints != nil {
		t.Errorf("the table of keys does not hold: %v", hints)
	}
	s.typed(t, "r")
	if got := fmt.Sprint(s.view.Hints()); got != "[{enter takes the name 0} {esc leaves it as it was 0}]" {
		t.Errorf("the footer is %s", got)
	}
	s.typed(t, "esc")
	if hints := s.view.Hints(); hints != nil {
		t.Errorf("esc leaves %v", hints)
	}
}

// What is written into the end of a rule never stands on the title: the facts give way.
func TestTheTitleSaysHowManyRunsAreShown(t *testing.T) {
	s := open(t, "diabetes", 60, 20)
	s.Do("goto 20", "set lr 20; goto 21", "8 reseed")
	for _, w := range []int{52, 60, 64, 80} {
		s.Resize(w, 36)
		s.Line("── what sets them apart ", "─ ", " of 10 runs ")
	}
}

func TestWhatSetsRunsApartIsCalledByItsName(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 20; set lr 20; goto 25; set schedule cosine; goto 30; set batch 1; goto 35; set l2 0.01; goto 40")
	for _, want := range []string{"η 2 20 20 20 20", "schedule constant constant cosine cosine cosine", "batch size all all all 1 1", "L2 0 0 0 0 0.01"} {
		beginning(t, s.Frame(), want)
	}
	s.Line("5", "l2 0.01")
	s.SeesNo("l1 0")
}
