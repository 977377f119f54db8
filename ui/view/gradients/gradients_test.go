package gradients_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
	"backstep/ui/view"
	"backstep/ui/view/gradients"
	"backstep/ui/view/viewtest"
)

// deep is a network of sigmoids whose weights all begin above 0.
const deep = "moons --hidden 8,8,8,8 --activation sigmoid --init uniform --lr 0.5"

// screen is a screen on which what is wrong is known, with what would help.
type screen struct {
	*viewtest.Screen
	health *view.Health
}

// Do carries out lines.
func (s screen) Do(lines ...string) {
	s.Screen.Do(lines...)
	s.know()
}

// know finds what is wrong, and which remedies help.
func (s screen) know() {
	if cures, unknown := s.health.Find(s.Moment()); unknown {
		work := cures.Begin()
		work.Do(func() bool { return false })
		work.Deliver()
	}
}

// Press presses keys.
func (s screen) Press(keys ...string) {
	s.Screen.Press(keys...)
	s.know()
}

// open opens a session in the view of the gradients, by phase.
func open(t testing.TB, w, h int, line string) screen {
	t.Helper()
	health := &view.Health{}
	s := screen{viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: w, H: h}, gradients.New(health)), health}
	s.Do("by phase")
	return s
}

// under returns the parts of the lines below the name of a layer, up to what is wrong.
func under(t *testing.T, s screen, layer int) []string {
	t.Helper()
	var list []string
	from, to := -1, -1
	for line := range strings.Lines(s.Frame()) {
		runes := []rune(strings.TrimRight(line, "\n"))
		switch {
		case from < 0:
			from, to = columnsUnder(string(runes), layer)
		case strings.Contains(line, "what is wrong"):
			return list
		default:
			list = append(list, string(runes[from:min(to, len(runes))]))
		}
	}
	t.Fatalf("there is no layer %d:\n%s", layer, s.Frame())
	return nil
}

// columnsUnder returns the columns from the name of a layer to that of the next, −1 if the
// line does not have that layer.
func columnsUnder(heads string, layer int) (from, to int) {
	heads = strings.NewReplacer("[", " ", "]", " ").Replace(heads)
	if at := strings.Index(heads, "layer 1 "); layer == 0 && at >= 0 {
		return 0, at // The axes.
	}
	at := strings.Index(heads, fmt.Sprintf("layer %d ", layer))
	if at < 0 {
		return -1, -1
	}
	from = len([]rune(heads[:at]))
	if next := strings.Index(heads[at+1:], "layer "); next >= 0 {
		return from, from + 1 + len([]rune(heads[at+1:at+1+next]))
	}
	return from, len([]rune(heads))
}

// numbers returns the numbers of a layer: of δ, its fraction, of the gradients and of the
// update, as far as they are of this step.
func numbers(t *testing.T, s screen, layer int) []string {
	t.Helper()
	var list []string
	for _, line := range under(t, s, layer) {
		for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(" ┄█▇▆▅▄▃▂▁╱─▔", r) }) {
			if strings.ContainsAny(word[:1], "0123456789") && strings.ContainsAny(word, "./") {
				list = append(list, word)
			}
		}
	}
	return list
}

// The diabetes setup after its first step: ŷ is 0.8045, 0.7899, 0.8165 and 0.7933 for
// the targets 1, 0, 1 and 0, so the mean of |δ₂| = |ŷ − y| is 0.4905. The gradients of
// the weights of layer 2 are 0.1771 and 0.2001, and the updates subtract 0.3542 and
// 0.4001 from 0.8065 and 0.5308. The gradients of layer 1 are 0.0099, 0.0244, 0.0058
// and 0.0145.
func TestNumbersAreThoseOfTheStep(t *testing.T) {
	s := open(t, 120, 36, "diabetes")
	s.Sees("mean |δ|", "mean |∂W|", "update ÷ w", "bars come with the backward phases of the first step", "healthy 1e−3")
	if got := numbers(t, s, 2); len(got) != 0 {
		t.Errorf("before the first step there is %v", got)
	}
	s.Do("epoch")
	s.Sees("means over 4 people", "Nothing: δ reaches every layer")
	if got := numbers(t, s, 2); !slices.Equal(got, []string{"0.4905", "0.1886", "0.5640", "0.16"}) {
		t.Errorf("layer 2 has %v", got)
	}
	if first := numbers(t, s, 1); len(first) != 5 || first[1] != "1/6.8" || first[2] != "0.01364" {
		t.Fatalf("layer 1 has %v", first)
	}
}

