package explain

// errorMeaning says what the δ of an output is, which way the output errs, and which way
// its z should go.
func errorMeaning(output unit) Sentence {
	if output.ofShares() {
		return shareMeaning(output)
	}
	name, whose := output.at.kept(output.name()), output.at.Noun.One()+"'s"
	if output.at.targetFirst() {
		return errorSays(output).about(
			"δ of "+name+" says how fast this "+whose+" loss falls as z of "+name+" grows.",
			"δ of "+name+" says how fast J falls as z grows.",
			"δ says how fast J falls as z grows.",
		)
	}
	return errorSays(output).about(
		"δ of "+name+" says how fast this "+whose+" loss grows with z of "+name+".",
		"δ of "+name+" says how fast J grows with z.",
		"δ says how fast J grows with z.",
	)
}

// errorSays says which way an output errs. If the derivative is 0, δ says nothing about
// the error.
func errorSays(output unit) Sentence {
	a, y, delta := output.a().Value, output.y().Value, output.growth()
	switch {
	case a == y && delta == 0:
		return saying("It is 0: ŷ is exactly y, so there is nothing to change.", "ŷ is exactly y, so δ is 0.").orShort("It is 0: ŷ is exactly y.")
	case delta == 0:
		return saying("It is 0: ŷ is not y, but a small change of z would not help.", "δ is 0: a small change does nothing.", "A small change of z does nothing.").orShort("It is 0: a small change does nothing.")
	case a < y && delta < 0:
		return saying("It is "+output.sign()+": ŷ is too low, so a higher z would help.", "ŷ is too low: a higher z would help.", "A higher z would lower J.").orShort("ŷ is too low: a higher z would help.")
	case a > y && delta > 0:
		return saying("It is "+output.sign()+": ŷ is too high, so a lower z would help.", "ŷ is too high: a lower z would help.", "A lower z would lower J.").orShort("ŷ is too high: a lower z would help.")
	default:
		return downhill(output, "")
	}
}

// growth returns ∂J/∂z of a unit, which δ is but for its sign in some notations.
func (u unit) growth() float64 { return u.at.Notation.OfDelta(u.delta().Value) }

// sign says what sign δ has.
func (u unit) sign() string {
	if u.delta().Value < 0 {
		return "negative"
	}
	return "positive"
}

// downhill says which way z should go.
func downhill(u unit, of string) Sentence {
	sign, way := u.sign(), "lower"
	if u.growth() < 0 {
		way = "higher"
	}
	would := way + " z" + of + " would lower "
	return Sentence{
		Says:  []string{"It is " + sign + ": a " + would + "the loss.", "A " + would + "J."},
		Alone: []string{"δ is " + sign + ": a " + would + "the loss.", "A " + would + "J."},
	}
}

// hiddenMeaning says what the δ of a hidden unit is, and what it means for its z.
func hiddenMeaning(u unit, upstream, derivative float64) Sentence {
	return hiddenSays(u, upstream, derivative).about(blame(u)...)
}

// blame says how the δ of a hidden unit comes about.
func blame(u unit) []string {
	name, next := u.at.Keep(u.name()), u.q.Layer+1
	from := "the δ of each unit it feeds, times the weight to that unit,"
	if u.at.architecture().Layers[next].Units == 1 {
		from = "δ of " + u.at.kept(u.at.Names.Unit(next, 0)) + " times the weight to it,"
	}
	return []string{
		"δ of " + name + " is the blame passed back, " + from + " times how steep " + name + " is here.",
		"δ of " + name + " is the blame passed back, times how steep " + name + " is here.",
		"δ of " + name + " is blame times slope.",
	}
}

// hiddenSays says what the δ of a hidden unit means for its z, or why it is 0.
func hiddenSays(u unit, upstream, derivative float64) Sentence {
	name := u.at.Keep(u.name())
	switch {
	case u.delta().Value != 0:
		return downhill(u, " of "+name)
	case upstream == 0:
		return saying("It is 0: the blame that comes back to "+name+" is 0.", "δ is 0: no blame comes back.").orShort("It is 0: no blame comes back.")
	case derivative == 0:
		return saying("It is 0: "+name+" is flat here, and lets no blame through.", "δ is 0: "+name+" is flat here.").orShort("It is 0: " + name + " is flat here.")
	default:
		return saying("It is 0: the blame is too small to be held.", "δ is 0: the blame is too small.").orShort("It is 0: the blame is too small.")
	}
}
