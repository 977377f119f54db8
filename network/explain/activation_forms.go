package explain

import (
	"math"

	"backstep/network"
)

// farther is the |z| beyond which e^|z| is too large to write out.
const farther = 700

// sigmoid returns the derivation of 1 / (1 + e^−z). Its lines may name −z instead of z,
// so the caller has to add z to the feeds.
func sigmoid(z Operand) work {
	if z.Value < -farther {
		e := number(line("e^ ?", z).Value())
		return work{
			lines: []Line{line("e^ ? / ( 1 + e^ ? )", z, z), line("? / ( 1 + ? )", e, e)},
			note:  "the same as 1 / (1 + e^−z), whose e^−z would be too large to write",
		}
	}
	minus := negated(z)
	e := number(line("e^ ?", minus).Value())
	return work{lines: []Line{line("1 / ( 1 + e^ ? )", minus), line("1 / ( 1 + ? )", e)}}
}

func sigmoidDerivative(_, a Operand) work {
	return work{
		lines: []Line{line("? · ( 1 − ? )", a, a)}, note: "f′(z) = a · (1 − a)",
		row: line("? · ?", a, named("1 − a", 1-a.Value)),
	}
}

func tanh(z Operand) work {
	w := work{lines: []Line{line("tanh( ? )", z)}}
	// Closer to 0 the difference would lose digits. Farther away the quotient would
	// divide equal numbers.
	if size := math.Abs(z.Value); size > 1e-3 && size < 20 {
		up, down := number(line("e^ ?", z).Value()), number(line("e^ ?", negated(z)).Value())
		w.lines = append(w.lines, line("( ? − ? ) / ( ? + ? )", up, down, up, down))
	}
	return w
}

func tanhDerivative(_, a Operand) work {
	return work{lines: []Line{line("1 − ?", square(a))}, note: "f′(z) = 1 − a²", row: line("1 − ?", square(a))}
}

func leakyReLU(z Operand) work {
	if z.Value <= 0 {
		return work{lines: []Line{line("0.01 · ?", z)}}
	}
	return same(z)
}

func elu(z Operand) work {
	if z.Value > 0 {
		return same(z)
	}
	w := work{lines: []Line{line("e^ ? − 1", z)}}
	if z.Value < -1e-3 {
		w.lines = append(w.lines, line("? − 1", number(line("e^ ?", z).Value())))
	}
	return w
}

func eluDerivative(z, _ Operand) work {
	return work{lines: []Line{line("e^ ?", z)}, note: "f′(z) = e^z where z ≤ 0", row: line("e^ ?", z)}
}

// normal returns Φ(z) and φ(z), the integral and the density of the normal
// distribution, as parts.
func normal(z Operand) (integral, density Part) {
	d, i := network.Normal(z.Value)
	integral = newPart("Φ(z)", i, line("0.5 · ( 1 + erf( ? / √( 2 ) ) )", z))
	density = newPart("φ(z)", d, line("e^ ( − ? / 2 ) / √( 2 · ? )", square(z), named("π", math.Pi)))
	return integral, density
}

func gelu(z Operand) work {
	integral, _ := normal(z)
	return work{
		lines: []Line{line("? · ?", z, integral.Result)}, parts: []Part{integral},
		note: "Φ(z): the chance that a normal draw is below z",
	}
}

func geluDerivative(z, _ Operand) work {
	integral, density := normal(z)
	return work{
		lines: []Line{line("? + ? · ?", integral.Result, z, density.Result)},
		parts: []Part{integral, density}, apart: true,
	}
}

func silu(z Operand) work {
	w := sigmoid(z)
	if z.Value < -farther {
		e := number(line("e^ ?", z).Value())
		w.lines = []Line{line("? · e^ ? / ( 1 + e^ ? )", z, z, z), line("? · ? / ( 1 + ? )", z, e, e)}
		return w
	}
	minus := negated(z)
	e := number(line("e^ ?", minus).Value())
	return work{lines: []Line{line("? / ( 1 + e^ ? )", z, minus), line("? / ( 1 + ? )", z, e)}}
}

func siluDerivative(z, _ Operand) work {
	s := sigmoid(z)
	part := newPart("σ(z)", s.lines[0].Value(), s.lines...)
	return work{
		lines: []Line{line("? · ( 1 + ? · ( 1 − ? ) )", part.Result, z, part.Result)},
		parts: []Part{part}, note: s.note, apart: true,
	}
}

// softplus returns the derivation of ln(1 + e^z).
func softplus(z Operand) work { return softplusOf(z, negated(z)) }

// softplusOf returns the derivation of the softplus of x, given −x as well.
func softplusOf(x, minus Operand) work {
	if x.Value > 30 {
		e := number(line("e^ ?", minus).Value())
		return work{
			lines: []Line{line("? + ln( 1 + e^ ? )", x, minus), line("? + ln( 1 + ? )", x, e)},
			note:  "the same as ln(1 + e^z), with the large z taken out",
		}
	}
	e := number(line("e^ ?", x).Value())
	return work{lines: []Line{line("ln( 1 + e^ ? )", x), line("ln( 1 + ? )", e)}}
}

func softplusDerivative(z, _ Operand) work {
	w := sigmoid(z)
	w.apart = true
	return w
}
