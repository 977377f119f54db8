package verify

func negnevitsky() publication {
	return publication{
		name:   "negnevitsky",
		where:  "a book, 2nd edition (2005), Addison-Wesley",
		remark: "The book subtracts thresholds θ: a bias is −θ. Its error gradients are −δ.",
		recomputed: []numbers{
			{"y3, y4", 1, a(1), ".524979 .880797"},
			{"y5", 1, a(2), ".509724"},
			{"error gradient of unit 5", 1, times(-1, delta(2)), "-.127383"},
			{"error gradient of unit 3, error gradient of unit 4", 1, times(-1, delta(1)), ".038119 -.014712"},
			{"new w13, new w14, new w23, new w24", 1, weights(1), ".5038 .8985 .4038 .9985"},
			{"new w35, new w45", 1, weights(2), "-1.2067 1.0888"},
			{"new θ3, new θ4", 1, times(-1, biases(1)), ".7962 -.0985"},
			{"new θ5", 1, times(-1, biases(2)), ".3127"},
		},
	}
}
