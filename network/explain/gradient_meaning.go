package explain

// gradientMeaning says what a gradient is, and how the loss changes with the weight or
// bias. Priced reports whether a penalty is part of it.
func gradientMeaning(gradient float64, word string, priced bool) Sentence {
	m := Sentence{
		What: []string{
			"The gradient says how fast the loss grows with this " + word + ".",
			"How fast J grows with this " + word + ".",
			"How J grows with it.",
		},
		Says: gradientSays(gradient, word),
	}
	if priced {
		m.What = append([]string{
			"The gradient says how fast the loss, with the price on large weights, grows with this " + word + ".",
		}, m.What...)
	}
	return m
}

func gradientSays(gradient float64, word string) []string {
	switch {
	case gradient > 0:
		return []string{"It is positive: more " + word + ", more loss.", "Positive: more " + word + ", more loss."}
	case gradient < 0:
		return []string{"It is negative: more " + word + ", less loss.", "Negative: more " + word + ", less loss."}
	default:
		return []string{"It is 0: a little more or less of it changes no loss here.", "0: a little more changes nothing."}
	}
}
