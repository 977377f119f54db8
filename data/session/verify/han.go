package verify

import "backstep/network"

func han() publication {
	return publication{
		name:   "han",
		where:  "a book, 2nd edition (2006), Morgan Kaufmann",
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

// errOfRoundedOutput returns Err of one sigmoid output, a(1−a)(t−a), computed from the
// output rounded to three decimals.
func errOfRoundedOutput(s *network.Step) []float64 {
	a := rounded(s.Layers[1].A[0], 3)
	return one(float64(float64(a*(1-a)) * (s.Y[0] - a)))
}
