package compare

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view/viewtest"
)

func open(t *testing.T, line string, w, h int) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: w, H: h}, New())
	s.Do("view compare")
	return s
}

// begins fails unless a line of the view begins with each text, when each run of blanks is
// replaced by one blank.
func begins(t *testing.T, s *viewtest.Screen, prefixes ...string) {
	t.Helper()
next:
	for _, prefix := range prefixes {
		for line := range strings.Lines(s.Frame()) {
			if strings.HasPrefix(strings.Join(strings.Fields(line), " "), prefix) {
				continue next
			}
		}
		t.Errorf("no line begins with %q:\n%s", prefix, s.Frame())
	}
}

// The numbers are those that were worked out beside the program, for steps ten times as
// long from epoch 20 on.
func TestTwoRunsSideBySide(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 300; goto 20; set lr 20; goto 24")
	begins(
		t, s,
		"learning rate η run 1: 2 run 2: 20",
		"bmi → h1 1.598 5.583 3.985",
		"bias h1 −0.5351 0.8433 1.378",
		"▌h1 → y 1.401 5.846 4.445",
		"bias y −1.006 1.130 2.136",
		"▌ 1 1 0.5334 ✓ 0.3613 × −0.1720",
		"4 0 0.4868 ✓ 0.2015 ✓ −0.2853",
		"J 0.6296 0.5361 −0.09356", "right 4/4 3/4",
	)
	s.Sees("from epoch 20 on; before it they are one; 4 epochs since", "J is lower at run 2, by 0.09356.", "They differ most in h1 → y")
	if line := s.Line("h1", " z "); !strings.HasSuffix(line, "h1 z 0.6063 0.02223 −0.5841") {
		t.Errorf("the unit h1: %q", line)
	}
	s.Do("back phase")
	begins(t, s, "h1 → y −0.02965 −0.1378 −0.1081") // The gradients, before the update.
	s.Sees("and their gradients, before the update", "The gradients differ most in")
	s.Do("goto 10")
	s.Sees("from epoch 20 on; here they are still one", "none: this step belongs to both runs", "J is the same in both.")
}

func TestSorting(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 20; set lr 20; goto 24")
	s.Press("s")
	first := strings.Split(s.Frame(), "\n")[6]
	if !strings.Contains(first, "▌h1 → y") {
		t.Errorf("the first weight is %q", first)
	}
	s.Press("s")
	if first := strings.Split(s.Frame(), "\n")[6]; !strings.Contains(first, "bmi → h1") {
		t.Errorf("the first weight is %q", first)
	}
}

func TestTwoMomentsOfOneRun(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Sees("There are no branches yet", "Or mark a")
	s.Do("goto 5; mark; goto 30; view compare")
	s.Sees("epoch 5", "epoch 30", "two moments of run 1, 25 epochs apart", "none: one run at two moments")
	s.Press("tab", "e")
	s.Sees("epoch 5", "epoch 31", "Run 1 steps alone")
	s.Press("tab", "e")
	s.Sees("epoch 6", "epoch 32")
}

func TestNetworksOfDifferentShapes(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 3; set hidden 3; goto 5")
	s.Sees("different shapes, 2-2-1 and 2-3-1", "the runs have no step in common", "right")
	s.SeesNo("They differ most")
	begins(t, s, "hidden units run 1: 2 run 2: 3", "▌ 1 1 0.")
}

// Batches of other rows are not compared as if they were one.
func TestBatchesOfOtherRows(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 60; goto 20; set lr 20; goto 60; goto 30; set batch 1; goto 70")
	begins(
		t, s, "batch size run 2: all run 3: 1", "row y run 2 run 3 3 − 2",
		"▌ 4 0 0.007149 ✓ 0.9994 × 0.9922", "right 2/4 0/1",
	)
	if line := s.Line("J", "2.474"); !strings.HasPrefix(strings.Join(strings.Fields(line), " "), "J 2.474 7.376 ") || strings.Contains(line, "4.902") {
		t.Errorf("J is compared: %q", line)
	}
	s.Sees("of this step, but the batches differ", "The two batches do not have the same people, so", "── row 4  y is 0")
	s.SeesNo("J is lower", "sample 1  ")
	s.Line("δ", "0.007149", "0.9994") // Of the same row in both: all of the whole batch, and the one.
}

// A row that is taken out leaves the others what they are.
func TestRowsThatAreRemoved(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 30; goto 20; drop sample 1; goto 25")
	s.Sees("the batches differ", "── row 2  y is 0")
	begins(t, s, "row y run 1 run 2 2 − 1", "▌ 2 0 0.4827 ✓ 0.3324 ✓ −0.1503", "3 1 ", "4 0 ")
	s.Line("right", "4/4", "/3")
}

func TestOneRunAlone(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 300; goto 20; set lr 20; goto 24")
	s.Press("tab", "right", "e")
	s.Sees("from epoch 20 on; run 1 at epoch 24, run 2 at epoch 25", "Run 2 steps alone; tab lets both step.", "── answers  run 1 at epoch 24, run 2 at epoch 25 ")
	s.SeesNo("of this step")
	s.Resize(80, 24)
	s.Sees("── answers  epochs 24 and 25 ")
}

// A selected input stands out in the weights that lead from it, and in no unit.
func TestASelectedInput(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("goto 20; set lr 20; goto 24; select age")
	m := s.Moment()
	w := weights{drawing{pic: newPicture(m, false), Painter: paint.Painter{Moment: m}}}
	for _, q := range w.pic.parameters() {
		if got := w.chosen(&q); got != (q.layer == 0 && q.from == 1) {
			t.Errorf("the weight of unit %d from %d in layer %d is selected: %v", q.unit, q.from, q.layer, got)
		}
	}
	if _, chosen := units(w).list(); chosen >= 0 {
		t.Errorf("unit %d is selected too", chosen)
	}
}

// In one row a setting takes as many words as fit, and both its values.
func TestTheSettingInOneRow(t *testing.T) {
	s := open(t, "diabetes", 60, 20)
	s.Do("goto 20; set lr 20; goto 24")
	s.Line("settings that differ  η   run 1: 2   run 2: 20 ")
	s.Resize(80, 20)
	s.Line("settings that differ  learning rate η   run 1: 2   run 2: 20 ")
}

func TestEverySizeFits(t *testing.T) {
	for _, line := range []string{"diabetes", "iris --hidden 8,6 --batch 16", "digits --hidden 20 --batch 100", "curve --hidden 3"} {
		s := open(t, line, 80, 24)
		s.Do("epoch; set lr 0.05; epoch; 3 next phase")
		s.Fits(viewtest.Coarse())
		s.Press("s")
		s.Do("digits 17; back")
		s.Fits(viewtest.Common())
	}
	for _, glyphs := range []grid.Glyphs{grid.Block, grid.ASCII} {
		s := viewtest.Open(t, sessiontest.Line(t, "iris --hidden 4"), viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs}, New())
		s.Do("epoch; set batch 10 and lr 0.05; 5 step; view compare; next")
		s.Fits(viewtest.Common())
	}
}
