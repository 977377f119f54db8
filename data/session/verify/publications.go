package verify

import (
	"fmt"
	"strings"
)

// publication is what an author printed, and how it is read.
type publication struct {
	name     string
	where    string
	remark   string
	numbers  []numbers
	variants []variant
}

// numbers are printed numbers that lie side by side in a step: names, split by
// commas, and what is printed of each, "_" where nothing is.
type numbers struct {
	names   string
	step    int // whose record has them
	of      pick
	printed string
}

func publications() []publication {
	return []publication{
		aiByHand(), han(), mazur(), negnevitsky(), nielsenSaturated(), nielsen(), reluHomework(), schiendorfer(), udacity(),
	}
}

func mazur() publication {
	const afterOne, afterAll = "E after 1 update", "E after 10000 updates"
	return publication{
		name:   "mazur",
		where:  "https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/",
		remark: "The biases are never updated.",
		numbers: []numbers{
			{"net_h1, net_h2", 1, z(1), ".3775 _"},
			{"out_h1, out_h2", 1, a(1), ".593269992 .596884378"},
			{"net_o1, net_o2", 1, z(2), "1.105905967 _"},
			{"out_o1, out_o2", 1, a(2), ".75136507 .772928465"},
			{"E_o1, E_o2", 1, halfSquares, ".274811083 .023560026"},
			{"E", 1, loss, ".298371109"},
			{"∂E/∂out_o1, ∂E/∂out_o2", 1, errors, ".74136507 _"},
			{"∂out_o1/∂net_o1, ∂out_o2/∂net_o2", 1, slopes(2), ".186815602 _"},
			{"δ_o1, δ_o2", 1, delta(2), ".138498562 _"},
			{"∂E/∂w5, ∂E/∂w7, ∂E/∂w6, ∂E/∂w8", 1, gradient(2), ".082167041 _ _ _"},
			{"∂E_o1/∂out_h1, ∂E_o2/∂out_h1, ∂E/∂out_h1", 1, blames(1, 2), ".055399425 -.019049119 .036350306"},
			{"∂out_h1/∂net_h1, ∂out_h2/∂net_h2", 1, slopes(1), ".241300709 _"},
			{"∂E/∂w1, ∂E/∂w3, ∂E/∂w2, ∂E/∂w4", 1, gradient(1), ".000438568 _ _ _"},
			{"new w1, new w2", 1, into(1, 2, weights(1)), ".149780716 .19956143"},
			{"new w3, new w4", 1, into(2, 2, weights(1)), ".24975114 .29950229"},
			{"new w5, new w6", 1, into(1, 2, weights(2)), ".35891648 .408666186"},
			{"new w7, new w8", 1, into(2, 2, weights(2)), ".511301270 .561370121"},
			{afterOne, 1, lossAfter, ".291027924"},
			{afterAll, 10001, loss, ".0000351085"},
			{"out_o1 then, out_o2 then", 10001, a(2), ".015912196 .984065734"},
		},
		variants: []variant{
			{
				text: "The article updates all layers together. Its numbers after the first update are of something else: the output layer is " +
					"updated first, and its new weights are used in the hidden deltas. Of the last E a digit slipped: it is read here as " +
					".000035085, with nine decimals as elsewhere in the article, and as the outputs printed beside it give it.",
				gives: []given{
					{afterOne, ".291027924", inSequence(1, loss)},
					{afterAll, ".000035085", inSequence(10000, loss)},
					{"out_o1 then, out_o2 then", ".015912196 .984065734", inSequence(10000, a(2))},
				},
			},
			{
				text:  "∂E_o2/∂out_h1 is δ_o2 · w7 with δ_o2 rounded to nine decimals, −.038098237, before it is multiplied.",
				gives: []given{{"∂E_o2/∂out_h1", "-.019049119", first(blameOfRoundedDelta)}},
			},
		},
	}
}

func han() publication {
	return publication{
		name:   "han",
		remark: "Err of a unit is −δ. The book goes on from intermediate results that it rounded by hand to three decimals.",
		numbers: []numbers{
			{"net input of unit 4, net input of unit 5", 1, z(1), "-.7 .1"},
			{"net input of unit 6", 1, z(2), "-.105"},
			{"output of unit 4, output of unit 5", 1, a(1), ".332 .525"},
			{"output of unit 6", 1, a(2), ".474"},
			{"Err of unit 6", 1, times(-1, delta(2)), ".1311"},
			{"Err of unit 4, Err of unit 5", 1, times(-1, delta(1)), "-.0087 -.0065"},
			{"new w46, new w56", 1, weights(2), "-.261 -.138"},
			{"new w14, new w15, new w24, new w25, new w34, new w35", 1, weights(1), ".192 -.306 .4 .1 -.508 .194"},
			{"new θ6", 1, biases(2), ".218"},
			{"new θ4, new θ5", 1, biases(1), "-.408 .194"},
		},
		variants: []variant{{
			text:  "Err of unit 6 is .474 · (1 − .474) · (1 − .474), from the output rounded to three decimals.",
			gives: []given{{"Err of unit 6", ".1311", first(errOfRoundedOutput)}},
		}},
	}
}

