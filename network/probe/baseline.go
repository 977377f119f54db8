package probe

import (
	"math"

	"backstep/network"
)

// baseline returns the mean loss of the best constant answer to targets. It is NaN
// without targets.
func baseline(loss network.Loss, targets [][]float64) float64 {
	if len(targets) == 0 {
		return math.NaN()
	}
	answer := make([]float64, len(targets[0]))
	for j := range answer {
		for _, y := range targets {
			answer[j] += y[j] / float64(len(targets))
		}
	}
	if _, bends := loss.Bend(); bends {
		settle(loss, answer, targets)
	}
	sum := 0.0
	for _, y := range targets {
		sum += loss.Value(answer, y)
	}
	return sum / float64(len(targets))
}

// floor returns the mean loss of answers that are the targets themselves: 0, but for soft
// targets under a logarithm.
func floor(loss network.Loss, targets [][]float64) float64 {
	sum := 0.0
	for _, y := range targets {
		if v := loss.Value(y, y); network.Finite(v) {
			sum += v
		}
	}
	return sum / float64(max(1, len(targets)))
}

// settle moves an answer to where the gradients of the targets cancel, which for mae and
// huber is not the mean.
func settle(loss network.Loss, answer []float64, targets [][]float64) {
	low, high := make([]float64, len(answer)), make([]float64, len(answer))
	for j := range answer {
		low[j], high[j] = math.Inf(1), math.Inf(-1)
		for _, y := range targets {
			low[j], high[j] = math.Min(low[j], y[j]), math.Max(high[j], y[j])
		}
	}
	for range 50 {
		for j := range answer {
			answer[j] = (low[j] + high[j]) / 2
		}
		slope := make([]float64, len(answer))
		for _, y := range targets {
			for j, g := range loss.Gradient(answer, y) {
				slope[j] += g
			}
		}
		for j := range answer {
			if slope[j] > 0 {
				high[j] = answer[j]
			} else {
				low[j] = answer[j]
			}
		}
	}
}
