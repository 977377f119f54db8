package verify

func schiendorfer() publication {
	return publication{
		name:   "schiendorfer",
		where:  "an article of the author's blog",
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
