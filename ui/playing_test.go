package ui_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
)

func TestARunAtFullSpeedEndsAtItsLoss(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	p.command("until 0.3")
	p.sees("0.29", "[update]", "loss ≤ 0.3 at epoch")
	before := p.frame()
	p.press("left", "right")
	if strings.Contains(p.frame(), "pause") {
		t.Errorf("the run goes on:\n%s", before)
	}
}

func TestARunEndsWhenTheLossHasSettled(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "and", session.Given{Flag: "hidden", Value: "0"}, session.Given{Flag: "lr", Value: "20"}, session.Given{Flag: "l2", Value: "0.1"})
	p.command("until settled")
	p.sees("settled at epoch")
}

// A key that is pressed while a chunk of playing has the walk takes effect when the
// walk is back, and ends playing.
func TestAKeyDuringARunWaitsForIt(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	p.press("+", "+", "+") // as fast as it can
	run := p.send(keyOf("space"))
	p.sees("pause")
	if cmd := p.send(keyOf("e")); cmd != nil {
		t.Error("the walk was moved while the run owned it")
	}
	p.do(p.send(run()))
	p.sees("space run")
	if strings.Contains(p.frame(), "pause") {
		t.Errorf("the run goes on:\n%s", p.frame())
	}
	p.sees("[update]")
}

// The line of one of several keys that wait for the walk may give it to a task again.
func TestKeysThatWaitTakeTheirTurns(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	p.press("+", "+", "+")
	run := p.send(keyOf("space"))
	p.sendLine("goto 5000000")
	p.send(keyOf("n"))
	p.send(keyOf("e"))
	p.do(p.send(run()))
	p.sees("epoch ", "[update]", "space run")
}

// The goal that ends one play does not end the next, which was waiting for the walk.
func TestAGoalEndsItsOwnRunOnly(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	until := p.sendLine("until 0.3")
	reached := until()
	p.sendLine("goto 200000")
	p.do(p.send(reached))
	p.sees("epoch 200 000 ")
	if strings.Contains(p.frame(), "loss ≤ 0.3 at") {
		t.Errorf("the goal of the first run ended the second:\n%s", p.frame())
	}
}

// If the speed changes while a chunk comes to the goal, playing still ends there.
func TestAChangeOfSpeedKeepsTheGoal(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	p.command("until 0.3")
	want := p.epoch()
	p.press("r")
	until := p.sendLine("until 0.3")
	reached := until()
	p.send(keyOf("+"))
	p.do(p.send(reached))
	p.sees("loss ≤ 0.3 at epoch")
	if got := p.epoch(); got != want {
		t.Errorf("the run ended at epoch %d, not %d", got, want)
	}
}

// Every press of space counts, even before the walk is back after a pause.
func TestSpacesWaitForTheWalk(t *testing.T) {
	for presses, want := range map[int]string{1: "pause", 2: "run"} {
		p := open(t, 200, 30, plainLook(), "diabetes")
		p.press("+", "+", "+")
		run := p.send(keyOf("space"))
		p.send(keyOf("space"))
		for range presses {
			p.send(keyOf("space"))
		}
		p.send(run())
		p.sees("space " + want)
	}
}

func TestTheScreenIsDrawnWhileARunOwnsTheWalk(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	p.press("+", "+", "+", "e")
	run := p.send(keyOf("space"))
	for _, key := range []string{"tab", "]", "?", "esc", "2", "1", "t", "D", "w"} {
		p.send(keyOf(key))
		p.fits(100, 30)
	}
	p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	p.fits(80, 24)
	p.send(keyOf("space"))
	p.do(p.send(run()))
	p.fits(80, 24)
}

func TestTicksOfAnEarlierRunAreStale(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	first := p.send(keyOf("space")) // a tick that comes later
	p.send(keyOf("space"))
	p.send(keyOf("space"))
	shown := p.frame()
	p.send(first())
	if p.frame() != shown {
		t.Errorf("a tick of the first run moved the second:\n%s", p.frame())
	}
}

func TestSpeedsGoFromOnePhaseASecondToAsFastAsItCan(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	p.press(times(9, "-")...)
	p.sees("1 phase a second")
	p.press(times(9, "+")...)
	p.sees("as fast as it can")
}

func TestADivergingLossIsShownAndStepsGoOn(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "curve", session.Given{Flag: "lr", Value: "1000"}, session.Given{Flag: "activation", Value: "relu"})
	p.press(times(12, "e")...)
	if !strings.Contains(p.frame(), "NaN") && !strings.Contains(p.frame(), "∞") && !strings.Contains(p.frame(), "e+") {
		t.Errorf("the numbers stay finite:\n%s", p.frame())
	}
	p.press("right", "right", "left", "e")
	p.sees("epoch 13")
}
