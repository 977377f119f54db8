package explain

import (
	"testing"

	"backstep/network"
)

// A power in a line equals that of the trainer bit for bit, however many steps there
// were.
func TestPowersAreThoseOfTheTrainer(t *testing.T) {
	o, _ := network.LookupOptimizer("adam")
	for _, step := range []int{1, 2, 3, 10, 33, 1000, 123456} {
		c1, c2 := o.Corrections(step)
		for _, c := range []struct{ beta, want float64 }{{o.Beta1, c1}, {o.Beta2, c2}} {
			if got := line("1 − ? ^ ?", setting("β", c.beta), count("t", step)).Value(); got != c.want {
				t.Errorf("1 − %v^%d is %x, in training %x", c.beta, step, got, c.want)
			}
		}
	}
}