// A layer's numbers are dots until the step has come to all of its units.
func TestWhatIsReachedIsShown(t *testing.T) {
	s := open(t, 120, 36, "diabetes")
	count := func() [2]int { return [2]int{len(numbers(t, s, 1)), len(numbers(t, s, 2))} }
	s.Do("6 next") // the loss; f′ is there already
	for _, want := range [][2]int{{1, 2}, {1, 3}, {3, 3}, {4, 3}, {5, 4}} {
		s.Do("next")
		if got := count(); got != want {
			t.Errorf("%v numbers of layers 1 and 2, want %v:\n%s", got, want, s.Frame())
		}
	}
	s.Do("back")
	if got := count(); got != [2]int{4, 3} {
		t.Errorf("back there are %v", got)
	}
}

// From the second step on, each layer has all of its bars at every phase: those that are not
// reached are of the last step. Before that there are dots.
func TestItIsNeverEmpty(t *testing.T) {
	for _, line := range []string{"diabetes", "iris --hidden 8,6", "xor --hidden 0", deep} {
		s := open(t, 120, 36, line)
		s.Sees("·", "bars come with", "┤")
		s.Do("epoch")
		layers := s.Moment().LastLayer() + 1
		for range 4*layers + 3 {
			s.Do("next")
			for layer := range layers {
				if empty := emptyStrips(t, s, layer+1); empty > 0 {
					t.Fatalf("%s: %d strips of layer %d have no bar:\n%s", line, empty, layer+1, s.Frame())
				}
			}
		}
	}
}

// emptyStrips returns how many of the three strips have no bar of a layer.
func emptyStrips(t *testing.T, s screen, layer int) int {
	t.Helper()
	lines, axes := under(t, s, layer), under(t, s, 0)
	empty, strips := 0, 0
	for i, axis := range axes {
		if foot := i+1 == len(axes) || !strings.ContainsAny(axes[i+1], "┤│"); !strings.ContainsAny(axis, "┤│") || !foot {
			continue
		}
		strips++
		if !strings.ContainsAny(string([]rune(lines[i])[:3]), "█▇▆▅▄▃▂▁╱") {
			empty++
		}
	}
	if strips != 3 {
		t.Errorf("there are %d strips", strips)
	}
	return empty
}

// Ghosts are in round brackets, what is reached is not.
func TestGhostsAreOfTheLastStep(t *testing.T) {
	s := open(t, 120, 36, "diabetes")
	s.Do("goto 56")
	before := numbers(t, s, 1)[0]
	s.SeesNo("╱")
	s.Do("next", "phase J")
	s.Sees("╱ is of the last step", "("+before+")")
	s.Do("phase d1")
	s.SeesNo("(" + before + ")")
}

// Findings are those of the last step that is done: within a step they stay as they were.
func TestNothingIsDiagnosedBeforeAStepIsDone(t *testing.T) {
	s := open(t, 120, 36, "diabetes --lr 50")
	s.Sees("said once a step is done")
	s.Do("next")
	for !s.Moment().Updated() {
		s.SeesNo("overshooting", "Nothing")
		s.Do("next")
	}
	s.Sees("overshooting", "in step 1")
	s.Do("next")
	s.Sees("overshooting", "in step 1")
	s.Do("back phase; back phase")
	s.SeesNo("overshooting")
}

func TestGradientsThatVanishAreNamed(t *testing.T) {
	s := open(t, 120, 36, deep)
	s.Do("goto 400")
	s.Sees("layer 1  vanishing", "of layer 5", "tanh, whose f′", ":restart activation tanh", "layers 2, 3, 4  saturated")
	s.Resize(200, 60)
	s.Sees("one answer for all points", "within 1 % of 0.693")
	s.Resize(80, 18)
	s.Sees("layers 2, 3, 4  saturated", " more ")
}

