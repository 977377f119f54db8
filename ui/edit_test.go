package ui_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// The field is entered from any view, and esc leads back to exactly what was there.
func TestTheFieldIsLeftToWhereOneWas(t *testing.T) {
	for _, key := range []string{"1", "2", "3", "4", "6", "7", "8"} {
		p := open(t, 120, 36, plainLook(), "diabetes")
		p.press(key)
		p.command("goto 5")
		before := p.frame()
		p.press("i")
		p.sees("edit", "w h1 → y", "type what h1 → y is to be")
		p.press("1", "/", "3", "pgdown", "left")
		p.sees("[1/3", "J rises")
		p.press("esc")
		if p.frame() != before {
			t.Errorf("from %s esc leads to\n%s\nnot to\n%s", key, p.frame(), before)
		}
		p.press("i", "0", ".", "5", "enter")
		p.sees("h1 → y was", "is 0.5: J ", "as run 2; u takes it back")
		p.press("u")
		p.sees("this is run 1; run 2 is kept", "epoch 5 ")
		p.press("left") // Drops the message.
		p.press("right")
		p.command("goto 5")
		if was, is := withoutEdges(before), withoutEdges(p.frame()); key == "1" && is != was {
			t.Errorf("undo leads to\n%s\nnot to\n%s", is, was)
		}
	}
}

// withoutEdges returns a frame without header and footer, which name the runs.
func withoutEdges(frame string) string {
	lines := strings.Split(strings.TrimSpace(frame), "\n")
	return strings.Join(lines[1:len(lines)-1], "\n")
}

// A number that cannot be is an alarm, and stays to be mended.
func TestAWrongNumberStaysInTheField(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.press("e", "i", "1", "/", "0", "enter")
	p.sees("\"1/0\" has no value: 1/3 or 0.33 would have one", "edit", "[1/0")
	p.press("backspace", "4", "enter")
	p.sees("is 0.25: J ")
}

// A click into the plane looks there, and N adds a sample there.
func TestASampleIsAddedWithTheMouse(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e", "3")
	p.do(p.send(tea.MouseMsg{X: 20, Y: 8, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
	p.sees("✛] moved")
	p.press("N")
	p.sees("sample 5 added: J ", "person 5/5")
	p.press("X")
	p.sees("sample 5 removed: J ", "person 4/4")
	p.press("u", "u")
	p.sees("this is run 1")
}
