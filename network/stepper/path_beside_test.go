package stepper

import (
	"testing"

	"backstep/network"
)

// pathOf returns the path of a 2-units-1 network on eight samples, in batches.
func pathOf(t *testing.T, units, batch int) Path {
	t.Helper()
	trainer := wideTrainer(t, units, 8, "sgd")
	c := trainer.Config()
	c.BatchSize = batch
	return NewPath(c, 8, &network.State{})
}

func TestPositionsBesideEachOther(t *testing.T) {
	whole, halves, quarters, wide := pathOf(t, 2, 0), pathOf(t, 2, 4), pathOf(t, 2, 2), pathOf(t, 3, 4)
	for _, c := range []struct {
		name  string
		p, q  Path
		pos   Position
		later int
		want  Position
	}{
		{"the same path", halves, halves, Position{5, 3, 1}, 0, Position{5, 3, 1}},
		{"the beginning", halves, quarters, Position{}, 0, Position{}},
		{"the beginning, later", halves, quarters, Position{}, 2, quarters.Last(8)},
		{"smaller batches", halves, quarters, Position{4, 3, 1}, 0, Position{6, 3, 1}},
		{"larger batches", quarters, whole, Position{7, 3, 1}, 0, Position{2, 3, 1}},
		{"later", halves, halves, Position{4, 3, 1}, 3, Position{10, 3, 1}},
		{"earlier", halves, halves, Position{10, 3, 1}, -3, Position{4, 3, 1}},
		{"too early", halves, halves, Position{4, 3, 1}, -3, Position{}},
		{"another shape", halves, wide, Position{4, 3, 1}, 0, wide.Last(4)},
	} {
		if got := c.p.Beside(&c.q, c.pos, c.later); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
