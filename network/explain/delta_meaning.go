package explain

// errorMeaning says what the δ of an output is, which way the output errs, and which way
// its z should go.
func errorMeaning(output unit) Sentence {
	if output.ofShares() {
		return shareMeaning(output)
	}
	name, whose := clip(output.name()), output.at.Noun.One()+"'s"
	return Sentence{
		What: []string{
			"δ of " + name + ": how fast this " + whose + " loss grows with z of " + name + ".",
			"How fast this " + whose + " loss grows with z.",
			"How J grows with z.",
		},
		Says: errorSays(output),
	}
}

// errorSays says which way an output errs. If the derivative is 0, δ says nothing about
// the error.
func errorSays(output unit) []string {
	a, y, delta := output.a().Value, output.y().Value, output.delta().Value
	switch {
	case a == y && delta == 0:
		return []string{"It is 0: ŷ is exactly y, and there is nothing to change.", "0: ŷ is exactly y."}
	case delta == 0:
		return []string{"It is 0: ŷ is not y, but a small change of z would not help.", "0: moving z a little does not help."}
	case a < y && delta < 0:
		return []string{"It is negative: ŷ is too low, and raising z would help.", "Negative: raising z would help."}
	case a > y && delta > 0:
		return []string{"It is positive: ŷ is too high, and lowering z would help.", "Positive: lowering z would help."}
	default:
		return downhill(delta)
	}
}

// downhill says which way z should go.
func downhill(delta float64) []string {
	if delta < 0 {
		return []string{"It is negative: raising z would lower the loss.", "Negative: raising z would help."}
	}
	return []string{"It is positive: lowering z would lower the loss.", "Positive: lowering z would help."}
}

// hiddenMeaning says what the δ of a hidden unit is, and what it means for its z.
func hiddenMeaning(u unit, upstream, derivative float64) Sentence {
	return Sentence{What: blame(u), Says: hiddenSays(u, upstream, derivative)}
}

// blame says how the δ of a hidden unit comes about.
func blame(u unit) []string {
	name, next := u.name(), u.q.Layer+1
	if u.at.architecture().Layers[next].Units > 1 {
		return []string{
			"Blame passed back: each δ of the next layer times its weight, added up, times how steep " + name + " is here.",
			"Blame passed back: each δ through its weight, times how steep " + name + " is here.",
			"Blame passed back, times how steep " + name + " is.",
			"Blame passed back to " + name + ".",
		}
	}
	to := clip(u.at.Names.Unit(next, 0))
	return []string{
		"Blame passed back: the δ of " + to + ", times the weight that leads to it, times how steep " + name + " is here.",
		"Blame passed back: " + to + "'s δ through the weight, times how steep " + name + " is here.",
		"Blame passed back, times how steep " + name + " is.",
		"Blame passed back to " + name + ".",
	}
}

// hiddenSays says what the δ of a hidden unit means for its z, or why it is 0.
func hiddenSays(u unit, upstream, derivative float64) []string {
	name := u.name()
	switch delta := u.delta().Value; {
	case delta != 0:
		return downhill(delta)
	case upstream == 0:
		return []string{"It is 0: no blame for the loss comes back to " + name + ".", "0: no blame comes back to it."}
	case derivative == 0:
		return []string{"It is 0: " + name + " is flat here, and lets no blame through.", "0: it is flat here."}
	default:
		return []string{"It is 0: the blame is too small to be held.", "0: the blame is too small to hold."}
	}
}
