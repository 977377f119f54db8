package curves_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/view"
	"backstep/ui/view/curves"
	"backstep/ui/view/viewtest"
)

// tested is a session with a test part.
const tested = "iris --hidden 4 --test-fraction 0.3"

// open opens a session in the view of the curves, with a logarithmic loss.
func open(t testing.TB, line string) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: 120, H: 36}, curves.New(&view.Scores{}))
	s.Do("loss log")
	return s
}

// epoch returns the epoch of the cursor.
func epoch(s *viewtest.Screen) int { return s.Moment().Path.EpochOf(s.Moment().Position.Step) }

func TestBeforeTheFirstEpoch(t *testing.T) {
	s := open(t, tested)
	s.Sees("loss", "right answers", "each flower")
	s.Press("left")
	s.Says("this is the beginning")
}

// Back at the beginning the cursor is at the end of the axis, and all curves lie ahead
// of it. Without colour these have every other column.
func TestBackAtTheBeginning(t *testing.T) {
	s := open(t, tested)
	s.Do("goto 60")
	behind := blocks(s)
	s.Do("goto 30")
	between := blocks(s)
	s.Do("goto 0")
	s.Sees("[0]", "┤│")
	if ahead := blocks(s); ahead == 0 || 3*ahead > 2*behind || between <= ahead || between >= behind {
		t.Errorf("%d blocks at epoch 60, %d at 30, %d at 0:\n%s", behind, between, ahead, s.Frame())
	}
}

// blocks returns the number of cells of lines in half blocks.
func blocks(s *viewtest.Screen) int {
	n := 0
	for _, block := range []string{"▀", "▄", "█"} {
		n += strings.Count(s.Frame(), block)
	}
	return n
}

func TestOneEpoch(t *testing.T) {
	s := open(t, tested)
	s.Press("right")
	if got := epoch(s); got != 1 {
		t.Fatalf("→ went from the beginning to epoch %d", got)
	}
	s.Sees("[1]", "epoch 1", "the largest of 105 flowers", "train", "test", "%")
}

// The cursor moves by columns, ten of them with shift, and goes back through the same
// epochs.
func TestTheCursorGoesThroughTime(t *testing.T) {
	s := open(t, tested)
	s.Do("epochs log; goto 300")
	s.Sees("[300]")
	s.Press("left")
	one := epoch(s)
	if one >= 300 || one < 200 {
		t.Fatalf("← went from 300 to %d, more than some columns", one)
	}
	s.Sees("[" + strconv.Itoa(one) + "]")
	for range 9 {
		s.Press("left")
	}
	ten := epoch(s)
	s.Press("}")
	back := epoch(s)
	s.Press("{")
	if again := epoch(s); again != ten || back <= one {
		t.Errorf("ten columns back is %d, ten on %d, ten back %d", ten, back, again)
	}
	for range 100 {
		s.Press("left")
	}
	if got := epoch(s); got != 0 {
		t.Errorf("← ends at epoch %d", got)
	}
	s.Press("right", "right", "right")
	if got := epoch(s); got != 3 {
		t.Errorf("→ three times goes to epoch %d where columns are narrower than epochs", got)
	}
}

// To the right of the known epochs the keys go on training.
func TestTheCursorGoesOn(t *testing.T) {
	s := open(t, tested)
	s.Do("goto 40")
	for range 12 {
		s.Press("right")
	}
	if got := epoch(s); got <= 45 {
		t.Errorf("→ twelve times went from 40 to %d", got)
	}
}

func TestKeysChangeTheAxes(t *testing.T) {
	s := open(t, tested)
	s.Do("goto 100")
	s.Sees("log, by epoch, linear")
	s.Press("l", "x")
	s.Sees("linear, by epoch, log")
	s.Press("x")
	s.Sees("linear, by epoch, linear", "[100]")
	whole := s.Frame()
	s.Press("-")
	if s.Frame() != whole {
		t.Error("- shows more than all")
	}
	s.Press("+", "+")
	if s.Frame() == whole {
		t.Error("+ changes nothing")
	}
	s.Sees("[100]")
	for range 20 {
		s.Press("+")
	}
	s.Sees("[100]")
	s.Press("left")
	if got := epoch(s); got != 99 {
		t.Errorf("near to the cursor ← goes to %d", got)
	}
	s.Press("right", "0")
	if s.Frame() != whole {
		t.Error("0 does not show all again")
	}
}

