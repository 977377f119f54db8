package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui"
)

// slow opens a network whose every step takes longer than a frame.
func slow(t *testing.T) *program {
	t.Helper()
	return open(t, 120, 36, plainLook(), "digits", hidden("128,64"))
}

// manySteps opens a network whose steps are short and whose epochs have many of them.
// It keeps no snapshot for going back but that of the beginning.
func manySteps(t *testing.T) *program {
	t.Helper()
	run := sessiontest.Builtin(t, "digits", hidden("16"), session.Given{Flag: "batch", Value: "1"})
	return openWith(t, ui.Options{Clock: steadyClock(), Memory: 1}, 120, 36, plainLook(), run)
}

// A step that takes long is computed by a command. Until the command is done, the
// program goes on.
func TestALongStepIsComputedBesideTheLoop(t *testing.T) {
	p := slow(t)
	cmd := p.send(keyOf("right"))
	if cmd == nil {
		t.Fatal("nothing is computed, or all of it at once")
	}
	p.sees("epoch 0 ")
	p.press("tab", "2", "1", "t", "D", "D", "D", "D", "D", "D", "?", "x")
	p.fits(120, 36)
	p.do(cmd)
	p.sees("image 1/1797")
}

// A key that is held does no more than the program can keep up with, and leaves
// nothing to do when it is released.
func TestRepeatsOfAKeyThatIsNotHandledYetAreDropped(t *testing.T) {
	for _, key := range []string{"right", "e", "R", "r"} {
		p := slow(t)
		p.press("e")
		cmd := p.send(keyOf(key))
		for range 50 {
			if again := p.send(keyOf(key)); again != nil {
				t.Fatalf("%s: a repeat asks for something", key)
			}
		}
		p.do(cmd)
		once := slow(t)
		once.press("e", key)
		if p.frame() != once.frame() {
			t.Errorf("%s: held it leads to\n%s\nand pressed once to\n%s", key, p.frame(), once.frame())
		}
	}
}

// Other keys wait for their turn.
func TestAnotherKeyWaitsForALongStep(t *testing.T) {
	p := slow(t)
	cmd := p.send(keyOf("e"))
	p.send(keyOf("left"))
	p.do(cmd)
	straight := slow(t)
	straight.press("e", "left")
	if p.frame() != straight.frame() {
		t.Errorf("it leads to\n%s\nand one after the other to\n%s", p.frame(), straight.frame())
	}
}

// Two presses of space while a step is computed cancel each other. Training plays
// afterwards only if their number is odd.
func TestHeldSpacesLeaveNothingBehind(t *testing.T) {
	for _, presses := range []int{40, 41} {
		p := slow(t)
		cmd := p.send(keyOf("e"))
		for range presses {
			p.send(keyOf("space"))
		}
		for cmd != nil { // Up to the first tick of playing, if training plays.
			msg := cmd()
			if batch, ok := msg.(tea.BatchMsg); ok {
				cmd = batch[0]
				continue
			}
			cmd = p.send(msg)
			if strings.Contains(p.frame(), "pause") {
				break
			}
		}
		if runs := strings.Contains(p.frame(), "space pause"); runs != (presses%2 == 1) {
			t.Errorf("%d presses: a run is on: %t\n%s", presses, runs, p.frame())
		}
	}
}

// Why training broke is found out outside the event loop, and then shown.
func TestABreakInALargeNetworkIsExplained(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "digits", hidden("128,64"), session.Given{Flag: "lr", Value: "1e200"}, session.Given{Flag: "activation", Value: "relu"})
	p.command("goto 9")
	p.sees("J is", "weights diverged")
	p.press("6")
	p.sees("diverged")
}

// Whatever is under way, ctrl+c quits at once, and so does q.
func TestQuittingWaitsForNothing(t *testing.T) {
	for _, before := range []string{"right", "e", "R", ":"} {
		for _, key := range []string{"ctrl+c", "q"} {
			if before == ":" && key == "q" {
				continue // It is a letter there.
			}
			p := slow(t)
			p.send(keyOf(before))
			p.send(keyOf("left"))
			cmd := p.send(keyOf(key))
			if cmd == nil {
				t.Fatalf("%s, then %s: nothing", before, key)
			}
			if _, quits := cmd().(tea.QuitMsg); !quits {
				t.Errorf("%s, then %s: it does not quit", before, key)
			}
		}
	}
}

// A long move says how far it has come, and esc returns to where it began.
func TestALongJourneyCanBeGivenUp(t *testing.T) {
	p := manySteps(t)
	p.press("e", "e")
	there := p.frame()
	back := p.send(keyOf("E"))
	batch, ok := back().(tea.BatchMsg)
	if !ok {
		t.Fatal("no journey, or one that says nothing")
	}
	p.send(batch[len(batch)-1]()) // It has taken some time.
	p.sees("computing", "esc")
	p.press("esc")
	p.do(batch[0])
	p.press("esc")
	if p.frame() != there {
		t.Errorf("given up, it leads to\n%s\nnot back to\n%s", p.frame(), there)
	}
	p.press("E")
	p.sees("epoch 1 ")
}

// A flood of keys is drawn once, when the next frame is due.
func TestAFloodOfKeysIsDrawnOnce(t *testing.T) {
	now := time.Time{}.Add(time.Hour)
	var due []func() tea.Msg
	clock := &ui.Clock{
		Now: func() time.Time { return now }, Frame: time.Second / 100,
		Tick: func(_ time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
			return func() tea.Msg { return msg(now) }
		},
	}
	p := openBy(t, clock, 100, 30, plainLook(), sessiontest.Builtin(t, "diabetes"))
	first := p.frame()
	for range 1000 {
		if cmd := p.send(keyOf("right")); cmd != nil {
			due = append(due, cmd)
		}
	}
	if p.frame() != first {
		t.Error("a frame was drawn before it was due")
	}
	if len(due) != 1 {
		t.Fatalf("%d frames are due", len(due))
	}
	now = now.Add(clock.Frame)
	p.send(due[0]())
	straight := open(t, 100, 30, plainLook(), "diabetes")
	straight.press(times(1000, "right")...)
	if p.frame() != straight.frame() {
		t.Errorf("the flood leads to\n%s\nnot to\n%s", p.frame(), straight.frame())
	}
	if p.send(keyOf("left")); p.frame() != straight.frame() {
		t.Error("the next key was drawn at once")
	}
}
