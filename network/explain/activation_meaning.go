package explain

// nearOne is where an activation counts as near its bound: at 0.95 the derivative of
// a sigmoid is a fifth of its maximum.
const nearOne = 0.95

// activationMeaning says what a hidden unit sends on. Does is what its activation does
// to z.
func activationMeaning(u unit, does string, says Sentence) Sentence {
	sends := "a of " + u.name() + " is what " + u.name() + " sends on"
	return says.about(sends+": "+does+".", sends+".")
}

func linearMeaning(_, _ float64) Sentence { return saying("It is equal to z.", "a is equal to z.") }

// flat says that an activation is near a bound, where z hardly changes it.
func flat(bound, name string) Sentence {
	return saying(
		"It is near "+bound+", where "+name+" is flat: a change of z hardly changes it.",
		"a is near "+bound+", so z hardly changes it.",
		"a is near "+bound+": z hardly moves it.",
	).orShort("It is near " + bound + ", where " + name + " is flat.")
}

func sigmoidMeaning(z, a float64) Sentence {
	switch {
	case a >= nearOne:
		return flat("1", "the sigmoid")
	case a <= 1-nearOne:
		return flat("0", "the sigmoid")
	case a > 0.5:
		return saying("It is above one half, because z is positive.", "z is above 0, so a is above 0.5.")
	case a < 0.5:
		return saying("It is below one half, because z is negative.", "z is below 0, so a is below 0.5.")
	case z == 0:
		return saying("It is one half, because z is 0.", "z is 0, so a is one half.")
	default:
		return saying("It is one half, because z is very near 0.", "z is nearly 0, so a is one half.")
	}
}

func tanhMeaning(z, a float64) Sentence {
	switch {
	case a >= nearOne:
		return flat("1", "tanh")
	case a <= -nearOne:
		return flat("−1", "tanh")
	case z == 0:
		return saying("It is 0, because z is 0.", "z is 0, so a is 0.")
	case a > -0.1 && a < 0.1:
		return saying("It is near 0, where tanh hardly changes z.", "Near 0, tanh hardly changes z.")
	case z > 0:
		return saying("z is positive, so a is between 0 and 1.", "z is positive, so a is positive.")
	default:
		return saying("z is negative, so a is between −1 and 0.", "z is negative, so a is negative.")
	}
}

// passes says that z passes unchanged.
func passes(name string) Sentence {
	return saying("z is positive: "+name+" lets it pass unchanged.", "z is positive, and a is equal to z.")
}

func reluMeaning(z, _ float64) Sentence {
	if z <= 0 {
		return saying("z is not positive, so relu makes it 0.", "z is not positive, so a is 0.")
	}
	return passes("relu")
}

func leakyReLUMeaning(z, _ float64) Sentence {
	switch {
	case z < 0:
		return saying("z is negative, so only a hundredth of it passes.", "z is negative, so a is 0.01 · z.")
	case z == 0:
		return nothingPasses()
	default:
		return passes("leaky-relu")
	}
}

func nothingPasses() Sentence { return saying("z is 0, so nothing passes.", "z is 0, so a is 0.") }

func eluMeaning(z, a float64) Sentence {
	switch {
	case z > 0:
		return passes("elu")
	case z == 0:
		return nothingPasses()
	case a <= -nearOne:
		return flat("−1", "elu")
	default:
		return saying("z is negative, so elu bends it: a never falls below −1.", "z is negative: a is bent above −1.")
	}
}

// gatedMeaning is for gelu and silu, which multiply z by a factor between 0 and 1.
func gatedMeaning(z, _ float64) Sentence {
	switch {
	case z > 3:
		return saying("z is large, so nearly all of it passes.", "Nearly all of z passes.")
	case z > 0:
		return saying("z is positive, so more than half of it passes.", "More than half of z passes.")
	case z == 0:
		return nothingPasses()
	case z >= -3:
		return saying("z is negative, so less than half of it passes.", "Less than half of z passes.")
	default:
		return saying("z is far below 0, so nearly nothing of it passes.", "Nearly nothing of z passes.")
	}
}

func softplusMeaning(z, _ float64) Sentence {
	switch {
	case z > 3:
		return saying("z is large, so it passes nearly unchanged.", "z is large, and a is close to z.")
	case z < -3:
		return saying("z is far below 0, so a is nearly 0.", "z is far below 0: a is nearly 0.")
	default:
		return saying("It is larger than z, and larger than 0.", "a is larger than z, and above 0.")
	}
}