// When the chart is zoomed in, the part that is shown can be moved, up to the ends of
// the axis. Moving the cursor brings it back.
func TestThePartThatIsShownMoves(t *testing.T) {
	s := open(t, tested)
	s.Do("goto 400")
	s.Press(".")
	s.Says("all epochs are shown")
	s.Press("+", "+", "+")
	near := s.Frame()
	s.Press(",", ",", ",")
	if strings.Contains(s.Frame(), "[400]") || epoch(s) != 400 {
		t.Errorf("the part shown does not move, or the cursor does:\n%s", s.Frame())
	}
	s.Press(".", ".", ".")
	if s.Frame() != near {
		t.Errorf("back it is\n%s\nbut was\n%s", s.Frame(), near)
	}
	for range 30 {
		s.Press(",")
	}
	first := s.Frame()
	s.Press(".")
	if s.Frame() == first {
		t.Error("at the end it takes more than a move to turn")
	}
	s.Press(",", ",")
	if s.Frame() != first {
		t.Error("the end is another one")
	}
	s.Do("back epoch")
	s.Sees("[399]")
}

// The numbers in the title are those of the epoch of the cursor.
func TestTheEpochOfTheCursorIsRead(t *testing.T) {
	s := open(t, tested)
	s.Do("goto 201", "goto 200")
	at := s.Line("loss", "epoch 200", "train", "test")
	s.Press("left", "left")
	if s.Line("loss", "epoch", "train", "test") == at {
		t.Error("another epoch has the same readings")
	}
	s.Do("goto 200")
	if again := s.Line("loss", "epoch 200", "train", "test"); again != at {
		t.Errorf("epoch 200 reads %s, and then %s", at, again)
	}
}

// Earlier runs stay until they are cleared, but at most eleven of them.
func TestGhostsAreKept(t *testing.T) {
	s := open(t, tested+" --seed 10")
	s.Do("reseed")
	s.SeesNo("seed ") // A run without epochs leaves none.
	for range 13 {
		s.Do("goto 20", "reseed")
	}
	s.Sees("seed 13", "seed 14", "seed 22", "seed 23")
	if n := strings.Count(s.Frame(), "seed "); n != 11 {
		t.Errorf("%d ghosts:\n%s", n, s.Frame())
	}
	s.Do("goto 5", "restart", "goto 6", "restart")
	s.Sees("seed 14")
	if n := strings.Count(s.Frame(), "seed ") + strings.Count(s.Frame(), "run "); n != 11 {
		t.Errorf("%d ghosts after those of the same weights:\n%s", n, s.Frame())
	}
	s.Do("clear")
	s.SeesNo("run ", "seed 14")
}

// Without a test part the view says so.
func TestWithoutATestPart(t *testing.T) {
	s := open(t, "moons")
	s.Do("goto 10")
	s.Sees("no points are kept for testing", "right answers")
	if strings.Contains(s.Line("loss", "train"), "test ") {
		t.Error("there is a test loss without a test part")
	}
}

// If there are many samples only some are used, and the view says so.
func TestItIsSaidWhichSamplesAreLookedAt(t *testing.T) {
	s := open(t, "digits --hidden 4 --test-fraction 0.3")
	s.Do("goto 2")
	s.Sees("train: 512 of 1258 images", "test: 512 of 539 images")
}

// Targets that are numbers have no accuracy.
func TestNumbersHaveNoAccuracy(t *testing.T) {
	s := open(t, "progression-value")
	s.Do("goto 10")
	s.SeesNo("right answers")
}

