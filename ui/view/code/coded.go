package code

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/listing"
	"backstep/network/stepper"
	"backstep/ui/paint/matrix"
)

// nameOf returns the name of a phase: z₁.
func (p drawing) nameOf(phase stepper.Phase) string {
	if phase.Kind == stepper.Activation {
		return p.ActivationSymbol(phase.Layer)
	}
	if phase.Layer == stepper.NoLayer {
		return p.SymbolOf(explain.WordsOf(phase.Kind).Symbol)
	}
	return p.Layered(explain.WordsOf(phase.Kind).Symbol, phase.Layer)
}

// coded writes an equation with the names and the operators of the program, and returns it.
func (p drawing) coded(e *matrix.Equation) *matrix.Equation {
	names := p.names()
	for i := range e.Terms {
		t := &e.Terms[i]
		t.Operator = operator(names.Replace(t.Operator))
		if t.Matrix != nil {
			t.Matrix.Symbol = names.Replace(t.Matrix.Symbol)
		}
	}
	if e.Under != nil {
		e.Under.Matrix.Symbol = names.Replace(e.Under.Matrix.Symbol)
		for i, text := range e.Under.Is {
			e.Under.Is[i] = names.Replace(text)
		}
	}
	return e
}

// names returns what writes symbols as the program does, the highest layer first, since z₁
// begins z₁₀.
func (p drawing) names() *strings.Replacer {
	var list []string
	for l := p.Moment.LastLayer(); l >= 0; l-- {
		for _, name := range [][2]string{{"∂J/∂W", "dW"}, {"∂J/∂b", "db"}, {"z", "z"}, {"a", "a"}, {"W", "W"}, {"b", "b"}, {"δ", "d"}} {
			list = append(list, p.Layered(name[0], l), fmt.Sprintf("%s%d", name[1], l+1))
		}
	}
	return strings.NewReplacer(append(list, p.Spell("ŷ"), "yhat", " transposed", ".T", p.Spell(" ∘ "), " * ", "−", "-")...)
}

// operator writes an operator as the program does: @ between matrices, * otherwise.
func operator(sign string) string {
	if sign == "·" {
		return "@"
	}
	return strings.NewReplacer("·", "*", "∘", "*").Replace(sign)
}

// entry writes a number of a line as an entry of what the line gives, and says in words
// which that is. Both are empty for one that is no entry.
func (p drawing) entry(line *listing.Line, q explain.Quantity) (code, words string) {
	names, noun := p.Moment.Setup.Names, p.Moment.Setup.Noun.One()
	switch q.Kind {
	case explain.WeightedSum, explain.Activation, explain.Delta:
		name := line.Gives[len(line.Gives)-1].Name
		return fmt.Sprintf("%s[%d,%d]", name, q.Sample, q.Unit), fmt.Sprintf("%s %d, unit %s", noun, q.Sample+1, names.Unit(q.Layer, q.Unit))
	case explain.Gradient:
		if q.From == network.Bias {
			return fmt.Sprintf("db%d[%d]", q.Layer+1, q.Unit), "bias of " + names.Unit(q.Layer, q.Unit)
		}
		return fmt.Sprintf("dW%d[%d,%d]", q.Layer+1, q.From, q.Unit), "weight from " + names.Unit(q.Layer-1, q.From) + " to " + names.Unit(q.Layer, q.Unit)
	default:
		return "", ""
	}
}
