package explain

// nearOne is where an activation counts as near its bound: at 0.95 the derivative of
// a sigmoid is a fifth of its maximum.
const nearOne = 0.95

// activationMeaning says what a hidden unit sends on. Does is what its activation does
// to z.
func activationMeaning(u unit, does string, says []string) Sentence {
	name := u.name()
	return Sentence{
		What: []string{
			"a of " + name + " is what it sends on: " + does + ".",
			"a of " + name + " is what it sends on.",
			"What " + name + " sends on.",
		},
		Says: says,
	}
}

func linearMeaning(_, _ float64) []string { return []string{"It is z, unchanged."} }

func sigmoidMeaning(z, a float64) []string {
	switch {
	case a >= nearOne:
		return []string{
			"It is near 1, where the sigmoid is flat: a change of z hardly changes it.",
			"Near 1: z hardly changes it now.",
		}
	case a <= 1-nearOne:
		return []string{
			"It is near 0, where the sigmoid is flat: a change of z hardly changes it.",
			"Near 0: z hardly changes it now.",
		}
	case z > 0:
		return []string{"It is above one half, because z is positive.", "Above one half: z is positive."}
	case z < 0:
		return []string{"It is below one half, because z is negative.", "Below one half: z is negative."}
	default:
		return []string{"It is one half, because z is 0.", "One half, because z is 0."}
	}
}

func tanhMeaning(z, a float64) []string {
	switch {
	case a >= nearOne:
		return []string{
			"It is near 1, where tanh is flat: a change of z hardly changes it.",
			"Near 1: z hardly changes it now.",
		}
	case a <= -nearOne:
		return []string{
			"It is near −1, where tanh is flat: a change of z hardly changes it.",
			"Near −1: z hardly changes it now.",
		}
	case a > -0.1 && a < 0.1:
		return []string{"It is near 0, where tanh hardly changes z.", "Near 0: tanh hardly changes z."}
	case z > 0:
		return []string{"z is positive, so a is between 0 and 1.", "It is positive, because z is."}
	default:
		return []string{"z is negative, so a is between −1 and 0.", "It is negative, because z is."}
	}
}

func reluMeaning(z, _ float64) []string {
	if z <= 0 {
		return []string{"z is not positive, so it is switched off: it sends 0.", "z is not positive: it sends 0."}
	}
	return []string{"z is positive: it passes unchanged."}
}

func leakyReLUMeaning(z, _ float64) []string {
	switch {
	case z < 0:
		return []string{"z is negative: only a hundredth of it passes.", "z < 0: a hundredth of it passes."}
	case z == 0:
		return []string{"z is 0, so nothing passes."}
	default:
		return []string{"z is positive: it passes unchanged."}
	}
}

func eluMeaning(z, a float64) []string {
	switch {
	case z > 0:
		return []string{"z is positive: it passes unchanged."}
	case z == 0:
		return []string{"z is 0, so nothing passes."}
	case a <= -nearOne:
		return []string{
			"It is near −1, where elu is flat: a change of z hardly changes it.",
			"Near −1: z hardly changes it now.",
		}
	default:
		return []string{"z is negative, so it is bent: a never falls below −1.", "z is negative, so it is bent."}
	}
}

// gatedMeaning is for gelu and silu, which multiply z by a factor between 0 and 1.
func gatedMeaning(z, _ float64) []string {
	switch {
	case z > 3:
		return []string{"z is large: nearly all of it passes.", "Nearly all of z passes."}
	case z > 0:
		return []string{"z is positive: more than half of it passes.", "More than half of z passes."}
	case z == 0:
		return []string{"z is 0, so nothing passes."}
	case z >= -3:
		return []string{"z is negative: less than half of it passes.", "Less than half of z passes."}
	default:
		return []string{"z is far below 0: nearly nothing of it passes.", "Nearly nothing of z passes."}
	}
}

func softplusMeaning(z, _ float64) []string {
	switch {
	case z > 3:
		return []string{"z is large: it passes nearly unchanged.", "z is large, and hardly changed."}
	case z < -3:
		return []string{"z is far below 0, so a is nearly 0.", "Nearly 0: z is far below it."}
	default:
		return []string{"It is larger than z, and larger than 0.", "Larger than z, and larger than 0."}
	}
}
