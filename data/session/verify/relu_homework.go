package verify

func reluHomework() publication {
	return publication{
		name:  "relu-homework",
		where: "a homework sheet, of an author and a year that are not known",
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
		recomputed: []numbers{
			{"E after the update", 1, lossAfter, ".009368254672"},
		},
	}
}
