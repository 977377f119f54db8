package ui_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// click presses the left button on the first cell that shows text, counted
// from the given row on.
func (p *program) click(text string, from int) {
	p.t.Helper()
	for y, line := range strings.Split(p.frame(), "\n") {
		if before, _, found := strings.Cut(line, text); found && y >= from {
			p.do(p.send(tea.MouseMsg{X: ansi.StringWidth(before), Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
			return
		}
	}
	p.t.Fatalf("there is no %q to click on:\n%s", text, p.frame())
}

func TestTheMouseSelectsWhatIsUnderIt(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e", "e")
	p.click("╭─ h2", 0)
	p.sees("update of h2")
	p.click("age   0.4500", 0)
	p.sees("x of age")
	p.click(" 3        41.4", 0)
	p.sees("sample 3/4")
	p.click("δ¹", 1)
	p.sees("[δ¹]", "epoch 2")
	p.click("J", 1)
	p.sees("[J]", "J of sample 3")
}

func TestTheMouseGoesToAnEpochOfTheCurve(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 200")
	lines := strings.Split(p.frame(), "\n")
	for y, line := range lines {
		if strings.Contains(line, "by epoch") || strings.Contains(line, "── loss") {
			p.do(p.send(tea.MouseMsg{X: 100, Y: y + 5, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
			break
		}
	}
	if strings.Contains(p.frame(), "epoch 200 ") || !strings.Contains(p.frame(), "epoch 1") {
		t.Errorf("a click on the curve goes nowhere:\n%s", p.frame())
	}
}

func TestOtherButtonsAndPlacesDoNothing(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e")
	before := p.frame()
	for _, msg := range []tea.MouseMsg{
		{X: 60, Y: 8, Action: tea.MouseActionRelease, Button: tea.MouseButtonLeft},
		{X: 60, Y: 8, Action: tea.MouseActionMotion},
		{X: 60, Y: 8, Action: tea.MouseActionPress, Button: tea.MouseButtonRight},
		{X: 0, Y: 2, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft},
		{X: 500, Y: 500, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft},
	} {
		p.do(p.send(msg))
		if p.frame() != before {
			t.Fatalf("%v changes the frame", msg)
		}
	}
}
