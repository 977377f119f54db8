package explain

import (
	"strconv"
	"unicode/utf8"
)

// Title is the name of a quantity: "z of h1".
func (s Subject) Title(q Quantity) string { return titles()[q.Kind](s, q) }

func titles() [Update + 1]func(Subject, Quantity) string {
	return [...]func(Subject, Quantity) string{
		Initial:     func(s Subject, q Quantity) string { return "start of " + s.weight(q) },
		Weight:      func(s Subject, q Quantity) string { return s.weight(q) },
		Input:       func(s Subject, q Quantity) string { return "x of " + s.unit(q) },
		Target:      func(s Subject, q Quantity) string { return s.ofOutput("y", q) },
		WeightedSum: func(s Subject, q Quantity) string { return "z of " + s.unit(q) },
		Activation:  activationTitle,
		Loss:        lossTitle,
		Delta:       func(s Subject, q Quantity) string { return "δ of " + s.unit(q) },
		Gradient:    func(s Subject, q Quantity) string { return "gradient of " + s.weight(q) },
		Update:      func(s Subject, q Quantity) string { return "update of " + s.weight(q) },
	}
}

func (s Subject) unit(q Quantity) string { return s.Names.Unit(q.Layer, q.Unit) }

func (s Subject) weight(q Quantity) string { return s.Names.Weight(q.Layer, q.Unit, q.From) }

// ofOutput names an output's quantity by its symbol, and the output if there are
// several.
func (s Subject) ofOutput(symbol string, q Quantity) string {
	if s.Config.Architecture.Outputs() == 1 {
		return symbol
	}
	return symbol + " of " + s.unit(q)
}

func activationTitle(s Subject, q Quantity) string {
	if q.Layer == len(s.Config.Architecture.Layers)-1 {
		return s.ofOutput("ŷ", q)
	}
	return "a of " + s.unit(q)
}

func lossTitle(_ Subject, q Quantity) string {
	if q.Sample == Batch {
		return "J of the batch"
	}
	return "J of sample " + strconv.Itoa(q.Sample+1)
}

// clip shortens a name to fit a sentence.
func clip(name string) string { return clipTo(name, 24) }

// clipTo shortens a name to at most that many letters.
func clipTo(name string, most int) string {
	if utf8.RuneCountInString(name) <= most {
		return name
	}
	return string([]rune(name)[:most-1]) + "…"
}