// Where the network has learnt the noise, the lowest test loss is marked.
func TestTheLowestTestLossIsMarked(t *testing.T) {
	s := open(t, "iris --hidden 16 --test-fraction 0.5 --lr 0.05 --optimizer adam")
	s.Do("goto 400")
	s.Sees("▾", "┌ lowest test loss", "since then only the training loss falls")
	s.Do("goto 2")
	s.SeesNo("lowest test loss") // The mark appears when the test loss has risen.
}

func TestEverySizeFits(t *testing.T) {
	for _, c := range []struct{ session, script string }{
		{tested, ""},
		{tested, "scrub 1"},
		{"diabetes", "epoch; digits 17"},
		{"progression-value", "2 e; scrub -1; loss linear"},
	} {
		s := open(t, c.session)
		s.Do(c.script)
		s.Fits(viewtest.Coarse())
	}
	s := open(t, tested)
	s.Do("3 e; reseed; 2 e; loss linear; epochs linear; zoom in")
	s.Fits(viewtest.Sizes())
}

func TestEverySetOfGlyphsFits(t *testing.T) {
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.Block, grid.ASCII} {
		terminal := viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs, Colours: viewtest.TrueColour}
		s := viewtest.Open(t, sessiontest.Line(t, tested), terminal, curves.New(&view.Scores{}))
		s.Do("loss log; 2 e; reseed; 2 e; scrub 1; scrub -1")
		s.Fits(viewtest.Sizes())
	}
}

// Losses that are not finite break the lines, and nothing else.
func TestDivergenceIsSurvived(t *testing.T) {
	s := open(t, "progression-value --lr 1e60 --test-fraction 0.3")
	s.Do("6 next epoch")
	s.Sees("NaN", "×")
	for _, line := range []string{"loss linear", "epochs linear", "zoom in", "reseed", "epoch"} {
		s.Do(line)
		s.Fits(viewtest.Common())
	}
}

// The ends of the lines show the value that the command train prints. The title shows it
// only where the cursor has left the ends.
func TestOneValueIsGivenForOneLoss(t *testing.T) {
	for _, batch := range []string{"0", "16"} {
		line := "spiral --hidden 8 --optimizer adam --lr 0.03 --test-fraction 0.3 --shuffle true --batch " + batch
		for _, epoch := range []int{2, 60, 131, 299, 501} {
			s := open(t, line)
			s.Do("goto " + strconv.Itoa(epoch))
			loss, test := trained(t, sessiontest.Line(t, line), epoch)
			for name, want := range map[string]string{" train": loss, " test": test} {
				if !regexp.MustCompile(name + ` +` + regexp.QuoteMeta(strings.TrimSpace(want)) + ` *(\n|$)`).MatchString(s.Frame()) {
					t.Errorf("batch %s, epoch %d: the line of%s does not end with %s:\n%s", batch, epoch, name, want, s.Frame())
				}
			}
			if title := s.Line("── loss"); strings.Contains(title, loss) || strings.Contains(title, test) {
				t.Errorf("batch %s, epoch %d: %s says again what stands at the ends", batch, epoch, title)
			}
			s.Do("epoch", "back epoch")
			title := s.Line("── loss", "test")
			if !strings.Contains(title, " train "+loss+" ") || !strings.Contains(title, " test "+test+" ") {
				t.Errorf("batch %s, epoch %d: %s; want %s and %s", batch, epoch, title, loss, test)
			}
		}
	}
}

// trained trains without a screen. It returns the loss of the last epoch and that of
// the test part at the final weights, as a cell writes them but without blanks in
// front.
func trained(t *testing.T, setup *session.Setup, epochs int) (loss, test string) {
	t.Helper()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for trainer.State().Epoch < epochs {
		trainer.Step()
	}
	after := network.NewEvaluator(setup.Config, setup.TestSamples).Loss(trainer.State().Parameters)
	return number.Default().Trim(trainer.EpochLoss()), number.Default().Trim(after)
}
