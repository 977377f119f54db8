package explain

import "backstep/network"

// nearly bounds the probabilities whose loss is written from ŷ. Closer to 0 or 1 than
// this, four decimals of ŷ say nothing, and the loss is written from z, as it is
// computed.
const nearly = 1e-3

// smallest is the least probability that keeps all its digits.
const smallest = 1e-300

// bceTerms returns −y ln ŷ and −(1 − y) ln(1 − ŷ), without a term that is 0.
func bceTerms(o outputs, i int) []term {
	y := o.y(i)
	var terms []term
	if y.Value != 0 {
		terms = append(terms, logTerm(o.probability(i), y))
	}
	if y.Value != 1 {
		t := logTerm(o.probabilityAgainst(i), named("(1 − y)", 1-y.Value))
		t.side = "not "
		terms = append(terms, t)
	}
	if len(terms) == 1 && terms[0].note == "" && o.count() == 1 {
		terms[0].note = "y = 1: the term with 1 − y is 0"
		if y.Value == 0 {
			terms[0].note = "y = 0: the term with y ln ŷ is 0"
		}
	}
	return terms
}

// probability is what an output gives to one side: ŷ for 1, or 1 − ŷ for 0.
type probability struct {
	p     Operand
	lines []Line // p from ŷ
	fromZ []Line // −ln p from z, or nil if it is not computed from z
}

// probability returns what an output gives to its class.
func (o outputs) probability(i int) probability {
	if o.at.bceOfSoftmax() {
		return softmax{o}.shareFor(i)
	}
	a := o.a(i)
	c := probability{p: a, lines: []Line{a.tokens()}}
	if o.at.fused() {
		z := o.z(i)
		c.fromZ = softplusOf(negated(z), z).lines
	}
	return c
}

// probabilityAgainst returns what an output leaves for everything but its class.
func (o outputs) probabilityAgainst(i int) probability {
	if o.at.bceOfSoftmax() {
		return softmax{o}.shareAgainst(i)
	}
	left := line("1 − ?", o.a(i))
	c := probability{p: named("1 − ŷ", left.Value())}
	if o.at.fused() {
		z := o.z(i)
		c.p.Value = line("1 / ( 1 + e^ ? )", z).Value()
		c.fromZ = softplusOf(z, negated(z)).lines
	}
	c.lines = []Line{left, c.p.tokens()}
	return c
}

// logTerm returns the term −weight · ln p.
func logTerm(c probability, weight Operand) term {
	t := term{row: line("− ? · ln( ? )", weight, c.p)}
	extreme := c.p.Value < nearly || c.p.Value > 1-nearly
	if c.fromZ == nil || !extreme {
		for _, p := range c.lines {
			t.inline = append(t.inline, negativeLog(weight, p))
		}
		t.value = t.inline[0].Value()
		return t
	}
	t.note = "from z, as it is computed: ŷ is too near to 0 or 1"
	for _, l := range c.fromZ {
		t.inline = append(t.inline, weighted(weight, l))
	}
	t.value = t.inline[0].Value()
	if c.p.Value < smallest {
		t.row = nil
	}
	return t
}

// negativeLog returns −weight · ln p, without a weight of 1.
func negativeLog(weight Operand, p Line) Line {
	if weight.Value == 1 {
		return line("− ln( ? )", p)
	}
	return line("− ? · ln( ? )", weight, p)
}

// weighted returns weight · l, without a weight of 1.
func weighted(weight Operand, l Line) Line {
	if weight.Value == 1 {
		return l
	}
	return line("? · ?", weight, factor(l))
}

// bothLogarithms returns the whole of −[y ln ŷ + (1 − y) ln(1 − ŷ)] for a single output, and
// how its logarithms come about. It returns nil for another loss, or if a logarithm is not
// finite.
func (o outputs) bothLogarithms() (whole Line, parts []Part) {
	if o.at.Config.Loss.Name != "bce" || o.count() > 1 || o.joint() {
		return nil, nil
	}
	y, one := o.y(0), named("", 1)
	left := logPart("ln ŷ", logTerm(o.probability(0), one))
	right := logPart("ln(1 − ŷ)", logTerm(o.probabilityAgainst(0), one))
	if !network.Finite(left.Result.Value) || !network.Finite(right.Result.Value) {
		return nil, nil
	}
	rest := named("(1 − y)", 1-y.Value)
	return line("− ( ? · ? + ? · ? )", y, left.Result, rest, right.Result), []Part{left, right}
}

// logPart returns a logarithm by name, given its negative as the term of a loss.
func logPart(symbol string, t term) Part {
	part := newPart(symbol, -t.value)
	for _, l := range t.inline {
		part.Lines = append(part.Lines, negative(l))
	}
	if first := part.Lines[0]; first[0].Operator == "ln(" {
		part.Lines[0] = unnamed(first) // It is the name of the part.
	}
	return part
}

// negative returns the line with the other sign.
func negative(l Line) Line {
	if l[0].Operator == "−" && !isSum(l[1:]) {
		return l[1:]
	}
	return line("− ?", factor(l))
}

// bceGradient returns (ŷ − y) / (ŷ (1 − ŷ)), reduced if y is 0 or 1.
func bceGradient(a, y Operand, k int) Line {
	switch y.Value {
	case 0:
		return over(line("1 / ( 1 − ? )", a), k)
	case 1:
		return over(line("− 1 / ?", a), k)
	default:
		return over(line("( ? − ? ) / ( ? · ( 1 − ? ) )", a, y, a, a), k)
	}
}
