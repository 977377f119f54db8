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
		{"", 1, 0.5, 0.5, -0.5, "More weight gives more loss, so the weight falls, by η · |gradient|."},
		{"m", 1, 0.5, 0.2, -0.2, "More weight gives more loss, so the weight falls, as m is positive."},
		{"m", 1, -0.5, 0.2, -0.2, "Past gradients outweigh this one and keep m positive: the weight falls."},
		{"v", 1, 0, -0.2, 0.2, "Past gradients outweigh this one and keep v negative: the weight grows."},
		{"m", 1, -0.5, -0.2, -0.1, "The decay of weights outweighs m: the weight falls."},
		{"v", -1, 0.5, 0.2, 0.2, "The learning rate is negative, so the weight grows."},
	} {
		m := move{old: number(1), next: 1 + c.moved, gradient: number(c.gradient), eta: number(c.rate)}
		if got := m.says(optimizer{memory: c.memory, by: ", by η · |gradient|"}, step{direction: number(c.direction)}).Says[0]; got != c.want {
			t.Errorf("%+v: the sentence is %q", c, got)
		}
	}
}
