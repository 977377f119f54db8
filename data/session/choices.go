package session

import "backstep/data"

// Meaning returns what a choice of a setting is, in a few words or as its formula. It is
// empty if there is nothing to say beyond its name.
func (s Setting) Meaning(choice string) string {
	if s.Flag == "data" {
		return data.Describe(choice)
	}
	return meanings()[s.Flag][choice]
}

// meanings returns what the choices of each setting are, by its flag.
func meanings() map[string]map[string]string {
	activations := map[string]string{
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
	}
	return map[string]map[string]string{
		"activation": activations,
		"output":     activations,
		"loss": {
			"mse":           "(ŷ − y)², mean",
			"sse":           "½ (ŷ − y)², sum",
			"mae":           "|ŷ − y|, mean",
			"huber":         "½ (ŷ − y)² near 0, |ŷ − y| far",
			"bce":           "−y ln ŷ − (1 − y) ln(1 − ŷ)",
			"cross-entropy": "−ln ŷ of the right class",
		},
		"optimizer": {
			"sgd":      "w − η·gradient",
			"momentum": "goes on as it rolled before",
			"nesterov": "momentum that looks ahead",
			"adagrad":  "smaller steps where gradients were",
			"rmsprop":  "divides by their recent size",
			"adam":     "momentum over recent size",
			"adamw":    "adam, and weights that decay",
		},
		"schedule": {
			"constant":    "η stays",
			"step":        "times γ every few epochs",
			"exponential": "times γ each epoch",
			"cosine":      "down in a curve, and up again",
		},
		"init": {
			"uniform":        "evenly from low to high, biases too",
			"normal":         "around a mean, biases too",
			"xavier-uniform": "for tanh and sigmoid",
			"xavier-normal":  "for tanh and sigmoid, bell-shaped",
			"he-uniform":     "for relu",
			"he-normal":      "for relu, bell-shaped",
			"zeros":          "all 0: units stay alike",
			"constant":       "all equal: units stay alike",
		},
		"scale": {
			"none":     "as the data has it",
			"standard": "mean 0, deviation 1",
			"minmax":   "from 0 to 1",
		},
	}
}
