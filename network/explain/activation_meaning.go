package explain

// nearOne is where an activation counts as near its bound: at 0.95 the derivative of
// a sigmoid is a fifth of its maximum.
const nearOne = 0.95

func sigmoidMeaning(z, a float64) string {
	switch {
	case a >= nearOne:
		return "Near 1, where the sigmoid is flat: little flows back."
	case a <= 1-nearOne:
		return "Near 0, where the sigmoid is flat: little flows back."
	case z > 0:
		return "Above one half, because z is positive."
	case z < 0:
		return "Below one half, because z is negative."
	default:
		return "One half, because z is 0."
	}
}

func tanhMeaning(z, a float64) string {
	switch {
	case a >= nearOne:
		return "Near 1, where tanh is flat: little flows back."
	case a <= -nearOne:
		return "Near −1, where tanh is flat: little flows back."
	case a > -0.1 && a < 0.1:
		return "Near 0 tanh hardly changes z, and is at its steepest."
	case z > 0:
		return "z is positive, so a lies between 0 and 1."
	default:
		return "z is negative, so a lies between −1 and 0."
	}
}

func reluMeaning(z, _ float64) string {
	if z <= 0 {
		return "z ≤ 0: switched off, nothing flows back."
	}
	return "z is positive: it passes unchanged."
}

func leakyReLUMeaning(z, _ float64) string {
	if z <= 0 {
		return "z ≤ 0: only a hundredth of it passes."
	}
	return "z is positive: it passes unchanged."
}

func eluMeaning(z, a float64) string {
	switch {
	case z > 0:
		return "z is positive: it passes unchanged."
	case a <= -nearOne:
		return "Near −1, where elu is flat: little flows back."
	default:
		return "z ≤ 0: bent, so that it never falls below −1."
	}
}

// gatedMeaning is for gelu and silu, which multiply z by a factor between 0 and 1.
func gatedMeaning(z, _ float64) string {
	switch {
	case z > 3:
		return "z is large: nearly all of it passes."
	case z > 0:
		return "z is positive: more than half of it passes."
	case z == 0:
		return "z is 0, so nothing passes."
	case z >= -3:
		return "z is negative: less than half of it passes."
	default:
		return "z is far below 0: nearly nothing of it passes."
	}
}

func softplusMeaning(z, _ float64) string {
	switch {
	case z > 3:
		return "z is large: it passes nearly unchanged."
	case z < -3:
		return "z is far below 0: nearly nothing passes."
	default:
		return "A relu without the kink: always above 0."
	}
}
