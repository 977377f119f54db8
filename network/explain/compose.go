package explain

import "backstep/network"

// This file has what others build derivations of their own with, from the numbers of a
// step.

// Compose returns a line in which each ? of the template is replaced by the next piece.
// Its tokens are separated by spaces, as in "( ? − ? ) / 2".
func Compose(template string, pieces ...Line) Line {
	list := make([]piece, len(pieces))
	for i, p := range pieces {
		list[i] = p
	}
	return line(template, list...)
}

// Alone returns the operand as a line.
func (o Operand) Alone() Line { return o.tokens() }

// Factor returns the line as a factor of a product: a sum gets parentheses.
func (l Line) Factor() Line { return factor(l) }

// Sum joins terms with a plus, or with the minus that a term begins with.
func Sum(terms []Line) Line { return sum(terms) }

// Number returns a number of the step as an operand, by the symbol that formulas have for
// it.
func (s Subject) Number(step *network.Step, q Quantity) Operand {
	at := snapshot{&s, step}
	switch q.Kind {
	case Input:
		return at.x(q.Unit, q.Sample)
	case Target:
		return at.target(q.Unit, q.Sample)
	case WeightedSum:
		return at.z(q.Layer, q.Unit, q.Sample)
	case Activation:
		return at.a(q.Layer, q.Unit, q.Sample)
	case Delta:
		return at.delta(q.Layer, q.Unit, q.Sample)
	case Gradient:
		return at.parameter(q).gradient()
	case Weight:
		return at.weight(q.Layer, q.Unit, q.From)
	default:
		e := s.Explain(step, q)
		return own(e.Symbol, e.Result.Value, q)
	}
}

// Slope returns f′(z) of a unit on a sample. It has no lines if it is a constant. The
// parts are those that its lines name.
func (s Subject) Slope(step *network.Step, q Quantity) (slope Part, parts []Part) {
	at := snapshot{&s, step}
	d := at.unit(q).derivative()
	slope = newPart("f′(z)", d.value, d.lines...)
	if len(d.lines) == 0 {
		slope.Result.Role = Setting
	}
	return slope, d.parts
}

// LossGradient returns ∂J/∂ŷ of an output for a sample.
func (s Subject) LossGradient(step *network.Step, q Quantity) Part {
	at := snapshot{&s, step}
	g := at.outputs(q.Sample).gradient(q.Unit)
	return newPart(g.name, g.value, g.line)
}

// Fused reports whether δ of an output comes directly from ŷ and y, so that the slope
// does not appear in it.
func (s Subject) Fused() bool { return snapshot{Subject: &s}.fused() }

// Group returns the line in parentheses if it has an operator between its operands.
func (l Line) Group() Line {
	for i := range l {
		if l[i].Operator != "" && l.Binary(i) {
			return line("( ? )", l)
		}
	}
	return l.Factor()
}
