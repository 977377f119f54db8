package explain

// gradientMeaning says what a gradient is, and how the loss changes with the weight or
// bias. Priced reports whether a penalty is part of it.
func gradientMeaning(gradient float64, p parameter, priced bool) Sentence {
	loss, word := "the loss", p.word()
	if priced {
		loss += ", with the price on large weights,"
	}
	if p.at.summed() {
		return gradientSays(gradient, word).about(
			"The gradient says how fast "+loss+" of all "+p.at.Noun.Many()+", added up, grows with this "+word+".",
			"The gradient says how all J, added up, grow with it.",
		)
	}
	return gradientSays(gradient, word).about(
		"The gradient says how fast "+loss+" grows with this "+word+".",
		"The gradient says how J grows with it.",
	)
}

func gradientSays(gradient float64, word string) Sentence {
	sign, way := "positive", "more"
	switch {
	case gradient == 0:
		return saying(
			"It is 0: a little more or less "+word+" does not change the loss.",
			"The gradient is 0: a little more "+word+" changes nothing.", "A little more "+word+" does nothing.")
	case gradient < 0:
		sign, way = "negative", "less"
	}
	means := sign + ": more " + word + " gives " + way + " loss."
	return saying("It is "+means, "The gradient is "+means, "More "+word+" would give "+way+" loss.")
}
