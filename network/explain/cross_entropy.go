package explain

// crossEntropyTerms are −y ln ŷ; a term whose y is 0 is 0.
func crossEntropyTerms(at snapshot, unit, sample int) []term {
	y, a := at.target(unit, sample), at.a(at.last(), unit, sample)
	var t term
	if y.Value == 0 {
		t.zero = true
		if a.Value > 0 {
			t.row = line("− ? · ln( ? )", y, a)
		}
		return []term{t}
	}
	c := probability{p: a, lines: []Line{a.tokens()}}
	scored := logTerm(c, y)
	if at.outputs() > 1 && at.oneHot(sample) {
		scored.note = "every other term is 0, as its y is 0"
	}
	if at.fused() && a.Value < smallest {
		scored.row, scored.note = nil, "from z, as it is computed: ŷ is too small to hold"
		scored.inline = []Line{weighted(y, at.surprise(unit, sample))}
		scored.value = scored.inline[0].Value()
	}
	return []term{scored}
}

// surprise is −ln ŷ of a softmax from z: ln Σ e^(z − largest) − (z − largest).
func (at snapshot) surprise(unit, sample int) Line {
	last := at.last()
	largest := at.largest(Quantity{Layer: last, Sample: sample})
	all := 0.0
	for k := range at.outputs() {
		all += line("e^ ( ? − ? )", at.z(last, k, sample), largest).Value()
	}
	return line("ln( ? ) − ( ? − ? )", named("Σ e^(z − largest)", all), at.z(last, unit, sample), largest)
}

// crossEntropyGradient is −y / ŷ.
func crossEntropyGradient(a, y Operand, _ int) Line {
	if y.Value == 0 {
		return line("0")
	}
	return line("− ? / ?", y, a)
}

func crossEntropyMeaning(at snapshot, sample int) string {
	if !at.probabilities(sample) {
		return outside
	}
	if !at.oneHot(sample) {
		return "The less ŷ gives to what y asks for, the more it costs."
	}
	if at.outputs() == 1 {
		return "The nearer ŷ is to 1, the less it costs."
	}
	for unit, y := range at.column(at.step.Y, sample) {
		if y == 1 {
			return "Only the ŷ of " + clip(at.Names.Unit(at.last(), unit)) + " counts: at 1 it would cost nothing."
		}
	}
	return ""
}
