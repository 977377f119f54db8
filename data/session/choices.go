package session

// Meaning returns what a choice of a setting is, in a few words or as its formula. It is
// empty if there is nothing to say beyond its name.
func (s Setting) Meaning(choice string) string {
	if s.means == nil {
		return ""
	}
	return s.means(choice)
}

// meanings returns a function that looks up what a choice is.
func meanings(of map[string]string) func(choice string) string {
	return func(choice string) string { return of[choice] }
}

func activationFormulas() func(string) string {
	return meanings(map[string]string{
		"linear":     "z",
		"sigmoid":    "1/(1 + e^−z), from 0 to 1",
		"tanh":       "from −1 to 1",
		"relu":       "max(0, z)",
		"leaky-relu": "z, below 0 a hundredth of it",
		"elu":        "z, below 0 e^z − 1",
		"gelu":       "z·Φ(z), a smooth relu",
		"silu":       "z·sigmoid(z), a smooth relu",
		"softplus":   "ln(1 + e^z), above 0",
		"softmax":    "e^z over their sum: shares of 1",
	})
}

func losses() func(string) string {
	return meanings(map[string]string{
		"mse":           "(ŷ − y)², mean",
		"sse":           "½ (ŷ − y)², sum",
		"mae":           "|ŷ − y|, mean",
		"huber":         "½ (ŷ − y)² near 0, |ŷ − y| far",
		"bce":           "−y ln ŷ − (1 − y) ln(1 − ŷ)",
		"cross-entropy": "−ln ŷ of the right class",
	})
}

func optimizers() func(string) string {
	return meanings(map[string]string{
		"sgd":      "w − η·gradient",
		"momentum": "goes on as it rolled before",
		"nesterov": "momentum that looks ahead",
		"adagrad":  "smaller steps where gradients were",
		"rmsprop":  "divides by their recent size",
		"adam":     "momentum over recent size",
		"adamw":    "adam, and weights that decay",
	})
}

func schedules() func(string) string {
	return meanings(map[string]string{
		"constant":    "η stays",
		"step":        "times γ every few epochs",
		"exponential": "times γ each epoch",
		"cosine":      "down in a curve, and up again",
	})
}

func initialisers() func(string) string {
	return meanings(map[string]string{
		"uniform":        "evenly from low to high, biases too",
		"normal":         "around a mean, biases too",
		"xavier-uniform": "for tanh and sigmoid",
		"xavier-normal":  "for tanh and sigmoid, bell-shaped",
		"he-uniform":     "for relu",
		"he-normal":      "for relu, bell-shaped",
		"zeros":          "all 0: units stay alike",
		"constant":       "all equal: units stay alike",
	})
}

func scalings() func(string) string {
	return meanings(map[string]string{
		"none":     "as the data has it",
		"standard": "mean 0, deviation 1",
		"minmax":   "from 0 to 1",
	})
}

func tasks() func(string) string {
	return meanings(map[string]string{
		"classes": "each value is a name: right or wrong",
		"numbers": "each value is an amount: near or far",
	})
}

func remedies() func(string) string {
	return meanings(map[string]string{
		"refuse": "the file is refused at the first",
		"drop":   "rows that have one are left out",
		"mean":   "the mean of the training part instead",
	})
}
