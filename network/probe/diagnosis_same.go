package probe

import (
	"math"

	"backstep/network"
)

// sameUnits returns groups of units with the same weights and the same δ on every
// sample. Every update keeps the units of a group the same.
func sameUnits(at *network.LayerStep, n int) [][]int {
	var groups [][]int
	taken := make([]bool, at.Units)
	for j := range at.Units {
		if taken[j] {
			continue
		}
		group := []int{j}
		for k := j + 1; k < at.Units; k++ {
			if !taken[k] && same(at, n, j, k) {
				taken[k] = true
				group = append(group, k)
			}
		}
		if len(group) > 1 {
			groups = append(groups, group)
		}
	}
	return groups
}

// same reports whether two units are the same up to rounding in the last digits.
func same(at *network.LayerStep, n, j, k int) bool {
	for i := 0; i < len(at.Before.Weights); i += at.Units {
		if !alike(at.Before.Weights[i+j], at.Before.Weights[i+k]) {
			return false
		}
	}
	if len(at.Before.Biases) > 0 && !alike(at.Before.Biases[j], at.Before.Biases[k]) {
		return false
	}
	for s := range n {
		if !alike(at.Delta[j*n+s], at.Delta[k*n+s]) {
			return false
		}
	}
	return true
}

func alike(a, b float64) bool {
	return math.Abs(a-b) <= 1e-12*math.Max(math.Abs(a), math.Abs(b))
}
