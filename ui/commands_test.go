package ui_test

import (
	"testing"

	"backstep/data/session"
)

func TestCommandsSayWhatWouldBeRight(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	for line, want := range map[string]string{
		"goto":        "want an epoch, such as goto 500",
		"goto x":      `goto "x": want an epoch`,
		"until 0":     "want a loss above 0, such as loss < 0.1",
		"until 1_0":   `until "1_0": want loss < 0.1`,
		"digits 1":    "want 2 to 17",
		"frobnicate":  "is no command",
		"10 x":        "10 of what?",
		"until never": "settled",
	} {
		p.command(line)
		p.sees(want)
	}
	p.command("digits 6")
	p.command("12 e")
	p.sees("epoch 12")
	p.command("-2 e")
	p.sees("epoch 10")
	p.command("goto 0")
	p.sees("initialise")
}

// A target beyond the last step that can be counted is refused, and nothing moves.
func TestCommandsGoNoFartherThanStepsAreCounted(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes", session.Given{Flag: "batch", Value: "2"})
	p.press("e", "e", "e")
	for _, line := range []string{"goto 9223372036854775807", "9223372036854775807 e", "4611686018427387901 e", "9223372036854775807 s"} {
		p.command(line)
		p.sees("epoch 3 ", " end at ")
	}
}
