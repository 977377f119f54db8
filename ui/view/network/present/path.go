package present

import (
	"math"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
)

// path is what leads to the number in focus: boxes at both ends, and what stands on the
// wires between them. One end may have several boxes.
type path struct {
	left, right []end
	wires       []wire
	toLeft      bool // the wires end at the left
	toRight     bool // the wires end at the right
	more        int  // how many wires there is no room for
}

// most returns how many boxes stand one above the other.
func (p *path) most() int { return max(len(p.left), len(p.right)) }

// end is a box: a unit with one of its numbers, or with none.
type end struct {
	name   string
	symbol string
	of     explain.Quantity
	has    bool   // it has a number
	raw    string // in place of a number a value as the data has it
	facts  []fact // numbers below
}

// fact is a number in small letters, with its name.
type fact struct {
	name string
	of   explain.Quantity
}

// wire is what stands between two boxes: a name, and a number if it has one.
type wire struct {
	name string
	of   explain.Quantity
	has  bool
	then *explain.Quantity // the number that it becomes; nil for none
}

// tracer finds the path to the number in focus of a moment.
type tracer struct {
	*desk.Moment
	rows int        // how many boxes there is room for, one above the other
	look paint.Look // of numbers
}

// trace returns the path to the number in focus.
func (t tracer) trace() path {
	q := t.Focus
	switch q.Kind {
	case explain.WeightedSum:
		return t.sum(q)
	case explain.Activation:
		return t.activation(q)
	case explain.Loss:
		return t.loss(q)
	case explain.Delta:
		return t.delta(q)
	case explain.Gradient, explain.Update, explain.Initial, explain.Weight:
		return t.weight(q)
	case explain.Input:
		return t.input(q)
	default:
		return path{right: []end{t.end(q)}}
	}
}

// input leads from the value that the data has.
func (t tracer) input(q explain.Quantity) path {
	p := path{right: []end{t.end(q)}}
	if t.Step == nil {
		return p // No sample has come in.
	}
	row := t.Step.Samples[q.Sample]
	if raw := t.Setup.Raw; row < len(raw) && q.Unit < len(raw[row]) {
		p.toRight = true
		p.left = []end{{name: "the data", raw: t.look.Raw(raw[row][q.Unit])}}
		_, how, scaled := strings.Cut(t.Explanation.Formula, " = ")
		if !scaled {
			how = "as it is"
		}
		p.wires = []wire{{name: how}}
	}
	return p
}

// sum leads from the units before, over their weights.
func (t tracer) sum(q explain.Quantity) path {
	p := path{toRight: true, right: []end{t.end(q)}}
	if t.Config().Architecture.Bias {
		p.right[0].facts = []fact{{t.Notation.Symbol("b"), explain.Quantity{Kind: explain.Weight, Layer: q.Layer, Unit: q.Unit, From: network.Bias}}}
	}
	var froms []int
	froms, p.more = t.largest(t.Config().Architecture.From(q.Layer), func(i int) float64 {
		v, _ := t.Value(feedKind(q.Layer), q.Layer-1, i, q.Sample)
		return v * t.Change(q.Layer, q.Unit, i).Before
	})
	for _, i := range froms {
		p.left = append(p.left, t.end(t.feed(q.Layer, i, q.Sample)))
		p.wires = append(p.wires, wire{name: "weight", has: true, of: explain.Quantity{Kind: explain.Weight, Layer: q.Layer, Unit: q.Unit, From: i}})
	}
	return p
}

// activation leads from z to a of the same unit.
func (t tracer) activation(q explain.Quantity) path {
	z := q
	z.Kind = explain.WeightedSum
	f := t.Config().Architecture.Layers[q.Layer].Activation.Name
	return path{toRight: true, left: []end{t.end(z)}, wires: []wire{{name: f}}, right: []end{t.end(q)}}
}

// loss leads from the answers and the targets.
func (t tracer) loss(q explain.Quantity) path {
	p := path{toRight: true, right: []end{t.end(q)}}
	if q.Sample == explain.Batch {
		return p
	}
	var outputs []int
	outputs, p.more = t.largest(t.Units(q.Layer), func(j int) float64 { return t.Step.Y[t.Step.At(j, q.Sample)] })
	if t.Config().Loss.Name == "cross-entropy" { // Of the others it takes nothing.
		outputs, p.more = t.asked(q.Sample), 0
	}
	for _, j := range outputs {
		a := explain.Quantity{Kind: explain.Activation, Layer: q.Layer, Unit: j, Sample: q.Sample}
		e := t.end(a)
		e.facts = []fact{t.target(j, q.Sample)}
		p.left = append(p.left, e)
		p.wires = append(p.wires, wire{name: t.Config().Loss.Name})
	}
	return p
}

