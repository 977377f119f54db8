package probe_test

import (
	"testing"

	"backstep/network/probe"
)

func TestInputsThatVary(t *testing.T) {
	x := [][]float64{{1, 5, 0, 2}, {1, 5, 1, 9}, {1, 5, 0, 4}}
	if across, up := probe.FirstVarying(x); across != 2 || up != 3 {
		t.Errorf("inputs %d and %d vary first", across, up)
	}
	same := [][]float64{{1, 5, 0}, {1, 5, 0}}
	if across, up := probe.FirstVarying(same); across != 0 || up != 1 {
		t.Errorf("of none that varies, inputs %d and %d", across, up)
	}
	if across, up := probe.FirstVarying([][]float64{{1}, {2}}); across != 0 || up != -1 {
		t.Errorf("of one input, %d and %d", across, up)
	}
}