// Every finding that is not shown can be reached with the arrow keys.
func TestEveryFindingCanBeReached(t *testing.T) {
	s := open(t, 80, 18, deep)
	s.Do("goto 400")
	s.Sees("layers 2, 3, 4  saturated", "↓ 2 more")
	s.Press("down")
	s.Sees("layer 1  vanishing", "↑ 1 before", "↓ 1 more")
	s.Press("down", "down", "j")
	s.Sees("one answer for all points", "↑ 2 before")
	s.SeesNo(" more") // This was the last one.
	s.Press("up", "k")
	s.Sees("layers 2, 3, 4  saturated")
}

// Each finding can be read whole where it is selected, with what enter does.
func TestFindingsAreNotCut(t *testing.T) {
	for _, line := range []string{"xor --hidden 0", "xor --hidden 4 --activation linear --lr 0.5", "xor --hidden 2 --activation sigmoid --seed 2", "spiral --hidden 8,8 --l2 0.3", "iris --init constant", "diabetes --lr 20", deep} {
		s := open(t, 120, 36, line)
		for _, size := range [][2]int{{120, 36}, {80, 24}, {200, 60}} {
			s.Resize(size[0], size[1])
			s.Do("goto 300")
			for range 4 {
				_, wrong, _ := strings.Cut(s.Frame(), "what is wrong")
				if !strings.Contains(wrong, "enter :re") || strings.Contains(strings.ReplaceAll(wrong, "h4 …", ""), "…") {
					t.Errorf("%s at %d × %d:\n%s", line, size[0], size[1], wrong)
				}
				s.Press("down")
			}
			s.Press("up", "up", "up", "up")
		}
	}
}

// Enter carries out the remedy of the selected finding, as a new run.
func TestAFindingIsMended(t *testing.T) {
	s := open(t, 120, 36, deep)
	s.Press("enter")
	if n, _ := s.Moment().CountRuns(); n != 1 {
		t.Fatalf("before a step is done there are %d runs", n)
	}
	s.Do("goto 400")
	s.Press("down", "enter")
	if m := s.Moment(); m.Run != 2 || m.Setup.Start.Initializer.Scheme != "xavier-uniform" {
		t.Errorf("in run %d weights are drawn by %s", m.Run, m.Setup.Start.Initializer.Scheme)
	}
	s = open(t, 120, 36, "diabetes")
	s.Do("epoch")
	s.Press("enter")
	if n, _ := s.Moment().CountRuns(); n != 1 {
		t.Errorf("where nothing is wrong there are %d runs", n)
	}
}

