package ui_test

import (
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"backstep/data/session/sessiontest"
	"backstep/ui"
	"backstep/ui/view/viewtest"
)

// A large screen shows more, not the same with more blanks: at every phase at least twice
// the numbers.
func TestALargeScreenShowsTwiceTheNumbers(t *testing.T) {
	const epoch = "goto 60"
	for _, line := range []string{
		"diabetes", "xor", "iris", "spiral --hidden 8,8", "digits", "mazur", "moons --hidden 8,8,8,8,8,8,8,8",
	} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			few, many := numbersByPhase(t, 120, 36, line, epoch), numbersByPhase(t, 200, 60, line, epoch)
			for i, at := range few {
				if large := many[i]; large.numbers < 2*at.numbers {
					t.Errorf("%s: %d numbers at 120 × 36, and %d at 200 × 60", at.phase, at.numbers, large.numbers)
				}
			}
		})
	}
}

// shownIn is how many numbers are shown in a phase.
type shownIn struct {
	phase   string
	numbers int
}

// numbersByPhase returns how many numbers a session shows in each phase of a step.
func numbersByPhase(t *testing.T, w, h int, line, epoch string) []shownIn {
	t.Helper()
	p := openLarge(t, w, h, line)
	p.command(epoch)
	var list []shownIn
	for _, phase := range p.model.(*ui.Model).Seen().PhaseNames() {
		p.command("phase " + phase)
		list = append(list, shownIn{phase, numbersOf(viewOf(ansi.Strip(p.frame())))})
	}
	return list
}

// openLarge opens a session with all that is computed for a large screen.
func openLarge(t *testing.T, w, h int, line string) *program {
	t.Helper()
	p := openRun(t, 20, 5, look{theme: "dark", colour: termenv.TrueColor}, sessiontest.Line(t, line))
	p.do(p.send(tea.WindowSizeMsg{Width: w, Height: h}))
	return p
}

// viewOf returns a frame without its header, its ribbon and its last row.
func viewOf(frame string) string {
	lines := strings.Split(frame, "\n")
	return strings.Join(lines[2:len(lines)-1], "\n")
}

// numbersOf returns how many words of a text are numbers.
func numbersOf(text string) int {
	number, n := regexp.MustCompile(`^[−-]?\d+([.,]\d+)?(e[−-]?\d+)?$`), 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \n()[]│┃═", r) }) {
		if number.MatchString(word) {
			n++
		}
	}
	return n
}

// On a large screen no two texts touch, at a phase of each kind.
func TestNothingTouchesOnALargeScreen(t *testing.T) {
	for _, line := range []string{"diabetes", "xor", "iris", "spiral --hidden 8,8", "mazur"} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			for _, size := range [][2]int{{160, 45}, {180, 50}, {200, 60}, {250, 80}} {
				p := openLarge(t, size[0], size[1], line)
				for _, command := range []string{"goto 3", "phase x", "phase z2", "phase J", "phase d2", "phase dW1", "phase update"} {
					p.command(command)
					for _, at := range viewtest.Touching(p.model.(*ui.Model).Drawn()) {
						t.Errorf("%s, %v: %s", command, size, at)
					}
				}
			}
		})
	}
}
