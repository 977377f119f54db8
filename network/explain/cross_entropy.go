package explain

// crossEntropyTerms returns the terms −y ln ŷ. A term whose y is 0 is 0.
func crossEntropyTerms(o outputs, i int) []term {
	y, a := o.y(i), o.a(i)
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
	if o.count() > 1 && o.oneHot() {
		scored.note = "every other term is 0, as its y is 0"
	}
	if o.at.fused() && a.Value < smallest {
		scored.row, scored.note = nil, "from z, as it is computed: ŷ is too small to hold"
		scored.inline = []Line{weighted(y, softmax{o}.surprise(i))}
		scored.value = scored.inline[0].Value()
	}
	return []term{scored}
}

// crossEntropyGradient returns −y / ŷ.
func crossEntropyGradient(a, y Operand, _ int) Line {
	if y.Value == 0 {
		return line("0")
	}
	return line("− ? / ?", y, a)
}