// asked returns the outputs whose target is not 0, as many as there is room for.
func (t tracer) asked(sample int) []int {
	var list []int
	for j := range t.Units(t.LastLayer()) {
		if t.Step.Y[t.Step.At(j, sample)] != 0 && len(list) < t.rows {
			list = append(list, j)
		}
	}
	return list
}

// delta leads back from the loss or from the units after.
func (t tracer) delta(q explain.Quantity) path {
	p := path{toLeft: true, left: []end{t.end(q)}}
	a := q
	a.Kind = explain.Activation
	p.left[0].facts = []fact{{t.letter(a), a}}
	if q.Layer == t.LastLayer() {
		p.left[0].facts = append(p.left[0].facts, t.target(q.Unit, q.Sample))
		p.right = []end{t.end(explain.Quantity{Kind: explain.Loss, Layer: q.Layer, Sample: q.Sample})}
		p.wires = []wire{{name: t.Config().Loss.Name}}
		return p
	}
	next := q.Layer + 1
	var to []int
	to, p.more = t.largest(t.Units(next), func(j int) float64 {
		v, _ := t.Value(explain.Delta, next, j, q.Sample)
		return v * t.Change(next, j, q.Unit).Before
	})
	for _, j := range to {
		p.right = append(p.right, t.end(explain.Quantity{Kind: explain.Delta, Layer: next, Unit: j, Sample: q.Sample}))
		p.wires = append(p.wires, wire{name: "weight", has: true, of: explain.Quantity{Kind: explain.Weight, Layer: next, Unit: j, From: q.Unit}})
	}
	return p
}

// weight leads from both units to the weight between them.
func (t tracer) weight(q explain.Quantity) path {
	w := wire{has: true, of: q, name: "weight"}
	if q.From == network.Bias {
		w.name = "bias"
	}
	from, to := t.feed(q.Layer, q.From, t.Selection.Sample), explain.Quantity{Kind: explain.Delta, Layer: q.Layer, Unit: q.Unit, Sample: t.Selection.Sample}
	p := path{right: []end{t.end(to)}, wires: []wire{w}}
	if q.From != network.Bias {
		p.left = []end{t.end(from)}
	}
	switch q.Kind {
	case explain.Gradient:
		p.toLeft, p.toRight = true, true
		p.wires[0].name = "gradient"
	case explain.Update:
		after := q
		p.wires[0].of.Kind, p.wires[0].then = explain.Weight, &after
	default:
		p.right[0].has = false
		for i := range p.left {
			p.left[i].has = false
		}
	}
	return p
}

// feed returns what a unit of the layer before, or an input, sends to a layer.
func (t tracer) feed(layer, from, sample int) explain.Quantity {
	return explain.Quantity{Kind: feedKind(layer), Layer: layer - 1, Unit: from, Sample: sample}
}

func feedKind(layer int) explain.Kind {
	if layer == 0 {
		return explain.Input
	}
	return explain.Activation
}

// target returns the target of an output.
func (t tracer) target(output, sample int) fact {
	return fact{t.Notation.Sentence("target y"), explain.Quantity{Kind: explain.Target, Layer: t.LastLayer(), Unit: output, Sample: sample}}
}

// end returns the box of a number of a unit.
func (t tracer) end(q explain.Quantity) end {
	e := end{name: t.Setup.Names.Unit(q.Layer, q.Unit), symbol: t.letter(q), of: q, has: true}
	if q.Kind == explain.Loss {
		e.name = "loss"
	}
	return e
}

// letter returns the symbol of a number.
func (t tracer) letter(q explain.Quantity) string {
	switch {
	case q.Kind == explain.Activation && q.Layer == t.LastLayer():
		return t.Notation.Symbol("ŷ")
	case q.Kind == explain.Loss && q.Sample != explain.Batch:
		return t.Notation.SampleLoss()
	default:
		return t.Notation.Symbol([...]string{
			explain.Input: "x", explain.Target: "y", explain.WeightedSum: "z", explain.Activation: "a",
			explain.Loss: "J", explain.Delta: "δ",
		}[q.Kind])
	}
}

// largest returns the numbers of the terms that are largest, in their order, as many as
// there is room for, and how many others there are.
func (t tracer) largest(n int, size func(int) float64) (list []int, others int) {
	list = paint.Largest(n, t.rows, func(i int) float64 { return math.Abs(size(i)) })
	return list, n - len(list)
}
