package verify

import (
	"backstep/network"
	"backstep/network/exact"
)

// tutorial is the address of the article, which has both examples.
const tutorial = "https://machinelearningmastery.com/implement-backpropagation-algorithm-scratch-python/"

func brownlee() publication {
	const outputs, givenOutputs = "output 1 of the backward section, output 2 of the backward section", ".6213859615555266 .6573693455986976"
	const deltas, givenDeltas = "delta of output 1, delta of output 2", "-.14619064683582808 .0771723774346327"
	return publication{
		name:   "brownlee",
		where:  tutorial,
		remark: "The sections on the forward and the backward pass. The article's delta is −δ.",
		numbers: []numbers{
			{"output of the hidden unit", 1, a(1), ".7105668883115941"},
			{"output 1, output 2", 1, a(2), ".6629970129852887 .7253160725279748"},
			{outputs, 1, a(2), givenOutputs},
			{deltas, 1, times(-1, delta(2)), givenDeltas},
		},
		variants: []variant{{
			text: "The outputs that the backward section begins with are not those of the forward section: each is the sigmoid of its unit's bias alone, " +
				"as if the hidden unit fed nothing. Its deltas are of these outputs.",
			gives: []given{
				{outputs, givenOutputs, first(outputsOfBiases)},
				{deltas, givenDeltas, first(deltasOfBiases)},
			},
		}},
	}
}

func brownleeTraining() publication {
	return publication{
		name:  "brownlee-training",
		where: tutorial,
		remark: "The section on training: ten points, 20 epochs, with the weights that the article's seed draws. Its error is (t − o)² summed over outputs " +
			"and samples: 20 times the mean of ours, which is multiplied here.",
		numbers: []numbers{
			{"error of epoch 0", 10, times(20, epochLoss), "6.350"},
			{"error of epoch 1", 20, times(20, epochLoss), "5.531"},
			{"error of epoch 2", 30, times(20, epochLoss), "5.221"},
			{"error of epoch 3", 40, times(20, epochLoss), "4.951"},
			{"error of epoch 4", 50, times(20, epochLoss), "4.519"},
			{"error of epoch 10", 110, times(20, epochLoss), "2.626"},
			{"error of epoch 19", 200, times(20, epochLoss), "1.132"},
		},
	}
}

// outputsOfBiases returns the sigmoids of the biases of the second layer.
func outputsOfBiases(s *network.Step) []float64 {
	var list []float64
	for _, b := range s.Layers[1].Before.Biases {
		list = append(list, exact.Sigmoid(b))
	}
	return list
}

// deltasOfBiases returns (t − o) · o · (1 − o) of these outputs.
func deltasOfBiases(s *network.Step) []float64 {
	list := outputsOfBiases(s)
	for k, o := range list {
		list[k] = float64(float64(s.Y[k]-o) * float64(o*(1-o)))
	}
	return list
}
