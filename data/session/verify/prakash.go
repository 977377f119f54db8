package verify

import (
	"math"

	"backstep/network"
	"backstep/network/exact"
)

func prakash() publication {
	const (
		cut, givenCut         = "output 1 of layer 2, output 2 of layer 2, output 3 of layer 2", ".938 .94 .98"
		answers, givenAnswers = "answer 1, answer 2, answer 3", ".19858 .28559 .51583"
		shares, givenShares   = "answer 1 at first, answer 2 at first, answer 3 at first", ".2698 .3223 .4078"
	)
	return publication{
		name:  "prakash",
		where: "https://medium.com/@14prakash/back-propagation-is-very-simple-who-made-it-complicated-97b794c97e5c",
		numbers: []numbers{
			{cut, 1, a(2), givenCut},
			{answers, 1, a(3), givenAnswers},
			{shares, 1, a(3), givenShares},
		},
		recomputed: []numbers{
			{answers, 1, a(3), ".19845 .28536 .51620"},
		},
		variants: []variant{
			{
				text: "The outputs of layer 2 are cut off, not rounded, after three and two decimals, and the article goes on from these.",
				gives: []given{
					{cut, givenCut, first(cutOutputs)},
					{answers, givenAnswers, first(softmaxOfCut)},
				},
			},
			{
				text:  "The answers that the article gives at first are no softmax: each is z / Σz, cut off after four decimals.",
				gives: []given{{shares, givenShares, first(sharesOfCut)}},
			},
		},
	}
}

// cutOff truncates a positive number to that many decimals.
func cutOff(v float64, decimals int) float64 {
	shift := math.Pow10(decimals)
	return math.Floor(v*shift) / shift
}

// cutOutputs returns the activations of layer 2 with which the article goes on.
func cutOutputs(s *network.Step) []float64 {
	a := s.Layers[1].A
	return []float64{cutOff(a[0], 3), cutOff(a[1], 2), cutOff(a[2], 2)}
}

// sumsOfCut returns the weighted sums of layer 3 over these activations.
func sumsOfCut(s *network.Step) []float64 {
	out := &s.Layers[2]
	list := make([]float64, out.Units)
	for k := range list {
		for j, a := range cutOutputs(s) {
			list[k] += float64(a * out.Before.At(j, k, out.Units))
		}
		list[k] += out.Before.Biases[k]
	}
	return list
}

// softmaxOfCut returns the softmax of these sums.
func softmaxOfCut(s *network.Step) []float64 {
	return parts(sumsOfCut(s), exact.Exp)
}

// sharesOfCut returns the share of each of these sums in their total, truncated to four
// decimals.
func sharesOfCut(s *network.Step) []float64 {
	list := parts(sumsOfCut(s), func(z float64) float64 { return z })
	for k, share := range list {
		list[k] = cutOff(share, 4)
	}
	return list
}

// parts returns the share of f of each number in the total of f of all numbers.
func parts(list []float64, f func(float64) float64) []float64 {
	all := 0.0
	for k := range list {
		list[k] = f(list[k])
		all += list[k]
	}
	for k := range list {
		list[k] /= all
	}
	return list
}
