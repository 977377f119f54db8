package explain

import "unicode/utf8"

// Title returns the name of a quantity: "z of h1".
func (s Subject) Title(q Quantity) string { return titles()[q.Kind](s, q) }

// LacksSample reports whether a quantity belongs to a sample that its title does not tell.
func (q Quantity) LacksSample() bool { return q.IsOfSample() && q.Kind != Loss && q.Kind != Right }

func titles() [kinds]func(Subject, Quantity) string {
	return [...]func(Subject, Quantity) string{
		Initial:       func(s Subject, q Quantity) string { return "start of " + s.weightName(q) },
		Weight:        func(s Subject, q Quantity) string { return s.weightName(q) },
		Input:         func(s Subject, q Quantity) string { return s.of("x", s.unitName(q)) },
		Target:        func(s Subject, q Quantity) string { return s.ofOutput("y", q) },
		WeightedSum:   func(s Subject, q Quantity) string { return s.of("z", s.unitName(q)) },
		Activation:    activationTitle,
		Loss:          lossTitle,
		Delta:         func(s Subject, q Quantity) string { return s.of("δ", s.unitName(q)) },
		Gradient:      func(s Subject, q Quantity) string { return "gradient of " + s.weightName(q) },
		Update:        func(s Subject, q Quantity) string { return "update of " + s.weightName(q) },
		OldBuffer:     func(s Subject, q Quantity) string { return "old " + s.bufferName(q) + " of " + s.weightName(q) },
		Buffer:        func(s Subject, q Quantity) string { return s.bufferName(q) + " of " + s.weightName(q) },
		WeightSum:     func(_ Subject, q Quantity) string { return WeightSumSymbol(q) },
		Slope:         func(s Subject, q Quantity) string { return s.of("f′", s.unitName(q)) },
		LayerMean:     layerMeanTitle,
		LossSum:       func(s Subject, _ Quantity) string { return s.Notation.Formula("Σ J · n so far") },
		OldLossSum:    func(s Subject, _ Quantity) string { return s.Notation.Formula("old Σ J · n") },
		EpochLoss:     func(s Subject, _ Quantity) string { return s.of("J", "the epoch") },
		LastEpochLoss: func(s Subject, _ Quantity) string { return s.of("J", "the epoch before") },
		Right:         rightTitle,
		Datum:         datumName,
		Fixed:         func(s Subject, q Quantity) string { return FixedNumber(q.Index).of(s, q.Unit) },
	}
}

// of returns a symbol in the notation, with what it belongs to.
func (s Subject) of(symbol, name string) string { return s.Notation.Symbol(symbol) + " of " + name }

func (s Subject) unitName(q Quantity) string { return s.Names.Unit(q.Layer, q.Unit) }

func (s Subject) weightName(q Quantity) string { return s.Names.Weight(q.Layer, q.Unit, q.From) }

// ofOutput returns the name of an output's quantity: the symbol, and the output if
// there are several.
func (s Subject) ofOutput(symbol string, q Quantity) string {
	if s.Config.Architecture.Outputs() == 1 {
		return s.Notation.Symbol(symbol)
	}
	return s.of(symbol, s.unitName(q))
}

func activationTitle(s Subject, q Quantity) string {
	if q.Layer == len(s.Config.Architecture.Layers)-1 {
		return s.ofOutput("ŷ", q)
	}
	return s.of("a", s.unitName(q))
}

func lossTitle(s Subject, q Quantity) string {
	if q.Sample == Batch {
		return s.of("J", "the batch")
	}
	return s.Notation.SampleLoss() + " of " + s.Noun.Number(q.Sample+1)
}

func rightTitle(s Subject, q Quantity) string {
	if q.Sample == Batch {
		return "number of right answers"
	}
	return "right answer to " + s.Noun.Number(q.Sample+1)
}

// clip shortens a name to fit into a sentence.
func clip(name string) string { return clipTo(name, 24) }

// clipTo shortens a name to at most that many characters.
func clipTo(name string, most int) string {
	if utf8.RuneCountInString(name) <= most {
		return name
	}
	return string([]rune(name)[:most-1]) + "…"
}
