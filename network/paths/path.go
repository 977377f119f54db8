package paths

import (
	"backstep/network"
	"backstep/network/explain"
)

// Path is a way from a weight to the loss.
type Path struct {
	Units   []int // that it goes through, one of each layer from that of the weight on
	Answer  int   // the output whose ŷ it goes through
	Product float64

	end int // of the ways from its output to the loss
}

// Hop is a unit on a path, or an answer of a softmax, with the factors before and after it.
type Hop struct {
	Layer, Unit int
	Answer      bool            // it is ŷ of the unit, which a softmax makes of the z of all
	In          explain.Operand // the weight that leads to it or, of the first unit, what the weight is multiplied by
	HasIn       bool            // false for the first unit if the path begins at a bias
	Out         []explain.Operand
}

// Hops returns the units on a path of a weight or bias, with its factors.
func (g *Graph) Hops(of explain.Quantity, p *Path) []Hop {
	var hops []Hop
	for i, unit := range p.Units {
		h := Hop{Layer: of.Layer + i, Unit: unit, HasIn: true}
		if i > 0 {
			h.In = g.weightFactor(h.Layer-1, p.Units[i-1], unit)
		} else {
			h.In, h.HasIn = g.feedFactor(of)
		}
		if h.Layer < g.last() {
			h.Out = []explain.Operand{slopeFactor(g.slope(h.Layer, unit), h.Layer, unit, g.sample)}
		}
		hops = append(hops, h)
	}
	e, out := g.endOf(p), &hops[len(hops)-1]
	if !g.Answers() {
		out.Out = e.factors
		return hops
	}
	return append(hops, Hop{Layer: g.last(), Unit: e.answer, Answer: true, In: e.factors[0], HasIn: true, Out: e.factors[1:]})
}

// Answers reports whether paths go on from z of an output to the ŷ of any, as in a softmax.
func (g *Graph) Answers() bool { return len(g.ends[0]) > 1 }

func (g *Graph) endOf(p *Path) *end { return &g.ends[p.Units[len(p.Units)-1]][p.end] }

// Factors returns the factors of a path, from the weight to the loss.
func (g *Graph) Factors(of explain.Quantity, p *Path) []explain.Operand {
	var factors []explain.Operand
	for _, h := range g.Hops(of, p) {
		if h.HasIn {
			factors = append(factors, h.In)
		}
		factors = append(factors, h.Out...)
	}
	return factors
}

// Product returns factors as a line of a derivation.
func Product(factors []explain.Operand) explain.Line {
	var line explain.Line
	for i, f := range factors {
		if i > 0 {
			line = append(line, explain.Token{Operator: "·"})
		}
		line = append(line, explain.Token{Operand: f})
	}
	return line
}

// feedFactor returns x or a. A bias has neither.
func (g *Graph) feedFactor(of explain.Quantity) (explain.Operand, bool) {
	f := explain.Operand{Symbol: "a", Value: g.feed(of.Layer, of.From), HasRef: true}
	f.Ref = explain.Quantity{Kind: explain.Activation, Layer: of.Layer - 1, Unit: of.From, Sample: g.sample}
	if of.Layer == 0 {
		f.Symbol, f.Ref.Kind = "x", explain.Input
	}
	return f, of.From != network.Bias
}

// weightFactor returns the weight from a unit of a layer to one of the next.
func (g *Graph) weightFactor(layer, unit, to int) explain.Operand {
	return explain.Operand{
		Symbol: "w", Value: g.weight(layer, unit, to), Role: explain.Parameter, HasRef: true,
		Ref: explain.Quantity{Kind: explain.Weight, Layer: layer + 1, Unit: to, From: unit},
	}
}

// slopeFactor returns f′(z) of a unit.
func slopeFactor(v float64, layer, unit, sample int) explain.Operand {
	f := ofDelta("f′", v, layer, unit, sample)
	f.Ref.Kind = explain.Slope
	return f
}

// ofDelta returns a factor that is a part of the δ of a unit.
func ofDelta(symbol string, v float64, layer, unit, sample int) explain.Operand {
	return explain.Operand{
		Symbol: symbol, Value: v, HasRef: true,
		Ref: explain.Quantity{Kind: explain.Delta, Layer: layer, Unit: unit, Sample: sample},
	}
}
