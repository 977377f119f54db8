package verify

import (
	"math"

	"backstep/network"
	"backstep/network/exact"
)

func postnetwork() publication {
	const answers, givenAnswers = "ŷ1, ŷ2", ".561 .439"
	return publication{
		name:  "postnetwork",
		where: "https://www.postnetwork.co/understanding-neural-networks-softmax-cross-entropy-and-backpropagation",
		numbers: []numbers{
			{"z1, z2", 1, z(1), "-.3 0"},
			{"a1, a2", 1, a(1), ".426 .5"},
			{"z3", 1, into(1, 2, z(2)), ".428"},
			{"z4", 1, into(2, 2, z(2)), ".185"},
			{answers, 1, a(2), givenAnswers},
			{"loss", 1, loss, ".579"},
		},
		variants: []variant{{
			text: "z4 is printed as .185, which is w10 · a1 + b; the sum that is written beside it, −.0426 + .1 + .1, is .157. Answers and loss go on " +
				"from there: ŷ1 is .5603, rounded up to .561, ŷ2 what that leaves of 1, and the loss −ln .5603.",
			gives: []given{
				{"z4", ".185", first(slippedSum)},
				{answers, givenAnswers, first(slippedAnswers)},
				{"loss", ".579", first(slippedLoss)},
			},
		}},
	}
}

// slippedSum returns z4 with a1 times the weight of a2 as its only product, plus its
// bias.
func slippedSum(s *network.Step) []float64 {
	hidden, out := &s.Layers[0], &s.Layers[1]
	return one(float64(out.Before.At(1, 1, 2)*hidden.A[0]) + out.Before.Biases[1])
}

// slippedAnswer returns ŷ1 with that z4. For two classes it is the sigmoid of z3 − z4.
func slippedAnswer(s *network.Step) float64 {
	return exact.Sigmoid(s.Layers[1].Z[0] - slippedSum(s)[0])
}

// slippedAnswers returns ŷ1 rounded up to three decimals, and 1 minus it.
func slippedAnswers(s *network.Step) []float64 {
	up := math.Ceil(1000*slippedAnswer(s)) / 1000
	return []float64{up, 1 - up}
}

func slippedLoss(s *network.Step) []float64 { return one(-exact.Log(slippedAnswer(s))) }
