package probe

import (
	"math"

	"backstep/network"
)

// workOfSeparation is roughly how many products the search for separating lines takes at
// most.
const workOfSeparation = 4_000_000

// separable reports whether straight lines were found that tell the classes of samples
// apart: by a perceptron, with a row of weights and a bias for each class. Where there
// are such lines it finds them, unless they leave hardly any room.
func separable(samples network.Samples, judge Judge) bool {
	x := standard(samples.X)
	class := make([]int, len(x))
	classes := 0
	for i := range class {
		class[i], _ = judge(samples.Y[i])
		classes = max(classes, class[i]+1)
	}
	weights := make([][]float64, classes)
	for c := range weights {
		weights[c] = make([]float64, len(x[0]))
	}
	for range 1 + workOfSeparation/(len(x)*len(x[0])*max(1, classes)) {
		if !correct(weights, x, class) {
			return true
		}
	}
	return false
}

// correct moves the weights towards each sample that they get wrong, and reports whether
// there was one.
func correct(weights, x [][]float64, class []int) (wrong bool) {
	for i := range x {
		if said := best(weights, x[i], class[i]); said != class[i] {
			wrong = true
			add(weights[class[i]], x[i], 1)
			add(weights[said], x[i], -1)
		}
	}
	return wrong
}

// best returns the class whose row of weights gives the largest sum. Another one than
// the true class wins if both are equal, so that lines must leave room.
func best(weights [][]float64, x []float64, truth int) int {
	said, top := -1, math.Inf(-1)
	for c := range weights {
		sum := 0.0
		for f, v := range x {
			sum += v * weights[c][f]
		}
		if sum > top || sum == top && said == truth {
			said, top = c, sum
		}
	}
	return said
}

func add(weights, x []float64, sign float64) {
	for f, v := range x {
		weights[f] += sign * v
	}
}

// standard returns inputs with a mean of 0 and a deviation of 1, and a 1 after them for
// the bias.
func standard(rows [][]float64) [][]float64 {
	scaled := make([][]float64, len(rows))
	for i := range scaled {
		scaled[i] = append(make([]float64, 0, len(rows[i])+1), rows[i]...)
		scaled[i] = append(scaled[i], 1)
	}
	column := make([]float64, len(rows))
	for f := range rows[0] {
		for i := range rows {
			column[i] = rows[i][f]
		}
		middle, deviation := mean(column), spread(column, len(column))
		for i := range rows {
			if deviation > 0 {
				scaled[i][f] = (rows[i][f] - middle) / deviation
			}
		}
	}
	return scaled
}
