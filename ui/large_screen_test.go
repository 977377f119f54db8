package ui_test

import (
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session/sessiontest"
	"backstep/ui"
)

// A large screen shows more, not the same with more blanks: at every phase at least twice
// the numbers.
func TestALargeScreenShowsTwiceTheNumbers(t *testing.T) {
	const epoch = "goto 40"
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
	p := openRun(t, 20, 5, plainLook(), sessiontest.Line(t, line))
	p.do(p.send(tea.WindowSizeMsg{Width: w, Height: h})) // With all that is computed for this size.
	p.command(epoch)
	var list []shownIn
	for _, phase := range p.model.(*ui.Model).Seen().PhaseNames() {
		p.command("phase " + phase)
		list = append(list, shownIn{phase, numbersOf(viewOf(p.frame()))})
	}
	return list
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
