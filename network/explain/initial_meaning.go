package explain

// startMeaning says what a weight before the first step is, and where it is from.
func startMeaning(p parameter, says ...string) Sentence {
	word := p.word()
	return Sentence{
		What: []string{
			"Training starts with this " + word + ", which the first step changes.",
			"Training starts with this " + word + ".",
			"A " + word + " to start with.",
		},
		Says: says,
	}
}

func drawnBetween(low, high float64) []string {
	from := "It is drawn between " + short(low) + " and " + short(high)
	return []string{from + ", each number as likely as any other.", from + ".", "It is drawn at random."}
}

func drawnAround(mean, deviation float64) []string {
	from := "It is drawn around " + short(mean)
	return []string{
		from + ": two of three lie within " + short(deviation) + " of that.",
		from + ", give or take " + short(deviation) + ".",
		"It is drawn at random.",
	}
}

// drawnBySize is said of draws whose range depends on the sizes of the layers.
func drawnBySize() []string {
	return []string{
		"It is drawn at random: the more units a layer joins, the smaller.",
		"It is drawn at random.",
	}
}

// stayAlike is said where all weights start alike.
func stayAlike() []string {
	return []string{
		"All start alike, so units of a layer get the same gradients and stay alike.",
		"All start alike, and stay alike.",
	}
}

// weightMeaning says what a weight that a step began with is.
func weightMeaning(p parameter) Sentence {
	if p.frozen() {
		return frozenMeaning("All of this step is computed with this bias.")
	}
	return Sentence{
		What: []string{"This " + p.word() + " is as the step begins.", "As the step begins."},
		Says: []string{"All of this step is computed with it; then it is updated.", "This step is computed with it."},
	}
}

// frozenMeaning is said of a bias that is not trained.
func frozenMeaning(what string) Sentence {
	return Sentence{
		What: []string{what, "A bias."},
		Says: []string{"Biases are frozen: this one keeps its value.", "Frozen, it keeps its value."},
	}
}
