package explain

// startMeaning says what a weight before the first step is, and where it is from.
func startMeaning(p parameter, says Sentence) Sentence {
	return says.about("Training starts with this " + p.word() + ".")
}

func givenMeaning(p parameter) Sentence {
	return startMeaning(p, saying("It was not drawn: the session gives it.", "The session gives this "+p.word()+"."))
}

func byHandMeaning(p parameter) Sentence {
	return startMeaning(p, saying("It was not drawn but set by hand.", "This "+p.word()+" was set by hand."))
}

func zeroMeaning(p parameter) Sentence {
	return startMeaning(p, saying("In this scheme biases start at 0.", "Biases start at 0."))
}

func drawnBetween(low, high float64) Sentence {
	from := "is drawn between " + short(low) + " and " + short(high)
	return Sentence{
		Says:  []string{"It " + from + ", each number as likely as any other.", "It " + from + "."},
		Alone: []string{"This number " + from + ".", "This number is drawn at random."},
	}
}

func drawnAround(mean, deviation float64) Sentence {
	from := "is drawn around " + short(mean)
	return Sentence{
		Says:  []string{"It " + from + ": two of three lie within " + short(deviation) + " of that.", "It " + from + "."},
		Alone: []string{"This number " + from + ".", "This number is drawn at random."},
	}
}

// drawnBySize is said of draws whose range depends on the sizes of the layers.
func drawnBySize() Sentence {
	return Sentence{
		Says:  []string{"It is drawn at random; the more units a layer joins, the smaller the range.", "It is drawn at random."},
		Alone: []string{"This number is drawn at random."},
	}
}

// stayAlike is said where all weights start alike.
func stayAlike() Sentence {
	return Sentence{
		Says:  []string{"All weights start alike, so the units of a hidden layer get the same gradients.", "All weights start alike."},
		Alone: []string{"All weights start alike."},
	}
}

// weightMeaning says what a weight that a step began with is.
func weightMeaning(p parameter) Sentence {
	if p.frozen() {
		return frozenMeaning("All of this step is computed with this bias.")
	}
	return saying("All of the step is computed with it; then it is updated.", "This "+p.word()+" is used in this step.").about(
		"This step begins with this " + p.word() + ".")
}

// frozenMeaning is said of a bias that is not trained.
func frozenMeaning(what string) Sentence {
	return saying("Biases are frozen: this one keeps its value.", "This bias is frozen: it stays.").about(what)
}
