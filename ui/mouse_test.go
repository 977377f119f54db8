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
	p.sees("update of bmi → h2")
	p.click("age  0.45", 0)
	p.sees("x of age")
	p.click(" 3    41.4", 0)
	p.sees("person 3/4")
	p.click("δ₁", 1)
	p.sees("[δ₁]", "epoch 2")
	p.click("J", 1)
	p.sees("[J]", "J of person 3")
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

// The wheel zooms in and out, and moves sideways.
func TestTheWheelIsTheViews(t *testing.T) {
	p := openView(t, "4", "iris", tested()...)
	p.command("goto 400")
	whole := p.frame()
	turn := func(b tea.MouseButton) {
		p.do(p.send(tea.MouseMsg{X: 50, Y: 10, Action: tea.MouseActionPress, Button: b}))
	}
	turn(tea.MouseButtonWheelUp)
	near := p.frame()
	turn(tea.MouseButtonWheelLeft)
	if near == whole || p.frame() == near {
		t.Error("the wheel does nothing")
	}
	turn(tea.MouseButtonWheelRight)
	turn(tea.MouseButtonWheelDown)
	if p.frame() != whole {
		t.Errorf("back it is\n%s", p.frame())
	}
}

// Dragging over the plot goes through time.
func TestDraggingOverAChartGoesThroughTime(t *testing.T) {
	p := openView(t, "4", "iris", tested()...)
	p.command("goto 400")
	at := func(x int, action tea.MouseAction) int {
		p.do(p.send(tea.MouseMsg{X: x, Y: 10, Action: action, Button: tea.MouseButtonLeft}))
		return p.epoch()
	}
	at(30, tea.MouseActionMotion)
	if got := p.epoch(); got != 400 {
		t.Errorf("moving the mouse without a press goes to %d", got)
	}
	one, two, three := at(20, tea.MouseActionPress), at(50, tea.MouseActionMotion), at(40, tea.MouseActionRelease)
	if one >= three || three >= two {
		t.Errorf("dragging went to %d, %d, %d", one, two, three)
	}
	if got := at(60, tea.MouseActionMotion); got != three {
		t.Errorf("after the button is up the mouse goes to %d", got)
	}
}

func TestAClickOnAChartGoesToItsEpoch(t *testing.T) {
	p := openView(t, "4", "iris", tested()...)
	p.command("goto 100")
	p.do(p.send(tea.MouseMsg{X: 9, Y: 10, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
	if got := p.epoch(); got != 1 {
		t.Errorf("a click at the left end goes to epoch %d", got)
	}
	p.do(p.send(tea.MouseMsg{X: 30, Y: 29, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
	if got := p.epoch(); got < 20 || got > 30 {
		t.Errorf("a click on the accuracy goes to epoch %d", got)
	}
}

// The views at the right of the last row are chosen with the mouse.
func TestAClickOnAViewShowsIt(t *testing.T) {
	for _, w := range []int{80, 120, 200} {
		p := open(t, w, 36, plainLook(), "diabetes")
		for _, key := range []string{"2", "3", "4", "6", "7", "8", "1"} {
			x := strings.LastIndex(p.footer(), " "+key) + 1
			p.do(p.send(tea.MouseMsg{X: ansi.StringWidth(p.footer()[:x]), Y: 35, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
			if !strings.Contains(p.footer(), "["+key+"]") {
				t.Errorf("%d columns: a click on %s leads to %q", w, key, p.footer())
			}
		}
	}
}

// A key that does nothing says so in the last row, and the next key that does something
// takes that away.
func TestAnIdleKeySaysSoOnTheScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 20}, {80, 24}, {120, 36}, {200, 60}} {
		p := open(t, size[0], size[1], plainLook(), "diabetes")
		for key, says := range map[string]string{"v": "v does nothing here", "9": "there is no view 9", "x": "x does nothing here"} {
			p.press(key)
			p.sees(says)
			p.press("right")
			if strings.Contains(p.frame(), says) {
				t.Errorf("%v: after a step it still says %q", size, says)
			}
		}
	}
}

// footer returns the last row.
func (p *program) footer() string {
	lines := strings.Split(p.frame(), "\n")
	return lines[len(lines)-1]
}
