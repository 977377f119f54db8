package explain

import (
	"testing"
)

// The reason given for an update is that of the optimiser. Its buffer of past gradients
// may move a weight against the gradient of the step.
func TestUpdatesAreGivenTheReasonOfTheirOptimizer(t *testing.T) {
	for _, c := range []struct {
		memory                           string
		rate, gradient, direction, moved float64
		want                             string
	}{
		{"", 1, 0.5, 0.5, -0.5, "More weight, more loss: so the weight falls."},
		{"m", 1, 0.5, 0.2, -0.2, "m is positive, so the weight falls."},
		{"m", 1, -0.5, 0.2, -0.2, "Past gradients keep m positive: the weight falls."},
		{"v", 1, 0, -0.2, 0.2, "Past gradients keep v negative: the weight grows."},
		{"m", 1, -0.5, -0.2, -0.1, "The decay outweighs m: the weight falls."},
		{"v", -1, 0.5, 0.2, 0.2, "The learning rate is negative: the weight grows."},
	} {
		m := move{old: number(1), next: 1 + c.moved, gradient: number(c.gradient), eta: number(c.rate)}
		if got := m.meaning(c.memory, step{direction: number(c.direction)}); got != c.want {
			t.Errorf("%+v: the sentence is %q", c, got)
		}
	}
}
