package explain

import "unicode/utf8"

// Title returns the name of a quantity: "z of h1".
func (s Subject) Title(q Quantity) string { return titles()[q.Kind](s, q) }

func titles() [kinds]func(Subject, Quantity) string {
	return [...]func(Subject, Quantity) string{
		Initial:     func(s Subject, q Quantity) string { return "start of " + s.weightName(q) },
		Weight:      func(s Subject, q Quantity) string { return s.weightName(q) },
		Input:       func(s Subject, q Quantity) string { return "x of " + s.unitName(q) },
		Target:      func(s Subject, q Quantity) string { return s.ofOutput("y", q) },
		WeightedSum: func(s Subject, q Quantity) string { return "z of " + s.unitName(q) },
		Activation:  activationTitle,
		Loss:        lossTitle,
		Delta:       func(s Subject, q Quantity) string { return "δ of " + s.unitName(q) },
		Gradient:    func(s Subject, q Quantity) string { return "gradient of " + s.weightName(q) },
		Update:      func(s Subject, q Quantity) string { return "update of " + s.weightName(q) },
		OldBuffer:   func(s Subject, q Quantity) string { return "old " + s.bufferName(q) + " of " + s.weightName(q) },
		Buffer:      func(s Subject, q Quantity) string { return s.bufferName(q) + " of " + s.weightName(q) },
		WeightSum:   func(_ Subject, q Quantity) string { return weightSumSymbol(q) },
		Datum:       Subject.datumName,
		Fixed:       func(s Subject, q Quantity) string { return FixedNumber(q.Index).of(s, q.Unit) },
	}
}

func (s Subject) unitName(q Quantity) string { return s.Names.Unit(q.Layer, q.Unit) }

func (s Subject) weightName(q Quantity) string { return s.Names.Weight(q.Layer, q.Unit, q.From) }

// ofOutput returns the name of an output's quantity: the symbol, and the output if
// there are several.
func (s Subject) ofOutput(symbol string, q Quantity) string {
	if s.Config.Architecture.Outputs() == 1 {
		return symbol
	}
	return symbol + " of " + s.unitName(q)
}

func activationTitle(s Subject, q Quantity) string {
	if q.Layer == len(s.Config.Architecture.Layers)-1 {
		return s.ofOutput("ŷ", q)
	}
	return "a of " + s.unitName(q)
}

func lossTitle(s Subject, q Quantity) string {
	if q.Sample == Batch {
		return "J of the batch"
	}
	return "J of " + s.Noun.Number(q.Sample+1)
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
