package ui_test

import (
	"strings"
	"testing"

	"backstep/data/session"
)

// given returns settings from pairs of a flag and its value.
func given(pairs ...string) []session.Given {
	var list []session.Given
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, session.Given{Flag: pairs[i], Value: pairs[i+1]})
	}
	return list
}

// Playing until what never comes ends by itself, and says why.
func TestUntilWhatDoesNotComeEnds(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "xor", given("hidden", "0")...)
	p.command("until 0.1")
	p.sees("loss ≤ 0.1 does not come: the loss has settled at 0.69", "[update]")
}

func TestBackUntilSaysWhatItFound(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "xor", given("hidden", "4", "activation", "relu", "lr", "2", "seed", "1")...)
	p.command("goto 5000")
	p.command("back until h1 is dead")
	p.sees("h1 is dead since epoch ", "dead", "[update]")
	if strings.Contains(p.frame(), "epoch 5 000") {
		t.Errorf("it has not gone back:\n%s", p.frame())
	}
	p.command("back until h1 is undead")
	p.sees("a unit is dead, and a sample is right or wrong")
}

// What was typed is completed word by word, and the names of units are those of the
// session.
func TestConditionsAreCompleted(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	for typed, want := range map[string]string{
		"until |d": "until |delta ", "until |delta h1": "until |delta h1| ", "until w h2 a": "until w h2 age ", "back unt": "back until ", "back until acc": "back until accuracy 95%",
		"until sample 3 is r": "until sample 3 is right", "until δ y": "until δ y ",
	} {
		p.press(":")
		p.press(strings.Split(typed, "")...)
		p.press("tab")
		p.sees(":" + want)
		p.press("esc")
	}
}

// A pinned row is marked, and where its batch does not have it, that is said.
func TestAPinIsMarked(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		p := open(t, size[0], size[1], plainLook(), "moons", given("batch", "20", "hidden", "2", "shuffle", "true")...)
		p.press("e")
		p.command("pin 17")
		away, in := false, false
		p.command("by step")
		for range 40 {
			p.press("right")
			away = away || strings.Contains(p.frame(), "row 17 ◆ not in batch")
			in = in || strings.Contains(p.frame(), "row 17 ◆ ") && strings.Contains(p.frame(), "/20")
			p.fits(size[0], size[1])
		}
		if !away || !in {
			t.Errorf("at %v it is shown away: %t, in a batch: %t\n%s", size, away, in, p.frame())
		}
		for !strings.Contains(p.frame(), "not in batch") {
			p.press("e")
		}
		p.press("3") // Views that show no forward pass say it too.
		p.sees("row 17 ◆ not in batch")
		p.press("P")
		p.sees("row 17 is no longer pinned", "point ")
	}
}
