package equations

import (
	"fmt"
	"math"
	"strings"

	"backstep/network"
	"backstep/network/notation"
	"backstep/ui/paint/matrix"
)

// symbol returns the symbol of a matrix of a layer.
func (p operands) symbol(own string, l int) string {
	return p.InFigures(p.Moment.Notation.Matrix(own), l)
}

// a returns the symbol of the matrix of activations of a layer, −1 being the inputs.
func (p operands) a(l int) string {
	n := p.Moment.Notation
	switch {
	case l < 0 && !n.InputsAreLayer():
		return p.Spell(n.Matrix("x"))
	case l == p.Moment.LastLayer() && n.HasAnswer() && n.Matrix("ŷ") == n.Symbol("ŷ"):
		return p.SymbolOf("ŷ")
	default:
		return p.symbol("a", l)
	}
}

// gradientOf returns the symbol of the gradients of W or of b.
func (p operands) gradientOf(own string, l int) string {
	symbol := p.symbol(own, l)
	if p.Moment.Notation.Summed(p.Moment.Batch()) {
		return p.Spell("Σ ") + symbol
	}
	return symbol
}

// columns reports whether samples are columns, and toFrom whether W leads from its columns to
// its rows.
func (p operands) columns() bool { return p.Moment.Notation.Samples == notation.Columns }

func (p operands) toFrom() bool { return p.Moment.Notation.Weights == notation.ToFrom }

// ones reports whether biases are a row of W, which meets a column of ones.
func (p operands) ones() bool {
	return p.Moment.Notation.Bias == notation.Ones && p.Moment.Config().Architecture.Bias
}

// HasBiases reports whether biases have a vector of their own.
func (p operands) HasBiases() bool { return p.Moment.Config().Architecture.Bias && !p.ones() }

// bySample returns a matrix that was made with samples as rows as it stands in the notation.
func (p operands) bySample(m *matrix.Matrix) *matrix.Matrix {
	if !p.columns() {
		return m
	}
	turned := m.Turned(m.Symbol)
	switch m.Note {
	case "to every row":
		turned.Note = "to every column"
	case "to every column":
		turned.Note = "to every row"
	}
	return turned
}

// byWeight returns a matrix that was made as W from its rows to its columns as it stands.
func (p operands) byWeight(m *matrix.Matrix) *matrix.Matrix {
	if p.toFrom() {
		return m.Turned(m.Symbol)
	}
	return m
}

// transposed returns a matrix turned, and says so.
func transposed(m *matrix.Matrix) *matrix.Matrix { return m.Turned(m.Symbol + " transposed") }

// times returns two factors, of which those of the first operator and of "·" are the terms.
func times(operator string, a, b *matrix.Matrix) []matrix.Term {
	return []matrix.Term{{Operator: operator, Matrix: a}, {Operator: "·", Matrix: b}}
}

// along returns the terms of values that go along weights: those of the samples times W, or
// W times them. Back they go against it. One of the two may have to be turned.
func (p operands) along(operator string, values, w *matrix.Matrix, back bool) []matrix.Term {
	if p.toFrom() != p.columns() != back {
		w = transposed(w)
	}
	if p.columns() {
		return times(operator, w, values)
	}
	return times(operator, values, w)
}

// meeting returns the terms of what feeds a layer times its δ, added up over the samples.
func (p operands) meeting(operator string, a, d *matrix.Matrix) []matrix.Term {
	first, second := a, d
	if p.toFrom() {
		first, second = d, a
	}
	if p.columns() {
		second = transposed(second)
	} else {
		first = transposed(first)
	}
	return times(operator, first, second)
}

// overSamples writes what stands before the product of a gradient: 1/n, and the minus of the
// other sign of δ.
func (p operands) overSamples() string {
	n, minus := p.Moment.Notation, ""
	if n.Delta == notation.TargetFirst {
		minus = "−"
	}
	if p.Moment.Batch() == 1 || n.Gradient == notation.Sum {
		return strings.TrimSpace("= " + minus)
	}
	return "= " + minus + share(p.Moment.Batch()) + " ·"
}

// gradientFact says what a gradient is of the samples.
func (p operands) gradientFact() string {
	noun := p.Moment.Setup.Noun
	switch {
	case p.Moment.Batch() == 1:
		return "the batch is one " + noun.One()
	case p.Moment.Notation.Gradient == notation.Sum:
		return "the sum over the " + noun.Many() + ", not their mean"
	default:
		return "the mean over the " + noun.Many() + ", not their sum"
	}
}

// withOnes returns the axis of what feeds a layer and the constant that its biases are the
// weights of, if the notation has one.
func (p operands) withOnes(axis *matrix.Axis, l int) *matrix.Axis {
	if !p.ones() {
		return axis
	}
	with, bias := *axis, axis.Size
	with.Size++
	with.Name = func(i int) string {
		if i == bias {
			return "bias"
		}
		return axis.Name(i)
	}
	with.Head = func(i int) string {
		if i == bias {
			return "1"
		}
		return axis.Name(i)
	}
	if axis.Weight != nil {
		with.Weight = func(i int) float64 {
			if i == bias {
				return math.Abs(p.Moment.Change(l, p.Chosen(l), network.Bias).Before)
			}
			return axis.Weight(i)
		}
	}
	if p.Moment.Selection.Layer == l && p.Moment.Selection.From == network.Bias {
		with.Chosen = bias
	}
	return &with
}

// besideOnes returns a matrix of samples with a column of ones, if its axis has one.
func (p operands) besideOnes(m *matrix.Matrix, units int) *matrix.Matrix {
	if m.Cols.Size == units {
		return m
	}
	with := *m
	with.At = func(i, j int) matrix.Entry {
		if j == units {
			return one()
		}
		return m.At(i, j)
	}
	return &with
}

// one is an entry of a row or column of ones.
func one() matrix.Entry { return matrix.Entry{Value: 1, Reached: true, Constant: true} }

// fromOf returns which weight of a unit a row of W has.
func (p operands) fromOf(l, row int) int {
	if row == p.Moment.Units(l-1) {
		return network.Bias
	}
	return row
}

// rate writes what the update multiplies gradients by.
func (p operands) rate() string {
	if n := p.Moment.Batch(); p.Moment.Notation.Summed(n) {
		return fmt.Sprintf("%s/%d", p.Rate(), n)
	}
	return p.Rate()
}