// If it is not known yet which remedy helps, that is a task of its own, for which no key waits.
func TestARemedyIsFoundBesideTheEventLoop(t *testing.T) {
	d, first, err := desk.New(sessiontest.Line(t, deep), desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	d.Finish(d.Do("goto 400"))
	commands := gradients.New(&view.Health{}).Commands()
	mend := commands[slices.IndexFunc(commands, func(c desk.Command) bool { return c.Name == "mend" })]
	r := mend.Do(d, "")
	if r.Task == nil || d.Seen().Run != 1 {
		t.Errorf("at once there are %+v and run %d", r, d.Seen().Run)
	}
	if r = d.Finish(r); r.Err != nil || d.Seen().Run != 2 {
		t.Errorf("then there are %+v and run %d", r, d.Seen().Run)
	}
}

func TestDeadAndSymmetricUnitsAreNamed(t *testing.T) {
	s := open(t, 120, 40, "xor --hidden 3 --init zeros --activation relu")
	s.Do("epoch")
	s.Sees("layer 1, h1 h2 h3  symmetric", "3 of 3 units", "he-uniform", "layer 1, h1 h2 h3  dead")
}

// Centimetres as they were measured are too large for sigmoids.
func TestLargeInputsAreNamed(t *testing.T) {
	s := open(t, 120, 36, "xor --csv ../../../data/files/iris.csv --target species --hidden 6 --activation sigmoid --init uniform")
	s.Do("epoch")
	s.Sees("layer 1  saturated", "their mean size of 3.46 is large", ":restart scale standard")
	s = open(t, 120, 36, "iris --hidden 6 --activation sigmoid")
	s.Do("epoch")
	s.Sees("Nothing")
}

func TestDivergenceIsNamed(t *testing.T) {
	s := open(t, 120, 36, "progression-value --lr 1e150")
	s.Do("3 next epoch")
	s.Sees("a number overflowed", "weights diverged to ", "a learning rate below 1e150", "NaN", ":restart lr 0.1")
	s.Fits(viewtest.Common())
}

// If not all layers have room, those around the selected one are shown.
func TestManyLayers(t *testing.T) {
	s := open(t, 80, 16, "xor --hidden 2,2,2,2,2,2,2,2,2,2,2,2")
	s.Do("epoch")
	s.Sees("[layer 13]", "◀ 9 more")
	for range 20 {
		s.Press("h")
	}
	s.Sees("[layer 1]", "10 more ▶")
	s.Press("l")
	s.Sees("[layer 2]")
}

func TestEverySizeFits(t *testing.T) {
	for _, c := range []struct{ session, script string }{
		{"diabetes", ""},
		{"iris --hidden 6,4", "2 e; back; digits 12"},
	} {
		s := open(t, 80, 24, c.session)
		s.Do(c.script)
		s.Fits(viewtest.Coarse())
	}
	s := open(t, 80, 24, deep)
	s.Do("3 e")
	s.Fits(viewtest.Sizes())
}

// wide is a network of two layers, which have room for their history at 120 columns.
const wide = "moons --hidden 8 --lr 0.5"

// Readings stay while training goes on. Another run drops them.
func TestAnotherRunHasAHistoryOfItsOwn(t *testing.T) {
	s := open(t, 120, 36, wide)
	s.Do("goto 60")
	s.Sees("lines: epochs 1 to 60")
	s.Do("reseed")
	s.Sees("bars come with", "said once a step is done")
	s.SeesNo("lines")
}

// Back at the beginning the history lies ahead. The title says so and, without colour,
// there are fewer dots.
func TestTheHistoryAheadIsToldApart(t *testing.T) {
	s := open(t, 120, 36, wide)
	s.Do("goto 60")
	behind := viewtest.Dots(s.Frame())
	s.Do("goto 0")
	s.Sees("bars come with the backward phases of the first step; lines: epochs 1 to 60, all ahead")
	if ahead := viewtest.Dots(s.Frame()); ahead == 0 || ahead > behind/2 {
		t.Errorf("the history has %d dots ahead, and %d behind:\n%s", ahead, behind, s.Frame())
	}
}

// What is said is true of the state, at each phase.
func TestTheSentenceSaysWhatEachLayerKeeps(t *testing.T) {
	v := gradients.New(&view.Health{})
	s := viewtest.Open(t, sessiontest.Line(t, deep), viewtest.Terminal{W: 120, H: 36}, v)
	says := func() string {
		s.Sketch()
		if sentence, ok := v.Sentence(s.Moment()); ok {
			return sentence.Says[0]
		}
		return ""
	}
	if got := says(); got != "" {
		t.Errorf("at the beginning it says %q", got)
	}
	s.Do("goto 150")
	const keep = "oing back, layers 2 to 4 each keep about 1/80 of the blame of the next: their slopes are nearly flat."
	if got := says(); got != "G"+keep {
		t.Errorf("it says %q", got)
	}
	s.Do("phase z1")
	past := strings.NewReplacer("keep", "kept", "are", "were").Replace(keep)
	if got := says(); got != "In the last step, g"+past {
		t.Errorf("going forward it says %q", got)
	}
	s.Do("phase d5")
	if got := says(); got != "G"+keep {
		t.Errorf("going back it says %q", got)
	}
}

// If a step has layers that take long to read, they are read beside the event loop.
func TestLayersOfALargeStepAreReadAsWork(t *testing.T) {
	s := open(t, 120, 36, "digits --hidden 512,512 --batch 4")
	s.Do("next step")
	empty := s.Sketch()
	if s.Frame() == empty {
		t.Errorf("nothing was read:\n%s", empty)
	}
	s.Sees("512 → 512", "healthy")
	s.Do("back")                    // Within the step there are only the numbers that are reached.
	if len(numbers(t, s, 2)) != 4 { // δ, its fraction, the gradients and f′
		t.Errorf("within the step there is\n%s", s.Frame())
	}
}
