package ui_test

import (
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

const (
	belowZero = `
[network]
layers = [{ units = 1, activation = "linear" }]
[init]
weights = [[[-1.0]]]
[training]
loss = "bce"
learning_rate = 0.0001
[data]
x = [[1.0]]
y = [[1.0]]
`
	nanIsRight = `
[network]
layers = [{ units = 1, activation = "sigmoid" }]
[init]
weights = [[[1e308], [-1e308]]]
[training]
loss = "bce"
[data]
x = [[10.0, 10.0], [10.0, 11.0]]
y = [[0.0], [1.0]]
`
)

// A loss that is not finite before any update is not blamed on the learning rate,
// neither in a message nor in the view of the gradients.
func TestALossThatIsNotFiniteIsExplained(t *testing.T) {
	const why = "bce wants ŷ between 0 and 1, and it is −1"
	for _, command := range []string{"until 0.1", "until settled", "goto 50"} {
		p := openRun(t, 80, 24, plainLook(), sessiontest.Written(t, belowZero))
		p.command(command)
		p.sees("J is NaN: " + why + "; try sigmoid outputs")
		if strings.Contains(p.frame(), "learning rate") || strings.Contains(p.frame(), "smaller η") {
			t.Errorf("%s blames the learning rate:\n%s", command, p.frame())
		}
	}
	p := openRun(t, 120, 36, plainLook(), sessiontest.Written(t, belowZero))
	p.press("e")
	p.sees("! no logarithm: " + why) // In every view.
	p.press("e", "6")
	p.sees("no logarithm", why, "→ sigmoid outputs")
}

// If the weights have diverged after updates, the learning rate is blamed.
func TestDivergenceIsExplained(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "curve", session.Given{Flag: "activation", Value: "relu"}, session.Given{Flag: "lr", Value: "10"})
	p.command("goto 500")
	p.sees("J is ∞: weights diverged to 2.016e163; try a learning rate below 10")
	p.resize(120, 36)
	p.press("6")
	p.sees("weights diverged to", "→ a learning rate below 10")
	p.press("r") // Another run has not broken yet.
	if strings.Contains(p.frame(), "diverged") {
		t.Errorf("the new run has diverged:\n%s", p.frame())
	}
}

// An answer of NaN is no class, and is never correct.
func TestNaNIsNoClassOnTheScreen(t *testing.T) {
	p := openRun(t, 120, 36, plainLook(), sessiontest.Written(t, nanIsRight))
	p.press("e", "1")
	p.sees("×", "0/2")
	p.press("4")
	p.sees("0.0 %")
}