func negnevitsky() publication {
	return publication{
		name:   "negnevitsky",
		remark: "The book subtracts thresholds θ: a bias is −θ. Its error gradients are −δ.",
		numbers: []numbers{
			{"y3, y4", 1, a(1), ".5250 .8808"},
			{"y5", 1, a(2), ".5097"},
			{"error gradient of unit 5", 1, times(-1, delta(2)), "-.1274"},
			{"error gradient of unit 3, error gradient of unit 4", 1, times(-1, delta(1)), ".0381 -.0147"},
			{"new w13, new w14, new w23, new w24", 1, weights(1), ".5038 .8985 .4038 .9985"},
			{"new w35, new w45", 1, weights(2), "-1.2067 1.0888"},
			{"new θ3, new θ4", 1, times(-1, biases(1)), ".7962 -.0985"},
			{"new θ5", 1, times(-1, biases(2)), ".3127"},
		},
	}
}

func udacity() publication {
	return publication{
		name:   "udacity",
		remark: "The output error term is −δ, and Δ is the update of a weight: −η times its gradient.",
		numbers: []numbers{
			{"output error term", 1, times(-1, delta(2)), ".028730669543515018"},
			{"Δv1, Δv2", 1, times(-.5, gradient(2)), ".00804047 .00555918"},
			{
				"ΔW11, ΔW12, ΔW21, ΔW22, ΔW31, ΔW32", 1, times(-.5, gradient(1)),
				"1.77005547e-04 -5.11178506e-04 3.54011093e-05 -1.02235701e-04 -7.08022187e-05 2.04471402e-04",
			},
		},
	}
}

func reluHomework() publication {
	return publication{
		name: "relu-homework",
		numbers: []numbers{
			{"output of h1, output of h2", 1, a(1), "1.32 .66"},
			{"output of o", 1, a(2), ".76"},
			{"E", 1, loss, ".0288"},
			{"∂E/∂w1, ∂E/∂w2", 1, into(1, 2, gradient(1)), "-.1728 -.072"},
			{"∂E/∂w3, ∂E/∂w4", 1, into(2, 2, gradient(1)), ".0576 .024"},
			{"∂E/∂w5, ∂E/∂w6", 1, gradient(2), "-.3168 -.1584"},
			{"∂E/∂b1, ∂E/∂b2", 1, gradientOfBiases(1), "-.144 .048"},
			{"∂E/∂b3", 1, gradientOfBiases(2), "-.24"},
			{"new w1, new w2", 1, into(1, 2, weights(1)), ".61728 .80720"},
			{"new w3, new w4", 1, into(2, 2, weights(1)), ".29424 .39760"},
			{"new w5, new w6", 1, weights(2), ".63168 -.18416"},
			{"new b1, new b2", 1, biases(1), ".21440 .09520"},
			{"new b3", 1, biases(2), ".12400"},
			{"E after the update", 1, lossAfter, ".0094"},
		},
	}
}

func schiendorfer() publication {
	return publication{
		name:   "schiendorfer",
		remark: "The error is Σ(t − o)², without the ½ of sse: it and its gradients are twice ours, which are doubled here.",
		numbers: []numbers{
			{"output 1, output 2", 1, a(2), ".73 .12"},
			{"error", 1, times(2, loss), ".08699208259994781"},
			{
				"gradient from x1 to h2, gradient from x2 to h2", 1, times(2, into(2, 2, gradient(1))),
				".0014201436720081408 .0004733812240027136",
			},
		},
	}
}

func nielsen() publication {
	return publication{
		name:  "nielsen",
		where: "http://neuralnetworksanddeeplearning.com/chap3.html",
		numbers: []numbers{
			{"output", 1, a(1), ".82"},
			{"output after 300 epochs", 301, a(1), ".09"},
		},
	}
}

func nielsenSaturated() publication {
	return publication{
		name:  "nielsen-saturated",
		where: "http://neuralnetworksanddeeplearning.com/chap3.html",
		numbers: []numbers{
			{"output", 1, a(1), ".982"},
			{"output after 300 epochs", 301, a(1), ".2028"},
		},
	}
}

func aiByHand() publication {
	const row = "dW2 row 1 column 1, dW2 row 1 column 2, dW2 row 1 column 3"
	const printed = ".25144379 .74761606 .00335766"
	return publication{
		name:   "ai-by-hand",
		remark: "X1 and X2 are the two samples. The sheet sums gradients over them, where ours are means: ours are doubled here.",
		numbers: []numbers{
			{onBoth("Z1 of unit", 3), 1, z(1), "2 1 4 3 1 -2"},
			{onBoth("Z2 of unit", 4), 1, z(2), "-1 -2 4 4 6 4 1 2"},
			{onBoth("Z3 of unit", 3), 1, z(3), "-3 1 2 2 2 0"},
			{
				onBoth("P of class", 3), 1, a(3),
				".00335766 .24472847 .49832117 .66524096 .49832117 .09003057",
			},
			{"dW3 row 1 column 1, dW3 row 1 column 2, dW3 row 1 column 3, dW3 row 1 column 4", 1, times(2, into(1, 3, gradient(3))), "0 .99234453 .99905985 .49281460"},
			{"db3 row 1", 1, times(2, into(1, 3, gradientOfBiases(3))), ".24808613"},
			{row, 1, times(2, into(1, 4, gradient(2))), printed},
		},
		variants: []variant{{
			text: "The sheet's backward pass leaves the gate of relu out in layer 2 (cell P20): z of unit 1 is negative on both samples, so that " +
				"its gradient is 0.",
			gives:  []given{{row, printed, first(withoutGate)}},
			judged: []given{{row, printed, differences(1, 2)}},
		}},
	}
}

// onBoth names what each of so many units has on the samples X1 and X2.
func onBoth(what string, units int) string {
	var names []string
	for j := range units {
		names = append(names, fmt.Sprintf("%s %d on X1", what, j+1), fmt.Sprintf("%s %d on X2", what, j+1))
	}
	return strings.Join(names, ", ")
}
